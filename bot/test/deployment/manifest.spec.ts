import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import { GRAPH_SCOPES } from '@mentor-network/core/contracts/graph';
import { readAddress } from '../../../tab/src/ui/address.ts';
import { commandOf } from '../../src/conversation/commands.ts';
import { MANIFEST, type Manifest, SAMPLE, exists, filledJsonOf, filledManifest, jsonOf, lifecycleOf, textOf, variablesOf } from './deployment-files.ts';

const SCHEMAS = 'bot/test/deployment/schemas';
const ENTRA = 'aad.manifest.json';
/** Of the permissions reference, learn.microsoft.com/graph/permissions-reference: the application, and its scope `User.Read`. */
const MICROSOFT_GRAPH = '00000003-0000-0000-c000-000000000000';
const USER_READ = 'e1fe6dd8-ba31-4d61-89e7-88639da4683d';
const PAGES = 'tab/public';

const TEAMS_DESKTOP_AND_PHONE = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';
const TEAMS_ON_THE_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** What the published schema says against it, as `path message`. */
const objectionsTo = (document: unknown, schemaFile: string): readonly string[] => {
  const schema = jsonOf(`${SCHEMAS}/${schemaFile}`) as { readonly $schema: string };
  // The schemas' expressions are those of JavaScript without the `u` flag.
  const options = { allErrors: true, strict: false, unicodeRegExp: false };
  const validator = schema.$schema.includes('draft-04') ? new ajvDraft04.default(options) : new Ajv(options);
  ajvFormats.default(validator);
  const validate = validator.compile(schema);
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};

type EntraApplication = {
  readonly id: string;
  readonly appId: string;
  readonly signInAudience: string;
  readonly identifierUris: readonly string[];
  readonly api: {
    readonly requestedAccessTokenVersion: number;
    readonly oauth2PermissionScopes: readonly { readonly id: string; readonly value: string }[];
    readonly preAuthorizedApplications: readonly { readonly appId: string; readonly delegatedPermissionIds: readonly string[] }[];
  };
  readonly optionalClaims: { readonly accessToken: readonly { readonly name: string }[] };
  readonly spa: { readonly redirectUris: readonly string[] };
  readonly requiredResourceAccess: readonly unknown[];
};

describe('the manifest of the Teams app', () => {
  for (const [environment, variables] of [
    ['a deployment', SAMPLE],
    ['trying it locally', variablesOf('env/.env.local')],
  ] as const) {
    it(`keeps the published schema 1.30, filled in for ${environment}`, () => {
      assert.deepEqual(objectionsTo(filledManifest(variables), 'MicrosoftTeams.schema-1.30.json'), []);
    });
  }

  it('would be told of a scope that Teams does not have', () => {
    const manifest = filledManifest();
    const wrong = { ...manifest, bots: manifest.bots.map((bot) => ({ ...bot, scopes: ['groupchat'] })) };
    assert.notDeepEqual(objectionsTo(wrong, 'MicrosoftTeams.schema-1.30.json'), []);
  });

  for (const { languageTag, file } of filledManifest().localizationInfo.additionalLanguages) {
    it(`is translated (${languageTag}) by the published schema, as long as it may be`, () => {
      assert.deepEqual(objectionsTo(filledJsonOf(`appPackage/${file}`), 'MicrosoftTeams.Localization.schema-1.30.json'), []);
    });

    it(`has a translation (${languageTag}) for every description and name a member reads, and for nothing else`, () => {
      const { bots, staticTabs } = filledManifest();
      const tabs = staticTabs.flatMap(({ name }, index) => (name === undefined ? [] : [`staticTabs[${index}].name`]));
      const commands = bots[0]?.commandLists[0]?.commands.map((_, index) => `bots[0].commandLists[0].commands[${index}].description`) ?? [];
      const wanted = ['$schema', 'name.short', 'name.full', 'description.short', 'description.full', ...tabs, ...commands];
      assert.deepEqual(Object.keys(jsonOf(`appPackage/${file}`) as object), wanted);
    });
  }

  it('offers commands that the bot understands as they stand there, each of them another', () => {
    const titles = filledManifest().bots.flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)));
    const understood = titles.map((title) => ({ title, command: commandOf(title) }));
    assert.deepEqual(understood.filter(({ command }) => command?.rest !== '').map(({ title }) => title), []);
    assert.equal(new Set(understood.map(({ command }) => command?.name)).size, titles.length);
    assert.ok(!understood.some(({ command }) => command?.name === 'clock'), 'the clock is moved in local mode only');
  });

  it('is not named after Teams, which its makers do not allow', () => {
    assert.doesNotMatch(JSON.stringify(filledManifest().name), /teams|microsoft/i);
  });

  it('opens with the mentors, then what is one’s own, then the chat', () => {
    assert.deepEqual(filledManifest().staticTabs.map(({ entityId }) => entityId), ['mentors', 'mentoring', 'conversations', 'about']);
  });

  it('opens tabs that the page knows, by names that deep links can use', () => {
    for (const { entityId, contentUrl, websiteUrl } of filledManifest().staticTabs) {
      if (contentUrl === undefined) continue;
      assert.equal(readAddress(new URL(contentUrl).hash).page, entityId);
      assert.equal(new URL(contentUrl).pathname, '/tab/');
      assert.equal(websiteUrl, contentUrl);
    }
  });

  it('asks Teams for nothing but who somebody is', () => {
    assert.deepEqual(filledManifest().permissions, ['identity']);
  });

  it('trusts our own domain and no other', () => {
    const { validDomains, developer, staticTabs } = filledManifest();
    assert.deepEqual(validDomains, [SAMPLE.TAB_DOMAIN]);
    const addresses = [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl, ...staticTabs.map(({ contentUrl }) => contentUrl)];
    for (const address of addresses) if (address !== undefined) assert.equal(new URL(address).host, SAMPLE.TAB_DOMAIN);
  });

  it('says where privacy and terms are, and there are pages for it without any script', () => {
    const { privacyUrl, termsOfUseUrl } = filledManifest().developer;
    for (const [address, name] of [
      [privacyUrl, 'privacy.html'],
      [termsOfUseUrl, 'terms.html'],
    ] as const) {
      assert.equal(new URL(address).pathname, `/tab/${name}`);
      assert.ok(exists(`${PAGES}/${name}`), name);
      assert.doesNotMatch(textOf(`${PAGES}/${name}`), /<script|\son\w+=|javascript:|https?:/i);
      assert.match(textOf(`${PAGES}/${name}`), /<html lang="en-GB">[\s\S]*<h1>[\s\S]*lang="cy"/);
    }
  });
});

describe('the Entra application of the tab', () => {
  const application = filledJsonOf(ENTRA) as EntraApplication;
  const teamsApp: Manifest = filledManifest();

  it('has the address that the app manifest names, on the domain the page comes from', () => {
    assert.deepEqual(application.identifierUris, [teamsApp.webApplicationInfo.resource]);
    assert.equal(teamsApp.webApplicationInfo.id, application.appId);
    const [domain = ''] = teamsApp.webApplicationInfo.resource.replace('api://', '').split('/');
    assert.deepEqual([domain], teamsApp.validDomains);
    assert.equal(domain, domain.toLowerCase());
  });

  it('is opened by the two clients of Teams without asking, and by no other', () => {
    const [scope] = application.api.oauth2PermissionScopes;
    assert.deepEqual(
      application.api.preAuthorizedApplications,
      [TEAMS_DESKTOP_AND_PHONE, TEAMS_ON_THE_WEB].map((appId) => ({ appId, delegatedPermissionIds: [scope?.id] })),
    );
  });

  it('gives one permission, to be the signed-in member, and names one it may ask each member for: their own photo, of Microsoft Graph', () => {
    assert.deepEqual(application.api.oauth2PermissionScopes.map(({ value }) => value), ['access_as_user']);
    assert.deepEqual(application.requiredResourceAccess, [{ resourceAppId: MICROSOFT_GRAPH, resourceAccess: [{ id: USER_READ, type: 'Scope' }] }]);
  });

  it('sends whoever was asked back to a page of ours, and nowhere else', () => {
    assert.deepEqual(application.spa.redirectUris, [`https://${SAMPLE.TAB_DOMAIN}/tab/consent-end.html`]);
    for (const page of ['consent-start.html', 'consent-end.html']) assert.ok(exists(`tab/${page}`), page);
    assert.equal('web' in application || 'publicClient' in application, false);
  });

  it('asks for what the guide says it asks for, and the guide says how to leave it out', () => {
    const guide = textOf('DEPLOY.md');
    for (const scope of Object.values(GRAPH_SCOPES)) assert.ok(guide.includes(`\`${scope}\``), scope);
    assert.ok(guide.includes('GRAPH_READINGS=none'));
  });

  it('belongs to one tenant, and its tokens say whether they are a person’s', () => {
    assert.equal(application.signInAudience, 'AzureADMyOrg');
    assert.equal(application.api.requestedAccessTokenVersion, 2);
    assert.ok(application.optionalClaims.accessToken.some(({ name }) => name === 'idtyp'));
  });
});

describe('the files of the toolkit', () => {
  for (const file of ['m365agents.yml', 'm365agents.local.yml']) {
    it(`keep the published schema 1.11 (${file})`, () => {
      assert.deepEqual(objectionsTo(lifecycleOf(file), 'm365agents.schema-1.11.json'), []);
    });
  }

  it('would be told of a step that does not exist', () => {
    const wrong = { ...lifecycleOf('m365agents.yml'), deploy: [{ uses: 'azureAppService/copyDeploy', with: {} }] };
    assert.notDeepEqual(objectionsTo(wrong, 'm365agents.schema-1.11.json'), []);
  });

  it('speak of the manifest that is tried here', () => {
    assert.ok(lifecycleOf('m365agents.yml').provision?.some((step) => step.with.manifestPath === `./${MANIFEST}`));
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../../..');

export const pathOf = (file: string): string => resolve(ROOT, file);
export const exists = (file: string): boolean => existsSync(pathOf(file));
export const textOf = (file: string): string => readFileSync(pathOf(file), 'utf8');
export const jsonOf = (file: string): unknown => JSON.parse(textOf(file));

export type Variables = Readonly<Record<string, string>>;

/** A file of `env/`: `NAME=value` in lines, and comments. */
export const variablesOf = (file: string): Variables =>
  Object.fromEntries(
    textOf(file)
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

/** The names that stand as `${{NAME}}` in a text. */
export const namesIn = (text: string): readonly string[] => [...new Set([...text.matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name))];

/** The text as the toolkit would send it, with one exception: it leaves an empty value unfilled, save for the suffix of the name. */
export const filled = (text: string, variables: Variables): string =>
  text.replace(/\$\{\{\s*(\w+)\s*\}\}/g, (placeholder, name: string) => variables[name] ?? placeholder);

export type Step = {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
};
export type Lifecycle = { readonly version: string; readonly provision?: readonly Step[]; readonly deploy?: readonly Step[]; readonly publish?: readonly Step[] };

export const lifecycleOf = (file: string): Lifecycle => parse(textOf(file)) as Lifecycle;

export const stepsOf = ({ provision = [], deploy = [], publish = [] }: Lifecycle): readonly Step[] => [...provision, ...deploy, ...publish];

/** The files a step reads; what it writes is named otherwise. */
export const filesReadBy = (step: Step): readonly string[] => {
  const templates = (step.with.templates ?? []) as readonly { readonly path: string; readonly parameters: string }[];
  return [step.with.manifestPath as string | undefined, ...templates.flatMap(({ path, parameters }) => [path, parameters])].filter((file) => file !== undefined);
};

export type Manifest = {
  readonly id: string;
  readonly name: { readonly short: string };
  readonly developer: { readonly websiteUrl: string; readonly privacyUrl: string; readonly termsOfUseUrl: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo: { readonly defaultLanguageTag: string; readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[] };
  readonly staticTabs: readonly { readonly entityId: string; readonly name?: string; readonly contentUrl?: string; readonly websiteUrl?: string }[];
  readonly bots: readonly {
    readonly botId: string;
    readonly commandLists: readonly { readonly commands: readonly { readonly title: string; readonly description: string }[] }[];
  }[];
  readonly permissions: readonly string[];
  readonly validDomains: readonly string[];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
};

export const MANIFEST = 'appPackage/manifest.json';

/** What a deployment would have in its place, for whatever is written down later or has to be filled in. */
export const SAMPLE: Variables = {
  ...variablesOf('env/.env.dev'),
  APP_NAME_SUFFIX: '-trial',
  RESOURCE_SUFFIX: 'ab12cd',
  COORDINATOR_IDS: '0a1b2c3d-0000-4000-8000-000000000001,0a1b2c3d-0000-4000-8000-000000000002',
  TEAMS_APP_ID: '0a1b2c3d-0000-4000-8000-000000000003',
  AAD_APP_CLIENT_ID: '0a1b2c3d-0000-4000-8000-000000000004',
  AAD_APP_OBJECT_ID: '0a1b2c3d-0000-4000-8000-000000000005',
  AAD_APP_ACCESS_AS_USER_PERMISSION_ID: '0a1b2c3d-0000-4000-8000-000000000006',
  BOT_ID: '0a1b2c3d-0000-4000-8000-000000000007',
  BOT_TENANT_ID: '0a1b2c3d-0000-4000-8000-000000000008',
  TAB_DOMAIN: 'mentorsab12cd.azurewebsites.net',
  TAB_ENDPOINT: 'https://mentorsab12cd.azurewebsites.net',
};

export const filledJsonOf = (file: string, variables: Variables = SAMPLE): unknown => JSON.parse(filled(textOf(file), variables));
export const filledManifest = (variables: Variables = SAMPLE): Manifest => filledJsonOf(MANIFEST, variables) as Manifest;

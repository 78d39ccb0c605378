import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { z } from 'zod';
import { REPOSITORY } from '../../local/folders.ts';

const Described = z.looseObject({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  /** As some packages said it before there was `license`. */
  licenses: z.array(z.looseObject({ type: z.string() })).optional(),
});

export type ThirdParty = { readonly name: string; readonly version: string; readonly license: string; readonly texts: readonly string[] };

const LICENCE_FILE = /^(licen[cs]e|copying|notice|thirdpartynotices?)([._-].*)?$/i;

const INTRODUCTION = /^readme/i;
const LICENCE_SECTION = /^(?:#+ *\(?licen[cs]e\b|licen[cs]e *\n[=-]{3})[\s\S]*/im;

/** The folder npm has put a package into; below it there may be package.json files that say only how a folder is read. */
const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** Some packages carry others inside them, in folders of such names and without their package.json: those come with their bearer. */
const packageOf = (file: string): string | undefined => {
  const folder = PACKAGE_FOLDER.exec(file)?.[0];
  if (folder === undefined || existsSync(join(folder, 'package.json'))) return folder;
  return packageOf(folder.slice(0, folder.lastIndexOf('node_modules')));
};

const textsOf = (folder: string, named: RegExp): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && named.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '');

/** The words of the licence: in a file of their own, or else at the end of the package's introduction. */
const licenceTextsIn = (folder: string): readonly string[] => {
  const texts = textsOf(folder, LICENCE_FILE);
  if (texts.length > 0) return texts;
  return textsOf(folder, INTRODUCTION).flatMap((text) => LICENCE_SECTION.exec(text)?.[0].trim() ?? []);
};

const thirdPartyIn = (folder: string): ThirdParty => {
  const { name, version, license, licenses } = Described.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const texts = licenceTextsIn(folder);
  const said = license ?? licenses?.map(({ type }) => type).join(' OR ');
  if (said === undefined && texts.length === 0) throw new Error(`${name} ${version} does not say under which licence it may be passed on.`);
  return { name, version, license: said ?? 'as it says below', texts };
};

const key = ({ name, version }: ThirdParty): string => `${name} ${version}`;

/** The packages these files come from, each once, by name. */
export const thirdPartiesOf = (files: readonly string[]): readonly ThirdParty[] => {
  const folders = new Set(files.map(packageOf).filter((folder) => folder !== undefined));
  const byKey = new Map([...folders].map(thirdPartyIn).map((one) => [key(one), one]));
  return [...byKey.values()].toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
};

/** The files the page is made from. It is built by its own tools; this reads the same imports, and writes nothing. */
export const filesOfPage = async (): Promise<readonly string[]> => {
  const folder = join(REPOSITORY, 'tab');
  const input = ['app/main.tsx', 'teams/graph/consent-start.ts', 'teams/graph/consent-end.ts'].map((file) => join(folder, 'src', file));
  const bundle = await rolldown({ input, cwd: folder, platform: 'browser', moduleTypes: { '.css': 'empty' }, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return output.flatMap((made) => (made.type === 'chunk' ? Object.entries(made.modules) : [])).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []));
};

const RULE = '-'.repeat(80);
const NO_TEXT = 'The package brings no text of its licence; the name above is what it says of itself.';

/** What the licences ask for: each package by name, with its words as it brought them. */
export const noticesOf = (parties: readonly ThirdParty[]): string =>
  [
    `The Mentor Network contains these packages, unchanged but for being bundled. Each is under its own licence.`,
    ...parties.map((party) => [RULE, `${key(party)} (${party.license})`, '', ...(party.texts.length > 0 ? party.texts : [NO_TEXT])].join('\n')),
  ].join('\n\n');

/** The same list for machines, as CycloneDX has it (https://cyclonedx.org/docs/1.6/json/). */
export const billOfMaterials = (parties: readonly ThirdParty[]): string =>
  JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      components: parties.map(({ name, version, license }) => {
        const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
        return { 'type': 'library', 'bom-ref': purl, name, version, purl, licenses: [{ license: { name: license } }] };
      }),
    },
    undefined,
    2,
  );

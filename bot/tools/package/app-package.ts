import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { Obstacle } from '../command-line.ts';
import type { Variables } from '../environment.ts';
import { type Entry, zipOf } from './deterministic-zip.ts';

const PLACEHOLDER = /\$\{\{(\w+)\}\}/g;

/** The files a manifest names beside itself. */
const Manifest = z.looseObject({
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.looseObject({ additionalLanguages: z.array(z.looseObject({ file: z.string() })).default([]) }).optional(),
});

export type AppFolders = { readonly appPackage: string; readonly env: string };

/** What an environment's file says, and where it says nothing, what the machine does. */
const variablesOf = (file: string, environment: Variables): Variables => {
  if (!existsSync(file)) throw new Obstacle(`There is no environment of that name: ${file} is missing.`);
  const said = Object.entries(parseEnv(readFileSync(file, 'utf8'))).filter(([, value]) => value !== '');
  return { ...environment, ...Object.fromEntries(said) };
};

const filled = (text: string, variables: Variables): string =>
  // Within quotes of JSON, so that a quotation mark in a name does not end the text.
  text.replace(PLACEHOLDER, (_whole, name: string) => JSON.stringify(variables[name] ?? '').slice(1, -1));

/** Goes on the end of the app's name, to tell a trial from the real thing; the real thing has none. */
const MAY_BE_EMPTY = ['APP_NAME_SUFFIX'];

const emptyIn = (texts: readonly string[], variables: Variables): readonly string[] => {
  const named = texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name));
  return [...new Set(named)].filter((name) => !variables[name] && !MAY_BE_EMPTY.includes(name)).toSorted();
};

/** The package that Teams is given: the manifest and its translations with everything filled in, and the icons. */
export const appPackageFor = (name: string, folders: AppFolders, environment: Variables): Uint8Array => {
  const file = join(folders.env, `.env.${name}`);
  const variables = variablesOf(file, environment);
  const text = readFileSync(join(folders.appPackage, 'manifest.json'), 'utf8');
  const { icons, localizationInfo } = Manifest.parse(JSON.parse(text));
  const languages = (localizationInfo?.additionalLanguages ?? []).map((language) => language.file);
  const texts: readonly (readonly [string, string])[] = [
    ['manifest.json', text],
    ...languages.map((language) => [language, readFileSync(join(folders.appPackage, language), 'utf8')] as const),
  ];
  const empty = emptyIn(
    texts.map(([, content]) => content),
    variables,
  );
  if (empty.length > 0) throw new Obstacle(empty.map((variable) => `${variable} is empty, and the app's manifest needs it. Set it in ${file}.`).join('\n'));
  const encoder = new TextEncoder();
  const entries: Entry[] = [
    ...texts.map(([path, content]): Entry => [path, encoder.encode(filled(content, variables))]),
    ...[icons.color, icons.outline].map((icon): Entry => [icon, readFileSync(join(folders.appPackage, icon))]),
  ];
  return zipOf(entries);
};

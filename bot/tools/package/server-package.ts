import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { buildTabIfStale } from '../../../tab/build-if-stale.ts';
import { REPOSITORY } from '../../local/folders.ts';
import { Obstacle } from '../command-line.ts';
import { SERVER_FILE, bundleServer } from './bundle-server.ts';
import { entriesIn, zipOf } from './deterministic-zip.ts';
import { billOfMaterials, filesOfPage, noticesOf, thirdPartiesOf } from './third-parties.ts';

/** As long as it is one file that a person can send by e-mail, nothing has crept in that nobody has seen. */
export const SERVER_BYTES_MAX = 10_000_000;

const Ours = z.looseObject({ version: z.string(), license: z.string() });

/** What a host needs to know of the folder: how to start it, and that nothing has to be installed. */
const describedForHost = (): string => {
  const { version, license } = Ours.parse(JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')));
  const described = { name: 'mentor-network-server', version, private: true, license, type: 'module', scripts: { start: `node ${SERVER_FILE}` }, engines: { node: '>=24' } };
  return `${JSON.stringify(described, undefined, 2)}\n`;
};

export type ServerPackage = { readonly folder: string; readonly zip: string; readonly serverBytes: number; readonly zipBytes: number; readonly packages: number };

/** Everything a server needs, in one folder that Node alone can start, and that folder as a zip. */
export const packServer = async (folder: string): Promise<ServerPackage> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await buildTabIfStale();
  const { bytes, modules } = await bundleServer(folder);
  if (bytes > SERVER_BYTES_MAX) throw new Obstacle(`${SERVER_FILE} has ${bytes.toLocaleString('en-GB')} bytes, and ${SERVER_BYTES_MAX.toLocaleString('en-GB')} are allowed.`);
  cpSync(join(REPOSITORY, 'tab', 'dist'), join(folder, 'tab'), { recursive: true });
  copyFileSync(join(REPOSITORY, 'LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'package.json'), describedForHost());
  const parties = thirdPartiesOf([...modules, ...(await filesOfPage())]);
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), noticesOf(parties));
  writeFileSync(join(folder, 'sbom.cdx.json'), billOfMaterials(parties));
  const zipped = zipOf(entriesIn(folder));
  const zip = join(dirname(folder), 'server.zip');
  writeFileSync(zip, zipped);
  return { folder, zip, serverBytes: bytes, zipBytes: zipped.length, packages: parties.length };
};

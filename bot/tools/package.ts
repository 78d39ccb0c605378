import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { REPOSITORY } from '../local/folders.ts';
import { Obstacle, runTool } from './command-line.ts';
import { ENVIRONMENT } from './environment.ts';
import { appPackageFor } from './package/app-package.ts';
import { packServer } from './package/server-package.ts';

const USAGE = `npm run package                      the server with its page: build/server and build/server.zip
npm run package -- --env dev         and the app for Teams, as env/.env.dev says: appPackage/build/appPackage.dev.zip

The folder and the zip hold everything: Node 24 starts them with "node server.mjs", and nothing has to be installed.`;

const ENVIRONMENT_NAME = /^[a-z0-9-]{1,30}$/i;

const inMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const shown = (path: string): string => relative(process.cwd(), path);

const packApp = (name: string): string => {
  if (!ENVIRONMENT_NAME.test(name)) throw new Obstacle(`"${name}" is not the name of an environment.`);
  const appPackage = join(REPOSITORY, 'appPackage');
  const zipped = appPackageFor(name, { appPackage, env: join(REPOSITORY, 'env') }, ENVIRONMENT);
  const file = join(appPackage, 'build', `appPackage.${name}.zip`);
  mkdirSync(join(appPackage, 'build'), { recursive: true });
  writeFileSync(file, zipped);
  return file;
};

await runTool(USAGE, async (words) => {
  const { values } = parseArgs({ args: [...words], options: { env: { type: 'string' } } });
  // First, because what is missing for it is known at once.
  const app = values.env === undefined ? undefined : packApp(values.env);
  const { folder, zip, serverBytes, zipBytes, packages } = await packServer(join(REPOSITORY, 'build', 'server'));
  console.log(`Server   ${shown(folder)}: server.mjs has ${inMegabytes(serverBytes)}, with ${String(packages)} packages of others`);
  console.log(`         ${shown(zip)}, ${inMegabytes(zipBytes)}`);
  if (app !== undefined) console.log(`App      ${shown(app)}`);
  return 0;
});

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { LOCAL_PEOPLE, type LocalPerson } from '../src/local-people.ts';
import type { Starting } from './children.ts';
import { REPOSITORY } from './folders.ts';

/**
 * Microsoft 365 Agents Playground stands in for Teams. Its licence allows evaluation and no redistribution, so it is no dependency:
 * npm fetches this version when it is first wanted, and keeps it in its own cache.
 */
const PACKAGE = '@microsoft/m365agentsplayground';
const VERSION = '0.2.28';
const FETCH_SECONDS_MAX = 180;

export type Chat = { readonly person: LocalPerson; readonly port: number };

/** Where it was found last time, so that only a first start has to ask npm. */
const REMEMBERED = join(REPOSITORY, '.cache', `${basename(PACKAGE)}-${VERSION}`);

/** Where the program lies once npm has it, or undefined when npm cannot bring it. */
export const locatePlayground = async (): Promise<string | undefined> => {
  const known = await readFile(REMEMBERED, 'utf8').catch(() => '');
  if (known && existsSync(known)) return known;
  const found = await askNpm();
  if (found) {
    await mkdir(dirname(REMEMBERED), { recursive: true });
    await writeFile(REMEMBERED, found);
  }
  return found;
};

/**
 * npm tells no path, but it puts a package's programs first on the PATH of what it runs; so it runs Node, which tells the PATH.
 * Starting the program ourselves then saves two processes for each chat, and leaves none behind.
 */
const askNpm = async (): Promise<string | undefined> => {
  const words = ['exec', '--yes', '--ignore-scripts', '--prefer-offline', `--package=${PACKAGE}@${VERSION}`, '--', 'node', '-p', 'process.env.PATH'];
  // npm tells its scripts where it lies. Without it, by name: on Windows that is a batch file, which only a shell can run.
  const npm = process.env.npm_execpath;
  const [file, before] = npm?.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []];
  try {
    const { stdout } = await promisify(execFile)(file, [...before, ...words], {
      timeout: FETCH_SECONDS_MAX * 1000,
      shell: process.platform === 'win32' && file === 'npm',
    });
    const programs = stdout.trim().split(delimiter);
    return programs.map((folder) => join(dirname(folder), PACKAGE, 'cli.js')).find((path) => existsSync(path));
  } catch {
    return undefined;
  }
};

export const NO_PLAYGROUND = `The chats need ${PACKAGE} ${VERSION}, which npm could not fetch. Try again when this machine is online, or start without them: npm start -- --no-chat`;

export const chatIdOf = ({ person }: Chat): string => `chat-${person.id}`;

export const addressOf = ({ port }: Chat): string => `http://127.0.0.1:${String(port)}`;

/** The program takes exactly so many, and not the one whose chat it is among them. */
const OTHERS = 5;

const described = ({ id, name, email }: LocalPerson) => {
  const [givenName = name, ...rest] = name.replace(/^(Dr|Professor) /, '').split(' ');
  // "userPrincipleName" is how the program spells it.
  return { id, name, userPrincipleName: email, aadObjectId: id, givenName, surname: rest.join(' ') || name, email };
};

/** Its reader is strict: with a word too many or too few it says that it is listening, and ends. */
export const playgroundConfig = (chat: Chat) => ({
  version: '0.1.0',
  tenantId: '5a3d1c0e-0000-4000-8000-0000000000ff',
  bot: { id: 'mentor-network', name: 'Mentor Network' },
  currentUser: described(chat.person),
  users: LOCAL_PEOPLE.filter((person) => person !== chat.person)
    .slice(0, OTHERS)
    .map(described),
  personalChat: { id: chatIdOf(chat) },
  groupChat: { id: `group-${chat.person.id}`, name: 'Group chat' },
  team: {
    id: `team-${chat.person.id}`,
    name: 'Sample team',
    aadGroupId: '5a3d1c0e-0000-4000-8000-0000000000fe',
    channels: [{ id: `channel-${chat.person.id}`, name: 'General' }],
  },
});

/** Each chat runs in its own folder, because the program reads its settings there and writes its logs there. */
export const chatToStart = async (chat: Chat, program: string, dataFolder: string, serverPort: number): Promise<Starting> => {
  const folder = join(dataFolder, 'playground', String(chat.port));
  await mkdir(folder, { recursive: true });
  // Every JSON text is YAML too (YAML 1.2, section 1.2).
  await writeFile(join(folder, '.m365agentsplayground.yml'), JSON.stringify(playgroundConfig(chat), undefined, 2));
  const endpoint = `http://127.0.0.1:${String(serverPort)}/api/messages`;
  return {
    name: `the chat of ${chat.person.name}`,
    script: [program, 'start', '-e', endpoint, '-c', 'msteams', '-p', String(chat.port), '--disable-telemetry'],
    folder,
    environment: {},
    logFile: join(folder, 'output.log'),
    // What it prints says little; why it ends stands in a log of its own.
    reasonsIn: join(folder, 'devTools'),
    // The front page is served before the settings are read; the members of the chat are known only after that.
    readyAt: `${addressOf(chat)}/_connector/v3/conversations/${chatIdOf(chat)}/members`,
  };
};

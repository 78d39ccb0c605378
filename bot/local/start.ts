import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { instantOf } from '@mentor-network/core/kernel/time';
import { STORE_FILE } from '../src/config.ts';
import { AMIRA, PRIYA } from '../src/local-people.ts';
import { type Children, makeChildren } from './children.ts';
import { folderInTheWay } from './folders.ts';
import { type Options, readOptions } from './options.ts';
import { type Chat, NO_PLAYGROUND, addressOf, chatToStart, locatePlayground } from './playground.ts';
import { portInTheWay } from './ports.ts';
import { serverAddress, serverToStart } from './server.ts';

const CHATS: readonly Chat[] = [
  { person: PRIYA, port: 56150 },
  { person: AMIRA, port: 56151 },
];

const PATIENCE = 'Getting ready. The first start takes longer: things are fetched, built and filled once.';
const PATIENCE_MILLISECONDS = 3000;

/** Sentences for people who wait or have to do something; the four lines on standard output are kept for those who are ready. */
const tell = (sentence: string): void => console.error(sentence);

const STOP = Symbol('stop');
const PARENT_SEEN_EVERY_MILLISECONDS = 500;

/**
 * npm passes SIGTERM on to the shell between us, and the shell ends without a word. So under npm we also stop when whoever started
 * us has gone; started otherwise we stay, for then it may be meant (nohup).
 */
const stopAsked = new Promise<typeof STOP>((answer) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => answer(STOP));
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== parent && answer(STOP), PARENT_SEEN_EVERY_MILLISECONDS).unref();
});

const start = async (options: Options): Promise<number> => {
  const dataFolder = resolve(options.dataFolder);
  const chats = options.hasChats ? CHATS : [];
  const obstacle = (await folderInTheWay(dataFolder)) ?? (await portInTheWay(portsOf(options, chats)));
  if (obstacle) return stopWith(obstacle);

  const patience = setTimeout(() => tell(PATIENCE), PATIENCE_MILLISECONDS);
  const children = makeChildren();
  try {
    const going = Promise.all([startServer(options, dataFolder, children), startChats(options, dataFolder, chats, children)]);
    const trouble =
      (await Promise.race([stopAsked, going.then(([one, other]) => one ?? other)])) ??
      (await Promise.race([stopAsked, children.oneEnded(), children.ready()]));
    clearTimeout(patience);
    if (!trouble) for (const line of announcement(options, dataFolder, chats)) console.log(line);

    const end = trouble ?? (await Promise.race([stopAsked, children.oneEnded()]));
    return end === STOP ? 0 : stopWith(end);
  } finally {
    await children.stop();
  }
};

const portsOf = ({ port }: Options, chats: readonly Chat[]) => [
  { port, instead: 'start on another: npm start -- --port 4000' },
  ...chats.map((chat) => ({ port: chat.port, instead: 'start without the chats: npm start -- --no-chat' })),
];

const stopWith = (sentence: string): number => {
  tell(sentence);
  return 1;
};

/** Loaded only when they are wanted: a second start needs neither the sample nor what builds the page. */
const startServer = async ({ port, isEmpty }: Options, dataFolder: string, children: Children): Promise<string | undefined> => {
  const file = join(dataFolder, STORE_FILE);
  const fill = async (): Promise<void> => {
    if (!existsSync(file)) await (await import('./sample-data.ts')).fillWithSampleData({ file, isEmpty, now: instantOf(Date.now()) });
  };
  const build = async (): Promise<string | undefined> => {
    const { buildTabIfStale } = await import('../../tab/build-if-stale.ts');
    return buildTabIfStale().then(
      () => undefined,
      (fault: unknown) => `The page could not be built. ${String(fault)}`,
    );
  };
  const [notBuilt] = await Promise.all([build(), fill()]);
  if (!notBuilt) children.start(serverToStart(port, dataFolder));
  return notBuilt;
};

const startChats = async (
  { port }: Options,
  dataFolder: string,
  chats: readonly Chat[],
  children: Children,
): Promise<string | undefined> => {
  if (chats.length === 0) return undefined;
  const program = await locatePlayground();
  if (!program) return NO_PLAYGROUND;
  for (const chat of chats) children.start(await chatToStart(chat, program, dataFolder, port));
  return undefined;
};

const announcement = ({ port }: Options, dataFolder: string, chats: readonly Chat[]): readonly string[] => [
  ...chats.map((chat, index) => `${index === 0 ? 'Chat (mentee)' : 'Chat (mentor)'}  ${addressOf(chat)}  ${chat.person.name}`),
  `Page           ${serverAddress(port)}/tab/`,
  `Data           ${dataFolder}`,
];

const options = readOptions(process.argv.slice(2));
if ('help' in options) console.log(options.help);
process.exit('help' in options ? 0 : 'sentence' in options ? stopWith(options.sentence) : await start(options));

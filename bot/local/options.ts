import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { REPOSITORY } from './folders.ts';

export type Options = { readonly hasChats: boolean; readonly isEmpty: boolean; readonly port: number; readonly dataFolder: string };

export const USAGE = `npm start                        the server, the page, and two chats to try both sides
npm start -- --no-chat           without the chats
npm start -- --empty             without the sample university (when there is no data yet)
npm start -- --port 4000         the server on another port
npm start -- --data <folder>     the data in another folder`;

const PORT_MAX = 65_535;

/** What was asked on the command line, or text to show instead of starting. */
export const readOptions = (words: readonly string[]): Options | { readonly help: string } | { readonly sentence: string } => {
  const read = parsed(words);
  if (!read) return { sentence: `These options are not known: ${words.join(' ')}\n\n${USAGE}` };
  if (read.help) return { help: USAGE };
  const port = Number(read.port ?? 3978);
  if (!Number.isInteger(port) || port < 1 || port > PORT_MAX) return { sentence: `A port is a number from 1 to ${String(PORT_MAX)}.` };
  return { hasChats: !read['no-chat'], isEmpty: read.empty ?? false, port, dataFolder: read.data ?? join(REPOSITORY, '.data') };
};

const parsed = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      options: {
        'no-chat': { type: 'boolean' },
        'empty': { type: 'boolean' },
        'help': { type: 'boolean', short: 'h' },
        'port': { type: 'string' },
        'data': { type: 'string' },
      },
    }).values;
  } catch {
    return undefined;
  }
};

import type { IncomingMessage } from 'node:http';
import { type Socket, isIP, isIPv4 } from 'node:net';
import type { ServerAddress } from './guard.ts';

type Asking = Pick<IncomingMessage, 'headers'> & { readonly socket: Pick<Socket, 'remoteAddress'> };

const BLOCKS_OF_A_NETWORK = 4;

/** The proxy writes the port too: `192.0.2.1:50000`, `[2001:db8::1]:50000`. */
const withoutPort = (hop: string): string => /^\[([^\]]*)\]/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;

/** Whoever has one address of version 6 has the other 2^64 of its network as well. */
const networkOf = (address: string): string => {
  const [head = '', tail] = address.split('::');
  const first = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const blocks = [...first, ...Array<string>(zeros).fill('0'), ...last].slice(0, BLOCKS_OF_A_NETWORK);
  return blocks.map((block) => Number.parseInt(block, 16).toString(16)).join(':');
};

const plain = (address: string): string => {
  const bare = address.replace(/^::ffff:(?=[\d.]+$)/i, '');
  return isIPv4(bare) ? bare : networkOf(bare);
};

/**
 * Where a request comes from, as far as that can be known. In azure mode it comes through the one proxy of the platform, which puts
 * the address it saw at the end of `X-Forwarded-For`; everything before that was written by whoever asks, and could be anything.
 */
export const callerAddress = ({ kind }: ServerAddress, { headers, socket }: Asking): string => {
  const hop = withoutPort((headers['x-forwarded-for']?.toString() ?? '').split(',').at(-1)?.trim() ?? '');
  const address = kind === 'azure' && isIP(hop) !== 0 ? hop : (socket.remoteAddress ?? '');
  return plain(address);
};

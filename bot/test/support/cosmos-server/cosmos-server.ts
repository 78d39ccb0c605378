/**
 * A test part, and no emulator: it speaks the subset of the REST protocol of Azure Cosmos DB that the Cosmos store of this project uses
 * through the real SDK. It was written from the documentation (each file names its pages) and from what the SDK sends, and was never
 * compared with an account. What it does not implement it refuses with 501 and a sentence, and never answers wrongly.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type Keys, authorise } from './authorization.ts';
import { rounded } from './charges.ts';
import type { Account } from './containers.ts';
import { type Fault, makeFaults } from './faults.ts';
import { kindOf, route } from './routes.ts';
import { type Answer, type Kind, Refused, type Request, answerOf } from './wire.ts';

export type { Fault } from './faults.ts';

export type Options = {
  /** How many physical partitions a container has. */
  readonly ranges?: number;
  /** The clock of `_ts` and of what expires. */
  readonly now?: () => number;
  /** Tokens of Entra ID that are accepted, and tokens of somebody without a role. */
  readonly tokens?: readonly string[];
  readonly tokensWithoutRights?: readonly string[];
  /** Speaks HTTPS with them. */
  readonly secure?: { readonly key: string; readonly cert: string };
};

/** One request as it was answered. `status` is undefined where the connection was dropped. */
export type Seen = {
  readonly method: string;
  readonly path: string;
  readonly kind: Kind;
  readonly status: number | undefined;
  readonly charge: number;
  readonly sessionToken: string | undefined;
  readonly activityId: string;
};

export type CosmosServer = {
  readonly endpoint: string;
  readonly key: string;
  /** Since the last reset. Older ones go when there are very many. */
  readonly requests: readonly Seen[];
  /** The texts of the queries that no index could answer, since the last reset. */
  readonly scans: readonly string[];
  failNext(...faults: readonly Fault[]): void;
  /** All request units since the last reset. */
  charge(): number;
  /** Forgets requests, scans, charges and faults that are still to come. Documents stay. */
  reset(): void;
  close(): Promise<void>;
};

const RANGES_DEFAULT = 2;
const REQUESTS_MAX = 50_000;
/** https://learn.microsoft.com/en-us/azure/cosmos-db/concepts-limits#per-request-limits */
const BODY_BYTES_MAX = 2 * 1_024 * 1_024;
/** Longer than a test lasts: a connection that closes while the SDK takes it up again would look like a fault. */
const KEEP_ALIVE_MS = 120_000;

const tooLarge = (): Refused => new Refused(413, 'Request size is too large');

/** Reads to the end even what is too large: who is still sending would not hear the answer. */
const bodyOf = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= BODY_BYTES_MAX) chunks.push(chunk);
  }
  if (bytes > BODY_BYTES_MAX) throw tooLarge();
  return Buffer.concat(chunks).toString();
};

const segmentsOf = (url: string): readonly string[] => {
  const [path = ''] = url.split('?');
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    throw new Refused(400, 'The path is not encoded as an address.');
  }
};

const reply = (response: ServerResponse, { status, body, headers, charge, session }: Answer, activityId: string): void => {
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-ms-activity-id': activityId,
    'x-ms-request-charge': String(charge),
    'x-ms-session-token': session ?? '0:-1#1',
    'x-ms-version': '2020-07-15',
    ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
    ...headers,
  });
  response.end(body);
};

/** What a gateway says instead of us. In two statements: restify, where it is loaded too, lets `writeHead` return nothing. */
const garble = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { 'content-type': 'text/html' });
  response.end('<h1>Bad gateway</h1>');
};

type World = { readonly account: Account; readonly keys: Keys; readonly now: () => number; readonly scans: string[] };

const carryOut = (world: World, request: Request, fault: Fault | undefined): Answer => {
  if (fault && 'status' in fault) {
    throw new Refused(fault.status, 'The test asked for this answer.', {
      ...(fault.substatus === undefined ? {} : { substatus: fault.substatus }),
      ...(fault.retryAfterMs === undefined ? {} : { retryAfterMs: fault.retryAfterMs }),
    });
  }
  const { account, now, scans } = world;
  return route({ account, request, nowMs: now(), scans, ...(fault && 'operation' in fault ? { operationFault: fault.operation } : {}) });
};

const refusalOr = (work: () => Answer): Answer => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return answerOf(error);
    throw error;
  }
};

export const startCosmosServer = async (options: Options = {}): Promise<CosmosServer> => {
  const { ranges = RANGES_DEFAULT, now = Date.now, tokens = [], tokensWithoutRights = [], secure } = options;
  const key = Buffer.from(`${randomUUID()}${randomUUID()}`).toString('base64');
  const faults = makeFaults();
  const requests: Seen[] = [];
  const scans: string[] = [];
  let total = 0;

  const handle = async (world: World, message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const activityId = randomUUID();
    const { method = 'GET', url = '/', headers } = message;
    let kind: Kind = 'metadata';
    let fault: Fault | undefined;
    let answer: Answer;
    try {
      const asked = { method, segments: segmentsOf(url), headers, body: '' };
      kind = kindOf(asked);
      const request: Request = { ...asked, body: await bodyOf(message) };
      authorise(request, world.keys);
      fault = faults.take(kind);
      answer = fault && 'drops' in fault && fault.drops === 'before' ? { status: 0, charge: 0 } : refusalOr(() => carryOut(world, request, fault));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      answer = answerOf(error);
    }
    const isDropped = fault !== undefined && ('drops' in fault || 'stalls' in fault);
    const sent = headers['x-ms-session-token'];
    const sessionToken = typeof sent === 'string' ? sent : undefined;
    if (requests.length >= REQUESTS_MAX) requests.splice(0, REQUESTS_MAX / 2);
    requests.push({ method, path: url, kind, status: isDropped ? undefined : answer.status, charge: answer.charge, sessionToken, activityId });
    total += answer.charge;
    if (fault && 'stalls' in fault) return;
    if (isDropped) message.socket.destroy();
    else if (fault && 'garbles' in fault) garble(response, fault.garbles);
    else reply(response, answer, activityId);
  };

  const server: Server = secure ? createSecureServer(secure) : createServer();
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The system gave no port.');
  const endpoint = `${secure ? 'https' : 'http'}://127.0.0.1:${String(address.port)}`;
  const account: Account = { endpoint, rangeCount: ranges, databases: new Map(), lastRid: 0 };
  const world: World = { account, keys: { key, tokens: new Set(tokens), tokensWithoutRights: new Set(tokensWithoutRights) }, now, scans };
  server.on('request', (message: IncomingMessage, response: ServerResponse) => {
    handle(world, message, response).catch((error: unknown) => {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (response.headersSent || message.socket.destroyed) return;
      reply(response, answerOf(new Refused(500, `The test server failed: ${said}`)), randomUUID());
    });
  });

  return {
    endpoint,
    key,
    requests,
    scans,
    failNext: (...more) => {
      faults.add(more);
    },
    charge: () => rounded(total),
    reset: () => {
      requests.length = 0;
      scans.length = 0;
      total = 0;
      faults.clear();
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};

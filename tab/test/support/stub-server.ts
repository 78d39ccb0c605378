import { readFile, readdir } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contract } from '@mentor-network/core/contracts/contract';
import { changeCoordinators, readScheme, readToday, saveScheme } from '@mentor-network/core/contracts/coordination';
import { readDirectory, readMentor, sendRequest } from '@mentor-network/core/contracts/directory';
import { readHealth } from '@mentor-network/core/contracts/health';
import { openCard, pressButton, readMentoring } from '@mentor-network/core/contracts/mentoring';
import { PROBLEM_CONTENT_TYPE, type Problem } from '@mentor-network/core/contracts/problem';
import { readMe, readSettings, signInLocally } from '@mentor-network/core/contracts/sign-in';
import { z } from 'zod';
import { pageHeaders, securityHeaders } from '../../../bot/src/adapters/http/guard.ts';
import { type StubNetwork, StubRefusal, makeStubNetwork } from './stub-network.ts';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** Those of the real server, so that a page which would be blocked there is blocked here; it may be framed from this machine as well. */
const guardsOf = (page: string, asksGraph: boolean): { readonly [name: string]: string } => {
  const here = securityHeaders({ kind: 'local' });
  if (!asksGraph) return here;
  const deployed = pageHeaders({ kind: 'azure', domain: 'mentors.example', asksGraph }, page);
  const policy = deployed['content-security-policy'];
  return { ...here, ...deployed, ...(policy === undefined ? {} : { 'content-security-policy': policy.replace('frame-ancestors', 'frame-ancestors http://127.0.0.1:* http://localhost:*') }) };
};

/** The bundler puts a hash into these names, so what was read once need not be asked for again. */
type Headers = { readonly [name: string]: string };

/** Statement by statement, because restify, once it is loaded in the same process, makes `writeHead` of every server return nothing. */
const send = (response: ServerResponse, status: number, headers: Headers, body?: string | Buffer): void => {
  response.writeHead(status, headers);
  response.end(body);
};

const FOREVER = { 'cache-control': 'max-age=31536000, immutable' };

type Heard = { readonly person: string; readonly fields: Record<string, unknown> };
type Route = { readonly contract: Contract; readonly answer: (network: StubNetwork, heard: Heard) => unknown };

/** Every answer goes through its contract's output schema: the stub cannot promise what the real server could not say. */
const route = <Input extends z.ZodType, Output extends z.ZodType>(
  contract: Contract<Input, Output>,
  answer: (network: StubNetwork, input: z.output<Input>, person: string) => z.input<Output> | StubRefusal | undefined,
): Route => ({
  contract,
  answer: (network, { person, fields }) => {
    const said = answer(network, contract.input.parse(fields), person);
    return said === undefined || said instanceof StubRefusal ? said : contract.output.parse(said);
  },
});

const ROUTES: readonly Route[] = [
  route(readSettings, (network) => network.settings()),
  route(readHealth, (network, _input, person) => network.health(person)),
  route(readToday, (network, _input, person) => network.coordination.today(person)),
  route(readScheme, (network, { id }, person) => network.coordination.scheme(person, id)),
  route(saveScheme, (network, input) => network.coordination.save(input)),
  route(changeCoordinators, (network, input) => network.coordination.change(input)),
  route(signInLocally, (network, { memberId }) => network.signIn(memberId)),
  route(readMe, (network, _input, person) => network.me(person)),
  route(readDirectory, (network, input, person) => network.directory(person, input)),
  route(readMentor, (network, input, person) => network.mentor(person, input)),
  route(sendRequest, (network, input) => network.request(input)),
  route(readMentoring, (network, _input, person) => network.mentoring(person)),
  route(pressButton, (network, input) => network.press(input)),
  route(openCard, (network, { words }) => network.open(words)),
];

const OPEN_TO_ALL = [readSettings.path, signInLocally.path];

const partsOf = (pattern: string, path: string): Record<string, string> | undefined => {
  const named = new RegExp(`^${pattern.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(path);
  return named ? { ...named.groups } : undefined;
};

const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text || '{}'));
};

/** The built page, as it is now: a build that comes later does not change it under a running test. */
const readDist = async (): Promise<ReadonlyMap<string, Buffer>> => {
  const found = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = found.map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (path) => [relative(dist, path), await readFile(path)] as const)));
};

/** What else an answer might have said: the same in the words of somebody hostile. */
export type Reworded = (contract: Contract, answer: unknown) => unknown;

type Waiting = (path: string, query: URLSearchParams) => Promise<void> | undefined;

/** What the server was asked, with what a deployment goes by: whose token it was, and where they say they are. */
export type Call = { readonly path: string; readonly authorization: string | undefined; readonly zone: string | undefined };

/** A small server with the address space of the real one, on a port of its own. */
export const startStubServer = async () => {
  const files = await readDist();
  const refused = new Set<string>();
  const calls: Call[] = [];
  let network = makeStubNetwork();
  let delay: Waiting = () => undefined;
  let reworded: Reworded = (_contract, answer) => answer;
  let broken: string | undefined;
  let isClosed = false;
  const tooMany = new Map<string, number>();

  type Said = { readonly status: number; readonly type: string; readonly body: unknown; readonly retryAfter?: string };
  const problem = (said: Problem): Said => ({ status: said.status, type: PROBLEM_CONTENT_TYPE, body: said });

  const answerApi = async (request: IncomingMessage, url: URL): Promise<Said> => {
    const body = request.method === 'POST' ? await bodyOf(request) : {};
    await delay(url.pathname, url.searchParams);
    const { authorization, 'x-time-zone': zone } = request.headers;
    calls.push({ path: url.pathname, authorization, zone: zone?.toString() });
    const token = authorization?.replace('Bearer ', '') ?? '';
    const left = tooMany.get(url.pathname) ?? 0;
    tooMany.set(url.pathname, left - 1);
    if (left > 0) return { ...problem({ title: 'That was a lot at once.', status: 429, code: 'too-many' }), retryAfter: '1' };
    if (url.pathname === broken) return problem({ title: 'Something went wrong on our side.', status: 500, code: 'fault', reference: '7F3A' });
    if (!OPEN_TO_ALL.includes(url.pathname) && (isClosed || !authorization || refused.has(authorization))) return problem({ title: 'Sign in.', status: 401, code: 'signed-out' });
    for (const { contract, answer } of ROUTES) {
      const parts = request.method === contract.method ? partsOf(contract.path, url.pathname) : undefined;
      if (!parts) continue;
      const said = answer(network, { person: token.split('.')[1] ?? '', fields: { ...Object.fromEntries(url.searchParams), ...body, ...parts } });
      if (said === undefined) return problem({ title: 'There is nobody here.', status: 404, code: 'not-found' });
      if (said instanceof StubRefusal) return problem({ title: said.title, status: 409, code: said.code });
      return { status: 200, type: 'application/json', body: contract.output.parse(reworded(contract, said)) };
    }
    return problem({ title: 'There is nothing here.', status: 404, code: 'not-found' });
  };

  const asksGraph = (): boolean => {
    const settings = network.settings();
    return settings.mode === 'azure' && settings.graph !== undefined;
  };

  const answerFile = (response: ServerResponse, path: string): void => {
    const name = path.replace(/^\/tab\/?/, '') || 'index.html';
    const content = files.get(name);
    if (!content) send(response, 404, {});
    else send(response, 200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream', ...guardsOf(name, asksGraph()), ...(name.startsWith('assets/') ? FOREVER : {}) }, content);
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stub');
    if (!url.pathname.startsWith('/api/')) {
      answerFile(response, url.pathname);
      return;
    }
    void answerApi(request, url)
      .catch((thrown: unknown): Said => problem({ title: String(thrown), status: 500, code: 'stub-broken' }))
      .then(({ status, type, body, retryAfter }) => {
        send(response, status, { 'content-type': type, ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) }, JSON.stringify(body));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stub server has no port.');

  return {
    url: `http://127.0.0.1:${address.port}`,
    network: (): StubNetwork => network,
    /** Everything as it was at the beginning. */
    restart: (): void => {
      network = makeStubNetwork();
      delay = () => undefined;
      reworded = (_contract, answer) => answer;
      broken = undefined;
      isClosed = false;
      tooMany.clear();
      refused.clear();
      calls.length = 0;
    },
    delayBy: (waiting: Waiting): void => {
      delay = waiting;
    },
    answersBecome: (next: Reworded): void => {
      reworded = next;
    },
    breakPath: (path: string | undefined): void => {
      broken = path;
    },
    /** The next so many calls of this path are too many, and are told to come again in a second. */
    isTooMuch: (path: string, times: number): void => {
      tooMany.set(path, times);
    },
    /** Whatever token this person has come with so far is not taken any more. */
    signOut: (person: string): void => {
      for (const { authorization } of calls) if (authorization?.endsWith(`.${person}`)) refused.add(authorization);
    },
    /** No token of anybody is taken, as where the server and the page are installed for different applications. */
    signOutAll: (): void => {
      isClosed = true;
    },
    calls: (): readonly Call[] => [...calls],
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type StubServer = Awaited<ReturnType<typeof startStubServer>>;

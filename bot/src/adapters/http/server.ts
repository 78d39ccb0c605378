import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import restify from 'restify';
import type { Actor } from '../../application/ports/actor.ts';
import type { Log } from '../../application/ports/log.ts';
import { type Answer, type DoorProblem, doorProblem, faultProblem, jsonAnswer, tagged, writeAnswer } from './answer.ts';
import { type Api, type RefusalsInWords, type Route, makeRoutes } from './api.ts';
import { type ServerAddress, pageHeaders, securityHeaders, whyTurnedAway } from './guard.ts';
import { readJson } from './read-json.ts';
import { type RunningServer, runningServer } from './running-server.ts';
import type { SignIn } from './sign-in.ts';
import { makeStaticTab } from './static-tab.ts';

export const API_BYTES_MAX = 64 * 1024;
export const MESSAGE_BYTES_MAX = 256 * 1024;

export type Readiness = { readonly ok: boolean; readonly checks: { readonly [check: string]: boolean } };

export type ServerNeeds<Code extends string> = {
  readonly address: ServerAddress;
  readonly api: Api<Code>;
  readonly refusals: RefusalsInWords<Code>;
  readonly authenticate: SignIn['authenticate'];
  /** The Teams door, given a parsed body and the `Authorization` it came with. */
  readonly receive: (body: unknown, authorization: string | undefined) => Promise<{ readonly status: number; readonly body?: unknown }>;
  readonly ready: () => Promise<Readiness>;
  readonly tabFolder: string;
  readonly log: Log;
};

/** What the Teams door may answer without a word of its own. */
const TURNED_AWAY_BY_STATUS: { readonly [status: number]: DoorProblem } = { 400: 'bad-input', 401: 'not-signed-in', 403: 'forbidden', 503: 'not-now' };

/** What restify finds wrong before any of our handlers is asked. */
const PROBLEM_BY_STATUS: { readonly [status: number]: DoorProblem } = { 404: 'not-found', 405: 'wrong-method' };

type Respond = (request: restify.Request) => Promise<Answer & { readonly who?: string | undefined }>;

/** A W3C `traceparent`, if the caller sent one, so that one thread leads through every log; else a new one begins here. */
const traceOf = ({ headers }: IncomingMessage): string =>
  /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(headers.traceparent?.toString() ?? '')?.[1] ?? randomBytes(16).toString('hex');

const urlOf = ({ url }: IncomingMessage): URL => new URL(url ?? '/', 'http://localhost');

/** A parameter given twice has no one meaning, and an empty answer asks nothing of the contract. */
const queryOf = (request: IncomingMessage): { readonly [name: string]: string } | undefined => {
  const pairs = [...urlOf(request).searchParams];
  const query = Object.fromEntries(pairs);
  return Object.keys(query).length === pairs.length ? query : undefined;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

const pathPartsOf = ({ params }: restify.Request): object => (isObject(params) ? params : {});

const respondToApi = ({ method, isPublic, run }: Route, authenticate: SignIn['authenticate']): Respond => {
  const answer = async (request: restify.Request, actor: Actor | undefined): Promise<Answer> => {
    const read = method === 'GET' ? { ok: true as const, value: queryOf(request) } : await readJson(request, API_BYTES_MAX);
    if (!read.ok) return doorProblem(read.refusal);
    if (!isObject(read.value)) return doorProblem('bad-input');
    return run(actor, { ...read.value, ...pathPartsOf(request) });
  };
  return async (request) => {
    const actor = isPublic ? undefined : await authenticate(request.headers.authorization, request.headers['x-time-zone']?.toString());
    if (!isPublic && !actor) return doorProblem('not-signed-in');
    return { ...tagged(request, await answer(request, actor)), who: actor?.id };
  };
};

const respondToTeams =
  (receive: ServerNeeds<string>['receive']): Respond =>
  async (request) => {
    const read = await readJson(request, MESSAGE_BYTES_MAX);
    if (!read.ok) return doorProblem(read.refusal);
    const reply = await receive(read.value, request.headers.authorization);
    const problem = TURNED_AWAY_BY_STATUS[reply.status];
    return problem ? doorProblem(problem) : jsonAnswer(reply.status, reply.body);
  };

const respondToReady =
  (ready: () => Promise<Readiness>): Respond =>
  async () => {
    const { ok, checks } = await ready();
    return jsonAnswer(ok ? 200 : 503, { ok, checks });
  };

export const makeServer = <Code extends string>(needs: ServerNeeds<Code>): RunningServer => {
  const { address, log } = needs;
  const server = restify.createServer({ name: '' });
  const staticTab = makeStaticTab(needs.tabFolder);

  /** Every request of every kind ends here: one answer, one line. */
  const answering = (respond: Respond) => async (request: restify.Request, response: restify.Response): Promise<void> => {
    const startedMs = performance.now();
    const trace = traceOf(request);
    const what = `${request.method ?? ''} ${urlOf(request).pathname}`.slice(0, 200);
    let answer: Awaited<ReturnType<Respond>>;
    try {
      const problem = whyTurnedAway(address, request);
      answer = problem ? doorProblem(problem) : await respond(request);
    } catch (fault) {
      const reference = randomBytes(2).toString('hex').toUpperCase();
      log.fault('call', fault, { what, trace, reference });
      answer = faultProblem(reference);
    }
    writeAnswer(request, response, answer);
    log.line('call', { what, who: answer.who, outcome: answer.status, ms: Math.round(performance.now() - startedMs), trace });
  };

  const headers = Object.entries(securityHeaders(address));
  server.pre((_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  });
  // Restify asks for a function of two arguments to be written as an async one, and looks.
  const on = (method: 'get' | 'head' | 'post', path: string, respond: Respond) => {
    const answer = answering(respond);
    server[method](path, async (request, response) => answer(request, response));
  };

  for (const route of makeRoutes(needs.api, needs.refusals)) {
    on(route.method === 'GET' ? 'get' : 'post', route.path, respondToApi(route, needs.authenticate));
  }
  on('post', '/api/messages', respondToTeams(needs.receive));
  on('get', '/livez', () => Promise.resolve(jsonAnswer(200, { ok: true })));
  on('get', '/readyz', respondToReady(needs.ready));
  const toTab: Respond = () => Promise.resolve({ status: 302, headers: { location: '/tab/', 'cache-control': 'no-store' }, body: '' });
  on('get', '/', toTab);
  on('get', '/tab', toTab);
  const respondWithTab: Respond = (request) => {
    const name = urlOf(request).pathname.slice('/tab/'.length) || 'index.html';
    const file = staticTab(request, name);
    return Promise.resolve(tagged(request, { ...file, headers: { ...file.headers, ...pageHeaders(address, name) } }));
  };
  on('get', '/tab/*', respondWithTab);
  on('head', '/tab/*', respondWithTab);

  // Whatever restify itself turns away: no such path, no such method, an address it cannot read. It is never told that we are done,
  // because it would then answer a second time; its own bookkeeping does not wait for that.
  server.on('restifyError', (request: restify.Request, response: restify.Response, fault: { statusCode?: number }) => {
    const problem = PROBLEM_BY_STATUS[fault.statusCode ?? 400] ?? 'bad-input';
    void answering(() => Promise.resolve(doorProblem(problem)))(request, response);
  });

  return runningServer(server);
};

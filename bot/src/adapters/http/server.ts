import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import restify from 'restify';
import { localeOf } from '@mentor-network/core/members/suggested';
import type { Actor } from '../../application/ports/actor.ts';
import type { Log } from '../../application/ports/log.ts';
import { type Traces, UNTRACED } from '../../application/ports/traces.ts';
import type { Download } from '../../conversation/conversation.ts';
import { type Answer, type DoorProblem, doorProblem, faultProblem, jsonAnswer, tagged, writeAnswer } from './answer.ts';
import { type Api, type RefusalsInWords, type Route, makeRoutes } from './api.ts';
import { downloadAnswer } from './download.ts';
import { type ServerAddress, pageHeaders, securityHeaders, whyTurnedAway } from './guard.ts';
import { type HttpAllowances, type Limits, makeLimits } from './limits.ts';
import { isPlain, pathOf, queryStringOf } from './request-head.ts';
import { isPoisonous } from './poison.ts';
import { readJson } from './read-json.ts';
import { type Patience, type RunningServer, runningServer } from './running-server.ts';
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
  /** The Teams door, given a way to read the body and the `Authorization` it came with. */
  readonly receive: (read: () => ReturnType<typeof readJson>, authorization: string | undefined) => Promise<{ readonly status: number; readonly body?: unknown }>;
  /** What the secret in a link opens, if it opens anything. */
  readonly download: (secret: string) => Promise<Download | undefined>;
  readonly ready: () => Promise<Readiness>;
  readonly allowances: HttpAllowances;
  readonly tabFolder: string;
  readonly log: Log;
  readonly traces?: Traces;
  readonly patience?: Patience;
};

/** What the Teams door may answer without a word of its own. */
const TURNED_AWAY_BY_STATUS: { readonly [status: number]: DoorProblem } = { 400: 'bad-input', 401: 'not-signed-in', 403: 'forbidden', 413: 'too-large', 503: 'not-now' };

/** Of those: whoever it was, they were not whom we are here for. */
const KNOCKED = [401, 403];

/** What restify finds wrong before any of our handlers is asked. */
const PROBLEM_BY_STATUS: { readonly [status: number]: DoorProblem } = { 404: 'not-found', 405: 'wrong-method' };

type Respond = (request: restify.Request) => Promise<Answer & { readonly who?: string | undefined }>;

/** A W3C `traceparent`, if the caller sent one, so that one thread leads through every log; else a new one begins here. */
const traceOf = ({ headers }: IncomingMessage): string =>
  /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(headers.traceparent?.toString() ?? '')?.[1] ?? randomBytes(16).toString('hex');

/** A parameter given twice has no one meaning, and one with such a name has a bad one. */
const queryOf = (request: IncomingMessage): { readonly [name: string]: string } | undefined => {
  const pairs = [...new URLSearchParams(queryStringOf(request))];
  const query = Object.fromEntries(pairs);
  return Object.keys(query).length === pairs.length && !Object.keys(query).some(isPoisonous) ? query : undefined;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

const pathPartsOf = ({ params }: restify.Request): object => (isObject(params) ? params : {});

const respondToApi = ({ method, isPublic, run }: Route, authenticate: SignIn['authenticate'], limits: Limits): Respond => {
  const answer = async (request: restify.Request, actor: Actor | undefined): Promise<Answer> => {
    const read = method === 'GET' ? { ok: true as const, value: queryOf(request) } : await readJson(request, API_BYTES_MAX);
    if (!read.ok) return doorProblem(read.refusal);
    if (!isObject(read.value)) return doorProblem('bad-input');
    return run(actor, { ...read.value, ...pathPartsOf(request) });
  };
  return async (request) => {
    const signedIn = isPublic ? undefined : await authenticate(request.headers.authorization, request.headers['x-time-zone']?.toString());
    const locale = localeOf(request.headers['accept-language']);
    const actor = signedIn && locale !== undefined ? { ...signedIn, locale } : signedIn;
    if (!isPublic && !actor) return (await limits.stranger(request)) ?? doorProblem('not-signed-in');
    const tooMany = actor ? await limits.member(actor, method) : await limits.visitor(request);
    if (tooMany) return { ...tooMany, who: actor?.id };
    return { ...tagged(request, await answer(request, actor)), who: actor?.id };
  };
};

const respondToTeams =
  (receive: ServerNeeds<string>['receive'], limits: Limits): Respond =>
  async (request) => {
    const reply = await receive(() => readJson(request, MESSAGE_BYTES_MAX), request.headers.authorization);
    if (KNOCKED.includes(reply.status)) {
      const tooMany = await limits.stranger(request);
      if (tooMany) return tooMany;
    }
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
  const { address, log, traces = UNTRACED } = needs;
  const server = restify.createServer({ name: '' });
  const staticTab = makeStaticTab(needs.tabFolder);
  const limits = makeLimits(address, needs.allowances);
  const visiting =
    (respond: Respond): Respond =>
    async (request) =>
      (await limits.visitor(request)) ?? respond(request);

  /** Every request of every kind ends here: one answer, one line. */
  const answering = (respond: Respond) => async (request: restify.Request, response: restify.Response): Promise<void> => {
    const startedMs = performance.now();
    const trace = traceOf(request);
    const what = `${request.method ?? ''} ${pathOf(request)}`.slice(0, 200);
    let answer: Awaited<ReturnType<Respond>>;
    try {
      const problem = whyTurnedAway(address, request);
      answer = problem ? doorProblem(problem) : await traces.within(trace, () => respond(request));
    } catch (fault) {
      const reference = randomBytes(2).toString('hex').toUpperCase();
      log.fault('call', fault, { what, trace, reference });
      answer = faultProblem(reference);
    }
    writeAnswer(request, response, answer);
    log.line('call', { what, who: answer.who, outcome: answer.status, ms: Math.round(performance.now() - startedMs), trace });
  };

  const headers = Object.entries(securityHeaders(address));
  server.pre((request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    // Before restify reads the path in its own way. It is not told that we are done, as below.
    if (isPlain(request)) next();
    else void answering(() => Promise.resolve(doorProblem('bad-input')))(request, response);
  });
  // Restify asks for a function of two arguments to be written as an async one, and looks.
  const on = (method: 'get' | 'head' | 'post', path: string, respond: Respond) => {
    const answer = answering(respond);
    server[method](path, async (request, response) => answer(request, response));
  };

  for (const route of makeRoutes(needs.api, needs.refusals)) {
    on(route.method === 'GET' ? 'get' : 'post', route.path, respondToApi(route, needs.authenticate, limits));
  }
  on('post', '/api/messages', respondToTeams(needs.receive, limits));
  // The secret stands behind the question mark, so that no log of ours has it.
  on('get', '/my-data', visiting(async (request) => downloadAnswer(await needs.download(queryOf(request)?.ticket ?? ''))));
  on('get', '/livez', visiting(() => Promise.resolve(jsonAnswer(200, { ok: true }))));
  on('get', '/readyz', visiting(respondToReady(needs.ready)));
  const toTab = visiting(() => Promise.resolve({ status: 302, headers: { location: '/tab/', 'cache-control': 'no-store' }, body: '' }));
  on('get', '/', toTab);
  on('get', '/tab', toTab);
  const respondWithTab = visiting((request) => {
    const name = pathOf(request).slice('/tab/'.length) || 'index.html';
    const file = staticTab(request, name);
    return Promise.resolve(tagged(request, { ...file, headers: { ...file.headers, ...pageHeaders(address, name) } }));
  });
  on('get', '/tab/*', respondWithTab);
  on('head', '/tab/*', respondWithTab);

  // Whatever restify itself turns away: no such path, no such method, an address it cannot read. It is never told that we are done,
  // because it would then answer a second time; its own bookkeeping does not wait for that.
  server.on('restifyError', (request: restify.Request, response: restify.Response, fault: { statusCode?: number }) => {
    const problem = PROBLEM_BY_STATUS[fault.statusCode ?? 400] ?? 'bad-input';
    void answering(visiting(() => Promise.resolve(doorProblem(problem))))(request, response);
  });

  return runningServer(server, needs.patience);
};

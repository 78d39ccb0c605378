import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PROBLEM_CONTENT_TYPE, type Problem } from '@mentor-network/core/contracts/problem';

/** All that a call answers, before it is written. A handler returns one and never touches the response. */
export type Answer = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string | Buffer;
};

const NO_STORE = { 'cache-control': 'no-store' };

export const jsonAnswer = (status: number, value: unknown): Answer => ({
  status,
  headers: { ...NO_STORE, 'content-type': 'application/json; charset=utf-8' },
  body: value === undefined ? '' : JSON.stringify(value),
});

export const problemAnswer = (problem: Problem, headers: Answer['headers'] = {}): Answer => ({
  status: problem.status,
  headers: { ...NO_STORE, 'content-type': PROBLEM_CONTENT_TYPE, ...headers },
  body: JSON.stringify(problem),
});

/** What this door itself says no to, in words for people. Nothing of what was sent, or of how we are made, is in them. */
const DOOR_PROBLEMS = {
  'bad-input': { status: 400, title: 'This could not be read. Please check what was sent.' },
  'not-signed-in': { status: 401, title: 'Sign in first.' },
  forbidden: { status: 403, title: 'This is not allowed from here.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  'wrong-method': { status: 405, title: 'This can be read, but not changed that way.' },
  'too-large': { status: 413, title: 'This is too large.' },
  'wrong-type': { status: 415, title: 'Send this as application/json.' },
  'too-many-headers': { status: 431, title: 'This comes with too many headers.' },
  'too-many': { status: 429, title: 'That was a lot at once. Please wait a moment, then go on.' },
  'not-now': { status: 503, title: 'This cannot be done just now. Please try again in a moment.' },
} as const;
export type DoorProblem = keyof typeof DOOR_PROBLEMS;

const DOOR_HEADERS: { readonly [code in DoorProblem]?: Answer['headers'] } = {
  'not-signed-in': { 'www-authenticate': 'Bearer' },
  'not-now': { 'retry-after': '10' },
};

export const doorProblem = (code: DoorProblem, headers: Answer['headers'] = {}): Answer =>
  problemAnswer({ code, ...DOOR_PROBLEMS[code] }, { ...DOOR_HEADERS[code], ...headers });

export const faultProblem = (reference: string): Answer =>
  problemAnswer({ code: 'fault', status: 500, title: `Something went wrong on our side (ref ${reference}).`, reference });

/** Weak, because the same content may be packed differently on its way. */
export const etagOf = (body: string | Buffer): string => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

const isKnown = (request: IncomingMessage, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((known) => known.trim() === etag);

/** The same answer with its tag, or 304 when the reader has it already. */
export const tagged = (request: IncomingMessage, answer: Answer): Answer => {
  if (request.method !== 'GET' || answer.status !== 200) return answer;
  const etag = answer.headers.etag ?? etagOf(answer.body);
  const headers = { ...answer.headers, etag };
  return isKnown(request, etag) ? { status: 304, headers, body: '' } : { ...answer, headers };
};

export const writeAnswer = (request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void => {
  if (response.headersSent || response.destroyed) return;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (status === 304) response.removeHeader('content-type');
  else response.setHeader('content-length', Buffer.byteLength(body));
  // A body that was not read to its end would be taken for the next request of this connection.
  if (!request.complete) response.setHeader('connection', 'close');
  response.end(request.method === 'HEAD' || status === 304 ? undefined : body);
};

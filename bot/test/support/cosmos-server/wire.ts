import type { IncomingHttpHeaders } from 'node:http';

export type Fields = { readonly [name: string]: unknown };

/** What a request is about; `metadata` is the account, its databases, containers and ranges. */
export type Kind = 'metadata' | 'plan' | 'read' | 'batch' | 'query' | 'feed';

export type Request = {
  readonly method: string;
  /** Of the path, decoded: `dbs`, the database, `colls`, … */
  readonly segments: readonly string[];
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

export type Answer = {
  readonly status: number;
  readonly body?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly charge: number;
  /** The session token: the ranges that were asked, each with how far it has come. */
  readonly session?: string;
};

type Details = { readonly substatus?: number; readonly retryAfterMs?: number; readonly fields?: Fields; readonly charge?: number };

/** An answer that is an error. https://learn.microsoft.com/en-us/rest/api/cosmos-db/http-status-codes-for-cosmosdb */
export class Refused extends Error {
  readonly status: number;
  readonly details: Details;

  constructor(status: number, message: string, details: Details = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

/** The service might know how; this server does not, and says so instead of guessing. */
export const notImplemented = (sentence: string): Refused => new Refused(501, `The test server does not implement this. ${sentence}`);

const NAMES: { readonly [status: number]: string } = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  429: '429',
  449: 'RetryWith',
  501: 'NotImplemented',
  503: 'ServiceUnavailable',
};

export const answerOf = ({ status, message, details }: Refused): Answer => ({
  status,
  body: JSON.stringify({ code: NAMES[status] ?? String(status), message, ...details.fields }),
  headers: {
    ...(details.substatus === undefined ? {} : { 'x-ms-substatus': String(details.substatus) }),
    ...(details.retryAfterMs === undefined ? {} : { 'x-ms-retry-after-ms': String(details.retryAfterMs) }),
  },
  charge: details.charge ?? 0,
});

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'The request body is not JSON.');
  }
};

export const parseFields = (text: string): Fields => {
  const value = parseJson(text);
  if (!isFields(value)) throw new Refused(400, 'The request body is not a JSON object.');
  return value;
};

export const headerOf = ({ headers }: Request, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

/** Headers of the service are `True` and `true` alike. */
export const isSet = (request: Request, name: string): boolean => headerOf(request, name)?.toLowerCase() === 'true';

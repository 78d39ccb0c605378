import type { Contract } from '@mentor-network/core/contracts/contract';
import { Problem } from '@mentor-network/core/contracts/problem';
import { plainWords } from '@mentor-network/core/kernel/plain-words';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { z } from 'zod';
import type { NoToken } from '../teams/host-facts.ts';
import { waitFor, waitSecondsIn } from './come-again.ts';

/** Why there is no answer. A problem was told by the server, and why there is no token by Teams; the other two were noticed here. */
export type Failure =
  | { readonly kind: 'problem'; readonly problem: Problem; readonly waitSeconds?: number }
  | ({ readonly kind: 'no-token' } & NoToken)
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreadable' };

export type Answer<Value> = Result<Value, Failure>;

/** Asks the server for what a contract describes, and believes only what the contract's schema can read. */
export type Call = <Input extends z.ZodType, Output extends z.ZodType>(
  contract: Contract<Input, Output>,
  input: z.output<Input>,
  signal?: AbortSignal,
) => Promise<Answer<z.output<Output>>>;

/** Where the token comes from. Kept in memory alone; forgotten when the server no longer takes it. */
export type Tokens = { readonly current: () => Promise<Answer<string>>; readonly forget: (refused: string) => void };

type Headers = { readonly [name: string]: string };

const TOO_MANY = 429;

const Fields = z.record(z.string(), z.unknown());

const addressOf = ({ method, path }: Contract, fields: Record<string, unknown>): { url: string; rest: Record<string, unknown> } => {
  const inPath = new Set([...path.matchAll(/:(\w+)/g)].map(([, name]) => name));
  const filled = path.replaceAll(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(textOf(fields[name])));
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !inPath.has(name)));
  const query = method === 'GET' ? queryOf(rest) : '';
  return { url: query ? `${filled}?${query}` : filled, rest };
};

/** Several values of one parameter are joined by commas; what is empty is left out. */
const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join(',');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const queryOf = (fields: Record<string, unknown>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    const text = textOf(value);
    if (text) query.set(name, text);
  }
  return query.toString();
};

const readProblem = async (response: Response): Promise<Failure> => {
  const problem = Problem.safeParse(await response.json().catch(() => undefined));
  const waitSeconds = waitSecondsIn(response.headers);
  return problem.success ? { kind: 'problem', problem: problem.data, ...(waitSeconds === undefined ? {} : { waitSeconds }) } : { kind: 'unreadable' };
};

const send = async (contract: Contract, fields: Record<string, unknown>, headers: Headers, signal: AbortSignal | undefined): Promise<Answer<unknown>> => {
  const { url, rest } = addressOf(contract, fields);
  try {
    const response = await fetch(url, {
      method: contract.method,
      headers: {
        accept: 'application/json',
        ...(contract.method === 'POST' ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(contract.method === 'POST' ? { body: JSON.stringify(rest) } : {}),
      ...(signal ? { signal } : {}),
    });
    return response.ok ? ok(await readWords(response).catch(() => undefined)) : refuse(await readProblem(response));
  } catch {
    return refuse({ kind: 'offline' });
  }
};

/**
 * Whoever only reads need not know that it was too much: it is read a little later. What was pressed or sent is not done later behind
 * somebody's back, and they are told.
 */
const sendPatiently = async (contract: Contract, fields: Record<string, unknown>, headers: Headers, signal: AbortSignal | undefined): Promise<Answer<unknown>> => {
  const answer = await send(contract, fields, headers, signal);
  if (answer.ok || answer.refusal.kind !== 'problem' || answer.refusal.problem.status !== TOO_MANY) return answer;
  const { waitSeconds } = answer.refusal;
  if (contract.method !== 'GET' || waitSeconds === undefined) return answer;
  await waitFor(waitSeconds, signal);
  return send(contract, fields, headers, signal);
};

/** What people wrote comes as words alone, whoever wrote it and wherever it stands in an answer, so no page need think of it. */
const readWords = async (response: Response): Promise<unknown> =>
  JSON.parse(await response.text(), (_name, value: unknown) => (typeof value === 'string' ? plainWords(value) : value));

const isSignedOut = (answer: Answer<unknown>): boolean => !answer.ok && answer.refusal.kind === 'problem' && answer.refusal.problem.status === 401;

export const makeCall =
  (tokens?: Tokens, headers: Headers = {}): Call =>
  async (contract, input, signal) => {
    const fields = Fields.parse(input);
    const attempt = async (isLast: boolean): Promise<Answer<unknown>> => {
      const token = await tokens?.current();
      if (token && !token.ok) return token;
      const answer = await sendPatiently(contract, fields, token ? { ...headers, authorization: `Bearer ${token.value}` } : headers, signal);
      if (!tokens || !token || !isSignedOut(answer)) return answer;
      tokens.forget(token.value);
      return isLast ? answer : attempt(true);
    };
    const answer = await attempt(false);
    if (!answer.ok) return answer;
    const read = contract.output.safeParse(answer.value);
    return read.success ? ok(read.data) : refuse({ kind: 'unreadable' });
  };

/**
 * One token at a time: whoever asks while a sign-in is under way waits for the same one. Several calls that were refused together
 * forget the token they were sent with, and not the new one that the first of them has fetched.
 */
export const makeTokens = (signIn: () => Promise<Answer<string>>): Tokens => {
  let current: Promise<Answer<string>> | undefined;
  let known: string | undefined;
  const signInAgain = async (): Promise<Answer<string>> => {
    const answer = await signIn();
    if (answer.ok) known = answer.value;
    else current = undefined;
    return answer;
  };
  return {
    forget: (refused) => {
      if (refused !== known) return;
      known = undefined;
      current = undefined;
    },
    current: () => {
      current ??= signInAgain();
      return current;
    },
  };
};

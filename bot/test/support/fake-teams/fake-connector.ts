import http from 'node:http';
import https from 'node:https';
import { z } from 'zod';
import { makePublishedLimits } from './published-limits.ts';

const Sent = z.looseObject({ type: z.string(), attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).optional() });
export type SentActivity = z.infer<typeof Sent>;

export type Message = { readonly id: string; readonly activity: SentActivity };
export type Person = { readonly id: string; readonly name: string; readonly email?: string; readonly zone?: string };
export type Request = { readonly method: string; readonly path: string; readonly status: number; readonly authorization: string | undefined };

/** What the next send is told, or what happens to its connection. */
export type Failure =
  | { readonly status: number; readonly headers?: { readonly [name: string]: string }; readonly code?: string }
  | { readonly drops: 'before-reading' | 'after-accepting' }
  | { readonly delayMs: number };

type Answered = { readonly status: number; readonly body?: unknown; readonly headers?: { readonly [name: string]: string } };

export type FakeConnector = {
  readonly serviceUrl: string;
  /** The next sends fail like this, one after another. */
  failNext(...failures: readonly Failure[]): void;
  readonly requests: readonly Request[];
  messagesIn(conversation: string): readonly Message[];
  replace(conversation: string, id: string, activity: SentActivity): void;
  admit(conversation: string, person: Person): void;
  close(): Promise<void>;
};

const errorBody = (code: string) => ({ error: { code, message: 'A fake refusal' } });

const readBody = async (request: http.IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? undefined : JSON.parse(text);
};

/** What Teams' connector knows: conversations with their messages, as they are now, and who is in them. */
const makeConversations = () => {
  const conversations = new Map<string, Message[]>();
  const rosters = new Map<string, Person[]>();
  let counted = 0;
  const messagesIn = (conversation: string): Message[] => {
    const messages = conversations.get(conversation) ?? [];
    conversations.set(conversation, messages);
    return messages;
  };
  return {
    messagesIn,
    membersOf: (conversation: string): readonly Person[] => rosters.get(conversation) ?? [],
    admit: (conversation: string, person: Person): void => {
      rosters.set(conversation, [...(rosters.get(conversation) ?? []), person]);
    },
    add: (conversation: string, activity: SentActivity): string => {
      counted += 1;
      const id = `message-${counted}`;
      messagesIn(conversation).push({ id, activity });
      return id;
    },
    replace: (conversation: string, id: string, activity: SentActivity): boolean => {
      const messages = messagesIn(conversation);
      const at = messages.findIndex((message) => message.id === id);
      if (at === -1) return false;
      messages[at] = { id, activity };
      return true;
    },
  };
};

const teamsMember = ({ id, name, email }: Person) => ({ id: `29:${id}`, aadObjectId: id, name, email: email ?? '' });

type Options = { readonly keepsLimits?: boolean; /** With a certificate it speaks HTTPS, as Teams does. */ readonly tls?: { readonly key: string; readonly cert: string } };

/**
 * A Teams connector on this machine: it keeps what is sent, updates it, keeps the published limits and fails when told to. It
 * speaks only HTTP, so it serves a bot in this process as well as one in another.
 */
export const startFakeConnector = async ({ keepsLimits = true, tls }: Options = {}): Promise<FakeConnector> => {
  const conversations = makeConversations();
  const limits = makePublishedLimits();
  const failures: Failure[] = [];
  const requests: Request[] = [];

  const take = (conversation: string, id: string | undefined, method: string, body: unknown): Answered => {
    const waitMs = keepsLimits ? limits(conversation, performance.now()) : 0;
    if (waitMs > 0) return { status: 429, body: errorBody('TooManyRequests'), headers: { 'retry-after': String(Math.ceil(waitMs / 1000)) } };
    const activity = Sent.parse(body);
    if (method === 'POST') return { status: 201, body: { id: conversations.add(conversation, activity) } };
    const isKnown = id !== undefined && conversations.replace(conversation, id, activity);
    return isKnown ? { status: 200, body: { id } } : { status: 404, body: errorBody('ActivityNotFoundInConversation') };
  };

  const answer = (method: string, path: string, body: unknown): Answered => {
    const [, conversation = '', what = '', id] = /^\/v3\/conversations\/([^/]+)\/(activities|members)(?:\/([^/]+))?$/.exec(path)?.map(decodeURIComponent) ?? [];
    if (method === 'POST' && path === '/v3/conversations') return { status: 201, body: { id: 'a-new-conversation' } };
    if (what === 'activities' && (method === 'POST' || method === 'PUT')) return take(conversation, id, method, body);
    if (what === 'members' && method === 'GET') {
      const members = conversations.membersOf(conversation).map(teamsMember);
      const found = id === undefined ? members : members.find((member) => member.id === id);
      return found ? { status: 200, body: found } : { status: 404, body: errorBody('MemberNotFoundInConversation') };
    }
    return { status: 404, body: errorBody('BadArgument') };
  };

  const serve = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const { method = '', url = '' } = request;
    const path = url.split('?')[0] ?? '';
    const failure = method === 'GET' ? undefined : failures.shift();
    const note = (status: number) => requests.push({ method, path, status, authorization: request.headers.authorization });
    if (failure && 'drops' in failure && failure.drops === 'before-reading') {
      note(0);
      request.socket.destroy();
      return;
    }
    const body = await readBody(request);
    if (failure && 'delayMs' in failure) await new Promise((resolve) => setTimeout(resolve, failure.delayMs));
    const refused = failure && 'status' in failure ? { status: failure.status, body: errorBody(failure.code ?? ''), headers: failure.headers } : undefined;
    const answered: Answered = refused ? { ...refused, headers: refused.headers ?? {} } : answer(method, path, body);
    note(answered.status);
    if (failure && 'drops' in failure) {
      request.socket.destroy();
      return;
    }
    response.writeHead(answered.status, { 'content-type': 'application/json', ...answered.headers });
    response.end(JSON.stringify(answered.body ?? {}));
  };

  const listen: http.RequestListener = (request, response) => {
    serve(request, response).catch(() => {
      response.statusCode = 500;
      response.end();
    });
  };
  const server = tls ? https.createServer(tls, listen) : http.createServer(listen);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    serviceUrl: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/`,
    failNext: (...next) => failures.push(...next),
    requests,
    messagesIn: (conversation) => [...conversations.messagesIn(conversation)],
    replace: (conversation, id, activity) => conversations.replace(conversation, id, activity),
    admit: conversations.admit,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};

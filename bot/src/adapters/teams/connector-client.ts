import http from 'node:http';
import https from 'node:https';
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';
import { SendFault, type WireFault } from './send-fault.ts';

type ConnectorClientOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type ConnectorClient = NonNullable<ConnectorClientOptions['httpClient']>;
type ConnectorRequest = Parameters<ConnectorClient['sendRequest']>[0];

export const SEND_TIMEOUT_MS = 10_000;
const RETRY_AFTER_SECONDS_MAX = 3600;
const ANSWER_BYTES_MAX = 1_000_000;

/** Idle connections are dropped before a server at its usual five seconds does, so that a request seldom meets a closing one. */
const agentOptions = { keepAlive: true, timeout: 4_000 };
const httpAgent = new http.Agent(agentOptions);
const httpsAgent = new https.Agent(agentOptions);

type Answer = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly text: string };

/** Once there is a connection something may have left; before that nothing has. */
const watchDeparture = (request: http.ClientRequest, secure: boolean): (() => boolean) => {
  let hasLeft = false;
  request.once('socket', (socket) => {
    if (!socket.connecting) hasLeft = true;
    else socket.once(secure ? 'secureConnect' : 'connect', () => (hasLeft = true));
  });
  return () => hasLeft;
};

const exchange = ({ url, method, headers, body }: ConnectorRequest, timeoutMs: number): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const secure = url.startsWith('https:');
    const options = {
      method,
      headers: headers.toJson({ preserveCase: true }),
      agent: secure ? httpsAgent : httpAgent,
      signal: AbortSignal.timeout(timeoutMs),
    };
    const request = secure ? https.request(url, options) : http.request(url, options);
    const hasLeft = watchDeparture(request, secure);
    const failed = () => {
      reject(new SendFault({ kind: hasLeft() ? 'unanswered' : 'never-left' }));
    };
    request.once('error', failed);
    request.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (text.length > ANSWER_BYTES_MAX) response.destroy(new Error('The answer is too long'));
      });
      response.once('error', failed);
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    request.end(typeof body === 'string' ? body : undefined);
  });

/** `Retry-After` as seconds or as a date; a date is compared with the answer's own, so that no clock of ours comes into it. */
const retryAfterSeconds = (headers: http.IncomingHttpHeaders): number | undefined => {
  const text = headers['retry-after'];
  if (text === undefined) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - Date.parse(headers.date ?? '')) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), RETRY_AFTER_SECONDS_MAX) : undefined;
};

const ErrorBody = z.object({ error: z.object({ code: z.string().max(200) }) });

const codeOf = (text: string): string => {
  try {
    return ErrorBody.parse(JSON.parse(text)).error.code;
  } catch {
    return '';
  }
};

const faultOf = ({ status, headers, text }: Answer): WireFault => ({
  kind: 'answered',
  status,
  code: codeOf(text),
  retryAfterSeconds: retryAfterSeconds(headers),
});

/**
 * One request for one send. The SDK's own client repeats 429, 5xx and broken connections up to three times on its own account,
 * behind the back of the pace and of the outbox, and forgets whether a request had left this machine.
 */
export const makeConnectorClient = (timeoutMs = SEND_TIMEOUT_MS): ConnectorClient => ({
  async sendRequest(request) {
    const answer = await exchange(request, timeoutMs);
    if (answer.status < 200 || answer.status > 299) throw new SendFault(faultOf(answer));
    const headers = request.headers.clone();
    for (const name of headers.headerNames()) headers.remove(name);
    headers.set('content-type', answer.headers['content-type'] ?? 'application/json');
    return { request, status: answer.status, headers, bodyAsText: answer.text };
  },
});

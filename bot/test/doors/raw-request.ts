import http from 'node:http';

export type RawAnswer = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly body: string };
export type RawRequest = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  /** Keeps connections, where many requests follow one another. */
  readonly agent?: http.Agent;
};

/** A request with any head and any path, also such as a browser or `fetch` would never send. */
export const rawRequest = (port: number, { method = 'GET', path, headers = {}, body, agent }: RawRequest): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, method, path, headers, agent: agent ?? false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    request.on('error', reject);
    request.end(body);
  });

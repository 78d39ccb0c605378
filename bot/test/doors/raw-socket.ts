import { once } from 'node:events';
import net from 'node:net';

const GIVE_UP_MS = 5_000;

/** A connection on which anything can be said, at any pace, as no client of HTTP would. */
export const openSocket = async (port: number) => {
  const socket = net.connect(port, '127.0.0.1');
  const begunMs = performance.now();
  let heard = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => (heard += chunk));
  // Being cut off is what many of these are about.
  socket.on('error', () => undefined);
  const closed = new Promise<number>((resolve) => {
    socket.once('close', () => {
      resolve(performance.now() - begunMs);
    });
  });
  await once(socket, 'connect');
  return {
    socket,
    say: (text: string): void => {
      if (socket.writable) socket.write(text);
    },
    heard: () => heard,
    statuses: () => [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)),
    /** Resolves with the milliseconds for which it was open. */
    closed,
    hangUp: (): void => {
      socket.destroy();
    },
  };
};

/** Says all of it at once, and hears what comes until the server closes. */
export const sayAll = async (port: number, text: string) => {
  const talk = await openSocket(port);
  talk.say(text);
  const impatient = setTimeout(() => {
    talk.hangUp();
  }, GIVE_UP_MS);
  await talk.closed;
  clearTimeout(impatient);
  const [head = '', body = ''] = talk.heard().split('\r\n\r\n');
  return { statuses: talk.statuses(), head, body };
};

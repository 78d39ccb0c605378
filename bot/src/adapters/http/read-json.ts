import type { IncomingMessage } from 'node:http';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import type { DoorProblem } from './answer.ts';
import { isPoisonous } from './poison.ts';

const refusingPoison = (key: string, value: unknown): unknown => {
  if (isPoisonous(key)) throw new SyntaxError('A key that is not allowed');
  return value;
};

const bytesOf = async (request: IncomingMessage, bytesMax: number): Promise<Buffer | undefined> => {
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes: Uint8Array = Buffer.from(chunk);
    length += bytes.length;
    if (length > bytesMax) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

/** The body as JSON, at most so many bytes. A broken, deeply nested or poisonous one is bad input, and its text goes no further. */
export const readJson = async (request: IncomingMessage, bytesMax: number): Promise<Result<unknown, DoorProblem>> => {
  const bytes = await bytesOf(request, bytesMax);
  if (!bytes) return refuse('too-large');
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), refusingPoison);
    return ok(value);
  } catch {
    return refuse('bad-input');
  }
};

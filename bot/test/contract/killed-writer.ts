import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** Kills a process in the middle of its commits. Gives how many it was acknowledged: it says a line for each, and has more to do. */
export const killInTheMiddle = async (writer: ChildProcess & { readonly stdout: Readable }): Promise<number> => {
  let acknowledged = '';
  writer.stdout.on('data', (chunk: Buffer) => {
    acknowledged += chunk.toString();
    if (acknowledged.split('\n').length > 200) writer.kill('SIGKILL');
  });
  await once(writer, 'close');
  assert.equal(writer.signalCode, 'SIGKILL', 'the writer was through before it could be killed');
  return acknowledged.trimEnd().split('\n').length;
};

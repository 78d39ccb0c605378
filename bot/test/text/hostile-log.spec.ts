import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import { makePinoLog } from '../../src/adapters/log/pino-log.ts';
import { isSteering, squeezed } from './harmless-twin.ts';
import { hostileText } from './hostile-strings.ts';

const Line = z.looseObject({ msg: z.literal('turn'), who: z.string() });
const Fault = z.looseObject({ msg: z.literal('turn'), message: z.string() });

describe('Whatever somebody writes, in the log', () => {
  it('is one value of one line, and steers no terminal', () => {
    const written: string[] = [];
    const log = makePinoLog({ destination: { write: (line) => written.push(line) } });
    fc.assert(
      fc.property(hostileText(200), (text) => {
        written.length = 0;
        log.line('turn', { who: text });
        log.fault('turn', new Error(text), {});
        assert.equal(written.length, 2);
        for (const line of written) assert.match(line, /^\{[^\r\n\u0085\u2028\u2029]*\}\n$/);
        assert.ok(!written.some(isSteering));
        const [line = '', fault = ''] = written;
        assert.equal(squeezed(Line.parse(JSON.parse(line)).who), squeezed(text));
        assert.equal(squeezed(Fault.parse(JSON.parse(fault)).message), squeezed(text));
      }),
      { numRuns: 500 },
    );
  });
});

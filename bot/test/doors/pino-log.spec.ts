import assert from 'node:assert/strict';
import { makePinoLog } from '../../src/adapters/log/pino-log.ts';

describe('The log', () => {
  it('writes each line as one JSON object, and of a fault what it was and where, not what it carried', () => {
    const written: string[] = [];
    const log = makePinoLog({ destination: { write: (line) => written.push(line) } });
    log.line('turn', { who: 'priya', outcome: 200, ms: 3 });
    log.fault('call', new Error('it broke', { cause: 'secret goals' }), { reference: '7F3A' });
    log.fault('call', { goals: 'secret goals' }, {});
    assert.match(written[0] ?? '', /^\{"level":30,"time":"[\d-]{10}T[\d:.]{12}Z","who":"priya","outcome":200,"ms":3,"msg":"turn"\}\n$/);
    assert.match(written[1] ?? '', /"reference":"7F3A","fault":"Error","message":"it broke","stack":"at /);
    assert.match(written[2] ?? '', /"fault":"object"/);
    assert.doesNotMatch(written.join(''), /secret/);
  });

  it('keeps quiet when told to', () => {
    const written: string[] = [];
    makePinoLog({ level: 'error', destination: { write: (line) => written.push(line) } }).line('turn', {});
    assert.deepEqual(written, []);
  });
});

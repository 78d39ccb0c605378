import { type DestinationStream, pino } from 'pino';
import { plainWords } from '@mentor-network/core/kernel/plain-words';
import type { Log, LogFields } from '../../application/ports/log.ts';

const MESSAGE_LENGTH_MAX = 300;

/** Of a fault the kind, the message and where it was thrown; a cause or extra fields may carry what somebody wrote. */
const describe = (fault: unknown): { readonly fault: string; readonly message?: string; readonly stack?: string } => {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const stack = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
  return { fault: fault.name, message: fault.message.slice(0, MESSAGE_LENGTH_MAX), stack: stack.join(' | ') };
};

/** JSON escapes line breaks and the older control characters; this takes those that steer a terminal or turn the line around. */
const plain = (fields: LogFields): LogFields => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? plainWords(value) : value]));

type Options = { readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent'; readonly destination?: DestinationStream };

export const makePinoLog = ({ level = 'info', destination }: Options = {}): Log => {
  const options = { base: null, level, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = destination ? pino(options, destination) : pino(options);
  return {
    line: (what, fields) => {
      logger.info(plain(fields), what);
    },
    detail: (what, fields) => {
      logger.debug(plain(fields), what);
    },
    fault: (what, fault, fields) => {
      logger.error(plain({ ...fields, ...describe(fault) }), what);
    },
  };
};

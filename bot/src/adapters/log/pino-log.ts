import { type DestinationStream, pino } from 'pino';
import type { Log } from '../../application/ports/log.ts';

const MESSAGE_LENGTH_MAX = 300;

/** Of a fault the kind, the message and where it was thrown; a cause or extra fields may carry what somebody wrote. */
const describe = (fault: unknown): { readonly fault: string; readonly message?: string; readonly stack?: string } => {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const stack = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
  return { fault: fault.name, message: fault.message.slice(0, MESSAGE_LENGTH_MAX), stack: stack.join(' | ') };
};

type Options = { readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent'; readonly destination?: DestinationStream };

export const makePinoLog = ({ level = 'info', destination }: Options = {}): Log => {
  const options = { base: null, level, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = destination ? pino(options, destination) : pino(options);
  return {
    line: (what, fields) => {
      logger.info({ ...fields }, what);
    },
    detail: (what, fields) => {
      logger.debug({ ...fields }, what);
    },
    fault: (what, fault, fields) => {
      logger.error({ ...fields, ...describe(fault) }, what);
    },
  };
};

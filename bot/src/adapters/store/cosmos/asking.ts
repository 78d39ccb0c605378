import { pause } from './pause.ts';
import { type WireFault, wireFaultOf } from './wire-fault.ts';

/** One request to the service, for the log: what it cost, and by which id the service's own support finds it. */
export type CosmosRequest = {
  readonly operation: 'read' | 'batch' | 'query' | 'changes';
  readonly status: number | 'no answer';
  /** In request units. */
  readonly charge: number;
  /** Of a query over several ranges the id that its requests have in common. */
  readonly activityId: string;
  readonly ms: number;
};

type Headers = { readonly [name: string]: unknown };

/** What the answers of the SDK know of themselves. A page of a query has no status: it is there, or it throws. */
type Answered = {
  readonly requestCharge: number;
  readonly activityId?: string | undefined;
  readonly correlatedActivityId?: string | undefined;
  readonly statusCode?: number | undefined;
};

export type Ask = <Answer extends Answered>(operation: CosmosRequest['operation'], request: (signal: AbortSignal) => Promise<Answer>) => Promise<Answer>;

export const costIn = (headers: Headers): Answered => {
  const { 'x-ms-request-charge': charge, 'x-ms-activity-id': activityId } = headers;
  return { requestCharge: Number(charge ?? 0), activityId: typeof activityId === 'string' ? activityId : '' };
};

const headersOf = (error: Error): Headers => ('headers' in error && typeof error.headers === 'object' && error.headers !== null ? { ...error.headers } : {});

/** Longer than the SDK waits out a 429, and shorter than anybody would still be there. */
export const ANSWER_MILLISECONDS_MAX = 40_000;

/**
 * The SDK repeats a read that timed out for twenty minutes, and some of its calls take no signal. So the end is ours: what is not
 * answered by then is taken for lost.
 */
const inTime = async <Answer>(milliseconds: number, request: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> => {
  const signal = AbortSignal.timeout(milliseconds);
  const tooLate = new Promise<never>((_resolve, reject) => {
    const late = (): void => reject(Object.assign(new Error(`Cosmos DB did not answer within ${String(milliseconds)} ms.`), { code: 'TOO_LATE' }));
    signal.addEventListener('abort', late, { once: true });
  });
  tooLate.catch(() => undefined);
  return Promise.race([request(signal), tooLate]);
};

/** Asks, for so long and no longer, and reports each answer with its charge, also when it was a refusal. */
export const makeAsk =
  (report: (request: CosmosRequest) => void, millisecondsMax = ANSWER_MILLISECONDS_MAX): Ask =>
  async (operation, request) => {
    const started = performance.now();
    const tell = (status: CosmosRequest['status'], { requestCharge, activityId, correlatedActivityId }: Answered): void => {
      report({ operation, status, charge: requestCharge, activityId: activityId ?? correlatedActivityId ?? '', ms: Math.round(performance.now() - started) });
    };
    try {
      const answer = await inTime(millisecondsMax, request);
      tell(answer.statusCode ?? 200, answer);
      return answer;
    } catch (thrown) {
      const fault = wireFaultOf(thrown);
      if (fault) tell(fault.kind === 'answered' ? fault.status : 'no answer', costIn(headersOf(fault.error)));
      throw thrown;
    }
  };

const READ_ATTEMPTS_MAX = 4;
const GONE = 410;
/** The service says that asking again may help; for a read it never harms. A 429 was waited out by the SDK already. */
const WORTH_ASKING_AGAIN = [408, GONE, 449, 500, 502, 503, 504];

const isWorthAskingAgain = (fault: WireFault | undefined): fault is Extract<WireFault, { kind: 'answered' }> =>
  fault?.kind === 'answered' && WORTH_ASKING_AGAIN.includes(fault.status);

/**
 * Reads, from the beginning each time, until there is an answer. A range of the container that is gone was split or merged: then the
 * SDK has to learn of the new ones first, which it does by itself only where it reads changes.
 */
export const readPatiently = async <Value>(read: () => Promise<Value>, learnRanges: () => Promise<unknown>): Promise<Value> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (thrown) {
      const fault = wireFaultOf(thrown);
      if (attempt === READ_ATTEMPTS_MAX || !isWorthAskingAgain(fault)) throw thrown;
      await pause(attempt, fault.retryAfterMilliseconds);
      if (fault.status === GONE) await learnRanges();
    }
  }
};

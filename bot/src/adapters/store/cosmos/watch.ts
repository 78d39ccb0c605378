import { wireFaultOf } from './wire-fault.ts';

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

export type Watch = <Answer extends Answered>(operation: CosmosRequest['operation'], ask: () => Promise<Answer>) => Promise<Answer>;

export const costIn = (headers: Headers): Answered => {
  const { 'x-ms-request-charge': charge, 'x-ms-activity-id': activityId } = headers;
  return { requestCharge: Number(charge ?? 0), activityId: typeof activityId === 'string' ? activityId : '' };
};

const headersOf = (error: Error): Headers => ('headers' in error && typeof error.headers === 'object' && error.headers !== null ? { ...error.headers } : {});

/** Asks, and reports each answer with its charge, also when it was a refusal. */
export const makeWatch =
  (report: (request: CosmosRequest) => void): Watch =>
  async (operation, ask) => {
    const started = performance.now();
    const tell = (status: CosmosRequest['status'], { requestCharge, activityId, correlatedActivityId }: Answered): void => {
      report({ operation, status, charge: requestCharge, activityId: activityId ?? correlatedActivityId ?? '', ms: Math.round(performance.now() - started) });
    };
    try {
      const answer = await ask();
      tell(answer.statusCode ?? 200, answer);
      return answer;
    } catch (thrown) {
      const fault = wireFaultOf(thrown);
      if (fault) tell(fault.kind === 'answered' ? fault.status : 'no answer', costIn(headersOf(fault.error)));
      throw thrown;
    }
  };

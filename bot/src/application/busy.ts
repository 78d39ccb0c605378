import { type Result, refuse } from '@mentor-network/core/kernel/result';

export const ATTEMPTS_ON_CONFLICT_MAX = 3;

export type Busy = { readonly code: 'busy' };

/** In a task, being too busy is a fault: it is kept and tried again. Every other no says that the work is done or void. */
export const unlessBusy = (result: Result<unknown, { readonly code: string }>): void => {
  if (!result.ok && result.refusal.code === 'busy') throw new Error('Somebody was faster three times.');
};

/** Load, decide and commit again when somebody was faster, three times at most; then the member is asked to try again. */
export const whileConflicting = async <Value, Refused>(
  once: () => Promise<Result<Value, Refused> | 'conflict'>,
): Promise<Result<Value, Refused | Busy>> => {
  for (let attempt = 1; attempt <= ATTEMPTS_ON_CONFLICT_MAX; attempt += 1) {
    const result = await once();
    if (result !== 'conflict') return result;
  }
  return refuse({ code: 'busy' });
};

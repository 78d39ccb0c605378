import type { TurnContext } from 'botbuilder';
import type { Allowance } from '../../application/ports/allowance.ts';
import type { Log, LogFields } from '../../application/ports/log.ts';
import { memberIdOf } from './actor.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import type { OpenLine } from './line.ts';
import { type Reply, inWords } from './turn.ts';

export type ChatAllowances = {
  readonly changing: Allowance;
  /** How often somebody is asked to go more slowly. */
  readonly asking: Allowance;
};

const MORE_SLOWLY = 'That was a lot at once, and I cannot keep up. Please wait half a minute, then go on. Everything before this was done.';

/** What a member does. That the app was installed or removed is told by Teams, and is never too much. */
const BY_MEMBERS = ['message', 'invoke'];

type Needs = {
  readonly allowances: ChatAllowances;
  readonly line: Pick<OpenLine, 'run'>;
  readonly say: (context: TurnContext, words: string) => Promise<void>;
  readonly log: Log;
};

/**
 * What is answered instead of running a turn, when a member does too much at once. Teams repeats what was answered with an error, which
 * would make it more; so a press gets words as if all were well, and of many messages one.
 */
export const makeChatLimit = ({ allowances, line, say, log }: Needs) => {
  const ask = async (activity: IncomingActivity, fields: LogFields): Promise<void> => {
    try {
      await line.run(activity, (context) => say(context, MORE_SLOWLY));
    } catch (fault) {
      log.fault('too-many', fault, fields);
    }
  };

  return async (activity: IncomingActivity, fields: LogFields): Promise<Reply | undefined> => {
    if (!BY_MEMBERS.includes(activity.type)) return undefined;
    const who = memberIdOf(activity) ?? activity.from.id;
    const taken = await allowances.changing.take(who);
    if (taken.ok) return undefined;
    log.line('too-many', { ...fields, retryAfterSeconds: taken.refusal.retryAfterSeconds });
    if (activity.type === 'invoke') return inWords(MORE_SLOWLY);
    if ((await allowances.asking.take(who)).ok) await ask(activity, fields);
    return { status: 200 };
  };
};

import type { Health } from '@mentor-network/core/contracts/health';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { type Instant, later, millisecondsOf } from '@mentor-network/core/kernel/time';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Outbox, SchemeStore } from '../ports/records.ts';
import type { Deliveries } from './deliveries.ts';

type Check = Health['checks'][number];
type Readiness = { readonly ok: boolean; readonly checks: { readonly [check: string]: boolean } };

type Needs = {
  readonly schemes: SchemeStore;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
  readonly deliveries: () => Deliveries;
  /** Rejects when the server cannot prove to Teams who it is. */
  readonly proveIdentity: () => Promise<void>;
  readonly deployment: Pick<Health, 'identity' | 'store' | 'version' | 'startedAt'>;
  /** Who may look beside the coordinators, also while the store cannot say who they are. */
  readonly itContacts: readonly MemberId[];
};

const COUNTED_MAX = 50;
const OVERDUE_SECONDS = 300;
const FAILED_IN_A_ROW_MAX = 5;
const LOOK_AGAIN_SECONDS = 2;

const passed = (check: Check['check'], finding: string): Check => ({ check, ok: true, finding, advice: '' });
const failed = (check: Check['check'], finding: string, advice: string): Check => ({ check, ok: false, finding, advice });

const secondsSince = (then: Instant, now: Instant): number => Math.max(0, Math.round((millisecondsOf(now) - millisecondsOf(then)) / 1000));

const succeeds = (work: () => Promise<unknown>): Promise<boolean> =>
  work().then(
    () => true,
    () => false,
  );

const checkSignIn = async ({ proveIdentity, deployment }: Needs): Promise<Check> => {
  if (deployment.identity === 'none') return passed('sign-in', 'Local mode: nobody signs in, and only this machine is listened to.');
  return (await succeeds(proveIdentity))
    ? passed('sign-in', 'The managed identity gives tokens for Teams.')
    : failed(
        'sign-in',
        'The managed identity gives no token for Teams, so no answer and no reminder can be sent.',
        'See that the identity is assigned to the app, and that BOT_ID is its client id. Then restart the app.',
      );
};

const STORE_FAILED = failed(
  'store',
  'The store does not answer.',
  'See that the database account is there and not throttled, and that the identity has its data role. The log names the activity id of each request.',
);

const NO_SCHEME = failed('schemes', 'There is no scheme yet.', 'The server makes the first one when it starts, and tries until it can. The log says under "heartbeat" what is in its way.');

const checkSchemes = async ({ schemes, log }: Needs): Promise<readonly Check[]> => {
  try {
    const stored = await schemes.stored();
    const without = stored.filter(({ coordinators }) => coordinators.length === 0).map(({ name }) => name);
    if (stored.length === 0) return [passed('store', 'The store answers.'), NO_SCHEME];
    return [
      passed('store', 'The store answers.'),
      without.length === 0
        ? passed('schemes', 'Every scheme has a coordinator.')
        : failed('schemes', `Nobody coordinates ${without.join(', ')}.`, 'Set COORDINATOR_IDS before the first start, or have the scheme’s document changed.'),
    ];
  } catch (fault) {
    log.fault('health', fault, { check: 'store' });
    return [STORE_FAILED];
  }
};

type Waiting = { readonly outbox: Health['outbox']; readonly checks: readonly Check[] };

const checkOutbox = async ({ outbox }: Needs, now: Instant): Promise<Waiting> => {
  const [notices, tasks, stuck] = await Promise.all([outbox.dueNotices(now, COUNTED_MAX), outbox.dueTasks(now, COUNTED_MAX), outbox.stuckTasks(COUNTED_MAX)]);
  const oldestDueSeconds = Math.max(0, ...[...notices, ...tasks].map(({ value }) => secondsSince(value.attemptAt, now)));
  const due = notices.length + tasks.length;
  return {
    outbox: { due, oldestDueSeconds },
    checks: [
      oldestDueSeconds <= OVERDUE_SECONDS
        ? passed('outbox', 'What is due is sent in time.')
        : failed('outbox', 'Messages have been due for more than five minutes.', 'See in the log what "heartbeat", "task" and "notice" say. A server that was asleep catches up by itself.'),
      stuck.length === 0
        ? passed('tasks', 'Nothing is left half done.')
        : failed('tasks', `${String(stuck.length)} tasks were tried as often as a task is tried.`, 'The log says under "task" why each of them failed. They change nothing until somebody looks.'),
    ],
  };
};

const checkDelivery = ({ failedInARow }: Deliveries): Check =>
  failedInARow < FAILED_IN_A_ROW_MAX
    ? passed('delivery', 'Teams takes our messages.')
    : failed('delivery', `Teams has not taken our last ${String(failedInARow)} messages.`, 'See that the bot has its Teams channel and that the network lets the server out to smba.trafficmanager.net.');

/** How the deployment is, for those who look after it. Every check is made when it is asked for; none is remembered. */
export const makeReadHealth = (needs: Needs) => {
  const mayRead = async (id: MemberId): Promise<boolean> =>
    needs.itContacts.includes(id) || (await needs.schemes.stored()).some(({ coordinators }) => coordinators.includes(id));

  const read = async (id: MemberId): Promise<Result<Health, { readonly code: 'not-found' }>> => {
    if (!(await mayRead(id))) return refuse({ code: 'not-found' });
    const now = needs.clock.now();
    const [signIn, schemes] = await Promise.all([checkSignIn(needs), checkSchemes(needs)]);
    const waiting = await checkOutbox(needs, now).catch((): Waiting => ({ outbox: { due: 0, oldestDueSeconds: 0 }, checks: [] }));
    const checks = [signIn, ...schemes, ...waiting.checks, checkDelivery(needs.deliveries())];
    return ok({
      ...needs.deployment,
      ok: checks.every((check) => check.ok),
      now,
      lastDeliveredAt: needs.deliveries().lastDeliveredAt,
      outbox: waiting.outbox,
      checks,
    });
  };

  const look = async (): Promise<Readiness> => {
    const [signIn, schemes] = await Promise.all([checkSignIn(needs), checkSchemes(needs)]);
    const canWork = schemes.every(({ check, ok: passes }) => check !== 'store' || passes) && !schemes.includes(NO_SCHEME);
    return { ok: canWork, checks: { store: canWork, identity: signIn.ok } };
  };

  let looked: { readonly until: Instant; readonly readiness: Promise<Readiness> } | undefined;
  /**
   * For whoever watches over the process, and is nobody: whether it can do its work, and which of its checks fail. Anybody may ask as
   * often as they like, so it is looked at anew only every few seconds.
   */
  const ready = (): Promise<Readiness> => {
    const now = needs.clock.now();
    if (!looked || now >= looked.until) looked = { until: later(now, { seconds: LOOK_AGAIN_SECONDS }), readiness: look() };
    return looked.readiness;
  };

  return { mayRead, read, ready };
};

export type ReadHealth = ReturnType<typeof makeReadHealth>;

import { setTimeout as sleep } from 'node:timers/promises';
import { deliveryOf, SendFault } from './send-fault.ts';
import type { SendingPace } from './sending-pace.ts';

export type Sent = { readonly isSent: true } | { readonly isSent: false; readonly waitMs: number };

export interface Outgoing {
  /** Sends when the pace allows, one after another within a conversation; or says how long it would have to wait. */
  send(conversation: string, patienceMs: number, work: () => Promise<unknown>): Promise<Sent>;
  /** Like `send`, later and with as much patience as it takes; of several for one activity only the newest is sent. */
  refresh(conversation: string, activityId: string, work: () => Promise<unknown>): void;
  /** Resolves when nothing is under way any more. */
  quiet(): Promise<void>;
}

const REFRESH_PATIENCE_MS = 60_000;

type Needs = { readonly pace: SendingPace; readonly nowMs: () => number; readonly onRefreshFault: (fault: unknown) => void };

/** Everything that leaves for Teams goes through here: one lane per conversation (two at once in one chat get a 412), one pace for all. */
export const makeOutgoing = ({ pace, nowMs, onRefreshFault }: Needs): Outgoing => {
  const lanes = new Map<string, Promise<void>>();
  const newest = new Map<string, () => Promise<unknown>>();
  const refreshing = new Set<Promise<void>>();

  const noteThrottling = (conversation: string, fault: unknown): void => {
    const delivery = fault instanceof SendFault ? deliveryOf(fault) : undefined;
    if (delivery?.status === 'throttled') pace.hold(conversation, nowMs() + delivery.retryAfterSeconds * 1000);
  };

  const send: Outgoing['send'] = async (conversation, patienceMs, work) => {
    const place = pace.take(conversation, nowMs(), patienceMs);
    if (!place.isFree) return { isSent: false, waitMs: place.waitMs };
    const before = lanes.get(conversation) ?? Promise.resolve();
    const mine = before.then(async () => {
      const waitMs = place.atMs - nowMs();
      if (waitMs > 0) await sleep(waitMs);
      await work();
    });
    // The next in the lane waits for the end of this one, whichever end it is.
    const settled = mine.catch((fault: unknown) => {
      noteThrottling(conversation, fault);
    });
    lanes.set(conversation, settled);
    try {
      await mine;
    } finally {
      if (lanes.get(conversation) === settled) lanes.delete(conversation);
    }
    return { isSent: true };
  };

  const refresh: Outgoing['refresh'] = (conversation, activityId, work) => {
    const key = JSON.stringify([conversation, activityId]);
    const isWaiting = newest.has(key);
    newest.set(key, work);
    if (isWaiting) return;
    const newestWork = async (): Promise<void> => {
      const latest = newest.get(key);
      newest.delete(key);
      await latest?.();
    };
    const running = send(conversation, REFRESH_PATIENCE_MS, newestWork)
      .then(({ isSent }) => {
        if (!isSent) newest.delete(key);
      })
      .catch(onRefreshFault)
      .finally(() => refreshing.delete(running));
    refreshing.add(running);
  };

  return {
    send,
    refresh,
    quiet: async () => {
      await Promise.all([...lanes.values(), ...refreshing]);
    },
  };
};

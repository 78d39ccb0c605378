import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Instant } from '@mentor-network/core/kernel/time';
import type { Delivery } from '@mentor-network/core/notices/settle';
import type { Telling } from '@mentor-network/core/notices/telling';
import type { Contacts } from '../../src/application/ports/contacts.ts';
import type { Courier } from '../../src/application/ports/courier.ts';
import type { Chance } from './chance.ts';
import type { Tellings } from './oracle/tellings.ts';

type Needs = {
  readonly contacts: () => Contacts;
  readonly chance: Chance;
  readonly outOfReach: ReadonlySet<string>;
  readonly tellings: () => Tellings;
  readonly now: () => Instant;
  /** There is no address of somebody who is to be told something. */
  readonly unknown: (to: string) => void;
  readonly note: (to: string, telling: Telling, became: string) => void;
};

const RETRY_SECONDS = 30;

/** Brings everything to everybody, most of the time: it throttles, fails and loses like the real one, and says who cannot be reached. */
export const forgetfulCourier = ({ contacts, chance, outOfReach, tellings, now, unknown, note }: Needs): Courier => {
  const attempt = async (to: MemberId): Promise<Delivery> => {
    const contact = await contacts().read(to);
    if (!contact) {
      unknown(to);
      return { status: 'unreachable', why: 'not-installed' };
    }
    if (contact.unreachable) return { status: 'unreachable', why: contact.unreachable.why };
    if (outOfReach.has(to)) {
      await contacts().lost(to, 'blocked', now());
      return { status: 'unreachable', why: 'blocked' };
    }
    const became = chance.weighted({ delivered: 965, throttled: 15, failed: 15, lost: 5 });
    return became === 'throttled' ? { status: became, retryAfterSeconds: RETRY_SECONDS } : { status: became };
  };

  return {
    deliver: async (to, telling) => {
      const delivery = await attempt(to);
      note(to, telling, delivery.status);
      if (delivery.status === 'delivered') tellings().delivered(to, telling);
      if (delivery.status === 'lost') tellings().lost(to, telling);
      return delivery;
    },
  };
};

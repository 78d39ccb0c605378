import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Delivery } from '@mentor-network/core/notices/settle';
import type { Clock } from '../../application/ports/clock.ts';
import type { Contacts } from '../../application/ports/contacts.ts';
import type { Telling } from '@mentor-network/core/notices/telling';
import type { Courier } from '../../application/ports/courier.ts';
import type { Log } from '../../application/ports/log.ts';
import type { Card } from '../../conversation/conversation.ts';
import { type Address, addressIn } from './address.ts';
import { cardMessage } from './card-message.ts';
import type { OpenLine } from './line.ts';
import type { Outgoing, Sent } from './outgoing.ts';
import { SendFault, deliveryOf } from './send-fault.ts';

/** Longer than this the notice waits better in the outbox than here. */
const PATIENCE_MS = 2_000;

type Needs = {
  readonly line: OpenLine;
  readonly outgoing: Outgoing;
  readonly contacts: Contacts;
  readonly clock: Clock;
  readonly log: Log;
  readonly tellingCard: (telling: Telling) => Card;
};

const deliveryOfSent = (sent: Sent): Delivery =>
  sent.isSent ? { status: 'delivered' } : { status: 'throttled', retryAfterSeconds: Math.ceil(sent.waitMs / 1000) };

/**
 * The catch stands inside the adapter's callback: were an `onTurnError` ever set on the adapter, it would swallow the failure
 * outside, and a message that was refused would pass for delivered.
 */
const sendCard = async ({ line, outgoing }: Needs, address: Address, card: Card): Promise<Delivery> => {
  let delivery: Delivery = { status: 'failed' };
  await line.speak(address, async (context) => {
    try {
      delivery = deliveryOfSent(await outgoing.send(address.conversation.id, PATIENCE_MS, () => context.sendActivity(cardMessage(card))));
    } catch (fault) {
      if (!(fault instanceof SendFault)) throw fault;
      delivery = deliveryOf(fault);
    }
  });
  return delivery;
};

export const makeTeamsCourier = (needs: Needs): Courier => {
  const { line, contacts, clock, log, tellingCard } = needs;

  /** A message Teams finds fault with is our defect and says nothing about the member; everything else is about reaching them. */
  const noteUnreachable = async (to: MemberId, delivery: Delivery): Promise<void> => {
    if (delivery.status !== 'unreachable') return;
    if (delivery.why === 'refused-by-teams') log.fault('courier', new Error('Teams refused the message itself'), { to });
    else await contacts.lost(to, delivery.why, clock.now());
  };

  return {
    deliver: async (to, telling) => {
      const contact = await contacts.read(to);
      if (!contact) return { status: 'unreachable', why: 'not-installed' };
      if (contact.unreachable) return { status: 'unreachable', why: contact.unreachable.why };
      const address = addressIn(contact);
      if (!address || !line.isOurs(address.serviceUrl)) return { status: 'unreachable', why: 'unknown-conversation' };
      const delivery = await sendCard(needs, address, tellingCard(telling));
      await noteUnreachable(to, delivery);
      return delivery;
    },
  };
};

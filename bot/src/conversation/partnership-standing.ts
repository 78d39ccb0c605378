import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import type { Result } from '@mentor-network/core/kernel/result';
import type { PartnershipCommand } from '@mentor-network/core/partnerships/commands';
import type { ReadMentoring } from '../application/mentoring/read-mentoring.ts';
import type { ActOnPartnership } from '../application/partnerships/act-on-partnership.ts';
import type { ReadNextBest } from '../application/partnerships/read-next-best.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Clock } from '../application/ports/clock.ts';
import { partnershipCard } from '../cards/partnerships/partnership-card.ts';
import { busyCard, outdatedCard } from '../cards/standing-cards.ts';
import type { Card } from './conversation.ts';
import { noteOf } from './refusal-words.ts';

export type StandingNeeds = { readonly readMentoring: ReadMentoring; readonly readNextBest: ReadNextBest; readonly act: ActOnPartnership; readonly clock: Clock };

/** What a turn shows of a partnership before it is done, when it is done, and when nothing was done. */
export const partnershipStanding = ({ readMentoring, readNextBest, act, clock }: StandingNeeds) => {
  /** The partnership for one of its two members; for anybody else there is none. */
  const viewing = async (actor: Actor, id: PartnershipId, show: (view: PartnershipView) => Card | Promise<Card>): Promise<Card> => {
    const view = await readMentoring.one(id, actor.id);
    return view ? show(view) : outdatedCard({ name: actor.name });
  };

  const seenBy = (actor: Actor, view: PartnershipView) => ({ view, now: clock.now(), zone: actor.zone });

  const cardOf = async (actor: Actor, view: PartnershipView, note?: string): Promise<Card> =>
    partnershipCard({ ...seenBy(actor, view), nextBest: await readNextBest(view.id, actor.id), note });

  const standing = (actor: Actor, id: PartnershipId, note?: string): Promise<Card> => viewing(actor, id, (view) => cardOf(actor, view, note));

  /** A form or a list for whoever may use it; anybody else is shown what is so. */
  const offering = (actor: Actor, id: PartnershipId, ability: PartnershipView['may'][number], show: (view: PartnershipView) => Card): Promise<Card> =>
    viewing(actor, id, (view) => (view.may.includes(ability) ? show(view) : partnershipCard({ ...seenBy(actor, view), note: noteOf({ code: 'not-from-here', status: view.status }) })));

  /** How it stands now; or what is so, with one line that says why nothing was changed. */
  const outcome = (actor: Actor, id: PartnershipId, result: Result<unknown, Parameters<typeof noteOf>[0]>): Promise<Card> => {
    if (result.ok) return standing(actor, id);
    return result.refusal.code === 'busy' ? Promise.resolve(busyCard()) : standing(actor, id, noteOf(result.refusal));
  };

  const command = async (actor: Actor, id: PartnershipId, it: PartnershipCommand): Promise<Card> => outcome(actor, id, await act(id, it, { by: actor.id, at: clock.now() }));

  /** Does it, and shows what it led to; or what is so, with one line that says why nothing was changed. */
  const doing = async (actor: Actor, id: PartnershipId, command: PartnershipCommand, show: (view: PartnershipView) => Card): Promise<Card> => {
    const done: Result<unknown, Parameters<typeof noteOf>[0]> = await act(id, command, { by: actor.id, at: clock.now() });
    if (done.ok) return viewing(actor, id, show);
    return done.refusal.code === 'busy' ? busyCard() : standing(actor, id, noteOf(done.refusal));
  };

  return { viewing, seenBy, cardOf, standing, outcome, command, offering, doing };
};

import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import type { MemberId, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';
import type { Result } from '@mentor-network/core/kernel/result';
import { isFullMember } from '@mentor-network/core/members/member';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import type { ApproveMentor, NotApproved } from '../application/coordination/approve-mentor.ts';
import type { ReadToday } from '../application/coordination/read-today.ts';
import type { NotSeenTo, SeeToPartnership } from '../application/coordination/see-to-partnership.ts';
import type { CloseGone } from '../application/members/close-gone.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Clock } from '../application/ports/clock.ts';
import type { MemberStore } from '../application/ports/records.ts';
import { approvingCard } from '../cards/coordination/approving-card.ts';
import { attentionCard, coordinatorClosingCard, unreachableCard } from '../cards/coordination/attention-cards.ts';
import { schemeCard } from '../cards/coordination/scheme-card.ts';
import { todayCard } from '../cards/coordination/today-card.ts';
import { busyCard, outdatedCard } from '../cards/standing-cards.ts';
import type { Card } from './conversation.ts';
import { noteOf } from './refusal-words.ts';
import type { TurnsOf } from './turns.ts';

type Needs = {
  readonly readToday: ReadToday;
  readonly seeToPartnership: SeeToPartnership;
  readonly approveMentor: ApproveMentor;
  readonly closeGone: CloseGone['close'];
  readonly members: MemberStore;
  readonly clock: Clock;
  readonly tabUrl: (address: string) => string;
  readonly showProfile: (actor: Actor) => Promise<Card>;
};

const NOTHING_WAITS = 'They are reached again, or nothing of theirs waits any more.';

type Names = `coordination.${'today' | 'show' | 'remind' | 'seen' | 'closing' | 'close' | 'leaving' | 'close-gone'}` | `approval.${'show' | 'approve' | 'ask-back' | 'trained' | 'ask-again'}` | 'scheme.show';

/** What a coordinator sees to, in each scheme they run. For anybody else none of it is there. */
export const coordinationTurns = ({ readToday, seeToPartnership, approveMentor, closeGone, members, clock, tabUrl, showProfile }: Needs): TurnsOf<Names> => {
  const gone = ({ name }: Actor): Card => outdatedCard({ name });

  const today = async (actor: Actor, note?: string): Promise<Card> => {
    const read = await readToday.read(actor);
    return read.ok ? todayCard({ today: read.value, zone: actor.zone, tabUrl: tabUrl('coordination'), ...(note === undefined ? {} : { note }) }) : gone(actor);
  };

  /** The partnership if it needs somebody still, else what does. */
  const standing = async (actor: Actor, id: PartnershipId, note?: string): Promise<Card> => {
    const needed = await readToday.partnership(actor, id);
    return needed ? attentionCard({ needed, now: clock.now(), zone: actor.zone, ...(note === undefined ? {} : { note }) }) : today(actor, note);
  };

  const outcome = async (actor: Actor, id: PartnershipId, result: Result<Partnership, NotSeenTo>, done: string): Promise<Card> => {
    if (result.ok) return today(actor, done);
    const { refusal } = result;
    if (refusal.code === 'not-found') return gone(actor);
    return refusal.code === 'busy' ? busyCard() : standing(actor, id, noteOf(refusal));
  };

  /** For whoever may see the partnership; that there is nothing to do about it is told, and not that it exists. */
  const withPartnership = async (actor: Actor, id: PartnershipId, show: (needed: NonNullable<Awaited<ReturnType<ReadToday['partnership']>>>) => Card): Promise<Card> => {
    if (!(await readToday.isOwn(actor, id))) return gone(actor);
    const needed = await readToday.partnership(actor, id);
    return needed ? show(needed) : today(actor, 'This needs nobody any more.');
  };

  const candidate = async (actor: Actor, member: MemberId, scheme: SchemeId, given: { readonly question?: string; readonly problems?: readonly FieldProblem[] } = {}): Promise<Card> => {
    const found = await approveMentor.candidate(actor, member, scheme);
    if (!found) return gone(actor);
    if (found.standing.approval.status !== 'waiting') return today(actor, `${found.member.name} does not wait for an approval.`);
    return approvingCard({ member: found.member, scheme: found.scheme, ...given });
  };

  const approval = async (actor: Actor, member: MemberId, result: Result<unknown, NotApproved>, done: (name: string) => string): Promise<Card> => {
    if (!result.ok && result.refusal.code === 'not-found') return gone(actor);
    if (!result.ok) return result.refusal.code === 'busy' ? busyCard() : today(actor, 'That was answered already.');
    const record = (await members.load(member)).member?.value;
    return today(actor, done(isFullMember(record) ? record.person.name : ''));
  };

  return {
    'coordination.today': (actor) => today(actor),
    'coordination.show': (actor, { partnership }) => withPartnership(actor, partnership, (needed) => attentionCard({ needed, now: clock.now(), zone: actor.zone })),
    'coordination.remind': async (actor, { partnership }) => outcome(actor, partnership, await seeToPartnership.remind(actor, partnership), 'They are reminded. Once a day is enough.'),
    'coordination.seen': async (actor, { partnership }) => outcome(actor, partnership, await seeToPartnership.markSeen(actor, partnership), 'Seen to. It comes back if one of them says more.'),
    'coordination.closing': (actor, { partnership }) => withPartnership(actor, partnership, (needed) => coordinatorClosingCard({ needed, now: clock.now(), zone: actor.zone })),
    'coordination.close': async (actor, { partnership }) => outcome(actor, partnership, await seeToPartnership.close(actor, partnership), 'Closed. Both are told kindly.'),

    'coordination.leaving': async (actor, { member, scheme }) => {
      const needed = await readToday.unreachable(actor, member, scheme);
      return needed ? unreachableCard({ needed, now: clock.now(), zone: actor.zone }) : today(actor, NOTHING_WAITS);
    },
    'coordination.close-gone': async (actor, { member }) => {
      const closed = await closeGone(actor, member);
      if (closed.ok) return today(actor, 'They are being closed, and everybody concerned is told kindly.');
      return closed.refusal.code === 'busy' ? busyCard() : today(actor, NOTHING_WAITS);
    },

    'approval.show': (actor, { member, scheme }) => candidate(actor, member, scheme),
    'approval.approve': async (actor, { member, scheme }) => approval(actor, member, await approveMentor.approve(actor, member, scheme), (name) => `${name} is approved, and told so.`),
    'approval.ask-back': async (actor, { member, scheme, question }) => {
      const asked = await approveMentor.askBack(actor, member, scheme, question);
      if (!asked.ok && asked.refusal.code === 'question-missing') return candidate(actor, member, scheme, { question, problems: [{ field: 'question', problem: 'missing' }] });
      return approval(actor, member, asked, (name) => `${name} reads your question, and can ask again.`);
    },
    'approval.trained': async (actor, { member, scheme }) => approval(actor, member, await approveMentor.markTrained(actor, member, scheme), (name) => `That ${name} is trained is noted.`),
    'approval.ask-again': async (actor, { scheme }) => {
      const asked = await approveMentor.askAgain(actor, scheme);
      return !asked.ok && asked.refusal.code === 'busy' ? busyCard() : showProfile(actor);
    },

    'scheme.show': async (actor, { scheme: id }) => {
      const scheme = await readToday.scheme(actor, id);
      return scheme ? schemeCard({ scheme, tabUrl: tabUrl(`coordination/${id}`) }) : gone(actor);
    },
  };
};

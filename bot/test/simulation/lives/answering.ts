import { answerByAfterTalk } from '@mentor-network/core/partnerships/clocks';
import type { PartnershipCommand } from '@mentor-network/core/partnerships/commands';
import type { In, Partnership } from '@mentor-network/core/partnerships/partnership';
import type { Actor } from '../../../src/application/ports/actor.ts';
import { type Answered, type Deed, type Today, partiesOf, personIn, probability, someTime } from '../deeds.ts';

type Asked = In<'requested'> | In<'proposed'>;

export const momentOf = (today: Today, who: Actor) => ({ by: who.id, at: today.now() as Partnership['requestedAt'] });

/** Somebody gives a command in a partnership. */
export const commanding = (today: Today, who: Actor, partnership: Partnership, what: string, command: PartnershipCommand): Deed => ({
  atMinutes: someTime(today.chance),
  who,
  what,
  about: partiesOf(partnership),
  act: (network) => network.act(partnership.id, command, momentOf(today, who)),
});

/** Taken back in time, or too late. */
const undoing = (today: Today, mentor: Actor, partnership: In<'requested'>, atMinutes: number): Deed => ({
  atMinutes: atMinutes + today.chance.between(5, 40),
  who: mentor,
  what: 'takes the acceptance back',
  about: partiesOf(partnership),
  act: (network) => network.acceptRequest.undo(partnership.id, momentOf(today, mentor)),
});

export const accepting = (today: Today, mentor: Actor, partnership: In<'requested'>, atMinutes = someTime(today.chance)): Deed => ({
  atMinutes,
  who: mentor,
  what: 'accepts',
  about: partiesOf(partnership),
  act: (network): Promise<Answered> => network.acceptRequest.accept(partnership.id, momentOf(today, mentor)),
  then: (answered) => (answered.ok && today.chance.happens(0.08) ? [undoing(today, mentor, partnership, atMinutes)] : []),
});

const talking = (today: Today, mentor: Actor, partnership: In<'requested'>): Deed =>
  commanding(today, mentor, partnership, 'would like to talk first', { type: 'talk-first', answerBy: answerByAfterTalk(partnership.answerBy, today.schemeOf(partnership.schemeId)) });

const EAGERNESS = { fast: 0.35, slow: 0.09, never: 0 };

const requested = (today: Today, partnership: In<'requested'>, mentor: Actor): Deed => {
  const answer = today.chance.weighted({ accept: 64, decline: 20, talk: partnership.talkingSince === null ? 16 : 0 });
  switch (answer) {
    case 'accept':
      return accepting(today, mentor, partnership);
    case 'talk':
      return talking(today, mentor, partnership);
    case 'decline':
      return commanding(today, mentor, partnership, 'declines', { type: 'decline', reason: today.chance.one(['', 'My year is full.']) });
  }
};

const proposed = (today: Today, partnership: In<'proposed'>, mentor: Actor): Deed =>
  today.chance.happens(0.85) ? commanding(today, mentor, partnership, 'is willing', { type: 'be-willing' }) : commanding(today, mentor, partnership, 'declines the proposal', { type: 'decline', reason: '' });

const byMentor = (today: Today, partnership: Asked): readonly Deed[] => {
  const mentor = personIn(today, partnership.mentorId);
  if (!mentor || !today.chance.happens(probability(today, EAGERNESS[mentor.answering]))) return [];
  return [partnership.status === 'requested' ? requested(today, partnership, mentor.actor) : proposed(today, partnership, mentor.actor)];
};

const byMentee = (today: Today, partnership: Asked): readonly Deed[] => {
  const mentee = personIn(today, partnership.menteeId);
  if (!mentee) return [];
  if (today.chance.happens(probability(today, 0.008))) return [commanding(today, mentee.actor, partnership, 'withdraws', { type: 'withdraw' })];
  if (partnership.status !== 'proposed' || !today.chance.happens(probability(today, 0.15))) return [];
  return [commanding(today, mentee.actor, partnership, 'says yes to the proposal', { type: 'agree', goals: 'To learn from somebody who has been there.' })];
};

/** Two mentors whom one mentee has asked say yes at the same instant. */
const atOneInstant = (today: Today): readonly Deed[] => {
  const byMentees = Map.groupBy([...today.books.ongoing].flatMap((id) => today.books.partnerships.get(id) ?? []), ({ menteeId, schemeId }) => `${menteeId} ${schemeId}`);
  return [...byMentees.values()].flatMap((asked): readonly Deed[] => {
    const [one, other] = asked.filter((partnership) => partnership.status === 'requested');
    if (!one || !other || !today.chance.happens(probability(today, 0.02))) return [];
    const [first, second] = [personIn(today, one.mentorId), personIn(today, other.mentorId)];
    if (!first || !second || first.answering === 'never' || second.answering === 'never') return [];
    return [
      {
        atMinutes: someTime(today.chance),
        who: first.actor,
        what: `accepts at the same instant as ${second.actor.id}`,
        about: [...partiesOf(one), ...partiesOf(other)],
        act: async (network) => {
          const [answered] = await Promise.all([
            network.acceptRequest.accept(one.id, momentOf(today, first.actor)),
            network.acceptRequest.accept(other.id, momentOf(today, second.actor)),
          ]);
          return answered;
        },
      },
    ];
  });
};

/** A mentee declares a conflict, and the mentor says yes before anybody has heard of it. */
const justThen = (today: Today): readonly Deed[] =>
  [...today.books.ongoing].flatMap((id): readonly Deed[] => {
    const partnership = today.books.partnerships.get(id);
    if (partnership?.status !== 'requested' || !today.chance.happens(probability(today, 0.002))) return [];
    const mentor = personIn(today, partnership.mentorId);
    const mentee = personIn(today, partnership.menteeId);
    const member = today.books.members.get(partnership.menteeId);
    if (!mentor || !mentee || (member?.status !== 'registered' && member?.status !== 'paused')) return [];
    const { lineManager, iManage, others } = member.conflicts;
    const inputs = { lineManager: lineManager.join(', '), iManage: iManage.join(', '), others: [...new Set([...others, mentor.actor.email])].join(', ') };
    return [
      {
        atMinutes: someTime(today.chance),
        who: mentor.actor,
        what: 'accepts just when a conflict was declared',
        about: partiesOf(partnership),
        act: async (network) => {
          await network.registration.change(mentee.actor, 'conflicts', inputs);
          today.moment();
          return network.acceptRequest.accept(partnership.id, momentOf(today, mentor.actor));
        },
      },
    ];
  });

export const answering = (today: Today): readonly Deed[] => [
  ...atOneInstant(today),
  ...justThen(today),
  ...[...today.books.ongoing].flatMap((id): readonly Deed[] => {
    const partnership = today.books.partnerships.get(id);
    if (partnership?.status !== 'requested' && partnership?.status !== 'proposed') return [];
    return [...byMentor(today, partnership), ...byMentee(today, partnership)];
  }),
];

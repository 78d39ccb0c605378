import type { In } from '@mentor-network/core/partnerships/partnership';
import type { Terms } from '@mentor-network/core/partnerships/agreement';
import { dateOf } from '../calendar.ts';
import { type Deed, type Today, personIn, probability } from '../deeds.ts';
import type { Person } from '../university.ts';
import { commanding } from './answering.ts';

const SIGNING = { soon: 0.3, late: 0.07, never: 0 };

/** The draft with something said better. */
export const redrafted = (today: Today, terms: Terms): Terms => {
  const { chance, day } = today;
  switch (chance.weighted({ goals: 4, success: 3, rhythm: 3, dates: 2 })) {
    case 'goals':
      return { ...terms, goals: Array.from({ length: chance.between(1, 3) }, (_, index) => `Goal ${String(index + 1)}, as said on ${dateOf(day)}.`) };
    case 'success':
      return { ...terms, success: `We shall know on ${dateOf(day)}.` };
    case 'rhythm':
      return { ...terms, rhythm: chance.one(['weekly', 'fortnightly', 'monthly']), meetingMinutes: chance.one([30, 45, 60, 90]) };
    case 'dates':
      return { ...terms, durationMonths: chance.between(3, 12), reviewPoints: chance.one(['half-way', 'every-quarter', 'every-meeting']) };
  }
};

const byOne = (today: Today, partnership: In<'agreeing'>, { actor, signing }: Person): readonly Deed[] => {
  const { chance } = today;
  const { version, terms, signatures } = partnership.agreement;
  if (signatures.length === 0 && chance.happens(probability(today, 0.06)))
    return [commanding(today, actor, partnership, `drafts version ${String(version + 1)}`, { type: 'change-agreement', version, terms: redrafted(today, terms) })];
  if (chance.happens(probability(today, 0.004))) return [commanding(today, actor, partnership, 'ends before it began', { type: 'end', isGoalReached: false, reason: '' })];
  if (signatures.some(({ by }) => by === actor.id) || !chance.happens(probability(today, SIGNING[signing]))) return [];
  // Now and then on the card of an earlier version.
  const signed = version > 1 && chance.happens(0.1) ? version - 1 : version;
  return [commanding(today, actor, partnership, `signs version ${String(signed)}`, { type: 'sign', version: signed, name: actor.name })];
};

export const agreeing = (today: Today): readonly Deed[] =>
  [...today.books.ongoing].flatMap((id): readonly Deed[] => {
    const partnership = today.books.partnerships.get(id);
    if (partnership?.status !== 'agreeing') return [];
    return [partnership.mentorId, partnership.menteeId].flatMap((member) => {
      const person = personIn(today, member);
      return person ? byOne(today, partnership, person) : [];
    });
  });

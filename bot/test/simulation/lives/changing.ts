import type { Inputs } from '@mentor-network/core/contracts/field-problem';
import type { FullMember } from '@mentor-network/core/members/member';
import { isHolding, isOngoing } from '../books.ts';
import { type Deed, type Today, probability, someTime } from '../deeds.ts';
import { type Person, emailOf } from '../university.ts';

const deedOf = (today: Today, { actor }: Person, what: string, act: Deed['act']): Deed => ({ atMinutes: someTime(today.chance), who: actor, what, about: [actor.id], act });

/** Mostly of somebody they meet; else of anybody. */
const declared = (today: Today, { actor }: Person, { conflicts }: FullMember): Inputs => {
  const { chance, books, people } = today;
  const partners = books
    .of(actor.id)
    .filter((one) => isHolding(one) || isOngoing(one))
    .flatMap(({ mentorId, menteeId }) => people.get(mentorId === actor.id ? menteeId : mentorId) ?? []);
  const other = partners.length > 0 && chance.happens(0.6) ? chance.one(partners).actor.email : emailOf(chance.between(0, people.size - 1));
  const others = [...new Set([...conflicts.others, other.toLowerCase()])].filter((address) => address !== actor.email);
  return { lineManager: conflicts.lineManager.join(', '), iManage: conflicts.iManage.join(', '), others: others.join(', ') };
};

/** What somebody says anew of themselves, and whom they must not be matched with from now on. */
export const changing = (today: Today, person: Person, member: FullMember): readonly Deed[] => {
  const { chance } = today;
  const { actor, parts, schemes, answers } = person;
  const deeds: readonly (readonly [number, string, Deed['act']])[] = [
    [0.0008, 'has another job', (network) => network.registration.change(actor, 'work', { ...answers.work, jobTitle: chance.one(['Head of unit', 'Deputy director', 'Senior lecturer']) })],
    [member.profile.mentor ? 0.002 : 0, 'changes how many they take on', (network) => network.registration.changePlaces(actor, String(chance.between(0, 4)))],
    [0.0008, 'declares a conflict', (network) => network.registration.change(actor, 'conflicts', declared(today, person, member))],
    [parts === 'mentee' && !member.profile.mentor ? 0.0003 : 0, 'begins to mentor as well', (network) => network.registration.change(actor, 'mentor', { ...answers.mentor, parts: 'both', schemes: schemes.join(',') })],
  ];
  return deeds.flatMap(([likely, what, act]) => (chance.happens(probability(today, likely)) ? [deedOf(today, person, what, act)] : []));
};

/** Leaves the network, or has everything erased. */
export const going = (today: Today, person: Person): readonly Deed[] => {
  if (today.chance.happens(probability(today, 0.0004))) return [deedOf(today, person, 'leaves', (network) => network.registration.leave(person.actor))];
  return today.chance.happens(probability(today, 0.00025)) ? [deedOf(today, person, 'erases themselves', (network) => network.eraseMember.erase(person.actor))] : [];
};

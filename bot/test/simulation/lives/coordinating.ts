import { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import type { Actor } from '../../../src/application/ports/actor.ts';
import { isHolding, isOngoing } from '../books.ts';
import { type Deed, type Today, partiesOf, probability } from '../deeds.ts';
import { CONNIE, HANNAH, MATCHED, type Person } from '../university.ts';
import { isThere } from './joining.ts';

const OFFICE_OPENS = 9 * 60;
const OFFICE_CLOSES = 17 * 60;

const inOffice = (today: Today): number => today.chance.between(OFFICE_OPENS, OFFICE_CLOSES);

const coordinatorOf = (schemeId: string): Actor => (schemeId === MATCHED ? CONNIE : HANNAH);

const takesPart = (today: Today, { actor, schemes }: Person): boolean => schemes.includes(MATCHED) && isThere(today, actor.id);

/** Whoever has no mentor in the matched scheme, and nobody proposed to them. */
const waiting = ({ books }: Today, people: readonly Person[]): readonly Person[] =>
  people.filter(({ actor, parts }) => parts !== 'mentor' && !books.of(actor.id).some((one) => one.menteeId === actor.id && one.schemeId === MATCHED && isOngoing(one)));

const free = ({ books }: Today, people: readonly Person[]): readonly Person[] =>
  people.filter(({ actor, parts }) => {
    const places = books.places.get(actor.id);
    return parts !== 'mentee' && places && places.heldBy.length < places.capacity && !books.of(actor.id).some((one) => one.mentorId === actor.id && !isHolding(one) && isOngoing(one));
  });

/** In the matched scheme the coordinator brings two together who look as if they would suit each other. */
const matching = (today: Today): readonly Deed[] => {
  const { chance } = today;
  const people = [...today.people.values()].filter((person) => takesPart(today, person));
  const mentors = free(today, people);
  return waiting(today, people).flatMap(({ actor: mentee }): readonly Deed[] => {
    const mentor = mentors.length > 0 ? chance.one(mentors).actor : undefined;
    if (!mentor || mentor.id === mentee.id || !chance.happens(probability(today, 0.03))) return [];
    return [
      {
        atMinutes: inOffice(today),
        who: CONNIE,
        what: 'proposes two to each other',
        about: [mentee.id, mentor.id],
        act: (network) => network.proposeMatch.propose(CONNIE.id, { schemeId: MATCHED, mentorId: mentor.id, menteeId: mentee.id, suggestion: chance.one(['', 'You both know laboratories.']) }),
      },
    ];
  });
};

/** Mentors of the matched scheme are approved, most of them at once. */
const approving = (today: Today): readonly Deed[] =>
  [...today.books.approvals].flatMap(([member, { standings }]) =>
    standings.flatMap(({ schemeId, approval }): readonly Deed[] => {
      const person = today.people.get(member);
      if (!person) return [];
      const deed = (who: Actor, what: string, act: Deed['act']): Deed => ({ atMinutes: inOffice(today), who, what, about: [member], act });
      const id = MemberId.parse(member);
      const scheme = SchemeId.parse(schemeId);
      if (approval.status === 'asked-back' && today.chance.happens(0.2)) return [deed(person.actor, 'asks again for the approval', (network) => network.approveMentor.askAgain(person.actor, scheme))];
      if (approval.status !== 'waiting' || !today.chance.happens(0.4)) return [];
      const coordinator = coordinatorOf(schemeId);
      return today.chance.happens(0.9)
        ? [deed(coordinator, 'approves a mentor', (network) => network.approveMentor.approve(coordinator, id, scheme))]
        : [deed(coordinator, 'asks a mentor back', (network) => network.approveMentor.askBack(coordinator, id, scheme, 'Have you mentored before?'))];
    }),
  );

/** What waits for a coordinator: reminded, seen to, or after a talk with both closed. */
const seeing = (today: Today): readonly Deed[] =>
  [...today.books.ongoing].flatMap((id): readonly Deed[] => {
    const partnership = today.books.partnerships.get(id);
    const isNeeded = today.books.attentionOf(`partnership:${id}`).some(({ neededAt }) => neededAt <= today.now());
    if (!partnership || !isNeeded || !today.chance.happens(0.1)) return [];
    const coordinator = coordinatorOf(partnership.schemeId);
    const by = (what: string, act: Deed['act']): Deed => ({ atMinutes: inOffice(today), who: coordinator, what, about: partiesOf(partnership), act });
    switch (today.chance.weighted({ remind: 6, see: 3, close: 1 })) {
      case 'remind':
        return [by('reminds them', (network) => network.seeToPartnership.remind(coordinator, partnership.id))];
      case 'see':
        return [by('has seen to it', (network) => network.seeToPartnership.markSeen(coordinator, partnership.id))];
      case 'close':
        return [by('closes it after a talk', (network) => network.seeToPartnership.close(coordinator, partnership.id))];
    }
  });

/** Whoever has not been reached for a month is presumed gone, and what waits for them is closed. */
const closing = (today: Today): readonly Deed[] =>
  [...today.people.values()].flatMap(({ actor }): readonly Deed[] => {
    const needed = today.books.attentionOf(`member:${actor.id}`).find(({ about, neededAt }) => about.kind === 'member' && neededAt <= today.now());
    if (!needed || !today.chance.happens(0.2)) return [];
    const coordinator = coordinatorOf(needed.schemeId);
    return [{ atMinutes: inOffice(today), who: coordinator, what: 'closes for somebody who is gone', about: [actor.id], act: (network) => network.closeGone(coordinator, actor.id) }];
  });

export const coordinating = (today: Today): readonly Deed[] => (today.isWorkingDay ? [matching, approving, seeing, closing].flatMap((life) => life(today)) : []);

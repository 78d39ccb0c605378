import { type MemberId, PartnershipId, type SchemeId } from '@mentor-network/core/kernel/ids';
import { type Instant, type Moment, dateIn, later, workingDaysAfter } from '@mentor-network/core/kernel/time';
import { type Answers, answered } from '@mentor-network/core/members/registration';
import { firstDraft } from '@mentor-network/core/partnerships/agreement';
import type { PartnershipCommand, PartnershipFact } from '@mentor-network/core/partnerships/commands';
import { decide } from '@mentor-network/core/partnerships/decide';
import { evolve } from '@mentor-network/core/partnerships/evolve';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { type InventedMember, type Schemes, chanceOf, idOfNumber } from './invented-member.ts';

/** Partnerships are made among so many members who follow each other, so that nobody has to know everybody. */
export const CIRCLE = 50;

export type Pair = { readonly mentor: InventedMember; readonly mentee: InventedMember };

const FRACTIONS = 10_000;

const answersOf = ({ answers }: InventedMember): Answers => answers.reduce<Answers>(answered, {});

const schemesOf = (member: InventedMember): readonly SchemeId[] => answersOf(member).part?.schemes ?? [];

/**
 * Who of a circle has whom as a mentor. A mentee looks among those before them, and as if everybody of the circle had one: so a pair is the
 * same whatever the share, and however many members follow.
 */
export const pairsOf = (circle: readonly InventedMember[], share: number): readonly Pair[] => {
  const places = new Map<MemberId, number>();
  const pairs: Pair[] = [];
  for (const [index, mentee] of circle.entries()) {
    if (!answersOf(mentee).mentee) continue;
    const [scheme] = schemesOf(mentee);
    const mentor = circle.slice(0, index).find((one) => {
      const capacity = answersOf(one).mentor?.capacity ?? 0;
      return (places.get(one.person.id) ?? 0) < capacity && scheme !== undefined && schemesOf(one).includes(scheme);
    });
    if (!mentor) continue;
    places.set(mentor.person.id, (places.get(mentor.person.id) ?? 0) + 1);
    if (chanceOf(-1 - mentee.number).whole(FRACTIONS) < share * FRACTIONS) pairs.push({ mentor, mentee });
  }
  return pairs;
};

export type Started = { readonly id: PartnershipId; readonly partnership: Partnership; readonly facts: readonly PartnershipFact[] };

/** A member has one mentor here, so the mentee's number is enough. */
export const partnershipIdOf = (menteeNumber: number): PartnershipId => PartnershipId.parse(idOfNumber(menteeNumber).replace('5eed0000', '5eed0001'));

const goalsOf = (mentee: InventedMember): string => {
  const hopes = answersOf(mentee).mentee?.hopes ?? '';
  return hopes === '' ? 'I would like to talk about where I go from here.' : hopes;
};

const commandsOf = ({ mentor, mentee }: Pair, scheme: Scheme): readonly (readonly [PartnershipCommand, Moment])[] => {
  const [mentorId, menteeId] = [mentor.person.id, mentee.person.id];
  const first: Instant = mentor.registeredAt > mentee.registeredAt ? mentor.registeredAt : mentee.registeredAt;
  const askedAt = later(first, { days: 1 });
  const at = (by: MemberId, days: number): Moment => ({ by, at: later(askedAt, { days }) });
  const goals = goalsOf(mentee);
  const answerBy = workingDaysAfter(dateIn(askedAt, scheme.zone), scheme.settings.requestExpiryWorkingDays, scheme.closedOn);
  const id = partnershipIdOf(mentee.number);
  const accepted = at(mentorId, 2);
  return [
    [{ type: 'request', id, schemeId: scheme.id, mentorId, menteeId, goals, answerBy }, at(menteeId, 0)],
    [{ type: 'accept', draft: firstDraft(goals, dateIn(accepted.at, scheme.zone), scheme.settings) }, accepted],
    [{ type: 'sign', version: 1, name: mentee.person.name }, at(menteeId, 3)],
    [{ type: 'sign', version: 1, name: mentor.person.name }, at(mentorId, 4)],
  ];
};

/** A partnership that was requested, accepted and signed by both: core decides each. */
export const started = (pair: Pair, schemes: Schemes): Started => {
  const [schemeId] = schemesOf(pair.mentee);
  const scheme = schemes.find(({ id }) => id === schemeId);
  if (!scheme) throw new Error(`The invented member ${pair.mentee.person.id} is in no scheme.`);
  let partnership: Partnership | undefined;
  const facts: PartnershipFact[] = [];
  for (const [command, moment] of commandsOf(pair, scheme)) {
    const decision = decide(partnership, command, moment);
    if (!decision.ok) throw new Error(`An invented partnership was refused to ${command.type}: ${decision.refusal.code}.`);
    facts.push(...decision.value);
    partnership = decision.value.reduce<Partnership | undefined>(evolve, partnership);
  }
  if (!partnership) throw new Error('An invented partnership did not come to be.');
  return { id: partnership.id, partnership, facts };
};

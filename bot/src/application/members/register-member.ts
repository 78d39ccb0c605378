import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { CalendarDate } from '@mentor-network/core/kernel/time';
import { type Member, type MemberCommand, type MemberRefusal, type Person, decideMember, evolveMember, isFullMember } from '@mentor-network/core/members/member';
import { NO_PLACES, type Places } from '@mentor-network/core/members/places';
import type { Step } from '@mentor-network/core/members/registration';
import { readStep } from '@mentor-network/core/members/registration-inputs';
import { type Busy, whileConflicting } from '../busy.ts';
import { seekApprovals } from '../coordination/approve-mentor.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { MemberRecord, MemberStore, SchemeStore } from '../ports/records.ts';

type Needs = { readonly members: MemberStore; readonly schemes: SchemeStore; readonly clock: Clock };

export type NotAnswered = MemberRefusal | Busy | { readonly code: 'has-problems'; readonly problems: readonly FieldProblem[] };

/** Registration step by step: each answer is one commit, so closing Teams or a stopped server loses nothing. */
export const makeRegistration = ({ members, schemes, clock }: Needs) => {
  const act = (actor: Actor, command: MemberCommand): Promise<Result<Member, MemberRefusal | Busy>> =>
    whileConflicting(async () => {
      const record = await members.load(actor.id);
      const moment = { by: actor.id, at: clock.now() };
      const decision = decideMember(record.member?.value, command, moment);
      if (!decision.ok) return decision;
      const member = decision.value.reduce<Member | undefined>(evolveMember, record.member?.value);
      if (!member) throw new Error('A member command that was allowed leaves a member.');
      if (decision.value.length === 0) return ok(member);
      const places = placesAfter(record, member);
      const sought = seekApprovals(record, member, await schemes.all(), moment);
      const facts = [...decision.value, ...sought.facts];
      return (await members.commit(record, { ...sought, member, facts, ...(places ? { places } : {}) })) ? ok(member) : 'conflict';
    });

  const answer = async (actor: Actor, step: Step, inputs: Inputs): Promise<Result<Member, NotAnswered>> => {
    const read = readStep(step, inputs, { schemes: await schemes.all(), email: actor.email, at: clock.now() });
    return read.ok ? act(actor, { type: 'answer', answer: read.value }) : refuse({ code: 'has-problems', problems: read.refusal });
  };

  const pause = async (actor: Actor, until: string): Promise<Result<Member, NotAnswered>> => {
    const day = CalendarDate.safeParse(until);
    if (!day.success) return refuse({ code: 'has-problems', problems: [{ field: 'until', problem: until ? 'not-a-date' : 'missing' }] });
    return act(actor, { type: 'pause', until: day.data });
  };

  return {
    start: (actor: Actor) => act(actor, { type: 'start', person: personOf(actor) }),
    answer,
    register: (actor: Actor) => act(actor, { type: 'register' }),
    pause,
    resume: (actor: Actor) => act(actor, { type: 'resume' }),
  };
};

const personOf = ({ id, name, email, zone }: Actor): Person => ({ id, name, email, zone });

/** Places are made with the registration and keep who holds one when the capacity is written again. */
const placesAfter = ({ places }: MemberRecord, member: Member): Places | undefined => {
  const capacity = isFullMember(member) ? member.profile.mentor?.capacity : undefined;
  if (capacity === undefined || capacity === places?.value.capacity) return undefined;
  return { ...(places?.value ?? NO_PLACES), capacity };
};

export type Registration = ReturnType<typeof makeRegistration>;

import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import { SchemeId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { CalendarDate } from '@mentor-network/core/kernel/time';
import { type Member, type MemberCommand, type MemberRefusal, type Person, isFullMember } from '@mentor-network/core/members/member';
import { type Answers, type Step, type StepAnswer, answersOf } from '@mentor-network/core/members/registration';
import { readCapacity, readStep } from '@mentor-network/core/members/registration-inputs';
import { joinedSchemes } from '@mentor-network/core/schemes/joined';
import type { Busy } from '../busy.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { MemberStore, SchemeStore } from '../ports/records.ts';
import type { ActOnMember } from './act-on-member.ts';

type Needs = { readonly members: MemberStore; readonly schemes: SchemeStore; readonly actOnMember: ActOnMember; readonly clock: Clock };

export type NotAnswered = MemberRefusal | Busy | { readonly code: 'has-problems'; readonly problems: readonly FieldProblem[] };

type Answered = Promise<Result<Member, NotAnswered>>;

/** What somebody has said so far, in a registration or as a full member. */
export const answersSoFar = (member: Member | undefined): Answers | undefined => {
  if (member?.status === 'registering') return member.answers;
  return isFullMember(member) ? answersOf(member) : undefined;
};

/** By which of its fields it is seen that a step was answered just before. The two that share a name are never needed at once. */
const SEEN_BY = { part: 'parts', mentor: 'experience', mentee: 'hopes' } as const;
const CARRIED = ['part', 'mentor', 'mentee'] as const;
const FIELDS: Readonly<Record<(typeof CARRIED)[number], readonly string[]>> = {
  part: ['parts', 'schemes'],
  mentor: ['topics', 'ownTopics', 'experience', 'capacity'],
  mentee: ['topics', 'hopes'],
};

const carriedSteps = (step: Step, inputs: Inputs): readonly (typeof CARRIED)[number][] => CARRIED.filter((one) => one !== step && inputs[SEEN_BY[one]] !== undefined);

/** The schemes among what was typed, if the first step was. */
export const chosenIn = ({ parts, schemes }: Inputs): readonly SchemeId[] | undefined =>
  parts === undefined ? undefined : (schemes ?? '').split(',').flatMap((id) => SchemeId.safeParse(id.trim()).data ?? []);

/** Registration step by step, and every part of it later: each answer is one commit, so closing Teams or a stopped server loses nothing. */
export const makeRegistration = ({ members, schemes, actOnMember, clock }: Needs) => {
  const act = async (actor: Actor, command: MemberCommand): Promise<Result<Member, MemberRefusal | Busy>> => {
    const acted = await actOnMember(actor.id, command, { by: actor.id, at: clock.now() });
    if (!acted.ok) return acted;
    if (!acted.value) throw new Error('A member command that was allowed leaves a member.');
    return ok(acted.value);
  };

  const problems = (found: readonly FieldProblem[]) => refuse({ code: 'has-problems', problems: found } as const);

  /** What was typed into a step, read on the lists of the schemes that are chosen. */
  const read = async (actor: Actor, step: Step, inputs: Inputs, chosen: readonly SchemeId[] | undefined) =>
    readStep(step, inputs, { schemes: await schemes.all(), ...(chosen ? { chosen } : {}), email: actor.email, at: clock.now() });

  const answer = async (actor: Actor, step: Step, inputs: Inputs): Answered => {
    const soFar = answersSoFar((await members.load(actor.id)).member?.value);
    const answered = await read(actor, step, inputs, soFar?.part?.schemes);
    return answered.ok ? act(actor, { type: 'answer', answer: answered.value }) : problems(answered.refusal);
  };

  /** One part of the registration anew, together with those answered just before, from which it follows that this one is needed. */
  const change = async (actor: Actor, step: Step, inputs: Inputs): Answered => {
    const soFar = answersSoFar((await members.load(actor.id)).member?.value);
    const chosen = chosenIn(inputs) ?? soFar?.part?.schemes;
    const answers: StepAnswer[] = [];
    for (const each of [...carriedSteps(step, inputs), step]) {
      const answered = await read(actor, each, inputs, chosen);
      if (!answered.ok) return problems(answered.refusal);
      answers.push(answered.value);
    }
    return act(actor, { type: 'change', answers });
  };

  /** How many people a mentor can take on, without the rest of what they can help with. */
  const changePlaces = async (actor: Actor, capacity: string): Answered => {
    const answers = answersSoFar((await members.load(actor.id)).member?.value);
    if (!answers?.mentor) return refuse({ code: 'not-registered' });
    const places = readCapacity({ capacity }, joinedSchemes(await schemes.all(), answers.part?.schemes));
    if (!places.ok) return problems(places.refusal);
    return act(actor, { type: 'change', answers: [{ step: 'mentor', answer: { ...answers.mentor, capacity: places.value } }] });
  };

  /** What goes on with the card of a step, of all that came with its answer. */
  const carriedTo = (step: Step, inputs: Inputs): Inputs => {
    const fields = carriedSteps(step, inputs).flatMap((one) => FIELDS[one]);
    return Object.fromEntries(Object.entries(inputs).filter(([field]) => fields.includes(field)));
  };

  return {
    carriedTo,
    start: (actor: Actor) => act(actor, { type: 'start', person: personOf(actor) }),
    answer,
    change,
    changePlaces,
    register: (actor: Actor) => act(actor, { type: 'register' }),
    pause: async (actor: Actor, until: string): Answered => {
      const day = CalendarDate.safeParse(until);
      if (!day.success) return refuse({ code: 'has-problems', problems: [{ field: 'until', problem: until ? 'not-a-date' : 'missing' }] });
      return act(actor, { type: 'pause', until: day.data });
    },
    resume: (actor: Actor) => act(actor, { type: 'resume' }),
    leave: (actor: Actor) => act(actor, { type: 'leave' }),
  };
};

const personOf = ({ id, name, email, zone }: Actor): Person => ({ id, name, email, zone });

export type Registration = ReturnType<typeof makeRegistration>;

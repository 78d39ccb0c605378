import { z } from 'zod';
import { assertNever } from '../kernel/assert-never.ts';
import { MemberId } from '../kernel/ids.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { CalendarDate, Instant, type Moment, Zone, dateIn } from '../kernel/time.ts';
import { Conflicts } from './conflicts.ts';
import { NAME_LENGTH_MAX, Profile } from './profile.ts';
import { Answers, Consent, type Step, StepAnswer, answered, completed, isAnswered } from './registration.ts';

/** What Teams tells us of a person. Never an identity: that is the id. */
export const Person = z
  .object({ id: MemberId, name: z.string().trim().min(1).max(NAME_LENGTH_MAX), email: z.string().max(200), zone: Zone })
  .readonly();
export type Person = z.infer<typeof Person>;

const Registering = z.object({ status: z.literal('registering'), person: Person, answers: Answers, startedAt: Instant }).readonly();
const complete = { person: Person, profile: Profile, conflicts: Conflicts, consent: Consent, registeredAt: Instant };
const Registered = z.object({ status: z.literal('registered'), ...complete }).readonly();
/** Paused members keep their partnerships and are not shown as available. They return by themselves the day after `until`. */
const Paused = z.object({ status: z.literal('paused'), ...complete, until: CalendarDate }).readonly();
const Left = z.object({ status: z.literal('left'), person: Person, leftAt: Instant }).readonly();
/** Asked to be erased: what the record said of them is gone with this very commit, and the rest follows. Nobody begins anew before it has. */
const Erasing = z.object({ status: z.literal('erasing'), id: MemberId, askedAt: Instant }).readonly();
/** All that is left, and for a few days only, so that every server that still remembers them hears of it. */
const Erased = z.object({ status: z.literal('erased'), id: MemberId, erasedAt: Instant }).readonly();

/** A person in the network. */
export const Member = z.discriminatedUnion('status', [Registering, Registered, Paused, Left, Erasing, Erased]);
export type Member = z.infer<typeof Member>;
export type FullMember = z.infer<typeof Registered> | z.infer<typeof Paused>;

export const isFullMember = (member: Member | undefined): member is FullMember => member?.status === 'registered' || member?.status === 'paused';

export const idOf = (member: Member): MemberId => ('person' in member ? member.person.id : member.id);

/** What Teams told us of a member, as long as we know it. */
export const personOf = (member: Member | undefined): Person | undefined => (member && 'person' in member ? member.person : undefined);

/** What there is of somebody. Who is erased was never here. */
export const standingOf = (member: Member | undefined): 'stranger' | 'registering' | 'registered' | 'paused' | 'left' =>
  member && 'person' in member ? member.status : 'stranger';

/** Whether the member takes on anything new on the day of `at`, in their own zone. */
export const isAwayAt = (member: FullMember, at: Instant): boolean => member.status === 'paused' && dateIn(at, member.person.zone) <= member.until;

export type MemberCommand =
  | { readonly type: 'start'; readonly person: Person }
  | { readonly type: 'answer'; readonly answer: StepAnswer }
  | { readonly type: 'register' }
  | { readonly type: 'pause'; readonly until: CalendarDate }
  | { readonly type: 'resume' }
  | { readonly type: 'erase' };

export const MemberFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('registration-started'), person: Person, at: Instant }),
  z.object({ type: z.literal('step-answered'), answer: StepAnswer, at: Instant }),
  z.object({ type: z.literal('registered'), at: Instant }),
  z.object({ type: z.literal('member-paused'), until: CalendarDate, at: Instant }),
  z.object({ type: z.literal('member-resumed'), at: Instant }),
  z.object({ type: z.literal('erasure-asked'), id: MemberId, at: Instant }),
]);
export type MemberFact = z.infer<typeof MemberFact>;

export type MemberRefusal =
  | { readonly code: 'not-yours' }
  | { readonly code: 'not-registered' }
  | { readonly code: 'already-registered' }
  | { readonly code: 'being-erased' }
  | { readonly code: 'step-open'; readonly step: Step }
  | { readonly code: 'date-has-passed' };

type Decision = Result<readonly MemberFact[], MemberRefusal>;

/** A member decides for themselves alone; `by` has to be the person of the record. */
export const decideMember = (member: Member | undefined, command: MemberCommand, { by, at }: Moment): Decision => {
  if (member && idOf(member) !== by) return refuse({ code: 'not-yours' });
  if (member?.status === 'erasing') return command.type === 'erase' ? ok([]) : refuse({ code: 'being-erased' });
  switch (command.type) {
    case 'start':
      if (command.person.id !== by) return refuse({ code: 'not-yours' });
      if (isFullMember(member)) return refuse({ code: 'already-registered' });
      return ok(member?.status === 'registering' ? [] : [{ type: 'registration-started', person: command.person, at }]);
    case 'answer':
      if (member?.status === 'registering') return ok(isAnswered(member.answers, command.answer) ? [] : [{ type: 'step-answered', answer: command.answer, at }]);
      return refuse({ code: isFullMember(member) ? 'already-registered' : 'not-registered' });
    case 'register': {
      if (isFullMember(member)) return refuse({ code: 'already-registered' });
      if (member?.status !== 'registering') return refuse({ code: 'not-registered' });
      const whole = completed(member.answers);
      return whole.ok ? ok([{ type: 'registered', at }]) : whole;
    }
    case 'pause':
      if (!isFullMember(member)) return refuse({ code: 'not-registered' });
      if (command.until < dateIn(at, member.person.zone)) return refuse({ code: 'date-has-passed' });
      return ok(member.status === 'paused' && member.until === command.until ? [] : [{ type: 'member-paused', until: command.until, at }]);
    case 'resume':
      if (!isFullMember(member)) return refuse({ code: 'not-registered' });
      return ok(member.status === 'paused' ? [{ type: 'member-resumed', at }] : []);
    case 'erase':
      return ok(member?.status === 'erased' ? [] : [{ type: 'erasure-asked', id: by, at }]);
    default:
      return assertNever(command);
  }
};

const impossible = (fact: MemberFact): never => {
  throw new Error(`A fact that cannot follow: ${fact.type}`);
};

export const evolveMember = (member: Member | undefined, fact: MemberFact): Member => {
  switch (fact.type) {
    case 'registration-started':
      if (isFullMember(member) || member?.status === 'erasing') return impossible(fact);
      return { status: 'registering', person: fact.person, answers: {}, startedAt: fact.at };
    case 'step-answered':
      return member?.status === 'registering' ? { ...member, answers: answered(member.answers, fact.answer) } : impossible(fact);
    case 'registered': {
      if (member?.status !== 'registering') return impossible(fact);
      const whole = completed(member.answers);
      return whole.ok ? { status: 'registered', person: member.person, ...whole.value, registeredAt: fact.at } : impossible(fact);
    }
    case 'member-paused':
      return isFullMember(member) ? { ...member, status: 'paused', until: fact.until } : impossible(fact);
    case 'member-resumed': {
      if (!isFullMember(member)) return impossible(fact);
      const { person, profile, conflicts, consent, registeredAt } = member;
      return { status: 'registered', person, profile, conflicts, consent, registeredAt };
    }
    case 'erasure-asked':
      return member?.status === 'erasing' || member?.status === 'erased' ? impossible(fact) : { status: 'erasing', id: fact.id, askedAt: fact.at };
    default:
      return assertNever(fact);
  }
};

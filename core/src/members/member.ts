import { z } from 'zod';
import { assertNever } from '../kernel/assert-never.ts';
import { MemberId, SchemeId } from '../kernel/ids.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { CalendarDate, Instant, type Moment, Zone, dateIn, daysAfter } from '../kernel/time.ts';
import { THE_NETWORK } from '../partnerships/partnership.ts';
import { Conflicts } from './conflicts.ts';
import { NAME_LENGTH_MAX, Profile, SCHEMES_MAX } from './profile.ts';
import { Answers, Consent, type Step, StepAnswer, answered, answersOf, completed, isAnswered } from './registration.ts';

/** What Teams tells us of a person. Never an identity: that is the id. */
export const Person = z
  .object({ id: MemberId, name: z.string().trim().min(1).max(NAME_LENGTH_MAX), email: z.string().max(200), zone: Zone })
  .readonly();
export type Person = z.infer<typeof Person>;

const Registering = z.object({ status: z.literal('registering'), person: Person, answers: Answers, startedAt: Instant }).readonly();
const complete = { person: Person, profile: Profile, conflicts: Conflicts, consent: Consent, registeredAt: Instant };
const Registered = z.object({ status: z.literal('registered'), ...complete }).readonly();
/**
 * Paused members keep their partnerships and are not shown as available. They return by themselves the day after `until`; without such a
 * day, because the network paused them, when they say so.
 */
const Paused = z.object({ status: z.literal('paused'), ...complete, until: CalendarDate.nullable() }).readonly();
/** Nothing is kept of what they said, and for a while who they were, for those who were in a partnership with them. */
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
export const isAwayAt = (member: FullMember, at: Instant): boolean => member.status === 'paused' && (member.until === null || dateIn(at, member.person.zone) <= member.until);

/** Nobody is away for longer than this and still in the network. */
const AWAY_DAYS_MAX = 366;
export const lastPauseDay = (today: CalendarDate): CalendarDate => daysAfter(today, AWAY_DAYS_MAX);

/** What Teams tells of a person this time. What it leaves out stays as it was. */
export type Told = Pick<Person, 'id'> & Partial<Person>;

/** Several answers are one change where the first makes the others necessary: who begins to mentor says with what they can help. */
export const ANSWERS_AT_ONCE_MAX = 3;

export type MemberCommand =
  | { readonly type: 'start'; readonly person: Person }
  | { readonly type: 'answer'; readonly answer: StepAnswer }
  | { readonly type: 'register' }
  | { readonly type: 'change'; readonly answers: readonly StepAnswer[] }
  | { readonly type: 'pause'; readonly until: CalendarDate }
  | { readonly type: 'resume' }
  | { readonly type: 'leave' }
  | { readonly type: 'erase' }
  /** What Teams tells anew of a person who acts. */
  | { readonly type: 'meet'; readonly told: Told }
  /** The rest are the network's: the day after a pause, after requests that nobody answered, and when an account is gone. */
  | { readonly type: 'end-pause' }
  | { readonly type: 'pause-unanswered' }
  | { readonly type: 'presume-gone'; readonly schemes: readonly SchemeId[] }
  /** By a coordinator of these schemes, for somebody whom no message reaches. */
  | { readonly type: 'close-gone'; readonly coordinator: MemberId; readonly schemes: readonly SchemeId[] };

const byNetwork = { by: MemberId, at: Instant };

export const MemberFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('registration-started'), person: Person, at: Instant }),
  z.object({ type: z.literal('step-answered'), answer: StepAnswer, at: Instant }),
  z.object({ type: z.literal('registered'), at: Instant }),
  z.object({ type: z.literal('profile-changed'), answers: z.array(StepAnswer).min(1).max(ANSWERS_AT_ONCE_MAX), at: Instant }),
  z.object({ type: z.literal('member-paused'), until: CalendarDate, at: Instant }),
  z.object({ type: z.literal('member-resumed'), at: Instant }),
  z.object({ type: z.literal('member-left'), at: Instant }),
  z.object({ type: z.literal('person-changed'), person: Person, at: Instant }),
  z.object({ type: z.literal('erasure-asked'), id: MemberId, at: Instant }),
  z.object({ type: z.literal('pause-ended'), until: CalendarDate, ...byNetwork }),
  z.object({ type: z.literal('paused-unanswered'), ...byNetwork }),
  z.object({ type: z.literal('presumed-gone'), schemes: z.array(SchemeId).max(SCHEMES_MAX), ...byNetwork }),
  z.object({ type: z.literal('gone-closed'), schemes: z.array(SchemeId).max(SCHEMES_MAX), ...byNetwork }),
]);
export type MemberFact = z.infer<typeof MemberFact>;

export type MemberRefusal =
  | { readonly code: 'not-yours' }
  | { readonly code: 'not-registered' }
  | { readonly code: 'already-registered' }
  | { readonly code: 'being-erased' }
  | { readonly code: 'step-open'; readonly step: Step }
  | { readonly code: 'date-has-passed' }
  | { readonly code: 'too-far-ahead' };

type Decision = Result<readonly MemberFact[], MemberRefusal>;
type NetworkCommand = Extract<MemberCommand, { type: 'end-pause' | 'pause-unanswered' | 'presume-gone' | 'close-gone' }>;

const isNetworks = (command: MemberCommand): command is NetworkCommand =>
  command.type === 'end-pause' || command.type === 'pause-unanswered' || command.type === 'presume-gone' || command.type === 'close-gone';

/** A member decides for themselves alone; `by` has to be the person of the record. What is the network's to do, no person does. */
export const decideMember = (member: Member | undefined, command: MemberCommand, moment: Moment): Decision => {
  const { by, at } = moment;
  if (isNetworks(command)) return by === THE_NETWORK ? decideForNetwork(member, command, moment) : refuse({ code: 'not-yours' });
  if (by === THE_NETWORK || (member && idOf(member) !== by)) return refuse({ code: 'not-yours' });
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
    case 'erase':
      return ok(member?.status === 'erased' ? [] : [{ type: 'erasure-asked', id: by, at }]);
    case 'leave':
      return isFullMember(member) ? ok([{ type: 'member-left', at }]) : refuse({ code: 'not-registered' });
    case 'meet':
      if (command.told.id !== by) return refuse({ code: 'not-yours' });
      return member?.status === 'registering' || isFullMember(member) ? met(member.person, command.told, at) : ok([]);
    case 'change':
    case 'pause':
    case 'resume':
      return isFullMember(member) ? decideFull(member, command, at) : refuse({ code: 'not-registered' });
    default:
      return assertNever(command);
  }
};

const decideFull = (member: FullMember, command: Extract<MemberCommand, { type: 'change' | 'pause' | 'resume' }>, at: Instant): Decision => {
  switch (command.type) {
    case 'change': {
      const before = answersOf(member);
      const answers = command.answers.filter((answer) => !isAnswered(before, answer));
      const whole = completed(answers.reduce(answered, before));
      if (!whole.ok) return whole;
      return ok(answers.length > 0 ? [{ type: 'profile-changed', answers, at }] : []);
    }
    case 'pause':
      if (command.until < dateIn(at, member.person.zone)) return refuse({ code: 'date-has-passed' });
      if (command.until > lastPauseDay(dateIn(at, member.person.zone))) return refuse({ code: 'too-far-ahead' });
      return ok(member.status === 'paused' && member.until === command.until ? [] : [{ type: 'member-paused', until: command.until, at }]);
    case 'resume':
      return ok(member.status === 'paused' ? [{ type: 'member-resumed', at }] : []);
    default:
      return assertNever(command);
  }
};

const met = (known: Person, told: Told, at: Instant): Decision => {
  const person = { ...known, ...told };
  const isSame = person.name === known.name && person.email === known.email && person.zone === known.zone;
  return ok(isSame ? [] : [{ type: 'person-changed', person, at }]);
};

/** Whoever is not in the network any more, or has said something else meanwhile, is left alone. */
const decideForNetwork = (member: Member | undefined, command: NetworkCommand, { by, at }: Moment): Decision => {
  if (!isFullMember(member)) return ok([]);
  switch (command.type) {
    case 'end-pause':
      return ok(member.status === 'paused' && member.until !== null && !isAwayAt(member, at) ? [{ type: 'pause-ended', until: member.until, by, at }] : []);
    case 'pause-unanswered':
      return ok(isAwayAt(member, at) ? [] : [{ type: 'paused-unanswered', by, at }]);
    case 'presume-gone':
      return ok([{ type: 'presumed-gone', schemes: [...command.schemes], by, at }]);
    case 'close-gone':
      return ok([{ type: 'gone-closed', schemes: [...command.schemes], by: command.coordinator, at }]);
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
    case 'person-changed':
      return member?.status === 'registering' || isFullMember(member) ? { ...member, person: fact.person } : impossible(fact);
    case 'erasure-asked':
      return member?.status === 'erasing' || member?.status === 'erased' ? impossible(fact) : { status: 'erasing', id: fact.id, askedAt: fact.at };
    case 'profile-changed':
    case 'member-paused':
    case 'paused-unanswered':
    case 'member-resumed':
    case 'pause-ended':
    case 'member-left':
    case 'presumed-gone':
    case 'gone-closed':
      return isFullMember(member) ? evolveFull(member, fact) : impossible(fact);
    default:
      return assertNever(fact);
  }
};

type FullFact = Extract<
  MemberFact,
  { type: 'profile-changed' | 'member-paused' | 'paused-unanswered' | 'member-resumed' | 'pause-ended' | 'member-left' | 'presumed-gone' | 'gone-closed' }
>;

const evolveFull = (member: FullMember, fact: FullFact): Member => {
  switch (fact.type) {
    case 'profile-changed': {
      const whole = completed(fact.answers.reduce(answered, answersOf(member)));
      return whole.ok ? { ...member, ...whole.value } : impossible(fact);
    }
    case 'member-paused':
      return { ...member, status: 'paused', until: fact.until };
    case 'paused-unanswered':
    case 'gone-closed':
      return { ...member, status: 'paused', until: null };
    case 'member-resumed':
    case 'pause-ended': {
      const { person, profile, conflicts, consent, registeredAt } = member;
      return { status: 'registered', person, profile, conflicts, consent, registeredAt };
    }
    case 'member-left':
      return { status: 'left', person: member.person, leftAt: fact.at };
    case 'presumed-gone':
      return member;
    default:
      return assertNever(fact);
  }
};

import { z } from 'zod';
import { assertNever } from '../kernel/assert-never.ts';
import { MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { CalendarDate, Instant, type Moment } from '../kernel/time.ts';
import { type Ability, type Part, abilitiesOf, mayEver } from './abilities.ts';
import { Agreement, type Terms, endsOn, isSameTerms, isSignedBy } from './agreement.ts';

export const GOALS_LENGTH_MAX = 2000;
export const REASON_LENGTH_MAX = 500;

const parties = { id: PartnershipId, schemeId: SchemeId, mentorId: MemberId, menteeId: MemberId, requestedAt: Instant, goals: z.string().min(1).max(GOALS_LENGTH_MAX) };
const running = { ...parties, agreement: Agreement, startedAt: Instant };

export const Outcome = z.enum(['completed', 'completed-early', 'ended-no-fault', 'member-left', 'lapsed']);
export type Outcome = z.infer<typeof Outcome>;

/** The relation of two members from request to end. A field exists only in the statuses in which it is true. */
export const Partnership = z.discriminatedUnion('status', [
  z.object({ status: z.literal('requested'), ...parties, answerBy: CalendarDate }),
  z.object({ status: z.literal('declined'), ...parties, reason: z.string().max(REASON_LENGTH_MAX), closedAt: Instant }),
  z.object({ status: z.literal('withdrawn'), ...parties, closedAt: Instant }),
  z.object({ status: z.literal('expired'), ...parties, closedAt: Instant }),
  z.object({ status: z.literal('superseded'), ...parties, closedAt: Instant }),
  z.object({ status: z.literal('agreeing'), ...parties, agreement: Agreement, acceptedAt: Instant }),
  z.object({ status: z.literal('active'), ...running }),
  z.object({ status: z.literal('paused'), ...running, pausedAt: Instant }),
  /** The reason is for those who run the scheme; the other of the two is not shown it. */
  z.object({ status: z.literal('ended'), ...parties, agreement: Agreement, outcome: Outcome, reason: z.string().max(REASON_LENGTH_MAX).default(''), endedAt: Instant }),
]);
export type Partnership = z.infer<typeof Partnership>;
export type Status = Partnership['status'];

/** Who acts when nobody does: the passing of time, and what follows from another partnership. */
export const THE_NETWORK: MemberId = MemberId.parse('the-network');

export const partOf = (partnership: Partnership, member: MemberId): Part | undefined => {
  if (member === partnership.mentorId) return 'mentor';
  if (member === partnership.menteeId) return 'mentee';
  return member === THE_NETWORK ? 'network' : undefined;
};

export const otherOf = (partnership: Partnership, member: MemberId): MemberId =>
  member === partnership.mentorId ? partnership.menteeId : partnership.mentorId;

/** Whether it holds one of the mentor's places: from the moment of acceptance to the end. */
export const holdsAPlace = ({ status }: Partnership): boolean => status === 'agreeing' || status === 'active' || status === 'paused';

/** Whether it is not over: asked, or holding a place. */
export const isOngoing = (partnership: Partnership): boolean => partnership.status === 'requested' || holdsAPlace(partnership);

type Asking = Pick<Partnership, 'id' | 'schemeId' | 'mentorId' | 'menteeId' | 'goals'> & { readonly answerBy: CalendarDate };

export type PartnershipCommand =
  | ({ readonly type: 'request' } & Asking)
  | { readonly type: 'accept'; readonly draft: Terms }
  | { readonly type: 'decline'; readonly reason: string }
  | { readonly type: 'withdraw' }
  | { readonly type: 'expire' }
  | { readonly type: 'supersede' }
  | { readonly type: 'change-agreement'; readonly version: number; readonly terms: Terms }
  | { readonly type: 'sign'; readonly version: number; readonly name: string }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'end'; readonly isGoalReached: boolean; readonly reason: string };

const recorded = { by: MemberId, at: Instant };

export const PartnershipFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('requested'), ...parties, answerBy: CalendarDate, ...recorded }),
  z.object({ type: z.literal('accepted'), agreement: Agreement, ...recorded }),
  z.object({ type: z.literal('declined'), reason: z.string().max(REASON_LENGTH_MAX), ...recorded }),
  z.object({ type: z.literal('withdrawn'), ...recorded }),
  z.object({ type: z.literal('expired'), ...recorded }),
  z.object({ type: z.literal('superseded'), ...recorded }),
  z.object({ type: z.literal('agreement-changed'), agreement: Agreement, ...recorded }),
  z.object({ type: z.literal('agreement-signed'), version: z.int().min(1), name: z.string(), ...recorded }),
  z.object({ type: z.literal('started'), ...recorded }),
  z.object({ type: z.literal('paused'), ...recorded }),
  z.object({ type: z.literal('resumed'), ...recorded }),
  z.object({ type: z.literal('ended'), outcome: Outcome, reason: z.string().max(REASON_LENGTH_MAX), ...recorded }),
]);
export type PartnershipFact = z.infer<typeof PartnershipFact>;

export type PartnershipRefusal =
  | { readonly code: 'not-yours' }
  | { readonly code: 'only-the-other-may'; readonly who: Part }
  | { readonly code: 'not-from-here'; readonly status: Status }
  | { readonly code: 'already-requested' }
  | { readonly code: 'not-with-oneself' }
  | { readonly code: 'already-signed'; readonly version: number }
  | { readonly code: 'outdated-version'; readonly version: number };

type Decision = Result<readonly PartnershipFact[], PartnershipRefusal>;

/** Who may do what in which status is one table (abilities.ts); here it is asked, and the rest of the rule is added. */
export const decide = (partnership: Partnership | undefined, command: PartnershipCommand, moment: Moment): Decision => {
  const { by, at } = moment;
  if (command.type === 'request') return partnership ? refuse({ code: 'already-requested' }) : ask(command, moment);
  const part = partnership && partOf(partnership, by);
  if (!partnership || !part) return refuse({ code: 'not-yours' });
  if (!abilitiesOf(partnership.status, part).includes(command.type)) return notNow(partnership, part, command.type);
  switch (command.type) {
    case 'accept':
      return ok([{ type: 'accepted', agreement: { version: 1, terms: command.draft, draftedBy: partnership.menteeId, signatures: [] }, by, at }]);
    case 'decline':
      return ok([{ type: 'declined', reason: command.reason, by, at }]);
    case 'withdraw':
      return ok([{ type: 'withdrawn', by, at }]);
    case 'expire':
      return ok([{ type: 'expired', by, at }]);
    case 'supersede':
      return ok([{ type: 'superseded', by, at }]);
    case 'change-agreement':
      return changeAgreement(agreementOf(partnership), command, moment);
    case 'sign':
      return sign(agreementOf(partnership), command, moment);
    case 'pause':
      return ok([{ type: 'paused', by, at }]);
    case 'resume':
      return ok([{ type: 'resumed', by, at }]);
    case 'end':
      return ok([{ type: 'ended', outcome: outcomeOf(partnership, command.isGoalReached, at), reason: command.reason, by, at }]);
    default:
      return assertNever(command);
  }
};

const ask = ({ id, schemeId, mentorId, menteeId, goals, answerBy }: Asking, { by, at }: Moment): Decision =>
  mentorId === menteeId
    ? refuse({ code: 'not-with-oneself' })
    : ok([{ type: 'requested', id, schemeId, mentorId, menteeId, goals, answerBy, requestedAt: at, by, at }]);

const notNow = (partnership: Partnership, part: Part, ability: Ability): Decision => {
  const other = part === 'mentor' ? 'mentee' : 'mentor';
  if (!mayEver(part, ability) && mayEver(other, ability)) return refuse({ code: 'only-the-other-may', who: other });
  return refuse({ code: 'not-from-here', status: partnership.status });
};

const changeAgreement = (agreement: Agreement, command: { readonly version: number; readonly terms: Terms }, { by, at }: Moment): Decision => {
  if (isSameTerms(agreement.terms, command.terms)) return ok([]);
  if (command.version !== agreement.version) return refuse({ code: 'outdated-version', version: agreement.version });
  const changed = { version: agreement.version + 1, terms: command.terms, draftedBy: by, signatures: [] };
  return ok([{ type: 'agreement-changed', agreement: changed, by, at }]);
};

const sign = (agreement: Agreement, command: { readonly version: number; readonly name: string }, { by, at }: Moment): Decision => {
  if (command.version !== agreement.version) return refuse({ code: 'outdated-version', version: agreement.version });
  if (isSignedBy(agreement, by)) return refuse({ code: 'already-signed', version: agreement.version });
  const signed = { type: 'agreement-signed', version: agreement.version, name: command.name, by, at } as const;
  return ok(agreement.signatures.length === 0 ? [signed] : [signed, { type: 'started', by, at }]);
};

const outcomeOf = (partnership: Partnership, isGoalReached: boolean, at: Instant): Outcome => {
  if (partnership.status === 'agreeing') return 'ended-no-fault';
  if (at.slice(0, 10) >= endsOn(agreementOf(partnership).terms)) return 'completed';
  return isGoalReached ? 'completed-early' : 'ended-no-fault';
};

const agreementOf = (partnership: Partnership): Agreement => {
  if ('agreement' in partnership) return partnership.agreement;
  throw new Error(`A ${partnership.status} partnership has no agreement.`);
};

/** The statuses in which a fact can have happened. */
const FOLLOWS: Record<Exclude<PartnershipFact['type'], 'requested'>, readonly Status[]> = {
  accepted: ['requested'],
  declined: ['requested'],
  withdrawn: ['requested'],
  expired: ['requested'],
  superseded: ['requested'],
  'agreement-changed': ['agreeing'],
  'agreement-signed': ['agreeing'],
  started: ['agreeing'],
  paused: ['active'],
  resumed: ['paused'],
  ended: ['agreeing', 'active', 'paused'],
};

/** What is so after the fact. A fact that cannot follow is a bug and throws; a new fact does not compile until it is decided. */
export const evolve = (partnership: Partnership | undefined, fact: PartnershipFact): Partnership => {
  if (fact.type === 'requested') {
    if (partnership) throw new Error(`A ${partnership.status} partnership cannot be requested again.`);
    const { type: _type, by: _by, at: _at, ...asked } = fact;
    return { status: 'requested', ...asked };
  }
  if (!partnership) throw new Error(`Nothing was requested before it was ${fact.type}.`);
  if (!FOLLOWS[fact.type].includes(partnership.status)) throw new Error(`A ${partnership.status} partnership was never ${fact.type}.`);
  const { id, schemeId, mentorId, menteeId, requestedAt, goals } = partnership;
  const parties = { id, schemeId, mentorId, menteeId, requestedAt, goals };
  switch (fact.type) {
    case 'accepted':
      return { ...parties, status: 'agreeing', agreement: fact.agreement, acceptedAt: fact.at };
    case 'declined':
      return { ...parties, status: 'declined', reason: fact.reason, closedAt: fact.at };
    case 'withdrawn':
    case 'expired':
    case 'superseded':
      return { ...parties, status: fact.type, closedAt: fact.at };
    case 'agreement-changed':
      return { ...parties, status: 'agreeing', agreement: fact.agreement, acceptedAt: acceptedAtOf(partnership) };
    case 'agreement-signed': {
      const agreement = agreementOf(partnership);
      const signatures = [...agreement.signatures, { by: fact.by, name: fact.name, at: fact.at }];
      return { ...parties, status: 'agreeing', agreement: { ...agreement, signatures }, acceptedAt: acceptedAtOf(partnership) };
    }
    case 'started':
      return { ...parties, status: 'active', agreement: agreementOf(partnership), startedAt: fact.at };
    case 'paused':
      return { ...parties, status: 'paused', agreement: agreementOf(partnership), startedAt: startedAtOf(partnership), pausedAt: fact.at };
    case 'resumed':
      return { ...parties, status: 'active', agreement: agreementOf(partnership), startedAt: startedAtOf(partnership) };
    case 'ended':
      return { ...parties, status: 'ended', agreement: agreementOf(partnership), outcome: fact.outcome, reason: fact.reason, endedAt: fact.at };
    default:
      return assertNever(fact);
  }
};

const acceptedAtOf = (partnership: Partnership): Instant => {
  if (partnership.status === 'agreeing') return partnership.acceptedAt;
  throw new Error(`A ${partnership.status} partnership has no agreement open.`);
};

const startedAtOf = (partnership: Partnership): Instant => {
  if (partnership.status === 'active' || partnership.status === 'paused') return partnership.startedAt;
  throw new Error(`A ${partnership.status} partnership has not started.`);
};

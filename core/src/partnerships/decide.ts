import { assertNever } from '../kernel/assert-never.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { type Instant, type Moment, later } from '../kernel/time.ts';
import { type Ability, abilitiesOf, mayEver } from './abilities.ts';
import { type Agreement, changedAgreement, endsOn, isSameTerms, isSignedBy, isToldOf } from './agreement.ts';
import type { Asking, Closing, CommandOf, Decision, PartnershipCommand, PartnershipRefusal, Proposing } from './commands.ts';
import { answerFitCheck, decideWork, review, whyNotUntil } from './decide-work.ts';
import { type In, type Outcome, type Partnership, type Running, agreementOf, isRunning, partOf } from './partnership.ts';

export const PAUSE_AHEAD_DAYS_MAX = 183;
/** Said so again within that time, it says nothing new. */
const KEPT_GOING_DAYS = 1;

/** Who may do what in which status is one table (abilities.ts); here it is asked, and the rest of the rule is added. */
export const decide = (partnership: Partnership | undefined, command: PartnershipCommand, moment: Moment): Decision => {
  if (command.type === 'request') return partnership ? refuse({ code: 'already-requested' }) : ask(command, moment);
  if (command.type === 'propose') return partnership ? refuse({ code: 'already-requested' }) : propose(command, moment);
  const part = partnership && partOf(partnership, moment.by);
  if (!partnership || !part) return refuse({ code: 'not-yours' });
  if (!abilitiesOf(partnership.status, part).includes(command.type)) return notNow(partnership, part, command.type);
  switch (partnership.status) {
    case 'proposed':
    case 'requested':
      return decideRequest(partnership, command, moment);
    case 'agreeing':
      return decideAgreeing(partnership, command, moment);
    case 'active':
    case 'paused':
      return decideRunning(partnership, command, moment);
    case 'ended':
      return command.type === 'review' ? review(partnership, command, moment) : notDecided(partnership, command);
    case 'declined':
    case 'withdrawn':
    case 'expired':
    case 'superseded':
    case 'released':
      return notDecided(partnership, command);
    default:
      return assertNever(partnership);
  }
};

/** The table allows what nobody wrote down here: a bug. */
const notDecided = ({ status }: Partnership, { type }: PartnershipCommand): never => {
  throw new Error(`Nobody decided what "${type}" means for a ${status} partnership.`);
};

const notNow = (partnership: Partnership, part: 'mentor' | 'mentee' | 'network', ability: Ability): Decision => {
  const other = part === 'mentor' ? 'mentee' : 'mentor';
  if (!mayEver(part, ability) && mayEver(other, ability)) return refuse({ code: 'only-the-other-may', who: other });
  return refuse({ code: 'not-from-here', status: partnership.status });
};

const ask = ({ id, schemeId, mentorId, menteeId, goals, answerBy }: Asking, { by, at }: Moment): Decision => {
  if (mentorId === menteeId) return refuse({ code: 'not-with-oneself' });
  return goals.trim() ? ok([{ type: 'requested', id, schemeId, mentorId, menteeId, goals, answerBy, by, at }]) : refuse({ code: 'goals-missing' });
};

const propose = ({ id, schemeId, mentorId, menteeId, suggestion, answerBy }: Proposing, { by, at }: Moment): Decision =>
  mentorId === menteeId ? refuse({ code: 'not-with-oneself' }) : ok([{ type: 'proposed', id, schemeId, mentorId, menteeId, suggestion, answerBy, by, at }]);

const draftedBefore = (partnership: In<'proposed'> | In<'requested'>): number => (partnership.status === 'requested' ? (partnership.lastVersion ?? 0) : 0);

const decideRequest = (partnership: In<'proposed'> | In<'requested'>, command: PartnershipCommand, moment: Moment): Decision => {
  const { by, at } = moment;
  switch (command.type) {
    case 'agree':
      return command.goals.trim() ? ok([{ type: 'proposal-agreed', goals: command.goals.trim(), by, at }]) : refuse({ code: 'goals-missing' });
    case 'be-willing':
      return ok(partnership.isMentorWilling ? [] : [{ type: 'mentor-willing', by, at }]);
    case 'accept':
      if (partnership.status === 'requested' && command.undone !== undefined && command.undone !== partnership.undone) return refuse({ code: 'not-from-here', status: partnership.status });
      return ok([{ type: 'accepted', agreement: { version: draftedBefore(partnership) + 1, terms: command.draft, draftedBy: partnership.menteeId, writers: [partnership.menteeId], signatures: [], changes: [] }, by, at }]);
    case 'talk-first':
      if (partnership.status === 'requested' && partnership.talkingSince !== null) return refuse({ code: 'talked-already' });
      return ok([{ type: 'talk-begun', answerBy: command.answerBy, by, at }]);
    case 'void-acceptance':
      return ok(partnership.status === 'requested' && partnership.undone === command.undone ? [{ type: 'acceptance-void', by, at }] : []);
    case 'decline':
      return ok([{ type: 'declined', reason: command.reason, by, at }]);
    case 'withdraw':
      return ok([{ type: 'withdrawn', by, at }]);
    case 'expire':
      return ok(command.answerBy !== undefined && command.answerBy < partnership.answerBy ? [] : [{ type: 'expired', by, at }]);
    case 'supersede':
      return ok([{ type: 'superseded', by, at }]);
    case 'release':
      return ok([{ type: 'released', by, at }]);
    case 'remind':
      return remind(partnership, command, moment);
    default:
      return notDecided(partnership, command);
  }
};

const decideAgreeing = (partnership: In<'agreeing'>, command: PartnershipCommand, moment: Moment): Decision => {
  const { by, at } = moment;
  switch (command.type) {
    case 'undo-accept':
      if (at >= later(partnership.acceptedAt, { minutes: command.undoMinutes }) || isSignedBy(partnership.agreement, by)) return refuse({ code: 'too-late-to-undo' });
      return ok([{ type: 'acceptance-undone', answerBy: command.answerBy, by, at }]);
    case 'change-agreement': {
      const changed = nextVersion(partnership.agreement, command, moment);
      return changed.ok ? ok(changed.value ? [{ type: 'agreement-changed', agreement: changed.value, by, at }] : []) : changed;
    }
    case 'sign': {
      const refusal = whyNotSigned(partnership.agreement, command, moment);
      if (refusal) return refuse(refusal);
      const signed = { type: 'agreement-signed', version: command.version, name: command.name, by, at } as const;
      return ok(partnership.agreement.signatures.length === 0 ? [signed] : [signed, { type: 'started', by, at }]);
    }
    case 'end':
      return end(partnership, command, moment);
    case 'close':
      return close(partnership, command, moment);
    case 'raise-conflict':
      return raiseConflict(partnership, moment);
    case 'mark-seen':
      return markSeen(partnership, command, moment);
    case 'remind':
      return remind(partnership, command, moment);
    default:
      return notDecided(partnership, command);
  }
};

const decideRunning = (partnership: Running, command: PartnershipCommand, moment: Moment): Decision => {
  const { by, at } = moment;
  switch (command.type) {
    case 'amend':
    case 'sign':
    case 'withdraw-amendment':
      return decideAmendment(partnership, command, moment);
    case 'set-progress':
    case 'add-action':
    case 'close-action':
      return decideWork(partnership, command, moment);
    case 'answer-fit-check':
      return answerFitCheck(partnership, command, moment);
    case 'review':
      return review(partnership, command, moment);
    case 'keep-going':
      return ok(at < later(partnership.goingSince, { days: KEPT_GOING_DAYS }) ? [] : [{ type: 'kept-going', by, at }]);
    case 'pause': {
      const refusal = whyNotUntil(command.until, PAUSE_AHEAD_DAYS_MAX, at);
      return refusal ? refuse(refusal) : ok([{ type: 'paused', until: command.until, by, at }]);
    }
    case 'resume':
      return resume(partnership, moment);
    case 'end':
      return end(partnership, command, moment);
    case 'close':
      return close(partnership, command, moment);
    case 'raise-conflict':
      return raiseConflict(partnership, moment);
    case 'mark-seen':
      return markSeen(partnership, command, moment);
    case 'remind':
      return remind(partnership, command, moment);
    default:
      return notDecided(partnership, command);
  }
};

/** Said once: whoever of the two declares it too, or whenever it is looked at again, it is no news. */
const raiseConflict = ({ conflictRaisedAt }: In<'agreeing'> | Running, { by, at }: Moment): Decision =>
  ok(conflictRaisedAt === null ? [{ type: 'conflict-raised', by, at }] : []);

/** Pressed again, and nobody has said anything since, it is seen to already. */
const markSeen = (partnership: In<'agreeing'> | Running, { coordinator }: CommandOf<'mark-seen'>, { at }: Moment): Decision => {
  const { conflictRaisedAt, seenAt } = partnership;
  const said = [conflictRaisedAt, ...(isRunning(partnership) ? partnership.fitChecks.map((fitCheck) => fitCheck.at) : [])];
  return ok(seenAt !== null && said.every((one) => one === null || one <= seenAt) ? [] : [{ type: 'seen-to', by: coordinator, at }]);
};

const resume = (partnership: Running, { by, at }: Moment): Decision =>
  partnership.status === 'paused' ? ok([{ type: 'resumed', since: partnership.pausedAt, by, at }]) : refuse({ code: 'not-from-here', status: partnership.status });

const remind = ({ remindedOn }: Partnership, { coordinator, on }: CommandOf<'remind'>, { at }: Moment): Decision =>
  remindedOn === on ? refuse({ code: 'reminded-today' }) : ok([{ type: 'reminded', on, by: coordinator, at }]);

type Versioned = { readonly version: number };

/** The version after the latest, or nothing when it says the same. */
const nextVersion = (
  latest: Agreement,
  command: Versioned & { readonly terms: Agreement['terms'] },
  moment: Moment,
  lastVersion = latest.version,
): Result<Agreement | undefined, PartnershipRefusal> => {
  if (isSameTerms(latest.terms, command.terms)) return ok(undefined);
  if (command.version !== latest.version) return refuse({ code: 'outdated-version', version: latest.version });
  return ok(changedAgreement(latest, command.terms, moment, lastVersion));
};

const whyNotSigned = (agreement: Agreement, { version }: Versioned, { by }: Moment): PartnershipRefusal | undefined => {
  if (version !== agreement.version) return { code: 'outdated-version', version: agreement.version };
  return isSignedBy(agreement, by) ? { code: 'already-signed', version: agreement.version } : undefined;
};

const isOverBy = (at: Instant, terms: Agreement['terms']): boolean => endsOn(terms) <= at.slice(0, 10);

const decideAmendment = (partnership: Running, command: CommandOf<'amend' | 'sign' | 'withdraw-amendment'>, moment: Moment): Decision => {
  const { by, at } = moment;
  const { agreement, amendment, lastVersion } = partnership;
  if (command.type === 'amend') {
    const { startsOn } = agreement.terms;
    // The day may have begun already where the member is, and not yet in Greenwich: what has begun there has begun.
    if (startsOn <= at.slice(0, 10) && command.terms.startsOn !== startsOn) return refuse({ code: 'begun-already' });
    if (isOverBy(at, command.terms)) return refuse({ code: 'date-has-passed' });
    const changed = nextVersion(amendment ?? agreement, command, moment, lastVersion);
    return changed.ok ? ok(changed.value ? [{ type: 'amendment-proposed', agreement: changed.value, by, at }] : []) : changed;
  }
  if (amendment === null) return refuse({ code: 'nothing-to-sign' });
  if (command.type === 'withdraw-amendment') {
    if (command.version !== amendment.version) return refuse({ code: 'outdated-version', version: amendment.version });
    return ok([{ type: 'amendment-withdrawn', version: amendment.version, wasTold: isToldOf(amendment, agreement, moment), by, at }]);
  }
  const refusal = whyNotSigned(amendment, command, moment);
  if (refusal) return refuse(refusal);
  if (isOverBy(at, amendment.terms)) return refuse({ code: 'date-has-passed' });
  const signed = { type: 'amendment-signed', version: command.version, name: command.name, by, at } as const;
  return ok(amendment.signatures.length === 0 ? [signed] : [signed, { type: 'amendment-in-force', version: command.version, by, at }]);
};

const end = (partnership: In<'agreeing'> | Running, command: CommandOf<'end'>, { by, at }: Moment): Decision =>
  ok([{ type: 'ended', outcome: command.isLeaving ? 'member-left' : outcomeOf(partnership, command.isGoalReached, at), reason: command.reason, by, at }]);

const outcomeOf = (partnership: In<'agreeing'> | Running, isGoalReached: boolean, at: Instant): Outcome => {
  if (!isRunning(partnership)) return 'ended-no-fault';
  if (at.slice(0, 10) >= endsOn(agreementOf(partnership).terms)) return 'completed';
  return isGoalReached ? 'completed-early' : 'ended-no-fault';
};

const close = (partnership: In<'agreeing'> | Running, closing: Closing, { by, at }: Moment): Decision => {
  const ended = (outcome: Outcome, who = by): Decision => ok([{ type: 'ended', outcome, reason: '', by: who, at }]);
  switch (closing.why) {
    case 'unsigned':
      return partnership.status === 'agreeing' && partnership.acceptedAt === closing.acceptedAt ? ended('lapsed') : ok([]);
    case 'silent':
      return partnership.status === 'active' && partnership.aliveAt === closing.aliveAt ? ended('lapsed') : ok([]);
    case 'over':
      return isRunning(partnership) && endsOn(partnership.agreement.terms) === closing.endsOn ? ended('completed') : ok([]);
    case 'left':
      return ended('member-left', closing.member);
    case 'coordinator':
      return ended('ended-no-fault', closing.coordinator);
    default:
      return assertNever(closing);
  }
};

import { assertNever } from '../kernel/assert-never.ts';
import { type Instant, latestOf } from '../kernel/time.ts';
import { type Agreement, beginsAt } from './agreement.ts';
import type { FactType, PartnershipFact } from './commands.ts';
import { ACTIONS_MAX, FORMER_AGREEMENTS_MAX, type In, type Partnership, REVIEWS_MAX, type Running, type Status, agreementOf, isRunning } from './partnership.ts';
import type { Progress } from './reviews.ts';

/** The statuses in which a fact can have happened. */
const FOLLOWS: Record<Exclude<FactType, 'requested' | 'proposed'>, readonly Status[]> = {
  'proposal-agreed': ['proposed'],
  'mentor-willing': ['proposed'],
  accepted: ['requested'],
  declined: ['requested', 'proposed'],
  'talk-begun': ['requested'],
  withdrawn: ['requested', 'proposed'],
  expired: ['requested', 'proposed'],
  superseded: ['requested', 'proposed'],
  released: ['requested', 'proposed'],
  'acceptance-undone': ['agreeing'],
  'acceptance-void': ['requested'],
  'agreement-changed': ['agreeing'],
  'agreement-signed': ['agreeing'],
  started: ['agreeing'],
  'amendment-proposed': ['active', 'paused'],
  'amendment-signed': ['active', 'paused'],
  'amendment-in-force': ['active', 'paused'],
  'amendment-withdrawn': ['active', 'paused'],
  'progress-set': ['active', 'paused'],
  'action-added': ['active'],
  'action-closed': ['active', 'paused'],
  'fit-check-answered': ['active'],
  reviewed: ['active', 'paused', 'ended'],
  'kept-going': ['active'],
  paused: ['active'],
  resumed: ['paused'],
  ended: ['agreeing', 'active', 'paused'],
  'conflict-raised': ['agreeing', 'active', 'paused'],
  'seen-to': ['agreeing', 'active', 'paused'],
  reminded: ['proposed', 'requested', 'agreeing', 'active'],
};

type FactOf<Type extends FactType> = Extract<PartnershipFact, { type: Type }>;

/** What is so after the fact. A fact that cannot follow is a bug and throws; a new fact does not compile until it is decided. */
export const evolve = (partnership: Partnership | undefined, fact: PartnershipFact): Partnership => {
  if (fact.type === 'requested' || fact.type === 'proposed') {
    if (partnership) throw new Error(`A ${partnership.status} partnership cannot be ${fact.type} again.`);
    return begun(fact);
  }
  if (!partnership) throw new Error(`Nothing was requested before ${fact.type}.`);
  if (!FOLLOWS[fact.type].includes(partnership.status)) throw new Error(`${fact.type} cannot follow in a ${partnership.status} partnership.`);
  switch (fact.type) {
    case 'proposal-agreed':
      return { ...partiesOf(partnership), goals: fact.goals, status: 'requested', ...askedOf(partnership) };
    case 'mentor-willing':
      return { ...as(partnership, 'proposed'), isMentorWilling: true };
    case 'talk-begun':
      return { ...as(partnership, 'requested'), answerBy: fact.answerBy, talkingSince: fact.at };
    case 'declined':
      return { ...partiesOf(partnership), status: 'declined', talkingSince: talkingSinceOf(partnership), reason: fact.reason, closedAt: fact.at };
    case 'withdrawn':
    case 'expired':
    case 'superseded':
    case 'released':
      return { ...partiesOf(partnership), status: fact.type, closedAt: fact.at };
    case 'accepted':
    case 'acceptance-undone':
    case 'acceptance-void':
      return acceptance(partnership, fact);
    case 'agreement-changed':
      return { ...as(partnership, 'agreeing'), agreement: fact.agreement };
    case 'agreement-signed':
      return { ...as(partnership, 'agreeing'), agreement: signed(agreementOf(partnership), fact) };
    case 'started':
      return started(as(partnership, 'agreeing'), fact.at);
    case 'amendment-proposed':
    case 'amendment-signed':
    case 'amendment-in-force':
    case 'amendment-withdrawn':
      return amended(asRunning(partnership), fact);
    case 'progress-set':
    case 'action-added':
    case 'action-closed':
      return worked(asRunning(partnership), fact);
    case 'fit-check-answered':
      return { ...asRunning(partnership), fitChecks: [...asRunning(partnership).fitChecks.filter(({ by }) => by !== fact.by), fact.fitCheck] };
    case 'reviewed':
      return reviewed(partnership, fact);
    case 'kept-going':
      return goingSince(asRunning(partnership), fact.at);
    case 'paused':
      return { ...as(partnership, 'active'), status: 'paused', pausedAt: fact.at, until: fact.until };
    case 'resumed': {
      const { pausedAt: _pausedAt, until: _until, ...rest } = as(partnership, 'paused');
      return goingSince({ ...rest, status: 'active' }, fact.at);
    }
    case 'ended':
      return ended(partnership, fact);
    case 'conflict-raised':
      return { ...holding(partnership), conflictRaisedAt: fact.at };
    case 'seen-to':
      return { ...holding(partnership), seenAt: fact.at };
    case 'reminded':
      return { ...partnership, remindedOn: fact.on };
    default:
      return assertNever(fact);
  }
};

const impossible = ({ status }: Partnership, what: string): never => {
  throw new Error(`${what} cannot follow in a ${status} partnership.`);
};

const isIn = <S extends Status>(partnership: Partnership, status: S): partnership is In<S> => partnership.status === status;
const as = <S extends Status>(partnership: Partnership, status: S): In<S> => (isIn(partnership, status) ? partnership : impossible(partnership, status));
const asRunning = (partnership: Partnership): Running => (isRunning(partnership) ? partnership : impossible(partnership, 'running'));

const holding = (partnership: Partnership): In<'agreeing'> | Running => (partnership.status === 'agreeing' ? partnership : asRunning(partnership));

const partiesOf = ({ id, schemeId, mentorId, menteeId, requestedAt, goals, remindedOn }: Partnership) => ({
  id,
  schemeId,
  mentorId,
  menteeId,
  requestedAt,
  goals,
  ...(remindedOn ? { remindedOn } : {}),
});

const askedOf = (partnership: Partnership) => {
  const { answerBy, isMentorWilling } = as(partnership, 'proposed');
  return { answerBy, isMentorWilling, talkingSince: null, undone: 0 };
};

const talkingSinceOf = (partnership: Partnership): Instant | null => ('talkingSince' in partnership ? partnership.talkingSince : null);

const begun = (fact: FactOf<'requested' | 'proposed'>): Partnership => {
  const { id, schemeId, mentorId, menteeId, answerBy, by, at } = fact;
  const parties = { id, schemeId, mentorId, menteeId, requestedAt: at, answerBy, isMentorWilling: false };
  return fact.type === 'requested'
    ? { status: 'requested', ...parties, goals: fact.goals, talkingSince: null, undone: 0 }
    : { status: 'proposed', ...parties, goals: '', proposedBy: by, suggestion: fact.suggestion };
};

/** What becomes of a yes: it stands, is taken back, or came too late to count. */
const acceptance = (partnership: Partnership, fact: FactOf<'accepted' | 'acceptance-undone' | 'acceptance-void'>): Partnership => {
  if (fact.type === 'accepted') {
    const { answerBy, talkingSince, undone } = as(partnership, 'requested');
    return { ...partiesOf(partnership), status: 'agreeing', answerBy, talkingSince, undone, agreement: fact.agreement, acceptedAt: fact.at, conflictRaisedAt: null, seenAt: null };
  }
  if (fact.type === 'acceptance-void') {
    const requested = as(partnership, 'requested');
    return { ...requested, undone: requested.undone + 1 };
  }
  const { talkingSince, undone, agreement } = as(partnership, 'agreeing');
  return { ...partiesOf(partnership), status: 'requested', answerBy: fact.answerBy, isMentorWilling: false, talkingSince, undone: undone + 1, lastVersion: agreement.version };
};

const signed = (agreement: Agreement, { by, name, at }: FactOf<'agreement-signed' | 'amendment-signed'>): Agreement => ({
  ...agreement,
  signatures: [...agreement.signatures, { by, name, at }],
});

const started = (partnership: In<'agreeing'>, at: Instant): Partnership => {
  const { agreement, conflictRaisedAt, seenAt } = partnership;
  return {
    ...partiesOf(partnership),
    status: 'active',
    agreement,
    amendment: null,
    lastVersion: agreement.version,
    startedAt: at,
    goingSince: at,
    aliveAt: latestOf([at, beginsAt(agreement.terms)]),
    formerAgreements: [],
    progress: agreement.terms.goals.map(() => 'not-begun' as const),
    actions: [],
    fitChecks: [],
    reviews: [],
    conflictRaisedAt,
    seenAt,
  };
};

const amended = (partnership: Running, fact: FactOf<'amendment-proposed' | 'amendment-signed' | 'amendment-in-force' | 'amendment-withdrawn'>): Partnership => {
  const { agreement, amendment, formerAgreements, progress } = partnership;
  if (fact.type === 'amendment-proposed') return { ...partnership, amendment: fact.agreement, lastVersion: fact.agreement.version };
  if (fact.type === 'amendment-withdrawn') return { ...partnership, amendment: null };
  if (!amendment) return impossible(partnership, fact.type);
  if (fact.type === 'amendment-signed') return { ...partnership, amendment: signed(amendment, fact) };
  return {
    ...goingSince({ ...partnership, agreement: amendment }, fact.at),
    amendment: null,
    formerAgreements: [...formerAgreements, agreement].slice(-FORMER_AGREEMENTS_MAX),
    progress: carriedOver(agreement, progress, amendment),
  };
};

/** A goal that says the same words is as far as it was. */
const carriedOver = (before: Agreement, progress: readonly Progress[], after: Agreement): Progress[] =>
  after.terms.goals.map((goal) => progress[before.terms.goals.indexOf(goal)] ?? 'not-begun');

/** Of those that are closed, the oldest make room. */
const withAction = (partnership: Running, { action }: FactOf<'action-added'>): Partnership => {
  const { actions } = partnership;
  const oldest = actions.length < ACTIONS_MAX ? undefined : actions.find(({ status }) => status !== 'open');
  return { ...partnership, actions: [...actions.filter((one) => one !== oldest), action] };
};

const worked = (partnership: Running, fact: FactOf<'progress-set' | 'action-added' | 'action-closed'>): Partnership => {
  switch (fact.type) {
    case 'progress-set':
      return { ...partnership, progress: partnership.progress.map((one, goal) => (goal === fact.goal ? fact.progress : one)) };
    case 'action-added':
      return withAction(partnership, fact);
    case 'action-closed':
      return { ...partnership, actions: partnership.actions.map((action) => (action.id === fact.id ? { ...action, status: fact.status } : action)) };
    default:
      return assertNever(fact);
  }
};

const reviewed = (partnership: Partnership, { review }: FactOf<'reviewed'>): Partnership => {
  if (!isRunning(partnership) && partnership.status !== 'ended') return impossible(partnership, 'reviewed');
  const others = partnership.reviews.filter(({ by, stage }) => by !== review.by || stage !== review.stage);
  return { ...partnership, reviews: [...others, review].slice(-REVIEWS_MAX) };
};

const goingSince = (partnership: Running, at: Instant): Running => ({
  ...partnership,
  goingSince: at,
  aliveAt: latestOf([at, partnership.aliveAt, beginsAt(partnership.agreement.terms)]),
});

const ended = (partnership: Partnership, fact: FactOf<'ended'>): Partnership => {
  const over = { ...partiesOf(partnership), status: 'ended', agreement: agreementOf(partnership), outcome: fact.outcome, reason: fact.reason, endedAt: fact.at } as const;
  if (!isRunning(partnership)) return { ...over, startedAt: null, formerAgreements: [], progress: [], actions: [], fitChecks: [], reviews: [] };
  const { startedAt, formerAgreements, progress, actions, fitChecks, reviews } = partnership;
  return { ...over, startedAt, formerAgreements, progress, actions, fitChecks, reviews };
};

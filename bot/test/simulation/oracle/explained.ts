import type { NoticeKind, Subject } from '@mentor-network/core/notices/notice';
import type { Telling } from '@mentor-network/core/notices/telling';
import type { Partnership, Status } from '@mentor-network/core/partnerships/partnership';
import { dayOf, londonDay, monthsLater, msOf } from '../calendar.ts';
import type { Happening } from '../happenings.ts';
import { lifeDayOf } from './signs-of-life.ts';
import { namedPairs } from './named-pairs.ts';
import type { Oracle } from './shared.ts';

type Facts = Pick<Oracle, 'books' | 'now' | 'schemeOf' | 'daysOf'>;

type SubjectOf<Kind extends NoticeKind> = Extract<Subject, { readonly kind: Kind }>;

/** What is looked at to explain one message. */
type Case<Kind extends NoticeKind> = {
  readonly subject: SubjectOf<Kind>;
  readonly to: string;
  readonly today: number;
  /** For what is about a partnership; else none is looked at. */
  readonly it: Partnership;
  readonly facts: Facts;
  readonly telling: Telling;
};

const is = (it: Partnership, ...statuses: readonly Status[]): boolean => statuses.includes(it.status);
const part = (it: Partnership, to: string): 'mentor' | 'mentee' | undefined => (to === it.mentorId ? 'mentor' : to === it.menteeId ? 'mentee' : undefined);
const happened = ({ facts, it }: { facts: Facts; it: Partnership }, what: Happening): boolean => facts.books.eventsOf(it.id).some((event) => event.what === what);
const settingsOf = ({ facts, it }: { facts: Facts; it: Partnership }) => facts.schemeOf(it.schemeId).settings;

const latest = ({ facts, it }: { facts: Facts; it: Partnership }, what: Happening): number => {
  const event = facts.books.eventsOf(it.id).findLast((one) => one.what === what);
  return event ? londonDay(event.at) : Number.POSITIVE_INFINITY;
};

const meetingOf = ({ facts, it }: { facts: Facts; it: Partnership }, meetingId: string) => facts.books.meetingsOf(it.id).find(({ id }) => id === meetingId);

/** So many working days have passed since that day. */
const workedSince = ({ facts, it, today }: { facts: Facts; it: Partnership; today: number }, from: number, count: number): boolean => facts.daysOf(it.schemeId).after(from, count) <= today;

const memberOf = ({ facts, to }: { facts: Facts; to: string }) => facts.books.members.get(to);

const standingOf = ({ facts, subject }: { facts: Facts; subject: { readonly schemeId: string } }, member: string) =>
  facts.books.approvals.get(member)?.standings.find(({ schemeId }) => schemeId === subject.schemeId)?.approval.status;

const coordinates = ({ facts, to }: { facts: Facts; to: string }, schemeId: string): boolean => facts.schemeOf(schemeId).coordinators.some((id) => id === to);

/** By kind: what must have happened, and must still be so, for the message to be true at this moment. */
export const EXPLAINED: { readonly [Kind in NoticeKind]: (told: Case<Kind>) => boolean } = {
  'proposal-received': ({ it, to }) => is(it, 'proposed') && part(it, to) !== undefined,
  'proposal-welcome': ({ it, to }) => it.status === 'proposed' && it.isMentorWilling && part(it, to) === 'mentee',
  'request-received': ({ it, to }) => is(it, 'requested') && part(it, to) === 'mentor',
  'request-waiting': ({ it, to, today }) => it.status === 'requested' && part(it, to) === 'mentor' && today <= dayOf(it.answerBy) && today > londonDay(it.requestedAt),
  'request-talk-first': ({ it, to }) => it.status === 'requested' && it.talkingSince !== null && part(it, to) === 'mentee',
  /** The mentor is told as well, when they had said yes to a proposal before the mentee did. */
  'request-accepted': (told) => is(told.it, 'agreeing') && (part(told.it, told.to) === 'mentee' || happened(told, 'mentor-willing')),
  'request-undone': (told) => is(told.it, 'requested') && happened(told, 'accept-undone') && part(told.it, told.to) === 'mentee',
  'request-declined': ({ it, to }) => is(it, 'declined') && part(it, to) === 'mentee',
  'request-withdrawn': ({ it, to }) => is(it, 'withdrawn') && part(it, to) === 'mentor',
  'request-expired': ({ it, to }) => is(it, 'expired') && part(it, to) !== undefined,
  'request-superseded': ({ it, to }) => is(it, 'superseded') && part(it, to) === 'mentor',
  'request-released': ({ it, to }) => is(it, 'released') && part(it, to) !== undefined,
  'agreement-changed': ({ it, to, subject }) => it.status === 'agreeing' && it.agreement.version === subject.version && it.agreement.draftedBy !== to,
  'agreement-signed': ({ it, to, subject }) => it.status === 'agreeing' && it.agreement.version === subject.version && it.agreement.signatures.some(({ by }) => by !== to),
  'agreement-waiting': (told) =>
    told.it.status === 'agreeing' && !told.it.agreement.signatures.some(({ by }) => by === told.to) && workedSince(told, londonDay(told.it.acceptedAt), told.subject.workingDays),
  'amendment-proposed': ({ it, to, subject }) => 'amendment' in it && it.amendment?.version === subject.version && it.amendment.draftedBy !== to,
  'amendment-signed': ({ it, to, subject }) => 'amendment' in it && it.amendment?.version === subject.version && it.amendment.signatures.some(({ by }) => by !== to),
  'amendment-in-force': ({ it, subject }) => is(it, 'active', 'paused') && 'agreement' in it && it.agreement.version === subject.version && it.agreement.signatures.length === 2,
  'amendment-withdrawn': (told) => is(told.it, 'active', 'paused') && happened(told, 'amendment-withdrawn'),
  'partnership-started': (told) => is(told.it, 'active') && happened(told, 'started'),
  'partnership-paused': ({ it }) => is(it, 'paused'),
  'partnership-resumed': (told) => is(told.it, 'active') && happened(told, 'resumed'),
  'partnership-ended': ({ it, to }) => is(it, 'ended') && part(it, to) !== undefined,
  'action-added': ({ it, to, subject }) => it.status === 'active' && it.actions.some(({ id, addedBy }) => id === subject.actionId && addedBy !== to),
  'action-due': ({ it, to, subject, today }) => it.status === 'active' && it.actions.some(({ id, owner, status, dueOn }) => id === subject.actionId && owner === to && status === 'open' && dayOf(dueOn) <= today),
  'coordinator-reminds': ({ it, subject, today }) => is(it, 'proposed', 'requested', 'agreeing', 'active') && it.remindedOn === subject.on && dayOf(subject.on) <= today,
  'fit-check': (told) => told.it.status === 'active' && told.today - latest(told, 'started') >= settingsOf(told).fitCheckDays && !told.it.fitChecks.some(({ by }) => by === told.to),
  'mid-point': ({ it, subject, today }) => it.status === 'active' && dayOf(subject.on) <= today && today < monthsLater(dayOf(it.agreement.terms.startsOn), it.agreement.terms.durationMonths),
  'ending-soon': ({ it, today }) => 'agreement' in it && is(it, 'active', 'paused') && monthsLater(dayOf(it.agreement.terms.startsOn), it.agreement.terms.durationMonths) - today <= 14,
  'time-to-close': ({ it, today }) => 'agreement' in it && is(it, 'active', 'paused') && monthsLater(dayOf(it.agreement.terms.startsOn), it.agreement.terms.durationMonths) <= today,
  'look-back': (told) => told.it.status === 'ended' && monthsLater(londonDay(told.it.endedAt), settingsOf(told).lookBackMonths) <= told.today,
  'silence': (told) => part(told.it, told.to) === 'mentee' && is(told.it, 'active') && told.today - lifeDayOf(told.it.id, told.facts) >= settingsOf(told).silenceNudgeDays,
  'close-offer': (told) => is(told.it, 'active') && told.today - lifeDayOf(told.it.id, told.facts) >= settingsOf(told).silenceOfferDays,
  'meeting-arranged': (told) => meetingOf(told, told.subject.meetingId)?.startsAt === told.subject.startsAt && is(told.it, 'active', 'paused'),
  'meeting-moved': (told) => meetingOf(told, told.subject.meetingId)?.startsAt === told.subject.startsAt && is(told.it, 'active', 'paused'),
  'meeting-cancelled': (told) => meetingOf(told, told.subject.meetingId)?.status === 'cancelled',
  'meeting-soon': (told) => {
    const meeting = meetingOf(told, told.subject.meetingId);
    const ahead = msOf(told.subject.startsAt) - msOf(told.facts.now());
    return meeting?.status === 'arranged' && meeting.startsAt === told.subject.startsAt && is(told.it, 'active') && ahead > 0 && ahead <= 24 * 3_600_000;
  },
  'meeting-held': (told) => {
    const meeting = meetingOf(told, told.subject.meetingId);
    return meeting?.status === 'arranged' && is(told.it, 'active') && msOf(meeting.startsAt) + meeting.plan.minutes * 60_000 <= msOf(told.facts.now());
  },
  'registration-waiting': (told) => memberOf(told)?.status === 'registering',
  'pause-over': (told) => memberOf(told)?.status === 'registered',
  'paused-unanswered': (told) => memberOf(told)?.status === 'paused' && told.facts.books.of(told.to).some((one) => one.mentorId === told.to && one.status === 'expired'),
  'mentor-approved': (told) => standingOf(told, told.to) === 'approved',
  'mentor-asked-back': (told) => standingOf(told, told.to) === 'asked-back',
  'approval-wanted': (told) => coordinates(told, told.subject.schemeId) && standingOf(told, told.subject.memberId) === 'waiting',
  'conflict-raised': (told) => coordinates(told, told.subject.schemeId) && namedPairs(told.telling, told.facts.books).some((one) => 'conflictRaisedAt' in one && one.conflictRaisedAt !== null),
  'fit-concern': (told) =>
    coordinates(told, told.subject.schemeId) && namedPairs(told.telling, told.facts.books).some((one) => 'fitChecks' in one && one.fitChecks.some(({ isGood, isForCoordinators }) => !isGood && isForCoordinators)),
};

/** Why a message is not true, or undefined. */
export const whyNotExplained = (telling: Telling, to: string, partnership: Partnership | undefined, facts: Facts): string | undefined => {
  if (telling.about === 'partnership' && !partnership) return 'there is no such partnership';
  const explain = EXPLAINED[telling.subject.kind] as (told: unknown) => boolean;
  const isTrue = explain({ subject: telling.subject, to, today: londonDay(facts.now()), it: partnership, facts, telling });
  return isTrue ? undefined : `nothing that happened explains it${partnership ? `: it is ${partnership.status}` : ''} (${JSON.stringify(telling.subject)})`;
};

import assert from 'node:assert/strict';
import { ActionId, MeetingId, MemberId, PartnershipId, SchemeId } from './kernel/ids.ts';
import { CalendarDate, Instant, WallTime, Zone } from './kernel/time.ts';
import { Meeting, MeetingPlan } from './meetings/meeting.ts';
import { NO_CONFLICTS } from './members/conflicts.ts';
import { type FullMember, Member, type Person } from './members/member.ts';
import type { Parts, Profile } from './members/profile.ts';
import type { Answers } from './members/registration.ts';
import type { NoticeKind, Subject } from './notices/notice.ts';
import { type Agreement, Terms } from './partnerships/agreement.ts';
import type { PartnershipCommand } from './partnerships/commands.ts';
import { Partnership, type Status } from './partnerships/partnership.ts';
import { Scheme, SchemeSettings } from './schemes/scheme.ts';

/** The people and things the specs of the core speak of. Mara mentors, Theo is mentored, Nadia has no part in it. */
export const at = (text: string): Instant => Instant.parse(text);
export const on = (text: string): CalendarDate => CalendarDate.parse(text);
export const wall = (text: string): WallTime => WallTime.parse(text);

export const LONDON = Zone.parse('Europe/London');
export const NEW_YORK = Zone.parse('America/New_York');

export const MARA = MemberId.parse('mara');
export const THEO = MemberId.parse('theo');
export const NADIA = MemberId.parse('nadia');
/** Coordinates the scheme. */
export const CONNIE = MemberId.parse('connie');

export const P1 = PartnershipId.parse('p1');
export const M1 = MeetingId.parse('m1');
export const NETWORK = SchemeId.parse('staff');

/** A Monday in winter, ten in the morning in London. */
export const NOW = at('2026-11-23T10:00:00.000Z');

const choices = (...ids: readonly string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }));

export const SCHEME: Scheme = Scheme.parse({
  id: NETWORK,
  name: 'Staff network',
  kind: 'self-service',
  about: 'Open to all staff.',
  zone: LONDON,
  coordinators: [CONNIE],
  closedOn: ['2026-12-24', '2026-12-25', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01'],
  lists: {
    topics: choices('teaching', 'grants', 'statistics'),
    functions: choices('academic', 'professional'),
    campuses: choices('north', 'south'),
    languages: choices('english', 'welsh'),
  },
  principles: { version: 3, sentences: ['Mentoring is voluntary.'], privacy: 'Dates are kept for a year.' },
  statements: ['What is said here stays here.'],
  settings: SchemeSettings.parse({}),
});

export const person = (id: MemberId, zone: Zone = LONDON): Person => ({ id, name: `Dr ${id}`, email: `${id}@sample.ac.uk`, zone });

export const ANSWERS = {
  work: { jobTitle: 'Lecturer', department: 'History', function: 'academic', campus: 'north' },
  style: { languages: ['english'], formats: ['teams'], days: ['monday'] },
  mentor: { topics: ['teaching'], ownTopics: '', experience: 'Ten years of lectures.', capacity: 2 },
  mentee: { topics: ['grants'], hopes: 'A first grant.' },
  conflicts: NO_CONFLICTS,
  consent: { principlesVersion: 3, at: NOW },
} satisfies Answers;

export const answersOf = (parts: Parts): Answers => ({ part: { parts, schemes: [NETWORK] }, ...ANSWERS });

const profileOf = (parts: Parts): Profile => ({
  part: { parts, schemes: [NETWORK] },
  work: ANSWERS.work,
  style: ANSWERS.style,
  ...(parts === 'mentee' ? {} : { mentor: ANSWERS.mentor }),
  ...(parts === 'mentor' ? {} : { mentee: ANSWERS.mentee }),
});

export const registered = (id: MemberId, parts: Parts = 'both', zone: Zone = LONDON): Extract<FullMember, { status: 'registered' }> => ({
  status: 'registered',
  person: person(id, zone),
  profile: profileOf(parts),
  conflicts: NO_CONFLICTS,
  consent: ANSWERS.consent,
  registeredAt: NOW,
});

/** The last day of the pause of whoever is paused here. */
export const PAUSED_UNTIL = on('2026-12-18');

export const memberIn: { readonly [S in Member['status']]: Extract<Member, { status: S }> } = {
  registering: { status: 'registering', person: person(MARA), answers: answersOf('both'), startedAt: NOW },
  registered: registered(MARA),
  paused: { ...registered(MARA), status: 'paused', until: PAUSED_UNTIL },
  left: { status: 'left', person: person(MARA), leftAt: NOW },
  erasing: { status: 'erasing', id: MARA, askedAt: NOW },
  erased: { status: 'erased', id: MARA, erasedAt: NOW },
};

export const TERMS: Terms = Terms.parse({
  goals: ['Lead a module'],
  success: 'The module runs in autumn.',
  startsOn: '2026-12-01',
  durationMonths: 6,
  rhythm: 'monthly',
  meetingMinutes: 60,
});

export const OTHER_TERMS: Terms = { ...TERMS, goals: ['Lead two modules'] };

export const signature = (by: MemberId): Agreement['signatures'][number] => ({ by, name: `Dr ${by}`, at: NOW });
export const UNSIGNED: Agreement = { version: 1, terms: TERMS, draftedBy: THEO, writers: [THEO], signatures: [], changes: [] };
export const SIGNED: Agreement = { ...UNSIGNED, signatures: [signature(MARA), signature(THEO)] };

const parties = { id: P1, schemeId: NETWORK, mentorId: MARA, menteeId: THEO, requestedAt: at('2026-11-20T09:00:00.000Z'), goals: 'Lead a module' };

export const A1 = ActionId.parse('a1');
const ANSWER_BY = on('2026-12-04');
/** What they agreed on begins a week from now; nobody is silent before. */
export const BEGINS_AT = at('2026-12-01T00:00:00.000Z');
const untaken = { talkingSince: null, undone: 0 };
const unraised = { conflictRaisedAt: null, seenAt: null };
const worked = { formerAgreements: [], progress: ['not-begun' as const], actions: [], fitChecks: [], reviews: [] };
const running = { ...parties, agreement: SIGNED, amendment: null, lastVersion: 1, startedAt: NOW, goingSince: NOW, aliveAt: BEGINS_AT, ...worked, ...unraised };

/** One partnership of Mara and Theo in every status. */
export const partnershipIn: { readonly [S in Status]: Extract<Partnership, { status: S }> } = {
  proposed: { status: 'proposed', ...parties, goals: '', proposedBy: CONNIE, suggestion: 'You both build teaching labs.', answerBy: ANSWER_BY, isMentorWilling: false },
  requested: { status: 'requested', ...parties, answerBy: ANSWER_BY, isMentorWilling: false, ...untaken },
  declined: { status: 'declined', ...parties, talkingSince: null, reason: 'Not this term.', closedAt: NOW },
  withdrawn: { status: 'withdrawn', ...parties, closedAt: NOW },
  expired: { status: 'expired', ...parties, closedAt: NOW },
  superseded: { status: 'superseded', ...parties, closedAt: NOW },
  released: { status: 'released', ...parties, closedAt: NOW },
  agreeing: { status: 'agreeing', ...parties, answerBy: ANSWER_BY, agreement: UNSIGNED, acceptedAt: NOW, ...untaken, ...unraised },
  active: { status: 'active', ...running },
  paused: { status: 'paused', ...running, pausedAt: NOW, until: on('2027-01-15') },
  ended: { status: 'ended', ...parties, agreement: SIGNED, startedAt: NOW, ...worked, outcome: 'completed', reason: '', endedAt: NOW },
};

/** One of each command of a partnership. */
export const partnershipCommandOf: { readonly [Type in PartnershipCommand['type']]: Extract<PartnershipCommand, { type: Type }> } = {
  request: { type: 'request', id: P1, schemeId: NETWORK, mentorId: MARA, menteeId: THEO, goals: 'Lead a module', answerBy: on('2026-12-07') },
  propose: { type: 'propose', id: P1, schemeId: NETWORK, mentorId: MARA, menteeId: THEO, suggestion: 'You both build teaching labs.', answerBy: on('2026-12-07') },
  agree: { type: 'agree', goals: 'Lead a module' },
  'be-willing': { type: 'be-willing' },
  accept: { type: 'accept', draft: TERMS },
  decline: { type: 'decline', reason: '' },
  'talk-first': { type: 'talk-first', answerBy: on('2026-12-11') },
  withdraw: { type: 'withdraw' },
  expire: { type: 'expire' },
  supersede: { type: 'supersede' },
  release: { type: 'release' },
  'undo-accept': { type: 'undo-accept', undoMinutes: 30, answerBy: on('2026-12-07') },
  'void-acceptance': { type: 'void-acceptance', undone: 0 },
  'change-agreement': { type: 'change-agreement', version: 1, terms: OTHER_TERMS },
  sign: { type: 'sign', version: 1, name: 'Signed here' },
  amend: { type: 'amend', version: 1, terms: OTHER_TERMS },
  'withdraw-amendment': { type: 'withdraw-amendment', version: 2 },
  'set-progress': { type: 'set-progress', goal: 0, progress: 'under-way' },
  'add-action': { type: 'add-action', id: A1, text: 'Send the outline', owner: THEO, dueOn: on('2026-12-10') },
  'close-action': { type: 'close-action', id: A1, status: 'done' },
  'answer-fit-check': { type: 'answer-fit-check', isGood: true, isForCoordinators: false },
  review: { type: 'review', stage: 'closing', helped: 'a-lot', words: 'It was worth every hour.', readers: 'partner' },
  'keep-going': { type: 'keep-going' },
  pause: { type: 'pause', until: on('2027-01-15') },
  resume: { type: 'resume' },
  end: { type: 'end', isGoalReached: true, reason: '' },
  close: { type: 'close', why: 'coordinator', coordinator: CONNIE },
  'raise-conflict': { type: 'raise-conflict' },
  'mark-seen': { type: 'mark-seen', coordinator: CONNIE },
  remind: { type: 'remind', coordinator: CONNIE, on: on('2026-11-23') },
};

/** Thursday at two in London, for an hour. */
export const PLAN: MeetingPlan = MeetingPlan.parse({ on: '2026-11-26', at: '14:00', zone: LONDON, minutes: 60, place: 'Room 4' });
export const STARTS_AT = at('2026-11-26T14:00:00.000Z');

const planned = { id: M1, partnershipId: P1, plan: PLAN, startsAt: STARTS_AT, arrangedBy: THEO };

export const meetingIn: { readonly [S in Meeting['status']]: Extract<Meeting, { status: S }> } = {
  arranged: { status: 'arranged', ...planned },
  cancelled: { status: 'cancelled', ...planned, cancelledAt: NOW },
  met: { status: 'met', ...planned, recordedAt: STARTS_AT },
  missed: { status: 'missed', ...planned, recordedAt: STARTS_AT },
};

const meeting = { meetingId: M1, startsAt: STARTS_AT };
/** One subject of every kind of notice. */
export const subjectOf: { readonly [Kind in NoticeKind]: Extract<Subject, { kind: Kind }> } = {
  'proposal-received': { kind: 'proposal-received' },
  'proposal-welcome': { kind: 'proposal-welcome' },
  'request-received': { kind: 'request-received' },
  'request-waiting': { kind: 'request-waiting', workingDays: 3, answerBy: ANSWER_BY },
  'request-talk-first': { kind: 'request-talk-first' },
  'request-accepted': { kind: 'request-accepted' },
  'request-undone': { kind: 'request-undone' },
  'request-declined': { kind: 'request-declined' },
  'request-withdrawn': { kind: 'request-withdrawn' },
  'request-expired': { kind: 'request-expired' },
  'request-superseded': { kind: 'request-superseded' },
  'request-released': { kind: 'request-released' },
  'agreement-changed': { kind: 'agreement-changed', version: 1 },
  'agreement-signed': { kind: 'agreement-signed', version: 1 },
  'agreement-waiting': { kind: 'agreement-waiting', workingDays: 3, acceptedAt: NOW },
  'amendment-proposed': { kind: 'amendment-proposed', version: 2 },
  'amendment-signed': { kind: 'amendment-signed', version: 2 },
  'amendment-in-force': { kind: 'amendment-in-force', version: 1 },
  'amendment-withdrawn': { kind: 'amendment-withdrawn', version: 2 },
  'partnership-started': { kind: 'partnership-started' },
  'partnership-paused': { kind: 'partnership-paused' },
  'partnership-resumed': { kind: 'partnership-resumed' },
  'partnership-ended': { kind: 'partnership-ended' },
  'action-added': { kind: 'action-added', actionId: A1 },
  'action-due': { kind: 'action-due', actionId: A1, dueOn: on('2026-12-10') },
  'fit-check': { kind: 'fit-check' },
  'mid-point': { kind: 'mid-point', on: on('2027-03-02') },
  'ending-soon': { kind: 'ending-soon', endsOn: on('2027-06-01') },
  'time-to-close': { kind: 'time-to-close', endsOn: on('2027-06-01') },
  'look-back': { kind: 'look-back' },
  silence: { kind: 'silence', aliveAt: BEGINS_AT },
  'close-offer': { kind: 'close-offer', aliveAt: BEGINS_AT },
  'registration-waiting': { kind: 'registration-waiting', startedAt: NOW },
  'pause-over': { kind: 'pause-over', until: on('2026-12-18') },
  'paused-unanswered': { kind: 'paused-unanswered' },
  'mentor-approved': { kind: 'mentor-approved', schemeId: NETWORK },
  'mentor-asked-back': { kind: 'mentor-asked-back', schemeId: NETWORK },
  'approval-wanted': { kind: 'approval-wanted', schemeId: NETWORK, memberId: MARA, since: NOW },
  'conflict-raised': { kind: 'conflict-raised', schemeId: NETWORK },
  'fit-concern': { kind: 'fit-concern', schemeId: NETWORK },
  'coordinator-reminds': { kind: 'coordinator-reminds', on: on('2026-11-23') },
  'meeting-arranged': { kind: 'meeting-arranged', ...meeting },
  'meeting-moved': { kind: 'meeting-moved', ...meeting },
  'meeting-cancelled': { kind: 'meeting-cancelled', meetingId: M1 },
  'meeting-soon': { kind: 'meeting-soon', ...meeting, lead: 'morning' },
  'meeting-held': { kind: 'meeting-held', ...meeting },
};

/** The keys of a record, in the type that it was declared with. */
export const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] => {
  const isKey = (key: string): key is Key => key in record;
  return Object.keys(record).filter(isKey);
};

/** What a result holds, or the end of the test when it is a refusal. */
export const granted = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown }): Value => {
  if (!result.ok) assert.fail(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

export const refused = <Refused>(result: { readonly ok: true } | { readonly ok: false; readonly refusal: Refused }): Refused => {
  if (result.ok) assert.fail('This was allowed.');
  return result.refusal;
};

describe('The examples of these specs', () => {
  it('are what a store would accept', () => {
    for (const partnership of Object.values(partnershipIn)) assert.deepEqual(Partnership.parse(partnership), partnership);
    for (const meeting of Object.values(meetingIn)) assert.deepEqual(Meeting.parse(meeting), meeting);
    for (const member of Object.values(memberIn)) assert.deepEqual(Member.parse(member), member);
  });
});

import assert from 'node:assert/strict';
import { LONDON, M1, MARA, NADIA, NETWORK, NEW_YORK, NOW, P1, PLAN, SCHEME, SIGNED, STARTS_AT, TERMS, THEO, UNSIGNED, at, keysOf, meetingIn, on, partnershipIn } from '../examples.spec.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { Meeting, MeetingFact } from '../meetings/meeting.ts';
import type { PartnershipFact } from '../partnerships/commands.ts';
import { type Partnership, THE_NETWORK } from '../partnerships/partnership.ts';
import { Scheme } from '../schemes/scheme.ts';
import type { PendingNotice } from './notice.ts';
import { planAfter, planAfterMeeting } from './plan.ts';

type Example = { readonly fact: PartnershipFact; readonly after: Partnership };

const asking = { id: P1, schemeId: NETWORK, mentorId: MARA, menteeId: THEO, goals: 'Lead a module', answerBy: on('2026-12-07'), requestedAt: NOW };
const requestedBy = (by: MemberId): Example => ({ fact: { type: 'requested', ...asking, by, at: NOW }, after: { status: 'requested', ...asking } });

const EXAMPLES: { readonly [Type in PartnershipFact['type']]: Example } = {
  requested: requestedBy(THEO),
  accepted: { fact: { type: 'accepted', agreement: UNSIGNED, by: MARA, at: NOW }, after: partnershipIn.agreeing },
  declined: { fact: { type: 'declined', reason: '', by: MARA, at: NOW }, after: partnershipIn.declined },
  withdrawn: { fact: { type: 'withdrawn', by: THEO, at: NOW }, after: partnershipIn.withdrawn },
  expired: { fact: { type: 'expired', by: THE_NETWORK, at: NOW }, after: partnershipIn.expired },
  superseded: { fact: { type: 'superseded', by: THE_NETWORK, at: NOW }, after: partnershipIn.superseded },
  'agreement-changed': {
    fact: { type: 'agreement-changed', agreement: { version: 2, terms: TERMS, draftedBy: MARA, writers: [THEO, MARA], signatures: [] }, by: MARA, at: NOW },
    after: partnershipIn.agreeing,
  },
  'agreement-signed': { fact: { type: 'agreement-signed', version: 1, name: 'Dr theo', by: THEO, at: NOW }, after: partnershipIn.agreeing },
  started: { fact: { type: 'started', by: THEO, at: NOW }, after: partnershipIn.active },
  paused: { fact: { type: 'paused', by: MARA, at: NOW }, after: partnershipIn.paused },
  resumed: { fact: { type: 'resumed', by: THEO, at: NOW }, after: partnershipIn.active },
  ended: { fact: { type: 'ended', outcome: 'completed', reason: '', by: THEO, at: NOW }, after: partnershipIn.ended },
};

const FORGETTING = ['forget-words', 'forget-meetings', 'forget-partnership'];

/** Who is told what, and which commits follow elsewhere. A new fact does not compile until somebody has decided. */
const TOLD: Record<PartnershipFact['type'], { readonly notices: readonly string[]; readonly tasks: readonly string[] }> = {
  requested: { notices: ['mara: request-received', 'mara: request-waiting', 'mara: request-waiting'], tasks: ['expire-request'] },
  accepted: { notices: ['theo: request-accepted'], tasks: ['close-request', 'supersede-others'] },
  declined: { notices: ['theo: request-declined'], tasks: ['close-request', ...FORGETTING] },
  withdrawn: { notices: ['mara: request-withdrawn'], tasks: ['close-request', ...FORGETTING] },
  expired: { notices: ['mara: request-expired', 'theo: request-expired'], tasks: ['close-request', ...FORGETTING] },
  superseded: { notices: ['mara: request-superseded'], tasks: ['close-request', ...FORGETTING] },
  'agreement-changed': { notices: ['theo: agreement-changed'], tasks: [] },
  'agreement-signed': { notices: ['mara: agreement-signed'], tasks: [] },
  started: { notices: ['mara: partnership-started'], tasks: [] },
  paused: { notices: ['theo: partnership-paused'], tasks: [] },
  resumed: { notices: ['mara: partnership-resumed'], tasks: [] },
  ended: { notices: ['mara: partnership-ended'], tasks: ['free-place', ...FORGETTING] },
};

const told = (notices: readonly PendingNotice[]): string[] => notices.map(({ to, subject }) => `${to}: ${subject.kind}`);
const planned = ({ fact, after }: Example, scheme = SCHEME) => planAfter(fact, after, scheme);

describe('What a fact of a partnership sets going', () => {
  for (const type of keysOf(TOLD)) {
    it(`is settled when it is "${type}", the same however often it is planned, and each thing once`, () => {
      const { notices, tasks } = planned(EXAMPLES[type]);
      assert.deepEqual({ notices: told(notices), tasks: tasks.map(({ work }) => work.kind) }, TOLD[type]);
      assert.deepEqual(planned(EXAMPLES[type]), { notices, tasks });
      const ids = [...notices, ...tasks].map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const id of ids) assert.match(id, /^[A-Za-z0-9._-]{1,250}$/);
    });
  }

  it('is told at once, save for the nudges of a request, which come at nine on the third and seventh working day', () => {
    for (const type of keysOf(EXAMPLES)) {
      for (const { subject, dueAt } of planned(EXAMPLES[type]).notices) if (subject.kind !== 'request-waiting') assert.equal(dueAt, NOW);
    }
    const nudges = planned(EXAMPLES.requested).notices.filter(({ subject }) => subject.kind === 'request-waiting');
    assert.deepEqual(nudges.map(({ dueAt }) => dueAt), ['2026-11-26T09:00:00.000Z', '2026-12-02T09:00:00.000Z']);
  });

  it('leaves a mentor in peace on days on which the university is closed', () => {
    const requestedAt = at('2026-12-22T10:00:00.000Z');
    const fact: PartnershipFact = { type: 'requested', ...asking, requestedAt, by: THEO, at: requestedAt };
    const { notices } = planAfter(fact, { status: 'requested', ...asking, requestedAt }, SCHEME);
    assert.deepEqual(notices.slice(1).map(({ dueAt }) => dueAt), ['2027-01-05T09:00:00.000Z', '2027-01-11T09:00:00.000Z']);
  });

  it('nudges once for a day that a scheme names twice', () => {
    const scheme = Scheme.parse({ ...SCHEME, settings: { ...SCHEME.settings, requestReminderWorkingDays: [3, 3] } });
    assert.equal(planned(EXAMPLES.requested, scheme).notices.filter(({ subject }) => subject.kind === 'request-waiting').length, 1);
  });

  it('lets a request expire when the last day for an answer is over where the scheme is', () => {
    const expires = (scheme: Scheme) => planned(EXAMPLES.requested, scheme).tasks.map(({ attemptAt }) => attemptAt);
    assert.deepEqual(expires(SCHEME), ['2026-12-08T00:00:00.000Z']);
    assert.deepEqual(expires(Scheme.parse({ ...SCHEME, zone: NEW_YORK })), ['2026-12-08T05:00:00.000Z']);
  });

  it('tells the mentee too when a coordinator asked on their behalf', () => {
    assert.deepEqual(told(planned(requestedBy(NADIA)).notices).filter((line) => line.startsWith('theo')), ['theo: request-received']);
  });

  it('says nothing of the second signature, because that the partnership started says it', () => {
    const { fact } = EXAMPLES['agreement-signed'];
    assert.deepEqual(planAfter(fact, { ...partnershipIn.active, agreement: SIGNED }, SCHEME), { notices: [], tasks: [] });
  });

  it('tells of every pause anew, though the subject is the same', () => {
    const { fact, after } = EXAMPLES.paused;
    const again = planAfter({ ...fact, at: STARTS_AT }, after, SCHEME).notices;
    assert.notEqual(again[0]?.id, planned(EXAMPLES.paused).notices[0]?.id);
  });
});

describe('What a fact of a meeting sets going', () => {
  const attendees = [
    { id: MARA, zone: LONDON },
    { id: THEO, zone: NEW_YORK },
  ];
  const recorded = { meetingId: M1, by: THEO, at: NOW };
  const FACTS: { readonly [Type in MeetingFact['type']]: { readonly fact: Extract<MeetingFact, { type: Type }>; readonly after: Meeting } } = {
    'meeting-arranged': { fact: { type: 'meeting-arranged', partnershipId: P1, plan: PLAN, startsAt: STARTS_AT, ...recorded }, after: meetingIn.arranged },
    'meeting-moved': { fact: { type: 'meeting-moved', plan: PLAN, startsAt: STARTS_AT, ...recorded }, after: meetingIn.arranged },
    'meeting-cancelled': { fact: { type: 'meeting-cancelled', ...recorded }, after: meetingIn.cancelled },
    'meeting-recorded': { fact: { type: 'meeting-recorded', outcome: 'met', ...recorded }, after: meetingIn.met },
  };
  const reminders = ['mara', 'theo'].flatMap((to) => [...['soon', 'soon', 'soon'], 'held'].map((kind) => `${to}: meeting-${kind}`));
  const TOLD_OF_MEETING: Record<MeetingFact['type'], readonly string[]> = {
    'meeting-arranged': ['mara: meeting-arranged', ...reminders],
    'meeting-moved': ['mara: meeting-moved', ...reminders],
    'meeting-cancelled': ['mara: meeting-cancelled'],
    'meeting-recorded': [],
  };
  const plan = (type: MeetingFact['type'], when = NOW) => planAfterMeeting({ ...FACTS[type].fact, at: when }, FACTS[type].after, attendees);

  for (const type of keysOf(TOLD_OF_MEETING)) {
    it(`is settled when it is "${type}", the same however often it is planned, and each thing once`, () => {
      assert.deepEqual(told(plan(type)), TOLD_OF_MEETING[type]);
      assert.deepEqual(plan(type), plan(type));
      const ids = plan(type).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const id of ids) assert.match(id, /^[A-Za-z0-9._-]{1,250}$/);
    });
  }

  it('reminds each in their own morning, and asks both at its end whether they met', () => {
    const due = (to: MemberId, key: string) => plan('meeting-arranged').find((notice) => notice.to === to && notice.id.includes(key))?.dueAt;
    assert.equal(due(MARA, 'morning'), '2026-11-26T08:00:00.000Z');
    assert.equal(due(THEO, 'morning'), '2026-11-26T13:00:00.000Z');
    assert.equal(due(MARA, 'meeting-held'), '2026-11-26T15:00:00.000Z');
    assert.equal(due(THEO, 'meeting-held'), '2026-11-26T15:00:00.000Z');
  });

  it('plans no reminder whose time has passed', () => {
    const leads = plan('meeting-arranged', at('2026-11-26T11:59:00.000Z')).filter(({ subject }) => subject.kind === 'meeting-soon');
    assert.deepEqual(leads.map(({ id }) => id.split('.')[4]), ['two-hours', 'two-hours', 'morning']);
  });

  it('makes new reminders for a meeting that was moved, and tells of every move', () => {
    const moved = { ...meetingIn.arranged, startsAt: at('2026-12-03T14:00:00.000Z') };
    const before = plan('meeting-arranged').map(({ id }) => id);
    const after = planAfterMeeting(FACTS['meeting-moved'].fact, moved, attendees).map(({ id }) => id);
    assert.ok(after.every((id) => !before.includes(id)));
    assert.notEqual(plan('meeting-moved', at('2026-11-24T10:00:00.000Z'))[0]?.id, plan('meeting-moved')[0]?.id);
  });
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { M1, MARA, NOW, P1, STARTS_AT, THEO, at, on as day } from '../examples.spec.ts';
import { ActionId, MeetingId, MemberId, SchemeId } from '../kernel/ids.ts';
import { type CalendarDate, daysAfter, instantOf } from '../kernel/time.ts';
import { Lead } from '../members/preferences.ts';
import { Notice, type Subject, noticeOf } from './notice.ts';

const soon = (startsAt = STARTS_AT, lead: Lead = 'morning'): Subject => ({ kind: 'meeting-soon', meetingId: M1, startsAt, lead });

const opaque = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const aMember = opaque.map((id) => MemberId.parse(id));
const aMeeting = opaque.map((id) => MeetingId.parse(id));
const anAction = opaque.map((id) => ActionId.parse(id));
const aScheme = opaque.map((id) => SchemeId.parse(id));
const aDate: fc.Arbitrary<CalendarDate> = fc.integer({ min: 0, max: 30_000 }).map((days) => daysAfter(day('2000-01-01'), days));
const anInstant = fc.integer({ min: 0, max: Date.UTC(2100, 0) }).map((milliseconds) => instantOf(milliseconds));
const aVersion = fc.integer({ min: 1, max: 999 });

/** Every kind has its subjects. A new one does not compile until it is here. */
const SUBJECTS: { readonly [Kind in Subject['kind']]: fc.Arbitrary<Extract<Subject, { kind: Kind }>> } = {
  'proposal-received': fc.constant({ kind: 'proposal-received' }),
  'proposal-welcome': fc.constant({ kind: 'proposal-welcome' }),
  'request-received': fc.constant({ kind: 'request-received' }),
  'request-waiting': fc.tuple(fc.integer({ min: 1, max: 30 }), aDate).map(([workingDays, answerBy]) => ({ kind: 'request-waiting', workingDays, answerBy })),
  'request-talk-first': fc.constant({ kind: 'request-talk-first' }),
  'request-accepted': fc.constant({ kind: 'request-accepted' }),
  'request-undone': fc.constant({ kind: 'request-undone' }),
  'request-declined': fc.constant({ kind: 'request-declined' }),
  'request-withdrawn': fc.constant({ kind: 'request-withdrawn' }),
  'request-expired': fc.constant({ kind: 'request-expired' }),
  'request-superseded': fc.constant({ kind: 'request-superseded' }),
  'request-released': fc.constant({ kind: 'request-released' }),
  'agreement-changed': aVersion.map((version) => ({ kind: 'agreement-changed', version })),
  'agreement-signed': aVersion.map((version) => ({ kind: 'agreement-signed', version })),
  'agreement-waiting': fc.tuple(fc.integer({ min: 1, max: 30 }), anInstant).map(([workingDays, acceptedAt]) => ({ kind: 'agreement-waiting', workingDays, acceptedAt })),
  'amendment-proposed': aVersion.map((version) => ({ kind: 'amendment-proposed', version })),
  'amendment-signed': aVersion.map((version) => ({ kind: 'amendment-signed', version })),
  'amendment-in-force': aVersion.map((version) => ({ kind: 'amendment-in-force', version })),
  'amendment-withdrawn': aVersion.map((version) => ({ kind: 'amendment-withdrawn', version })),
  'partnership-started': fc.constant({ kind: 'partnership-started' }),
  'partnership-paused': fc.constant({ kind: 'partnership-paused' }),
  'partnership-resumed': fc.constant({ kind: 'partnership-resumed' }),
  'partnership-ended': fc.constant({ kind: 'partnership-ended' }),
  'action-added': anAction.map((actionId) => ({ kind: 'action-added', actionId })),
  'action-due': fc.tuple(anAction, aDate).map(([actionId, dueOn]) => ({ kind: 'action-due', actionId, dueOn })),
  'fit-check': fc.constant({ kind: 'fit-check' }),
  'mid-point': aDate.map((on) => ({ kind: 'mid-point', on })),
  'ending-soon': aDate.map((endsOn) => ({ kind: 'ending-soon', endsOn })),
  'time-to-close': aDate.map((endsOn) => ({ kind: 'time-to-close', endsOn })),
  'look-back': fc.constant({ kind: 'look-back' }),
  silence: anInstant.map((aliveAt) => ({ kind: 'silence', aliveAt })),
  'close-offer': anInstant.map((aliveAt) => ({ kind: 'close-offer', aliveAt })),
  'registration-waiting': anInstant.map((startedAt) => ({ kind: 'registration-waiting', startedAt })),
  'pause-over': aDate.map((until) => ({ kind: 'pause-over', until })),
  'paused-unanswered': fc.constant({ kind: 'paused-unanswered' }),
  'mentor-approved': aScheme.map((schemeId) => ({ kind: 'mentor-approved', schemeId })),
  'mentor-asked-back': aScheme.map((schemeId) => ({ kind: 'mentor-asked-back', schemeId })),
  'approval-wanted': fc.tuple(aScheme, aMember, anInstant).map(([schemeId, memberId, since]) => ({ kind: 'approval-wanted', schemeId, memberId, since })),
  'conflict-raised': aScheme.map((schemeId) => ({ kind: 'conflict-raised', schemeId })),
  'fit-concern': aScheme.map((schemeId) => ({ kind: 'fit-concern', schemeId })),
  'coordinator-reminds': aDate.map((on) => ({ kind: 'coordinator-reminds', on })),
  'meeting-arranged': fc.tuple(aMeeting, anInstant).map(([meetingId, startsAt]) => ({ kind: 'meeting-arranged', meetingId, startsAt })),
  'meeting-moved': fc.tuple(aMeeting, anInstant).map(([meetingId, startsAt]) => ({ kind: 'meeting-moved', meetingId, startsAt })),
  'meeting-cancelled': aMeeting.map((meetingId) => ({ kind: 'meeting-cancelled', meetingId })),
  'meeting-soon': fc
    .tuple(aMeeting, anInstant, fc.constantFrom(...Lead.options))
    .map(([meetingId, startsAt, lead]) => ({ kind: 'meeting-soon', meetingId, startsAt, lead })),
  'meeting-held': fc.tuple(aMeeting, anInstant).map(([meetingId, startsAt]) => ({ kind: 'meeting-held', meetingId, startsAt })),
};
const aSubject: fc.Arbitrary<Subject> = fc.oneof(...Object.values(SUBJECTS));

describe('A notice', () => {
  it('says in its id what it is about and whom it is for', () => {
    assert.equal(noticeOf(MARA, P1, soon(), NOW).id, 'notice.meeting-soon.m1.2026-11-26T140000000Z.morning.mara');
  });

  it('waits from the instant it is due, untried', () => {
    assert.deepEqual(Notice.parse(noticeOf(MARA, P1, { kind: 'request-received' }, NOW)), {
      status: 'pending',
      id: 'notice.request-received.mara',
      partnershipId: P1,
      to: MARA,
      subject: { kind: 'request-received' },
      dueAt: NOW,
      attemptAt: NOW,
      attempts: 0,
    });
  });

  it('is the same when it is planned again, also for another due time', () => {
    assert.equal(noticeOf(MARA, P1, soon(), NOW).id, noticeOf(MARA, P1, soon(), STARTS_AT).id);
  });

  it('is another for the other member, another lead, another version and a meeting that was moved', () => {
    const ids = [
      noticeOf(MARA, P1, soon(), NOW),
      noticeOf(THEO, P1, soon(), NOW),
      noticeOf(MARA, P1, soon(STARTS_AT, 'day-before'), NOW),
      noticeOf(MARA, P1, soon(at('2026-11-26T15:00:00.000Z')), NOW),
      noticeOf(MARA, P1, { kind: 'agreement-changed', version: 1 }, NOW),
      noticeOf(MARA, P1, { kind: 'agreement-changed', version: 2 }, NOW),
      noticeOf(MARA, P1, { kind: 'partnership-paused' }, NOW, '1'),
      noticeOf(MARA, P1, { kind: 'partnership-paused' }, NOW, '2'),
    ].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('has another id whenever member or subject differ, also when their ids differ by a hyphen', () => {
    const dashed = MeetingId.parse('m-1');
    assert.notEqual(noticeOf(MARA, P1, { kind: 'meeting-cancelled', meetingId: dashed }, NOW).id, noticeOf(MARA, P1, { kind: 'meeting-cancelled', meetingId: M1 }, NOW).id);
    fc.assert(
      fc.property(aSubject, aSubject, aMember, aMember, (one, other, to, toOther) => {
        const isSame = to === toOther && JSON.stringify(one) === JSON.stringify(other);
        assert.equal(noticeOf(to, P1, one, NOW).id === noticeOf(toOther, P1, other, NOW).id, isSame);
      }),
    );
  });

  it('has an id that every store takes: 250 characters at most, and none of / \\ ? #', () => {
    fc.assert(
      fc.property(aSubject, aMember, anInstant, (subject, to, occasion) => {
        const notice = noticeOf(to, P1, subject, NOW, occasion.replace(/\D/g, ''));
        assert.match(notice.id, /^[A-Za-z0-9._-]{1,250}$/);
        assert.deepEqual(Notice.parse(notice), notice);
      }),
    );
  });
});

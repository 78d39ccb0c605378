import assert from 'node:assert/strict';
import { A1, BEGINS_AT, LONDON, M1, MARA, NOW, STARTS_AT, TERMS, THEO, UNSIGNED, at, keysOf, meetingIn, on, partnershipIn, signature, subjectOf } from '../examples.spec.ts';
import { ActionId, type MemberId } from '../kernel/ids.ts';
import { type Instant, later } from '../kernel/time.ts';
import type { Lead } from '../members/preferences.ts';
import type { Action } from '../partnerships/actions.ts';
import type { Partnership, Status } from '../partnerships/partnership.ts';
import type { Dropped, PartnershipSubject } from './notice.ts';
import { type Today, whyUnwanted } from './wanted.ts';

const today: Today = { partnership: partnershipIn.active, meeting: meetingIn.arranged, preferences: { meetingReminders: ['day-before', 'morning'] }, zone: LONDON };

const why = (subject: PartnershipSubject, { to = MARA, ...change }: Partial<Today> & { readonly to?: MemberId } = {}, now: Instant = NOW, dueAt: Instant = NOW): Dropped | 'wanted' =>
  whyUnwanted({ to, subject, dueAt }, { ...today, ...change }, now) ?? 'wanted';

const meeting = { meetingId: M1, startsAt: STARTS_AT };
const soon = (lead: Lead): PartnershipSubject => ({ kind: 'meeting-soon', ...meeting, lead });

/** In which statuses a notice is worth sending, when all else about it still holds. A new kind does not compile until decided. */
const WANTED_WHILE: Record<PartnershipSubject['kind'], readonly Status[]> = {
  'proposal-received': ['proposed'],
  'proposal-welcome': ['proposed'],
  'request-received': ['requested'],
  'request-waiting': ['requested'],
  'request-talk-first': ['requested'],
  'request-accepted': ['agreeing'],
  'request-undone': ['proposed', 'requested'],
  'request-declined': ['declined'],
  'request-withdrawn': ['withdrawn'],
  'request-expired': ['expired'],
  'request-superseded': ['superseded'],
  'request-released': ['released'],
  'agreement-changed': ['agreeing'],
  'agreement-signed': ['agreeing'],
  'agreement-waiting': ['agreeing'],
  'amendment-proposed': ['active', 'paused'],
  'amendment-signed': ['active', 'paused'],
  'amendment-in-force': ['active', 'paused'],
  'amendment-withdrawn': ['active', 'paused'],
  'partnership-started': ['active'],
  'partnership-paused': ['paused'],
  'partnership-resumed': ['active'],
  'partnership-ended': ['ended'],
  'action-added': ['active'],
  'action-due': ['active'],
  'fit-check': ['active'],
  'mid-point': ['active'],
  'ending-soon': ['active', 'paused'],
  'time-to-close': ['active', 'paused'],
  'look-back': ['ended'],
  silence: ['active'],
  'close-offer': ['active'],
  'coordinator-reminds': ['proposed', 'requested', 'agreeing', 'active'],
  'meeting-arranged': ['active', 'paused'],
  'meeting-moved': ['active', 'paused'],
  'meeting-cancelled': keysOf(partnershipIn),
  'meeting-soon': ['active'],
  'meeting-held': ['active'],
};

const AMENDMENT = { ...UNSIGNED, version: 2 };
const ACTION = { id: A1, text: 'Send the outline', owner: THEO, dueOn: on('2026-12-10'), status: 'open', addedBy: MARA, addedAt: NOW } as const;
const more = { amendment: AMENDMENT, actions: [ACTION] };
const { proposed, requested, agreeing, active, paused, ended } = partnershipIn;
const remindedOn = on('2026-11-23');
/** Everything there can be to tell of, in every status. */
const ALL_OF_IT: Record<Status, Partnership> = {
  ...partnershipIn,
  proposed: { ...proposed, remindedOn },
  requested: { ...requested, talkingSince: NOW, remindedOn },
  agreeing: { ...agreeing, remindedOn },
  active: { ...active, ...more, remindedOn },
  paused: { ...paused, ...more, remindedOn },
  ended: { ...ended, actions: [ACTION], remindedOn },
};
/** A coordinator's reminder of a partnership that runs goes to the mentee, and that of a request to the mentor. */
const owner = (kind: PartnershipSubject['kind'], status?: Status): MemberId => (kind === 'coordinator-reminds' && status === 'active' ? THEO : MARA);

describe('A due notice', () => {
  for (const kind of keysOf(WANTED_WHILE)) {
    it(`of the kind "${kind}" is sent while it is so: ${WANTED_WHILE[kind].length === keysOf(partnershipIn).length ? 'in any status' : WANTED_WHILE[kind].join(', ')}`, () => {
      const itsMeeting = kind === 'meeting-cancelled' ? meetingIn.cancelled : meetingIn.arranged;
      const states = kind === 'amendment-withdrawn' ? partnershipIn : ALL_OF_IT;
      const sent = keysOf(partnershipIn).filter((status) => why(subjectOf[kind], { partnership: states[status], meeting: itsMeeting, to: owner(kind, status) }) === 'wanted');
      assert.deepEqual(sent.toSorted(), [...WANTED_WHILE[kind]].toSorted());
    });
  }

  it('about what is so again is dropped when it tells of an earlier time', () => {
    const again = later(NOW, { days: 1 });
    const since: readonly (readonly [PartnershipSubject['kind'], Partnership])[] = [
      ['request-accepted', { ...agreeing, acceptedAt: again }],
      ['partnership-paused', { ...paused, pausedAt: again }],
      ['partnership-resumed', { ...active, goingSince: again }],
    ];
    for (const [kind, partnership] of since) {
      assert.equal(why(subjectOf[kind], { partnership, to: THEO }, again, NOW), 'no-longer-so', kind);
      assert.equal(why(subjectOf[kind], { partnership, to: THEO }, again, again), 'wanted', kind);
    }
    const late = { partnership: { ...agreeing, acceptedAt: again }, to: MARA };
    assert.equal(why({ kind: 'request-accepted' }, late, again, NOW), 'wanted', 'a mentor whose yes to a proposal was taken late');
  });

  it('about an agreement is dropped when the text has changed since', () => {
    const changed = { partnership: { ...agreeing, agreement: { ...agreeing.agreement, version: 2 } } };
    assert.equal(why({ kind: 'agreement-changed', version: 1 }, changed), 'no-longer-so');
    assert.equal(why({ kind: 'agreement-signed', version: 1 }, changed), 'no-longer-so');
    assert.equal(why({ kind: 'agreement-changed', version: 2 }, changed), 'wanted');
  });

  it('about the next version is dropped when another is proposed, and about its end when there is one again', () => {
    const third = { partnership: { ...active, amendment: { ...AMENDMENT, version: 3 } } };
    for (const kind of ['amendment-proposed', 'amendment-signed', 'amendment-in-force', 'amendment-withdrawn'] as const) assert.equal(why({ kind, version: 2 }, third), 'no-longer-so', kind);
    assert.equal(why({ kind: 'amendment-withdrawn', version: 2 }, { partnership: active }), 'wanted');
    assert.equal(why({ kind: 'amendment-withdrawn', version: 1 }, { partnership: active }), 'no-longer-so', 'what is in force was not withdrawn');
  });

  it('about signing is dropped for whoever has signed, and when it was taken back and accepted again', () => {
    const waiting: PartnershipSubject = { kind: 'agreement-waiting', workingDays: 3, acceptedAt: NOW };
    const signed = { partnership: { ...agreeing, agreement: { ...UNSIGNED, signatures: [signature(MARA)] } } };
    assert.equal(why(waiting, signed), 'no-longer-so');
    assert.equal(why(waiting, { ...signed, to: THEO }), 'wanted');
    assert.equal(why(waiting, { partnership: { ...agreeing, acceptedAt: later(NOW, { hours: 1 }) } }), 'no-longer-so');
  });

  it('about a request is dropped when its day is a later one now, because the two talk first', () => {
    const later12 = { partnership: { ...requested, answerBy: on('2026-12-11') } };
    assert.equal(why(subjectOf['request-waiting'], later12), 'no-longer-so');
    assert.equal(why(subjectOf['request-talk-first'], { partnership: requested }), 'no-longer-so');
  });

  it('about an action is dropped when it is done, dropped or gone, and not when another is', () => {
    for (const kind of ['action-added', 'action-due'] as const) {
      const having = (actions: readonly Action[]) => why(subjectOf[kind], { partnership: { ...active, actions: [...actions] } });
      assert.equal(having([ACTION]), 'wanted');
      for (const status of ['done', 'dropped'] as const) assert.equal(having([{ ...ACTION, status }]), 'no-longer-so', status);
      assert.equal(having([]), 'no-longer-so');
      assert.equal(having([{ ...ACTION, id: ActionId.parse('a2') }]), 'no-longer-so');
    }
  });

  it('about a silence is dropped when there was a sign of life since', () => {
    for (const kind of ['silence', 'close-offer'] as const) {
      assert.equal(why(subjectOf[kind], { partnership: { ...active, aliveAt: later(BEGINS_AT, { days: 1 }) } }), 'no-longer-so', kind);
    }
  });

  it('about a day of the agreement is dropped when the agreement has other days now', () => {
    const longer = { partnership: { ...active, agreement: { ...active.agreement, terms: { ...TERMS, durationMonths: 12 } } } };
    for (const kind of ['mid-point', 'ending-soon', 'time-to-close'] as const) assert.equal(why(subjectOf[kind], longer), 'no-longer-so', kind);
  });

  it('that asks is dropped for whoever has answered, and not for the other', () => {
    const fitCheck = { by: MARA, at: NOW, isGood: true, isForCoordinators: false };
    const lookBack = { stage: 'look-back', by: MARA, at: NOW, helped: 'a-lot', words: '', readers: 'nobody' } as const;
    const answered = { active: { ...active, fitChecks: [fitCheck] }, ended: { ...ended, reviews: [lookBack] } };
    for (const [kind, partnership] of [['fit-check', answered.active], ['look-back', answered.ended]] as const) {
      assert.equal(why({ kind }, { partnership }), 'no-longer-so', kind);
      assert.equal(why({ kind }, { partnership, to: THEO }), 'wanted', kind);
    }
    assert.equal(why({ kind: 'look-back' }, { partnership: { ...ended, reviews: [{ ...lookBack, stage: 'closing' }] } }), 'wanted');
  });

  it('by a coordinator is dropped on another day, and for whoever has nothing to do', () => {
    const reminds = subjectOf['coordinator-reminds'];
    assert.equal(why(reminds, { partnership: { ...ALL_OF_IT.requested, remindedOn: on('2026-11-24') } }), 'no-longer-so');
    assert.equal(why(reminds, { partnership: ALL_OF_IT.requested, to: THEO }), 'no-longer-so');
    assert.equal(why(reminds, { partnership: { ...proposed, remindedOn, isMentorWilling: true } }), 'no-longer-so');
    assert.equal(why(reminds, { partnership: ALL_OF_IT.proposed, to: THEO }), 'wanted');
  });
});

describe('A notice about a meeting', () => {
  const MEETING_KINDS = ['meeting-arranged', 'meeting-moved', 'meeting-soon', 'meeting-held'] as const;

  it('is dropped when the meeting was moved, cancelled, held or is gone', () => {
    for (const kind of MEETING_KINDS) {
      const moved = { ...meetingIn.arranged, startsAt: later(STARTS_AT, { days: 7 }) };
      for (const other of [moved, meetingIn.cancelled, meetingIn.met, meetingIn.missed, undefined]) {
        assert.equal(why(subjectOf[kind], { meeting: other }), 'no-longer-so', `${kind} ${other?.status ?? 'gone'}`);
      }
    }
  });

  it('that says it is to be comes too late when it has begun', () => {
    for (const kind of ['meeting-arranged', 'meeting-moved', 'meeting-soon'] as const) {
      assert.equal(why(subjectOf[kind], {}, STARTS_AT), 'too-late', kind);
      assert.notEqual(why(subjectOf[kind], {}, later(STARTS_AT, { seconds: -1 })), 'too-late', kind);
    }
  });

  it('that says it is cancelled is sent only while it is', () => {
    for (const other of [meetingIn.arranged, meetingIn.met, undefined]) assert.equal(why(subjectOf['meeting-cancelled'], { meeting: other }), 'no-longer-so');
  });
});

describe('A reminder', () => {
  const thatMorning = at('2026-11-26T08:00:00.000Z');

  it('is sent only if this member wants this one', () => {
    assert.equal(why(soon('day-before')), 'wanted');
    assert.equal(why(soon('two-hours')), 'not-wanted');
    assert.equal(why(soon('morning'), { preferences: { meetingReminders: [] } }), 'not-wanted');
  });

  it('is dropped when a later one is due as well, so that one day asleep is one reminder', () => {
    assert.equal(why(soon('day-before'), {}, thatMorning), 'overtaken');
    assert.equal(why(soon('morning'), {}, thatMorning), 'wanted');
  });

  it('is not overtaken by one that this member does not want', () => {
    assert.equal(why(soon('day-before'), { preferences: { meetingReminders: ['day-before'] } }, thatMorning), 'wanted');
  });
});

describe('The question whether they met', () => {
  const held: PartnershipSubject = { kind: 'meeting-held', ...meeting };
  const dueAt = later(STARTS_AT, { hours: 1 });

  it('is asked for a fortnight, and not after', () => {
    assert.equal(why(held, {}, dueAt, dueAt), 'wanted');
    assert.equal(why(held, {}, later(dueAt, { days: 14, seconds: -1 }), dueAt), 'wanted');
    assert.equal(why(held, {}, later(dueAt, { days: 14 }), dueAt), 'too-late');
  });

  it('is not asked of somebody who stopped all reminders', () => {
    assert.equal(why(held, { preferences: { meetingReminders: [] } }, dueAt, dueAt), 'not-wanted');
  });
});

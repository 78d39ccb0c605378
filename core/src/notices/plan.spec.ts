import assert from 'node:assert/strict';
import { A1, CONNIE, MARA, NADIA, NETWORK, NEW_YORK, NOW, P1, SCHEME, SIGNED, STARTS_AT, TERMS, THEO, UNSIGNED, at, keysOf, on, partnershipIn } from '../examples.spec.ts';
import { ActionId, type MemberId } from '../kernel/ids.ts';
import { withSignOfLife } from '../partnerships/clocks.ts';
import type { PartnershipFact } from '../partnerships/commands.ts';
import { evolve } from '../partnerships/evolve.ts';
import { type Partnership, THE_NETWORK } from '../partnerships/partnership.ts';
import { Scheme } from '../schemes/scheme.ts';
import type { PendingNotice } from './notice.ts';
import { planAfter, planAfterSignOfLife } from './plan.ts';

type Example<Fact extends PartnershipFact = PartnershipFact> = { readonly fact: Fact; readonly after: Partnership };

const asking = { id: P1, schemeId: NETWORK, mentorId: MARA, menteeId: THEO, answerBy: on('2026-12-07') };
const requestedBy = (by: MemberId, when = NOW, answerBy = asking.answerBy): Example => {
  const fact: PartnershipFact = { type: 'requested', ...asking, answerBy, goals: 'Lead a module', by, at: when };
  return { fact, after: evolve(undefined, fact) };
};
const AMENDMENT = { version: 2, terms: { ...TERMS, durationMonths: 9 }, draftedBy: MARA, writers: [THEO], signatures: [], changes: [] };

/** What follows on what the examples hold. */
const following = <Fact extends PartnershipFact>(before: Partnership | undefined, fact: Fact): Example<Fact> => ({ fact, after: evolve(before, fact) });
const { proposed, requested, agreeing, active, paused } = partnershipIn;
const amending: Partnership = { ...active, amendment: AMENDMENT };
const ACTION = { id: A1, text: 'Send the outline', owner: THEO, dueOn: on('2026-12-10'), status: 'open', addedBy: MARA, addedAt: NOW } as const;
const FIT = { by: THEO, at: NOW, isGood: false, isForCoordinators: true };

const EXAMPLES: { readonly [Type in PartnershipFact['type']]: Example } = {
  requested: requestedBy(THEO),
  proposed: following(undefined, { type: 'proposed', ...asking, suggestion: '', by: CONNIE, at: NOW }),
  'proposal-agreed': following(proposed, { type: 'proposal-agreed', goals: 'Lead a module', by: THEO, at: NOW }),
  'mentor-willing': following(proposed, { type: 'mentor-willing', by: MARA, at: NOW }),
  accepted: following(requested, { type: 'accepted', agreement: UNSIGNED, by: MARA, at: NOW }),
  declined: following(requested, { type: 'declined', reason: '', by: MARA, at: NOW }),
  'talk-begun': following(requested, { type: 'talk-begun', answerBy: on('2026-12-14'), by: MARA, at: NOW }),
  withdrawn: following(requested, { type: 'withdrawn', by: THEO, at: NOW }),
  expired: following(requested, { type: 'expired', by: THE_NETWORK, at: NOW }),
  superseded: following(requested, { type: 'superseded', by: THE_NETWORK, at: NOW }),
  released: following(requested, { type: 'released', by: THE_NETWORK, at: NOW }),
  'acceptance-undone': following(agreeing, { type: 'acceptance-undone', answerBy: on('2026-12-07'), by: MARA, at: NOW }),
  'acceptance-void': following(partnershipIn.requested, { type: 'acceptance-void', by: THE_NETWORK, at: NOW }),
  'agreement-changed': following(agreeing, { type: 'agreement-changed', agreement: { ...AMENDMENT, draftedBy: MARA }, by: MARA, at: NOW }),
  'agreement-signed': following(agreeing, { type: 'agreement-signed', version: 1, name: 'Dr theo', by: THEO, at: NOW }),
  started: following({ ...agreeing, agreement: SIGNED }, { type: 'started', by: THEO, at: NOW }),
  'amendment-proposed': following(active, { type: 'amendment-proposed', agreement: AMENDMENT, by: MARA, at: NOW }),
  'amendment-signed': following(amending, { type: 'amendment-signed', version: 2, name: 'Dr theo', by: THEO, at: NOW }),
  'amendment-in-force': following(amending, { type: 'amendment-in-force', version: 2, by: THEO, at: NOW }),
  'amendment-withdrawn': following(amending, { type: 'amendment-withdrawn', version: 2, wasTold: true, by: MARA, at: NOW }),
  'progress-set': following(active, { type: 'progress-set', goal: 0, progress: 'reached', by: THEO, at: NOW }),
  'action-added': following(active, { type: 'action-added', action: ACTION, by: MARA, at: NOW }),
  'action-closed': following({ ...active, actions: [ACTION] }, { type: 'action-closed', id: A1, status: 'done', by: THEO, at: NOW }),
  'fit-check-answered': following(active, { type: 'fit-check-answered', fitCheck: FIT, by: THEO, at: NOW }),
  reviewed: following(active, { type: 'reviewed', review: { stage: 'mid-point', by: THEO, at: NOW, helped: 'a-lot', words: '', readers: 'nobody' }, by: THEO, at: NOW }),
  'kept-going': following(active, { type: 'kept-going', by: THEO, at: NOW }),
  paused: following(active, { type: 'paused', until: on('2027-01-15'), by: MARA, at: NOW }),
  resumed: following(paused, { type: 'resumed', since: NOW, by: THEO, at: NOW }),
  ended: following(active, { type: 'ended', outcome: 'completed', reason: '', by: THEO, at: NOW }),
  'conflict-raised': following(active, { type: 'conflict-raised', by: THE_NETWORK, at: NOW }),
  'seen-to': following(active, { type: 'seen-to', by: CONNIE, at: NOW }),
  reminded: following(requested, { type: 'reminded', on: on('2026-11-23'), by: CONNIE, at: NOW }),
};

const FORGETTING = ['forget-words', 'forget-meetings', 'forget-partnership'];
const both = (...kinds: readonly string[]): string[] => kinds.flatMap((kind) => [`mara: ${kind}`, `theo: ${kind}`]);
const NUDGES = ['mara: request-waiting', 'mara: request-waiting'];
const SILENCE = ['theo: silence', ...both('close-offer')];
const DATES = both('mid-point', 'ending-soon', 'time-to-close');

/** Who is told what, and which commits follow elsewhere. A new fact does not compile until somebody has decided. */
const TOLD: Record<PartnershipFact['type'], { readonly notices: readonly string[]; readonly tasks: readonly string[] }> = {
  requested: { notices: ['mara: request-received', ...NUDGES], tasks: ['expire-request'] },
  proposed: { notices: both('proposal-received'), tasks: ['expire-request'] },
  'proposal-agreed': { notices: ['mara: request-received', ...NUDGES], tasks: ['expire-request'] },
  'mentor-willing': { notices: ['theo: proposal-welcome'], tasks: [] },
  accepted: { notices: ['theo: request-accepted', ...both('agreement-waiting', 'agreement-waiting')], tasks: ['settle-acceptance', 'close-unsigned', 'note-answer'] },
  declined: { notices: ['theo: request-declined'], tasks: ['close-request', ...FORGETTING, 'note-answer'] },
  'talk-begun': { notices: ['theo: request-talk-first', ...NUDGES], tasks: ['expire-request'] },
  withdrawn: { notices: ['mara: request-withdrawn'], tasks: ['close-request', ...FORGETTING] },
  expired: { notices: both('request-expired'), tasks: ['close-request', ...FORGETTING, 'note-answer'] },
  superseded: { notices: ['mara: request-superseded'], tasks: ['close-request', ...FORGETTING] },
  released: { notices: both('request-released'), tasks: ['close-request', ...FORGETTING] },
  'acceptance-undone': { notices: ['theo: request-undone'], tasks: ['expire-request', 'free-place', 'settle-acceptance'] },
  'acceptance-void': { notices: [], tasks: ['free-place', 'settle-acceptance'] },
  'agreement-changed': { notices: ['theo: agreement-changed'], tasks: [] },
  'agreement-signed': { notices: ['mara: agreement-signed'], tasks: [] },
  started: { notices: ['mara: partnership-started', ...both('fit-check'), ...SILENCE, ...DATES], tasks: ['close-silent', 'close-over', 'settle-acceptance'] },
  'amendment-proposed': { notices: ['theo: amendment-proposed'], tasks: [] },
  'amendment-signed': { notices: ['mara: amendment-signed'], tasks: [] },
  'amendment-in-force': { notices: ['mara: amendment-in-force', ...SILENCE, ...DATES], tasks: ['close-silent', 'close-over'] },
  'amendment-withdrawn': { notices: ['theo: amendment-withdrawn'], tasks: [] },
  'progress-set': { notices: [], tasks: [] },
  'action-added': { notices: ['theo: action-added', 'theo: action-due'], tasks: [] },
  'action-closed': { notices: [], tasks: [] },
  'fit-check-answered': { notices: ['connie: fit-concern'], tasks: [] },
  reviewed: { notices: [], tasks: [] },
  'kept-going': { notices: SILENCE, tasks: ['close-silent'] },
  paused: { notices: ['theo: partnership-paused'], tasks: ['resume-partnership'] },
  resumed: { notices: ['mara: partnership-resumed', ...SILENCE], tasks: ['close-silent'] },
  ended: { notices: ['mara: partnership-ended', ...both('look-back')], tasks: ['free-place', ...FORGETTING] },
  'conflict-raised': { notices: ['connie: conflict-raised'], tasks: [] },
  'seen-to': { notices: [], tasks: [] },
  reminded: { notices: ['mara: coordinator-reminds'], tasks: [] },
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

  it('nudges the mentor at nine on the third and seventh working day', () => {
    const nudges = planned(EXAMPLES.requested).notices.filter(({ subject }) => subject.kind === 'request-waiting');
    assert.deepEqual(nudges.map(({ dueAt }) => dueAt), ['2026-11-26T09:00:00.000Z', '2026-12-02T09:00:00.000Z']);
  });

  it('leaves a mentor in peace on days on which the university is closed', () => {
    const requestedAt = at('2026-12-22T10:00:00.000Z');
    const { fact, after } = requestedBy(THEO, requestedAt, on('2027-01-14'));
    const { notices } = planAfter(fact, after, SCHEME);
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

describe('The dates of what follows', () => {
  const due = (example: Example, scheme = SCHEME) => planned(example, scheme).notices.map(({ subject, dueAt, to }) => [to, subject.kind, dueAt]);
  const tasksDue = (example: Example, scheme = SCHEME) => planned(example, scheme).tasks.map(({ work, attemptAt }) => [work.kind, attemptAt]);
  const toBoth = (kind: string, dueAt: string) => [['mara', kind, dueAt], ['theo', kind, dueAt]];
  const ids = (example: Example) => planned(example).notices.map(({ id }) => id);

  it('of a talk first are those of the request, five working days later, without what has come already', () => {
    const talking = (when: string) => due(following(requested, { type: 'talk-begun', answerBy: on('2026-12-11'), by: MARA, at: at(when) })).slice(1);
    assert.deepEqual(talking('2026-11-23T10:00:00.000Z'), [['mara', 'request-waiting', '2026-12-02T09:00:00.000Z'], ['mara', 'request-waiting', '2026-12-08T09:00:00.000Z']]);
    assert.deepEqual(talking('2026-11-26T10:00:00.000Z'), [['mara', 'request-waiting', '2026-12-08T09:00:00.000Z']], 'the first has come');
    assert.deepEqual(tasksDue(EXAMPLES['talk-begun']), [['expire-request', '2026-12-15T00:00:00.000Z']]);
  });

  it('of signing are the third and seventh working day, and the end of the twentieth', () => {
    assert.deepEqual(due(EXAMPLES.accepted).slice(1), [...toBoth('agreement-waiting', '2026-11-26T09:00:00.000Z'), ...toBoth('agreement-waiting', '2026-12-02T09:00:00.000Z')]);
    assert.deepEqual(tasksDue(EXAMPLES.accepted).slice(0, 2), [['settle-acceptance', '2026-11-23T10:30:00.000Z'], ['close-unsigned', '2026-12-22T00:00:00.000Z']]);
  });

  it('of a start are counted from the day on which it begins, not from the signatures', () => {
    assert.deepEqual(due(EXAMPLES.started).slice(1), [
      ...toBoth('fit-check', '2026-12-31T09:00:00.000Z'),
      ['theo', 'silence', '2027-01-05T09:00:00.000Z'],
      ...toBoth('close-offer', '2027-03-01T09:00:00.000Z'),
      ...toBoth('mid-point', '2027-03-02T09:00:00.000Z'),
      ...toBoth('ending-soon', '2027-05-18T08:00:00.000Z'),
      ...toBoth('time-to-close', '2027-06-01T08:00:00.000Z'),
    ]);
    assert.deepEqual(tasksDue(EXAMPLES.started), [['close-silent', '2027-03-08T09:00:00.000Z'], ['close-over', '2027-06-15T23:00:00.000Z'], ['settle-acceptance', NOW]]);
  });

  it('of a changed agreement are those that lie ahead, so that nobody is told twice', () => {
    const when = at('2027-05-25T10:00:00.000Z');
    const longer = following(amending, { type: 'amendment-in-force', version: 2, by: THEO, at: when });
    assert.deepEqual(due(longer).slice(1), [
      ['theo', 'silence', '2027-06-29T08:00:00.000Z'],
      ...toBoth('close-offer', '2027-08-23T08:00:00.000Z'),
      ...toBoth('ending-soon', '2027-08-18T08:00:00.000Z'),
      ...toBoth('time-to-close', '2027-09-01T08:00:00.000Z'),
    ]);
    assert.deepEqual(tasksDue(longer), [['close-silent', '2027-08-30T08:00:00.000Z'], ['close-over', '2027-09-15T23:00:00.000Z']]);
    const delivered = planned(EXAMPLES.started).notices.filter(({ dueAt }) => dueAt <= when).map(({ id }) => id);
    assert.ok(delivered.length > 0 && ids(longer).every((id) => !delivered.includes(id)));
  });

  it('of a silence move with every sign of life, and each silence is another', () => {
    const when = at('2027-02-01T10:00:00.000Z');
    const kept = following(active, { type: 'kept-going', by: THEO, at: when });
    assert.deepEqual(due(kept), [['theo', 'silence', '2027-03-08T09:00:00.000Z'], ...toBoth('close-offer', '2027-05-02T08:00:00.000Z')]);
    assert.deepEqual(tasksDue(kept), [['close-silent', '2027-05-09T08:00:00.000Z']]);
    assert.ok(ids(kept).every((id) => !ids(EXAMPLES.started).includes(id)));
    const met = planAfterSignOfLife(when, withSignOfLife(active, [], when), SCHEME);
    assert.deepEqual([met.notices, met.tasks], [planned(kept).notices, planned(kept).tasks], 'a meeting moves it alike');
    assert.deepEqual(planAfterSignOfLife(when, partnershipIn.agreeing, SCHEME), { notices: [], tasks: [] });
  });

  it('of a pause are its last day, and afterwards what came due in it and is still so, once', () => {
    assert.deepEqual(tasksDue(EXAMPLES.paused), [['resume-partnership', '2027-01-16T00:00:00.000Z']]);
    const doing: Partnership = { ...paused, actions: [ACTION, { ...ACTION, id: ActionId.parse('a2'), status: 'done' }] };
    const back = (when: string, since = NOW) => due(following(doing, { type: 'resumed', since, by: THEO, at: at(when) })).filter(([, kind]) => kind !== 'silence' && kind !== 'close-offer').slice(1);
    assert.deepEqual(back('2027-01-16T00:00:00.000Z'), [...toBoth('fit-check', '2027-01-16T00:00:00.000Z'), ['theo', 'action-due', '2027-01-16T00:00:00.000Z']]);
    assert.deepEqual(back('2026-12-09T00:00:00.000Z'), [], 'what is still to come has been planned');
    assert.deepEqual(back('2027-01-16T00:00:00.000Z', at('2027-01-02T00:00:00.000Z')), [], 'what came before the pause has been told');
    assert.deepEqual(back('2027-03-03T00:00:00.000Z', at('2027-02-01T00:00:00.000Z')), toBoth('mid-point', '2027-03-03T00:00:00.000Z'));
  });

  it('of an action are the morning of its day, and none when it is added for today', () => {
    assert.deepEqual(due(EXAMPLES['action-added']), [['theo', 'action-added', NOW], ['theo', 'action-due', '2026-12-10T09:00:00.000Z']]);
    const today = { ...ACTION, owner: MARA, dueOn: on('2026-11-23') };
    assert.deepEqual(due(following(active, { type: 'action-added', action: today, by: MARA, at: NOW })), []);
  });

  it('of an end are half a year later, and none for somebody who left or of what never began', () => {
    assert.deepEqual(due(EXAMPLES.ended).slice(1), toBoth('look-back', '2027-05-23T08:00:00.000Z'));
    const left = following(active, { type: 'ended', outcome: 'member-left', reason: '', by: THEO, at: NOW });
    const unsigned = following(agreeing, { type: 'ended', outcome: 'lapsed', reason: '', by: THE_NETWORK, at: NOW });
    for (const example of [left, unsigned]) assert.ok(due(example).every(([, kind]) => kind === 'partnership-ended'));
    assert.equal(due(unsigned).length, 2, 'both are told of what lapsed');
  });

  it('of a look back are those of its own words', () => {
    const ended = partnershipIn.ended;
    const reviewed = (when: string) => tasksDue(following(ended, { type: 'reviewed', review: { stage: 'look-back', by: THEO, at: at(when), helped: 'a-lot', words: 'It lasts.', readers: 'nobody' }, by: THEO, at: at(when) }));
    assert.deepEqual(reviewed('2026-12-24T10:00:00.000Z'), []);
    assert.deepEqual(reviewed('2027-06-01T10:00:00.000Z'), [['forget-words', '2027-12-01T00:00:00.000Z']]);
  });
});

describe('What goes to coordinators', () => {
  it('goes to all of the scheme, but to none who is one of the two', () => {
    const scheme = Scheme.parse({ ...SCHEME, coordinators: [CONNIE, MARA, NADIA] });
    for (const type of ['conflict-raised', 'fit-check-answered'] as const) assert.deepEqual(planned(EXAMPLES[type], scheme).notices.map(({ to }) => to), [CONNIE, NADIA]);
  });

  it('is nothing when it fits, or whoever says so wants nobody to know', () => {
    for (const fitCheck of [{ ...FIT, isGood: true }, { ...FIT, isForCoordinators: false }]) {
      assert.deepEqual(planned(following(active, { type: 'fit-check-answered', fitCheck, by: THEO, at: NOW })), { notices: [], tasks: [] });
    }
  });
});

describe('A proposal', () => {
  it('to which the mentor has said yes becomes an acceptance at once, and the mentor hears what became of it', () => {
    const willing = following({ ...proposed, isMentorWilling: true }, { type: 'proposal-agreed', goals: 'Lead a module', by: THEO, at: NOW });
    const { notices, tasks } = planned(willing);
    assert.deepEqual(tasks.map(({ work, attemptAt }) => [work.kind, attemptAt]), [['expire-request', '2026-12-05T00:00:00.000Z'], ['accept-willing', NOW]]);
    assert.deepEqual(notices.slice(0, 2).map(({ to, subject }) => [to, subject.kind]), [[MARA, 'request-accepted'], [MARA, 'request-received']]);
  });

  it('that ran out before the mentee said anything is no silence of the mentor', () => {
    assert.ok(planned(following(proposed, { type: 'expired', by: THE_NETWORK, at: NOW })).tasks.every(({ work }) => work.kind !== 'note-answer'));
  });
});

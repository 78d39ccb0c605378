import assert from 'node:assert/strict';
import { ANSWERS, CONNIE, MARA, NETWORK, NEW_YORK, NOW, PAUSED_UNTIL, at, keysOf, memberIn, person, registered } from '../examples.spec.ts';
import { type Member, type MemberFact, evolveMember } from '../members/member.ts';
import { THE_NETWORK } from '../partnerships/partnership.ts';
import { planAfterMember } from './plan-member.ts';

type Example = { readonly fact: MemberFact; readonly before: Member | undefined };

const full = registered(MARA);
const byNetwork = { by: THE_NETWORK, at: NOW };

const EXAMPLES: { readonly [Type in MemberFact['type']]: Example } = {
  'registration-started': { fact: { type: 'registration-started', person: person(MARA), at: NOW }, before: undefined },
  'step-answered': { fact: { type: 'step-answered', answer: { step: 'work', answer: ANSWERS.work }, at: NOW }, before: memberIn.registering },
  registered: { fact: { type: 'registered', at: NOW }, before: memberIn.registering },
  'profile-changed': { fact: { type: 'profile-changed', answers: [{ step: 'conflicts', answer: { lineManager: [], iManage: [], others: ['theo@sample.ac.uk'] } }], at: NOW }, before: full },
  'member-paused': { fact: { type: 'member-paused', until: PAUSED_UNTIL, at: NOW }, before: full },
  'member-resumed': { fact: { type: 'member-resumed', at: NOW }, before: memberIn.paused },
  'member-left': { fact: { type: 'member-left', at: NOW }, before: full },
  'person-changed': { fact: { type: 'person-changed', person: { ...person(MARA, NEW_YORK), email: 'mara.stone@sample.ac.uk' }, at: NOW }, before: memberIn.paused },
  'erasure-asked': { fact: { type: 'erasure-asked', id: MARA, at: NOW }, before: full },
  'pause-ended': { fact: { type: 'pause-ended', until: PAUSED_UNTIL, ...byNetwork }, before: memberIn.paused },
  'paused-unanswered': { fact: { type: 'paused-unanswered', ...byNetwork }, before: full },
  'presumed-gone': { fact: { type: 'presumed-gone', schemes: [NETWORK], ...byNetwork }, before: full },
  'gone-closed': { fact: { type: 'gone-closed', schemes: [NETWORK], by: CONNIE, at: NOW }, before: full },
};

/** What the member is told and when, and which work follows when. A new fact does not compile until somebody has decided. */
const SETS_GOING: Record<MemberFact['type'], readonly string[]> = {
  'registration-started': ['registration-waiting 2026-11-26T09:00'],
  'step-answered': [],
  registered: ['check-conflicts 2026-11-23T10:00'],
  'profile-changed': ['check-conflicts 2026-11-23T10:00'],
  'member-paused': ['resume-member 2026-12-19T00:00'],
  'member-resumed': [],
  'member-left': ['leave-member 2026-11-23T10:00', 'leave-remains 2026-11-24T10:00', 'forget-stranger 2027-05-22T10:00'],
  'person-changed': ['resume-member 2026-12-19T05:00', 'check-conflicts 2026-11-23T10:00'],
  'erasure-asked': ['erase-member 2026-11-23T10:00', 'erase-remains 2026-11-24T10:00'],
  'pause-ended': ['pause-over 2026-12-19T09:00'],
  'paused-unanswered': ['paused-unanswered 2026-11-23T10:00'],
  'presumed-gone': [],
  'gone-closed': ['close-gone 2026-11-23T10:00'],
};

const planned = ({ fact, before }: Example) => planAfterMember(fact, before, evolveMember(before, fact));

describe('What a fact of a member sets going', () => {
  for (const type of keysOf(EXAMPLES)) {
    it(`is settled when it is "${type}", and the same however often it is planned`, () => {
      const { notices, tasks } = planned(EXAMPLES[type]);
      const told = [...notices.map(({ subject, dueAt }) => `${subject.kind} ${dueAt}`), ...tasks.map(({ work, attemptAt }) => `${work.kind} ${attemptAt}`)];
      assert.deepEqual(told.map((one) => one.slice(0, one.indexOf('T', one.indexOf('20')) + 6)), SETS_GOING[type]);
      assert.deepEqual(planned(EXAMPLES[type]), { notices, tasks });
    });
  }

  it('asks after a registration on no weekend', () => {
    const asked = (startedAt: string) => planned({ fact: { type: 'registration-started', person: person(MARA), at: at(startedAt) }, before: undefined }).notices.map(({ dueAt }) => dueAt.slice(0, 10));
    assert.deepEqual(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map((day) => asked(`${day}T10:00:00.000Z`)[0]), ['2026-11-27', '2026-11-30', '2026-11-30', '2026-11-30']);
  });

  it('looks at conflicts again for an address that is another, and not for the same in capitals', () => {
    const renamed = (email: string) => planned({ fact: { type: 'person-changed', person: { ...person(MARA), email }, at: NOW }, before: full }).tasks.map(({ work }) => work.kind);
    assert.deepEqual([renamed('Mara@Sample.ac.uk'), renamed('stone@sample.ac.uk')], [[], ['check-conflicts']]);
  });
});

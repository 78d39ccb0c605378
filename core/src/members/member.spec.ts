import assert from 'node:assert/strict';
import { ANSWERS, LONDON, MARA, NEW_YORK, NOW, THEO, answersOf, at, granted, keysOf, memberIn, on, person, refused, registered } from '../examples.spec.ts';
import { type Member, type MemberCommand, type MemberFact, decideMember, evolveMember, isAwayAt, isFullMember } from './member.ts';

type Known = Member['status'] | 'stranger';

const MEMBERS: Record<Known, Member | undefined> = { stranger: undefined, ...memberIn };

const COMMANDS: { readonly [Type in MemberCommand['type']]: Extract<MemberCommand, { type: Type }> } = {
  start: { type: 'start', person: person(MARA) },
  answer: { type: 'answer', answer: { step: 'work', answer: { ...ANSWERS.work, jobTitle: 'Head of Reading Rooms' } } },
  register: { type: 'register' },
  pause: { type: 'pause', until: on('2027-01-08') },
  resume: { type: 'resume' },
  erase: { type: 'erase' },
};

type Answer = MemberFact['type'] | 'nothing changes' | 'not-registered' | 'already-registered' | 'being-erased';

/** Every status and every command, as asked by the member. A new one does not compile until somebody has decided what it means. */
const MATRIX: Record<Known, Record<MemberCommand['type'], Answer>> = {
  stranger: { start: 'registration-started', answer: 'not-registered', register: 'not-registered', pause: 'not-registered', resume: 'not-registered', erase: 'erasure-asked' },
  registering: { start: 'nothing changes', answer: 'step-answered', register: 'registered', pause: 'not-registered', resume: 'not-registered', erase: 'erasure-asked' },
  registered: { start: 'already-registered', answer: 'already-registered', register: 'already-registered', pause: 'member-paused', resume: 'nothing changes', erase: 'erasure-asked' },
  paused: { start: 'already-registered', answer: 'already-registered', register: 'already-registered', pause: 'member-paused', resume: 'member-resumed', erase: 'erasure-asked' },
  left: { start: 'registration-started', answer: 'not-registered', register: 'not-registered', pause: 'not-registered', resume: 'not-registered', erase: 'erasure-asked' },
  erasing: { start: 'being-erased', answer: 'being-erased', register: 'being-erased', pause: 'being-erased', resume: 'being-erased', erase: 'nothing changes' },
  erased: { start: 'registration-started', answer: 'not-registered', register: 'not-registered', pause: 'not-registered', resume: 'not-registered', erase: 'nothing changes' },
};

const after = (member: Member | undefined, command: MemberCommand, when = NOW): Member | undefined =>
  granted(decideMember(member, command, { by: MARA, at: when })).reduce<Member | undefined>(evolveMember, member);

describe('What a member may ask of their own record', () => {
  for (const status of keysOf(MATRIX)) {
    for (const type of keysOf(COMMANDS)) {
      it(`is settled for "${type}" when ${status}`, () => {
        const decision = decideMember(MEMBERS[status], COMMANDS[type], { by: MARA, at: NOW });
        const answer = decision.ok ? decision.value.map((fact) => fact.type).join(' and ') || 'nothing changes' : decision.refusal.code;
        assert.equal(answer, MATRIX[status][type]);
      });
    }
  }

  it('is never for somebody else to ask', () => {
    for (const status of keysOf(memberIn)) {
      for (const type of keysOf(COMMANDS)) {
        assert.deepEqual(refused(decideMember(memberIn[status], COMMANDS[type], { by: THEO, at: NOW })), { code: 'not-yours' });
      }
    }
    assert.deepEqual(refused(decideMember(undefined, COMMANDS.start, { by: THEO, at: NOW })), { code: 'not-yours' });
  });
});

describe('Registering', () => {
  it('starts with no answers and keeps each as it comes', () => {
    const started = after(undefined, COMMANDS.start);
    assert.deepEqual(started, { status: 'registering', person: person(MARA), answers: {}, startedAt: NOW });
    const answered = after(started, COMMANDS.answer);
    assert.deepEqual(answered, { status: 'registering', person: person(MARA), answers: { work: COMMANDS.answer.answer.answer }, startedAt: NOW });
  });

  it('with the same answer twice answers once, and agreeing twice to one version keeps the first time', () => {
    const answered = after(after(undefined, COMMANDS.start), COMMANDS.answer);
    assert.deepEqual(granted(decideMember(answered, COMMANDS.answer, { by: MARA, at: NOW })), []);
    const agreeing = (when: typeof NOW): MemberCommand => ({ type: 'answer', answer: { step: 'consent', answer: { principlesVersion: 3, at: when } } });
    const agreed = after(answered, agreeing(NOW));
    assert.deepEqual(granted(decideMember(agreed, agreeing(at('2026-12-24T10:00:00.000Z')), { by: MARA, at: NOW })), []);
  });

  it('started again keeps what was answered', () => {
    assert.equal(after(memberIn.registering, COMMANDS.start), memberIn.registering);
  });

  it('ends with a member when every step is answered', () => {
    assert.deepEqual(after(memberIn.registering, COMMANDS.register), registered(MARA));
  });

  it('is refused while a step is open, and says which', () => {
    const { consent: _consent, ...answers } = answersOf('mentor');
    const member: Member = { ...memberIn.registering, answers };
    assert.deepEqual(refused(decideMember(member, COMMANDS.register, { by: MARA, at: NOW })), { code: 'step-open', step: 'consent' });
  });

  it('begins afresh for somebody who left, with nothing of before', () => {
    assert.deepEqual(after(memberIn.left, COMMANDS.start), { status: 'registering', person: person(MARA), answers: {}, startedAt: NOW });
  });
});

describe('Pausing', () => {
  it('keeps everything but the offer', () => {
    assert.deepEqual(after(registered(MARA), COMMANDS.pause), { ...registered(MARA), status: 'paused', until: '2027-01-08' });
    assert.deepEqual(after(memberIn.paused, COMMANDS.resume), registered(MARA));
  });

  it('until the same day again changes nothing, until another day changes the day', () => {
    assert.deepEqual(granted(decideMember(memberIn.paused, { type: 'pause', until: memberIn.paused.until }, { by: MARA, at: NOW })), []);
    assert.deepEqual(after(memberIn.paused, COMMANDS.pause), { ...memberIn.paused, until: '2027-01-08' });
  });

  it('until today is possible and until yesterday is not, by the calendar where the member is', () => {
    const lateEvening = at('2026-11-24T03:00:00.000Z');
    const pause = (member: Member, until: string) => decideMember(member, { type: 'pause', until: on(until) }, { by: MARA, at: lateEvening });
    assert.ok(pause(registered(MARA, 'both', NEW_YORK), '2026-11-23').ok);
    assert.deepEqual(refused(pause(registered(MARA, 'both', LONDON), '2026-11-23')), { code: 'date-has-passed' });
  });

  it('ends by itself the day after, where the member is', () => {
    const away = (instant: string, zone = LONDON) => isAwayAt({ ...memberIn.paused, person: person(MARA, zone) }, at(instant));
    assert.ok(away('2026-12-18T23:59:59.999Z'));
    assert.ok(!away('2026-12-19T00:00:00.000Z'));
    assert.ok(away('2026-12-19T04:59:59.999Z', NEW_YORK));
    assert.ok(!away('2026-12-19T05:00:00.000Z', NEW_YORK));
    assert.ok(!isAwayAt(registered(MARA), NOW));
  });
});

describe('A full member', () => {
  it('is registered or paused, and nothing else', () => {
    assert.deepEqual(keysOf(MEMBERS).filter((status) => isFullMember(MEMBERS[status])), ['registered', 'paused']);
  });
});

describe('A fact of a member', () => {
  const FACTS: { readonly [Type in MemberFact['type']]: Extract<MemberFact, { type: Type }> } = {
    'registration-started': { type: 'registration-started', person: person(MARA), at: NOW },
    'step-answered': { type: 'step-answered', answer: { step: 'work', answer: ANSWERS.work }, at: NOW },
    registered: { type: 'registered', at: NOW },
    'member-paused': { type: 'member-paused', until: on('2027-01-08'), at: NOW },
    'member-resumed': { type: 'member-resumed', at: NOW },
    'erasure-asked': { type: 'erasure-asked', id: MARA, at: NOW },
  };
  const FOLLOWS: Record<MemberFact['type'], readonly Known[]> = {
    'registration-started': ['stranger', 'registering', 'left', 'erased'],
    'step-answered': ['registering'],
    registered: ['registering'],
    'member-paused': ['registered', 'paused'],
    'member-resumed': ['registered', 'paused'],
    'erasure-asked': ['stranger', 'registering', 'registered', 'paused', 'left'],
  };

  it('throws where it cannot follow, so that a record is never quietly lost', () => {
    for (const type of keysOf(FACTS)) {
      for (const status of keysOf(MEMBERS)) {
        const apply = () => evolveMember(MEMBERS[status], FACTS[type]);
        if (FOLLOWS[type].includes(status)) assert.doesNotThrow(apply, `${type} after ${status}`);
        else assert.throws(apply, /cannot follow/, `${type} after ${status}`);
      }
    }
  });

  it('of having registered throws while a step is open', () => {
    assert.throws(() => evolveMember({ ...memberIn.registering, answers: {} }, FACTS.registered), /cannot follow/);
  });
});

import assert from 'node:assert/strict';
import { ANSWERS, CONNIE, LONDON, MARA, NETWORK, NEW_YORK, NOW, PAUSED_UNTIL, THEO, answersOf, at, granted, keysOf, memberIn, on, person, refused, registered } from '../examples.spec.ts';
import { THE_NETWORK } from '../partnerships/partnership.ts';
import { type Member, type MemberCommand, type MemberFact, decideMember, evolveMember, isAwayAt, isFullMember } from './member.ts';

type Known = Member['status'] | 'stranger';

const MEMBERS: Record<Known, Member | undefined> = { stranger: undefined, ...memberIn };

const COMMANDS: { readonly [Type in MemberCommand['type']]: Extract<MemberCommand, { type: Type }> } = {
  start: { type: 'start', person: person(MARA) },
  answer: { type: 'answer', answer: { step: 'work', answer: { ...ANSWERS.work, jobTitle: 'Head of Reading Rooms' } } },
  register: { type: 'register' },
  pause: { type: 'pause', until: on('2027-01-08') },
  resume: { type: 'resume' },
  change: { type: 'change', answers: [{ step: 'work', answer: { ...ANSWERS.work, jobTitle: 'Head of Reading Rooms' } }] },
  leave: { type: 'leave' },
  erase: { type: 'erase' },
  meet: { type: 'meet', told: { id: MARA, email: 'mara.stone@sample.ac.uk' } },
  'end-pause': { type: 'end-pause' },
  'pause-unanswered': { type: 'pause-unanswered' },
  'presume-gone': { type: 'presume-gone', schemes: [NETWORK] },
  'close-gone': { type: 'close-gone', coordinator: CONNIE, schemes: [NETWORK] },
};

type Answer = MemberFact['type'] | 'nothing changes' | 'not-registered' | 'already-registered' | 'being-erased';
type Row = Record<MemberCommand['type'], Answer>;

/** What nobody can ask who is not in the network, and what the network then has nothing to do about. */
const OUTSIDE: Row = {
  start: 'registration-started',
  answer: 'not-registered',
  register: 'not-registered',
  change: 'not-registered',
  pause: 'not-registered',
  resume: 'not-registered',
  leave: 'not-registered',
  erase: 'erasure-asked',
  meet: 'nothing changes',
  'end-pause': 'nothing changes',
  'pause-unanswered': 'nothing changes',
  'presume-gone': 'nothing changes',
  'close-gone': 'nothing changes',
};

const INSIDE: Row = {
  start: 'already-registered',
  answer: 'already-registered',
  register: 'already-registered',
  change: 'profile-changed',
  pause: 'member-paused',
  resume: 'nothing changes',
  leave: 'member-left',
  erase: 'erasure-asked',
  meet: 'person-changed',
  'end-pause': 'nothing changes',
  'pause-unanswered': 'paused-unanswered',
  'presume-gone': 'presumed-gone',
  'close-gone': 'gone-closed',
};

/** Every status and every command, each asked by whoever may. A new one does not compile until somebody has decided what it means. */
const MATRIX: Record<Known, Row> = {
  stranger: OUTSIDE,
  registering: { ...OUTSIDE, start: 'nothing changes', answer: 'step-answered', register: 'registered', meet: 'person-changed' },
  registered: INSIDE,
  paused: { ...INSIDE, resume: 'member-resumed', 'end-pause': 'pause-ended', 'pause-unanswered': 'paused-unanswered' },
  left: OUTSIDE,
  erasing: {
    ...OUTSIDE,
    start: 'being-erased',
    answer: 'being-erased',
    register: 'being-erased',
    change: 'being-erased',
    pause: 'being-erased',
    resume: 'being-erased',
    leave: 'being-erased',
    erase: 'nothing changes',
    meet: 'being-erased',
  },
  erased: { ...OUTSIDE, erase: 'nothing changes' },
};

const OF_THE_NETWORK: readonly MemberCommand['type'][] = ['end-pause', 'pause-unanswered', 'presume-gone', 'close-gone'];
/** The day after the last of the pause of whoever is paused here. */
const AFTER_THE_PAUSE = at('2026-12-19T08:00:00.000Z');

const askerOf = (type: MemberCommand['type']) => (OF_THE_NETWORK.includes(type) ? THE_NETWORK : MARA);

const after = (member: Member | undefined, command: MemberCommand, when = NOW): Member | undefined =>
  granted(decideMember(member, command, { by: MARA, at: when })).reduce<Member | undefined>(evolveMember, member);

describe('What a member may ask of their own record', () => {
  for (const status of keysOf(MATRIX)) {
    for (const type of keysOf(COMMANDS)) {
      it(`is settled for "${type}" when ${status}`, () => {
        const decision = decideMember(MEMBERS[status], COMMANDS[type], { by: askerOf(type), at: askerOf(type) === MARA ? NOW : AFTER_THE_PAUSE });
        const answer = decision.ok ? decision.value.map((fact) => fact.type).join(' and ') || 'nothing changes' : decision.refusal.code;
        assert.equal(answer, MATRIX[status][type]);
      });
    }
  }

  it('is for no person to ask when it is the network’s to do, and for the network when it is theirs', () => {
    for (const status of keysOf(memberIn)) {
      for (const type of keysOf(COMMANDS)) {
        const by = askerOf(type) === MARA ? THE_NETWORK : MARA;
        assert.deepEqual(refused(decideMember(memberIn[status], COMMANDS[type], { by, at: NOW })), { code: 'not-yours' }, `${type} when ${status}`);
      }
    }
  });

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
    assert.deepEqual(granted(decideMember(memberIn.paused, { type: 'pause', until: PAUSED_UNTIL }, { by: MARA, at: NOW })), []);
    assert.deepEqual(after(memberIn.paused, COMMANDS.pause), { ...memberIn.paused, until: '2027-01-08' });
  });

  it('until today is possible and until yesterday is not, by the calendar where the member is', () => {
    const lateEvening = at('2026-11-24T03:00:00.000Z');
    const pause = (member: Member, until: string) => decideMember(member, { type: 'pause', until: on(until) }, { by: MARA, at: lateEvening });
    assert.ok(pause(registered(MARA, 'both', NEW_YORK), '2026-11-23').ok);
    assert.deepEqual(refused(pause(registered(MARA, 'both', LONDON), '2026-11-23')), { code: 'date-has-passed' });
  });

  it('lasts a year at most', () => {
    const pause = (until: string) => decideMember(registered(MARA), { type: 'pause', until: on(until) }, { by: MARA, at: NOW });
    assert.ok(pause('2027-11-24').ok);
    assert.deepEqual(refused(pause('2027-11-25')), { code: 'too-far-ahead' });
    assert.deepEqual(refused(pause('9999-12-31')), { code: 'too-far-ahead' });
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

describe('Being paused by the network', () => {
  it('lasts until the member says otherwise, and says so to nobody but them', () => {
    const paused = granted(decideMember(registered(MARA), COMMANDS['pause-unanswered'], { by: THE_NETWORK, at: NOW })).reduce<Member | undefined>(evolveMember, registered(MARA));
    assert.deepEqual(paused, { ...registered(MARA), status: 'paused', until: null });
    assert.ok(isFullMember(paused) && isAwayAt(paused, at('2030-01-01T00:00:00.000Z')));
    assert.deepEqual(granted(decideMember(paused, COMMANDS['end-pause'], { by: THE_NETWORK, at: at('2030-01-01T00:00:00.000Z') })), []);
    assert.deepEqual(after(paused, COMMANDS.resume), registered(MARA));
  });

  it('leaves somebody alone who is away already', () => {
    assert.deepEqual(granted(decideMember(memberIn.paused, COMMANDS['pause-unanswered'], { by: THE_NETWORK, at: NOW })), []);
  });

  it('does not end before its day is over where the member is', () => {
    const paused: Member = { ...memberIn.paused, person: person(MARA, NEW_YORK) };
    const end = (instant: string) => granted(decideMember(paused, COMMANDS['end-pause'], { by: THE_NETWORK, at: at(instant) })).length;
    assert.equal(end('2026-12-19T04:59:59.999Z'), 0);
    assert.equal(end('2026-12-19T05:00:00.000Z'), 1);
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
    'profile-changed': { type: 'profile-changed', answers: [{ step: 'work', answer: ANSWERS.work }], at: NOW },
    'member-left': { type: 'member-left', at: NOW },
    'person-changed': { type: 'person-changed', person: person(MARA), at: NOW },
    'pause-ended': { type: 'pause-ended', until: PAUSED_UNTIL, by: THE_NETWORK, at: NOW },
    'paused-unanswered': { type: 'paused-unanswered', by: THE_NETWORK, at: NOW },
    'presumed-gone': { type: 'presumed-gone', schemes: [NETWORK], by: THE_NETWORK, at: NOW },
    'gone-closed': { type: 'gone-closed', schemes: [NETWORK], by: CONNIE, at: NOW },
    'erasure-asked': { type: 'erasure-asked', id: MARA, at: NOW },
  };
  const FULL = ['registered', 'paused'] as const;
  const FOLLOWS: Record<MemberFact['type'], readonly Known[]> = {
    'registration-started': ['stranger', 'registering', 'left', 'erased'],
    'step-answered': ['registering'],
    registered: ['registering'],
    'member-paused': ['registered', 'paused'],
    'member-resumed': ['registered', 'paused'],
    'profile-changed': FULL,
    'member-left': FULL,
    'person-changed': ['registering', ...FULL],
    'pause-ended': FULL,
    'paused-unanswered': FULL,
    'presumed-gone': FULL,
    'gone-closed': FULL,
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

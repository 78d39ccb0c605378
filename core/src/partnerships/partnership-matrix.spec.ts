import assert from 'node:assert/strict';
import { MARA, NADIA, NOW, THEO, keysOf, partnershipCommandOf, partnershipIn } from '../examples.spec.ts';
import type { MemberId } from '../kernel/ids.ts';
import { type PartnershipCommand, type PartnershipFact, type Status, THE_NETWORK, decide } from './partnership.ts';

/** What happened, or the refusal: only the mentor may, only the mentee may, not from this status, not theirs at all. */
type Answer = PartnershipFact['type'] | 'mentor only' | 'mentee only' | 'not now' | 'not yours' | 'already requested';
type Row = readonly [mentor: Answer, mentee: Answer, network: Answer, stranger: Answer];

const NOT_NOW: Row = ['not now', 'not now', 'not now', 'not yours'];
const NOT_NOW_FOR_MENTOR: Row = ['not now', 'mentor only', 'mentor only', 'not yours'];
const NOT_NOW_FOR_MENTEE: Row = ['mentee only', 'not now', 'not now', 'not yours'];
/** What mentor and mentee may at another time, and the network never. */
const NOT_NOW_FOR_EITHER: Row = ['not now', 'not now', 'mentor only', 'not yours'];
const ALREADY: Row = ['already requested', 'already requested', 'already requested', 'already requested'];
const either = (fact: PartnershipFact['type']): Row => [fact, fact, 'mentor only', 'not yours'];

const CLOSED: Record<PartnershipCommand['type'], Row> = {
  request: ALREADY,
  accept: NOT_NOW_FOR_MENTOR,
  decline: NOT_NOW_FOR_MENTOR,
  withdraw: NOT_NOW_FOR_MENTEE,
  expire: NOT_NOW,
  supersede: NOT_NOW,
  'change-agreement': NOT_NOW_FOR_EITHER,
  sign: NOT_NOW_FOR_EITHER,
  pause: NOT_NOW_FOR_EITHER,
  resume: NOT_NOW_FOR_EITHER,
  end: NOT_NOW_FOR_EITHER,
};

/** Every status, every command, every part. A new one does not compile until somebody has decided what it means. */
const MATRIX: Record<Status, Record<PartnershipCommand['type'], Row>> = {
  requested: {
    request: ALREADY,
    accept: ['accepted', 'mentor only', 'mentor only', 'not yours'],
    decline: ['declined', 'mentor only', 'mentor only', 'not yours'],
    withdraw: ['mentee only', 'withdrawn', 'not now', 'not yours'],
    expire: ['not now', 'not now', 'expired', 'not yours'],
    supersede: ['not now', 'not now', 'superseded', 'not yours'],
    'change-agreement': NOT_NOW_FOR_EITHER,
    sign: NOT_NOW_FOR_EITHER,
    pause: NOT_NOW_FOR_EITHER,
    resume: NOT_NOW_FOR_EITHER,
    end: NOT_NOW_FOR_EITHER,
  },
  agreeing: {
    request: ALREADY,
    accept: NOT_NOW_FOR_MENTOR,
    decline: NOT_NOW_FOR_MENTOR,
    withdraw: NOT_NOW_FOR_MENTEE,
    expire: NOT_NOW,
    supersede: NOT_NOW,
    'change-agreement': either('agreement-changed'),
    sign: either('agreement-signed'),
    pause: NOT_NOW_FOR_EITHER,
    resume: NOT_NOW_FOR_EITHER,
    end: either('ended'),
  },
  active: {
    request: ALREADY,
    accept: NOT_NOW_FOR_MENTOR,
    decline: NOT_NOW_FOR_MENTOR,
    withdraw: NOT_NOW_FOR_MENTEE,
    expire: NOT_NOW,
    supersede: NOT_NOW,
    'change-agreement': NOT_NOW_FOR_EITHER,
    sign: NOT_NOW_FOR_EITHER,
    pause: either('paused'),
    resume: NOT_NOW_FOR_EITHER,
    end: either('ended'),
  },
  paused: {
    request: ALREADY,
    accept: NOT_NOW_FOR_MENTOR,
    decline: NOT_NOW_FOR_MENTOR,
    withdraw: NOT_NOW_FOR_MENTEE,
    expire: NOT_NOW,
    supersede: NOT_NOW,
    'change-agreement': NOT_NOW_FOR_EITHER,
    sign: NOT_NOW_FOR_EITHER,
    pause: NOT_NOW_FOR_EITHER,
    resume: either('resumed'),
    end: either('ended'),
  },
  declined: CLOSED,
  withdrawn: CLOSED,
  expired: CLOSED,
  superseded: CLOSED,
  ended: CLOSED,
};

const PARTIES: readonly MemberId[] = [MARA, THEO, THE_NETWORK, NADIA];

const answerTo = (decision: ReturnType<typeof decide>): string => {
  if (decision.ok) return decision.value.map(({ type }) => type).join(' and ') || 'nothing';
  const { refusal } = decision;
  switch (refusal.code) {
    case 'only-the-other-may':
      return `${refusal.who} only`;
    case 'not-from-here':
      return 'not now';
    case 'not-yours':
      return 'not yours';
    case 'already-requested':
      return 'already requested';
    default:
      return refusal.code;
  }
};

describe('What may be asked of a partnership', () => {
  for (const status of keysOf(MATRIX)) {
    for (const type of keysOf(partnershipCommandOf)) {
      it(`is settled for "${type}" when it is ${status}`, () => {
        const answers = PARTIES.map((by) => answerTo(decide(partnershipIn[status], partnershipCommandOf[type], { by, at: NOW })));
        assert.deepEqual(answers, MATRIX[status][type]);
      });
    }
  }

  it('is nothing but a request before there is one', () => {
    const answers = keysOf(partnershipCommandOf).map((type) => [type, answerTo(decide(undefined, partnershipCommandOf[type], { by: THEO, at: NOW }))]);
    assert.deepEqual(
      answers,
      keysOf(partnershipCommandOf).map((type) => [type, type === 'request' ? 'requested' : 'not yours']),
    );
  });

  it('names the status it is in when the answer is "not now"', () => {
    for (const status of keysOf(MATRIX)) {
      const decision = decide(partnershipIn[status], partnershipCommandOf.end, { by: THEO, at: NOW });
      if (!decision.ok) assert.deepEqual(decision.refusal, { code: 'not-from-here', status });
    }
  });

  it('is decided without touching what was given', () => {
    const before = structuredClone(partnershipIn);
    for (const status of keysOf(MATRIX)) for (const type of keysOf(partnershipCommandOf)) decide(partnershipIn[status], partnershipCommandOf[type], { by: MARA, at: NOW });
    assert.deepEqual(partnershipIn, before);
  });
});

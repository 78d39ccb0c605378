import assert from 'node:assert/strict';
import { MARA, NADIA, NOW, THEO, keysOf, partnershipCommandOf, partnershipIn } from '../examples.spec.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { PartnershipCommand, PartnershipFact } from './commands.ts';
import { decide } from './decide.ts';
import { type Status, THE_NETWORK } from './partnership.ts';

type Command = PartnershipCommand['type'];
/** What happened, or the refusal: only the mentor may, only the mentee may, not from this status, not theirs at all. */
type Answer = PartnershipFact['type'] | 'nothing' | 'mentor only' | 'mentee only' | 'not now' | 'not yours' | 'already requested' | 'nothing to sign' | 'action unknown';
type Row = readonly [mentor: Answer, mentee: Answer, network: Answer, stranger: Answer];

const ofMentor: Row = ['not now', 'mentor only', 'mentor only', 'not yours'];
const ofMentee: Row = ['mentee only', 'not now', 'not now', 'not yours'];
const ofNetwork: Row = ['not now', 'not now', 'not now', 'not yours'];
/** What mentor and mentee may at another time, and the network never. */
const ofBoth: Row = ['not now', 'not now', 'mentor only', 'not yours'];
const ofAll: Row = ['not now', 'not now', 'not now', 'not yours'];
const already: Row = ['already requested', 'already requested', 'already requested', 'already requested'];

/** What everybody hears in a status in which it is nobody's turn. A new command does not compile until somebody has decided whose it is. */
const NOT_NOW: Record<Command, Row> = {
  request: already,
  propose: already,
  agree: ofMentee,
  'be-willing': ofMentor,
  accept: ofMentor,
  decline: ofMentor,
  'talk-first': ofMentor,
  withdraw: ofMentee,
  expire: ofNetwork,
  supersede: ofNetwork,
  release: ofNetwork,
  'undo-accept': ofMentor,
  'void-acceptance': ofNetwork,
  'change-agreement': ofBoth,
  sign: ofBoth,
  amend: ofBoth,
  'withdraw-amendment': ofBoth,
  'set-progress': ofBoth,
  'add-action': ofBoth,
  'close-action': ofBoth,
  'answer-fit-check': ofBoth,
  review: ofBoth,
  'keep-going': ofBoth,
  pause: ofBoth,
  resume: ofAll,
  end: ofBoth,
  close: ofNetwork,
  'raise-conflict': ofNetwork,
  'mark-seen': ofNetwork,
  remind: ofNetwork,
};

const mentors = (fact: Answer): Row => [fact, 'mentor only', 'mentor only', 'not yours'];
const mentees = (fact: Answer): Row => ['mentee only', fact, 'not now', 'not yours'];
const networks = (fact: Answer): Row => ['not now', 'not now', fact, 'not yours'];
const boths = (fact: Answer): Row => [fact, fact, 'mentor only', 'not yours'];
const alls = (fact: Answer): Row => [fact, fact, fact, 'not yours'];

const whileHeld = { close: networks('ended'), 'raise-conflict': networks('conflict-raised'), 'mark-seen': networks('seen-to') };

/** Every status, every command, every part; to say that it goes on in the hour it started says nothing. What a status does not name is nobody's turn in it. A new status does not compile until decided. */
const MATRIX: Record<Status, Record<Command, Row>> = {
  proposed: {
    ...NOT_NOW,
    agree: mentees('proposal-agreed'),
    'be-willing': mentors('mentor-willing'),
    decline: mentors('declined'),
    withdraw: mentees('withdrawn'),
    expire: networks('expired'),
    supersede: networks('superseded'),
    release: networks('released'),
    remind: networks('reminded'),
  },
  requested: {
    ...NOT_NOW,
    accept: mentors('accepted'),
    decline: mentors('declined'),
    'talk-first': mentors('talk-begun'),
    withdraw: mentees('withdrawn'),
    expire: networks('expired'),
    supersede: networks('superseded'),
    release: networks('released'),
    'void-acceptance': networks('acceptance-void'),
    remind: networks('reminded'),
  },
  agreeing: {
    ...NOT_NOW,
    'undo-accept': mentors('acceptance-undone'),
    'change-agreement': boths('agreement-changed'),
    sign: boths('agreement-signed'),
    end: boths('ended'),
    ...whileHeld,
    remind: networks('reminded'),
  },
  active: {
    ...NOT_NOW,
    amend: boths('amendment-proposed'),
    sign: boths('nothing to sign'),
    'withdraw-amendment': boths('nothing to sign'),
    'set-progress': boths('progress-set'),
    'add-action': boths('action-added'),
    'close-action': boths('action unknown'),
    'answer-fit-check': boths('fit-check-answered'),
    review: boths('reviewed'),
    'keep-going': boths('nothing'),
    pause: boths('paused'),
    end: boths('ended'),
    ...whileHeld,
    remind: networks('reminded'),
  },
  paused: {
    ...NOT_NOW,
    amend: boths('amendment-proposed'),
    sign: boths('nothing to sign'),
    'withdraw-amendment': boths('nothing to sign'),
    'set-progress': boths('progress-set'),
    'close-action': boths('action unknown'),
    review: boths('reviewed'),
    resume: alls('resumed'),
    end: boths('ended'),
    ...whileHeld,
  },
  declined: NOT_NOW,
  withdrawn: NOT_NOW,
  expired: NOT_NOW,
  superseded: NOT_NOW,
  released: NOT_NOW,
  ended: { ...NOT_NOW, review: boths('reviewed') },
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
    default:
      return refusal.code.replaceAll('-', ' ');
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

  it('is nothing but a request or a proposal before there is one', () => {
    const FIRST: Partial<Record<Command, Answer>> = { request: 'requested', propose: 'proposed' };
    const answers = keysOf(partnershipCommandOf).map((type) => [type, answerTo(decide(undefined, partnershipCommandOf[type], { by: THEO, at: NOW }))]);
    assert.deepEqual(answers, keysOf(partnershipCommandOf).map((type) => [type, FIRST[type] ?? 'not yours']));
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

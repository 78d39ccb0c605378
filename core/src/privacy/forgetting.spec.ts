import assert from 'node:assert/strict';
import { A1, MARA, NOW, SIGNED, THEO, keysOf, meetingIn, on, partnershipIn, signature } from '../examples.spec.ts';
import { MemberId } from '../kernel/ids.ts';
import { Meeting } from '../meetings/meeting.ts';
import { Partnership, isOngoing } from '../partnerships/partnership.ts';
import { FORGOTTEN, FORGOTTEN_PLACE, FORMER_MEMBER, meetingWithoutMember, meetingWithoutWords, withoutMember, withoutWords } from './forgetting.ts';

const FORMER = MemberId.parse('former-1');
const over = keysOf(partnershipIn).filter((status) => !isOngoing(partnershipIn[status]));
const ongoing = keysOf(partnershipIn).filter((status) => isOngoing(partnershipIn[status]));

/** The mentor wrote the reasons, and both of them the agreement. */
const ended: Partnership = { ...partnershipIn.ended, reason: 'It was time.', agreement: { ...SIGNED, writers: [THEO, MARA] } };
/** With something of everything that each of the two can say while it runs, in words that name whoever said it. */
const TWO = [MARA, THEO] as const;
const worked: Partnership = {
  ...partnershipIn.ended,
  formerAgreements: TWO.map((by) => ({
    ...{ version: 1, terms: { ...SIGNED.terms, goals: [`canary-${by}-former`] }, draftedBy: by, writers: [by], signatures: TWO.map(signature) },
    changes: [{ version: 2, by, at: NOW, fields: ['goals'], unsigned: [...TWO] }],
  })),
  actions: TWO.map((by) => ({ id: A1, text: `canary-${by}-action`, owner: by === MARA ? THEO : MARA, dueOn: on('2026-12-10'), status: 'open', addedBy: by, addedAt: NOW })),
  fitChecks: TWO.map((by) => ({ by, at: NOW, isGood: true, isForCoordinators: false })),
  reviews: TWO.map((by) => ({ stage: 'closing', by, at: NOW, helped: 'a-lot', words: `canary-${by}-review`, readers: 'nobody' })),
};
const without = (partnership: Partnership, member: MemberId) => withoutMember(partnership, { member, standIn: FORMER });

describe('A partnership without its words', () => {
  for (const status of over) {
    it(`that is ${status} is still one, and says nothing that anybody wrote`, () => {
      const wordless = withoutWords(partnershipIn[status]);
      assert.deepEqual(Partnership.parse(wordless), wordless);
      assert.equal(wordless.goals, FORGOTTEN);
      assert.deepEqual([wordless.status, wordless.mentorId, wordless.menteeId, wordless.requestedAt], [status, MARA, THEO, partnershipIn[status].requestedAt]);
      assert.deepEqual(withoutWords(wordless), wordless);
    });
  }

  it('keeps who signed and when, and the numbers they agreed on', () => {
    const wordless = withoutWords(ended);
    assert.ok(wordless.status === 'ended');
    assert.deepEqual(wordless.agreement, { ...SIGNED, writers: [], terms: { ...SIGNED.terms, goals: [FORGOTTEN], success: '' } });
    assert.equal(wordless.reason, '');
  });

  it('loses every word of the work, and keeps that each looked back and how much it helped', () => {
    const wordless = withoutWords(worked);
    assert.ok(wordless.status === 'ended');
    assert.ok(!JSON.stringify(wordless).includes('canary'));
    assert.deepEqual([wordless.formerAgreements, wordless.actions, wordless.fitChecks, wordless.progress], [[], [], [], []]);
    assert.deepEqual(wordless.reviews.map(({ by, stage, helped, words }) => [by, stage, helped, words]), [[MARA, 'closing', 'a-lot', ''], [THEO, 'closing', 'a-lot', '']]);
  });

  it('is never one that is open or runs', () => {
    for (const status of ongoing) assert.throws(() => withoutWords(partnershipIn[status]), /still needs its words/);
  });
});

describe('A partnership without one of the two', () => {
  for (const status of over) {
    it(`that is ${status} names them nowhere, and is still the other’s`, () => {
      for (const [member, other] of [[MARA, THEO], [THEO, MARA]] as const) {
        const left = without(partnershipIn[status], member);
        assert.deepEqual(Partnership.parse(left), left);
        assert.ok(!JSON.stringify(left).includes(`"${member}"`) && !JSON.stringify(left).includes(`Dr ${member}`), status);
        assert.ok([left.mentorId, left.menteeId].includes(other) && [left.mentorId, left.menteeId].includes(FORMER));
      }
    });
  }

  it('loses what they wrote, and keeps what the other wrote alone', () => {
    assert.equal(without(partnershipIn.declined, THEO).goals, FORGOTTEN);
    assert.equal(without(partnershipIn.declined, MARA).goals, partnershipIn.declined.goals);
    const declinedBy = (member: MemberId) => {
      const left = without(partnershipIn.declined, member);
      return left.status === 'declined' ? left.reason : undefined;
    };
    assert.equal(declinedBy(MARA), '');
    assert.equal(declinedBy(THEO), partnershipIn.declined.reason);
  });

  it('keeps an agreement in which they wrote nothing', () => {
    const mentees = without({ ...partnershipIn.ended, agreement: { ...SIGNED, writers: [THEO] } }, MARA);
    assert.ok(mentees.status === 'ended');
    assert.deepEqual(mentees.agreement.terms, SIGNED.terms);
    assert.deepEqual(mentees.agreement.signatures, [{ by: FORMER, name: FORMER_MEMBER, at: NOW }, { by: THEO, name: `Dr ${THEO}`, at: NOW }]);
  });

  it('loses the words of an agreement in which they wrote, or of which nobody knows who wrote it', () => {
    for (const writers of [[THEO, MARA], [MARA], []]) {
      const left = without({ ...partnershipIn.ended, agreement: { ...SIGNED, writers } }, MARA);
      assert.ok(left.status === 'ended');
      assert.deepEqual([left.agreement.terms.goals, left.agreement.terms.success], [[FORGOTTEN], '']);
    }
  });

  it('loses their reviews, their answer whether it fits, and their actions, and keeps those of the other', () => {
    for (const [member, other] of [[MARA, THEO], [THEO, MARA]] as const) {
      const left = without(worked, member);
      assert.ok(left.status === 'ended');
      assert.deepEqual(Partnership.parse(left), left);
      const text = JSON.stringify(left);
      assert.ok(!text.includes(`canary-${member}`) && !text.includes(`"${member}"`) && !text.includes(`Dr ${member}`), member);
      for (const kept of ['review', 'action', 'former']) assert.ok(text.includes(`canary-${other}-${kept}`), `${other} ${kept}`);
      assert.deepEqual(left.fitChecks.map(({ by }) => by), [other]);
    }
  });

  it('is never one that is open or runs', () => {
    for (const status of ongoing) assert.throws(() => without(partnershipIn[status], MARA), /has to be closed/);
  });
});

describe('A meeting', () => {
  for (const status of keysOf(meetingIn)) {
    it(`that is ${status} keeps when it was, without where, and without who is gone`, () => {
      const meeting = meetingIn[status];
      const left = meetingWithoutMember(meeting, { member: meeting.arrangedBy, standIn: FORMER });
      assert.deepEqual(Meeting.parse(left), left);
      assert.deepEqual([left.startsAt, left.status, left.arrangedBy, left.plan.place], [meeting.startsAt, status, FORMER, FORGOTTEN_PLACE]);
      assert.deepEqual(meetingWithoutWords(meeting), { ...meeting, plan: { ...meeting.plan, place: FORGOTTEN_PLACE } });
    });
  }
});

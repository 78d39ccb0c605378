import assert from 'node:assert/strict';
import { CONNIE, MARA, NETWORK, NOW, SCHEME, keysOf, memberIn, on, partnershipIn, subjectOf } from '../examples.spec.ts';
import { SchemeId } from '../kernel/ids.ts';
import { later } from '../kernel/time.ts';
import type { Approvals, Standing } from '../members/approval.ts';
import type { Member } from '../members/member.ts';
import type { Status } from '../partnerships/partnership.ts';
import type { CoordinatorSubject, MemberSubject } from './notice.ts';
import { whyCoordinatorUnwanted, whyMemberUnwanted } from './wanted-elsewhere.ts';

const MEMBERS: Record<Member['status'] | 'unknown', Member | undefined> = { unknown: undefined, ...memberIn };
const FULL = ['registered', 'paused'] as const;

const standing = (approval: Standing['approval']): Approvals => ({ standings: [{ schemeId: NETWORK, approval, isTrainingWanted: false, trainedOn: null }] });
const WAITING = standing({ status: 'waiting', since: NOW });
const ASKED_BACK = standing({ status: 'asked-back', question: 'Since when have you taught?', since: NOW });
const APPROVED = standing({ status: 'approved', at: NOW });
const APPROVALS_FOR: Partial<Record<MemberSubject['kind'], Approvals>> = { 'mentor-approved': APPROVED, 'mentor-asked-back': ASKED_BACK };

/** As whom a member is still told it. A new kind does not compile until somebody has decided. */
const TOLD_AS: Record<MemberSubject['kind'], readonly Member['status'][]> = {
  'registration-waiting': ['registering'],
  'pause-over': ['registered'],
  'paused-unanswered': ['paused'],
  'mentor-approved': FULL,
  'mentor-asked-back': FULL,
};

describe('What a member is to be told about themselves', () => {
  for (const kind of keysOf(TOLD_AS)) {
    it(`of the kind "${kind}" is told to whoever is ${TOLD_AS[kind].join(' or ')}`, () => {
      const members = { ...MEMBERS, paused: kind === 'paused-unanswered' ? { ...memberIn.paused, until: null } : memberIn.paused };
      const told = keysOf(members).filter((status) => whyMemberUnwanted(subjectOf[kind], members[status], APPROVALS_FOR[kind]) === undefined);
      assert.deepEqual(told.toSorted(), [...TOLD_AS[kind]].toSorted());
    });
  }

  it('of a registration is about the one that was begun then, and of no later one', () => {
    const begun = { kind: 'registration-waiting', startedAt: later(NOW, { days: -9 }) } as const;
    assert.equal(whyMemberUnwanted(begun, memberIn.registering), 'no-longer-so');
  });

  it('of a pause by the network is nothing to whoever has said since until when they are away', () => {
    assert.equal(whyMemberUnwanted({ kind: 'paused-unanswered' }, { ...memberIn.paused, until: on('2027-01-08') }), 'no-longer-so');
  });

  it('of an approval is nothing when the coordinators say otherwise now, or it is of another scheme', () => {
    assert.equal(whyMemberUnwanted(subjectOf['mentor-approved'], memberIn.registered, ASKED_BACK), 'no-longer-so');
    assert.equal(whyMemberUnwanted(subjectOf['mentor-asked-back'], memberIn.registered, APPROVED), 'no-longer-so');
    const elsewhere = { kind: 'mentor-approved', schemeId: SchemeId.parse('elsewhere') } as const;
    for (const approvals of [APPROVED, undefined]) assert.equal(whyMemberUnwanted(elsewhere, memberIn.registered, approvals), 'no-longer-so');
  });
});

/** In which statuses a coordinator is still told it; of a member it is asked otherwise. */
const TOLD_WHILE: Record<Exclude<CoordinatorSubject['kind'], 'approval-wanted'>, readonly Status[]> = {
  'conflict-raised': ['agreeing', 'active', 'paused'],
  'fit-concern': ['agreeing', 'active', 'paused'],
};

describe('What a coordinator is to be told', () => {
  const asked = { coordinator: CONNIE, scheme: SCHEME, partnership: partnershipIn.active, member: memberIn.registered, approvals: WAITING };

  for (const kind of keysOf(TOLD_WHILE)) {
    it(`of the kind "${kind}" is told while it is ${TOLD_WHILE[kind].join(', ')}`, () => {
      const told = keysOf(partnershipIn).filter((status) => whyCoordinatorUnwanted(subjectOf[kind], { ...asked, partnership: partnershipIn[status] }) === undefined);
      assert.deepEqual(told.toSorted(), [...TOLD_WHILE[kind]].toSorted());
      assert.equal(whyCoordinatorUnwanted(subjectOf[kind], { ...asked, partnership: undefined }), 'no-longer-so');
    });
  }

  it('is told to nobody who does not coordinate the scheme any more, and of no scheme that is gone', () => {
    for (const subject of [subjectOf['conflict-raised'], subjectOf['fit-concern'], subjectOf['approval-wanted']]) {
      assert.equal(whyCoordinatorUnwanted(subject, { ...asked, coordinator: MARA }), 'no-longer-so');
      assert.equal(whyCoordinatorUnwanted(subject, { ...asked, scheme: undefined }), 'no-longer-so');
    }
  });

  it('of an approval is about somebody who is a member, and who still waits', () => {
    const wanted = { kind: 'approval-wanted', schemeId: NETWORK, memberId: MARA, since: NOW } as const;
    assert.equal(whyCoordinatorUnwanted(wanted, asked), undefined);
    for (const approvals of [APPROVED, ASKED_BACK, undefined]) assert.equal(whyCoordinatorUnwanted(wanted, { ...asked, approvals }), 'no-longer-so');
    assert.equal(whyCoordinatorUnwanted({ ...wanted, since: later(NOW, { hours: 1 }) }, asked), 'no-longer-so', 'asked anew since');
    for (const status of keysOf(MEMBERS).filter((one) => one !== 'registered' && one !== 'paused')) {
      assert.equal(whyCoordinatorUnwanted(wanted, { ...asked, member: MEMBERS[status] }), 'no-longer-so', status);
    }
  });
});

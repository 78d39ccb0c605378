import assert from 'node:assert/strict';
import { ANSWERS, MARA, NETWORK, NEW_YORK, NOW, granted, memberIn, person, refused, registered } from '../examples.spec.ts';
import { SchemeId } from '../kernel/ids.ts';
import { type Member, type MemberCommand, type Told, decideMember, evolveMember, isFullMember } from './member.ts';
import type { StepAnswer } from './registration.ts';

const after = (member: Member, command: MemberCommand): Member | undefined =>
  granted(decideMember(member, command, { by: MARA, at: NOW })).reduce<Member | undefined>(evolveMember, member);

describe('Changing what was answered', () => {
  const part = (parts: 'mentee' | 'mentor' | 'both', schemes = [NETWORK]): StepAnswer => ({ step: 'part', answer: { parts, schemes } });
  const change = (member: Member, ...answers: readonly StepAnswer[]) => decideMember(member, { type: 'change', answers }, { by: MARA, at: NOW });
  const changed = (member: Member, ...answers: readonly StepAnswer[]) => granted(change(member, ...answers)).reduce<Member | undefined>(evolveMember, member);

  it('to what it was changes nothing, and keeps a pause as it is', () => {
    assert.deepEqual(granted(change(registered(MARA), { step: 'work', answer: ANSWERS.work })), []);
    const style: StepAnswer = { step: 'style', answer: { ...ANSWERS.style, formats: ['phone'] } };
    const { paused } = memberIn;
    assert.deepEqual(changed(paused, style), { ...paused, profile: { ...paused.profile, style: style.answer } });
  });

  it('drops what belongs to a part that is not played any more', () => {
    const mentee = changed(registered(MARA, 'both'), part('mentee'));
    assert.ok(isFullMember(mentee));
    assert.equal(mentee.profile.mentor, undefined);
    assert.deepEqual(mentee.profile.mentee, ANSWERS.mentee);
  });

  it('to a part that asks for more is one change with what it asks for, or none', () => {
    const mentee = registered(MARA, 'mentee');
    assert.deepEqual(refused(change(mentee, part('both'))), { code: 'step-open', step: 'mentor' });
    const both = changed(mentee, part('both'), { step: 'mentor', answer: ANSWERS.mentor });
    assert.ok(isFullMember(both));
    assert.deepEqual(both.profile.mentor, ANSWERS.mentor);
  });

  it('to another scheme asks whether they agree to its principles, where there is more than one', () => {
    const second = SchemeId.parse('second');
    const agreed: Member = { ...registered(MARA), consent: { principlesVersion: 3, schemes: [{ id: NETWORK, version: 3 }], at: NOW } };
    assert.deepEqual(refused(change(agreed, part('both', [NETWORK, second]))), { code: 'step-open', step: 'consent' });
    const consent: StepAnswer = { step: 'consent', answer: { principlesVersion: 3, schemes: [{ id: NETWORK, version: 3 }, { id: second, version: 1 }], at: NOW } };
    assert.ok(change(agreed, part('both', [NETWORK, second]), consent).ok);
  });
});

describe('Leaving', () => {
  it('keeps who it was and when, and nothing that they said', () => {
    assert.deepEqual(after(memberIn.paused, { type: 'leave' }), { status: 'left', person: person(MARA), leftAt: NOW });
  });
});

describe('What Teams tells of a member who acts', () => {
  it('is kept when it is new, and what is not told is not forgotten', () => {
    const meet = (member: Member, told: Told) => after(member, { type: 'meet', told });
    assert.deepEqual(meet(registered(MARA), { id: MARA, zone: NEW_YORK }), registered(MARA, 'both', NEW_YORK));
    const same = registered(MARA);
    assert.equal(meet(same, { id: MARA, name: same.person.name }), same);
  });
});

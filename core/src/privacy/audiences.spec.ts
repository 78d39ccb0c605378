import assert from 'node:assert/strict';
import { partnershipIn, at, on } from '../examples.spec.ts';
import type { FullMember } from '../members/member.ts';
import { Member } from '../members/member.ts';
import { AUDIENCES } from './audience.ts';
import { MEMBER_AUDIENCES, memberSeenBy } from './member-audiences.ts';
import { PARTNERSHIP_AUDIENCES, partnershipSeenBy } from './partnership-audiences.ts';

const member = (): FullMember => {
  const parsed = Member.parse({
    status: 'paused',
    person: { id: 'mara', name: 'name', email: 'email@sample.ac.uk', zone: 'Europe/London' },
    profile: {
      part: { parts: 'both', schemes: ['network'] },
      work: { jobTitle: 'jobTitle', department: 'department', function: 'function', campus: 'campus' },
      style: { languages: ['language'], formats: ['teams'], days: ['monday'] },
      mentor: { topics: ['helpTopic'], ownTopics: 'ownTopics', experience: 'experience', capacity: 3 },
      mentee: { topics: ['wantedTopic'], hopes: 'hopes' },
    },
    conflicts: { lineManager: ['manager@sample.ac.uk'], iManage: ['managed@sample.ac.uk'], others: ['other@sample.ac.uk'] },
    consent: { principlesVersion: 1, at: at('2026-11-01T09:00:00.000Z') },
    registeredAt: at('2026-11-01T09:00:00.000Z'),
    until: on('2026-12-24'),
  });
  if (parsed.status !== 'paused') throw new Error('A member who takes a pause was made.');
  return parsed;
};

/** What is private to a member, by a word of each that would show. */
const FOR_ONESELF_ALONE = ['email@sample.ac.uk', 'hopes', 'manager@sample.ac.uk', 'managed@sample.ac.uk', 'other@sample.ac.uk', 'principlesVersion', 'Europe/London'];

describe('What an audience sees of a member', () => {
  for (const who of AUDIENCES) {
    it(`is for ${who} exactly what the table names, and is not there otherwise`, () => {
      const named = Object.entries<readonly string[]>(MEMBER_AUDIENCES).filter(([, audiences]) => audiences.includes(who));
      assert.deepEqual(Object.keys(memberSeenBy(who, member())).toSorted(), named.map(([field]) => field).toSorted());
      const text = JSON.stringify(memberSeenBy(who, member()));
      assert.deepEqual(FOR_ONESELF_ALONE.filter((word) => text.includes(word)), []);
    });
  }

  it('has the values of the record, and places only as far as they are known', () => {
    const seen = memberSeenBy('coordinators', member(), { capacity: 3, heldBy: [], answers: [] });
    assert.deepEqual([seen.name, seen.capacity, seen.placesLeft, seen.pausedUntil, seen.wantedTopics], ['name', 3, 3, '2026-12-24', ['wantedTopic']]);
    assert.equal(memberSeenBy('colleagues', member()).placesLeft, 0);
  });
});

describe('What an audience sees of a partnership', () => {
  for (const [status, partnership] of Object.entries(partnershipIn)) {
    it(`that is ${status}: a coordinator sees dates and states, and none of its words`, () => {
      const seen = JSON.stringify(partnershipSeenBy('coordinators', partnership));
      const words = [partnership.goals, ...('agreement' in partnership ? partnership.agreement.terms.goals : []), ...(partnership.status === 'declined' ? [partnership.reason] : [])];
      assert.ok(words.length > 0);
      assert.deepEqual(words.filter((text) => seen.includes(text)), []);
      assert.ok(seen.includes(partnership.requestedAt) && seen.includes(status));
    });
  }

  it('leaves out for the other why one of the two ended it, and shows it to the coordinators', () => {
    const ended = { ...partnershipIn.ended, reason: 'I could not go on.' };
    assert.ok(!JSON.stringify(partnershipSeenBy('partner', ended)).includes('could not'));
    assert.equal(partnershipSeenBy('coordinators', ended).endReason, 'I could not go on.');
    assert.deepEqual(PARTNERSHIP_AUDIENCES.endReason, ['coordinators']);
  });
});

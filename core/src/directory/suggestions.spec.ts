import assert from 'node:assert/strict';
import { SCHEME, THEO, on, registered } from '../examples.spec.ts';
import { MemberId } from '../kernel/ids.ts';
import type { FullMember } from '../members/member.ts';
import { daysAfter } from '../kernel/time.ts';
import type { Format, Weekday } from '../members/profile.ts';
import type { Listing } from './availability.ts';
import { REASONS_MAX, reasonsBeside, suggest } from './suggestions.ts';

const TODAY = on('2026-11-23');

type Traits = { readonly topics: string[]; readonly fn: string; readonly campus: string; readonly languages: string[]; readonly formats: Format[]; readonly days: Weekday[] };

const shaped = (member: FullMember, { topics, fn = 'academic', campus = 'south', languages = ['english'], formats = ['teams'], days = [] }: Partial<Traits>): FullMember => ({
  ...member,
  profile: {
    ...member.profile,
    work: { ...member.profile.work, function: fn, campus },
    style: { languages, formats, days },
    ...(member.profile.mentor ? { mentor: { ...member.profile.mentor, topics: topics ?? ['grants'] } } : {}),
    ...(member.profile.mentee ? { mentee: { ...member.profile.mentee, topics: topics ?? ['grants'] } } : {}),
  },
});

const mentor = (id: string, traits: Partial<Traits> = {}): Listing => ({
  member: shaped(registered(MemberId.parse(id), 'mentor'), traits),
  places: { capacity: 2, heldBy: [], answers: [] },
});

const theo = shaped(registered(THEO, 'mentee'), {
  topics: ['grants', 'statistics'],
  fn: 'academic',
  campus: 'north',
  languages: ['english', 'welsh'],
  formats: ['in-person'],
  days: ['monday', 'tuesday'],
});

const suggested = (mentors: readonly Listing[], today = TODAY, scheme = SCHEME) => suggest(theo, mentors, scheme, today).map(({ mentor: { id } }) => id);
const kinds = (listing: Listing, scheme = SCHEME) => reasonsBeside(theo, listing, scheme).map(({ kind }) => kind);

describe('A suggestion', () => {
  it('needs a topic in common, whatever else they share', () => {
    const stranger = mentor('ann', { topics: ['teaching'], fn: 'professional', campus: 'north', languages: ['welsh'], formats: ['in-person'], days: ['monday'] });
    assert.deepEqual(suggested([stranger]), []);
    assert.deepEqual(kinds(stranger), []);
  });

  it('says why, strongest first, in four reasons at most', () => {
    const ideal = mentor('ann', { topics: ['grants'], fn: 'professional', campus: 'north', languages: ['welsh'], formats: ['in-person'], days: ['tuesday', 'friday'] });
    const [first] = suggest(theo, [ideal], SCHEME, TODAY);
    assert.deepEqual(first?.reasons, [
      { kind: 'topic', label: 'GRANTS' },
      { kind: 'other-function', label: 'PROFESSIONAL' },
      { kind: 'day', day: 'tuesday' },
      { kind: 'language', label: 'WELSH' },
    ]);
    assert.equal(first.reasons.length, REASONS_MAX);
  });

  it('prefers one more topic to everything else together', () => {
    const topics = mentor('ann', { topics: ['grants', 'statistics'] });
    const rest = mentor('bob', { topics: ['grants'], fn: 'professional', campus: 'north', languages: ['welsh'], formats: ['in-person'], days: ['monday'] });
    for (let day = 0; day < 30; day += 1) assert.deepEqual(suggested([rest, topics], daysAfter(TODAY, day)), ['ann', 'bob']);
  });

  it('lifts a mentor of another function only where the scheme says so', () => {
    const elsewhere = mentor('ann', { fn: 'professional' });
    assert.deepEqual(kinds(elsewhere), ['topic', 'other-function']);
    assert.deepEqual(kinds(elsewhere, { ...SCHEME, settings: { ...SCHEME.settings, liftsOtherFunctions: false } }), ['topic']);
    assert.deepEqual(kinds(mentor('bob', { fn: 'academic' })), ['topic']);
  });

  it('counts a campus only for two who like to meet in person, and no language that everybody has', () => {
    assert.deepEqual(kinds(mentor('ann', { campus: 'north', formats: ['in-person'] })), ['topic', 'campus']);
    assert.deepEqual(kinds(mentor('ann', { campus: 'north', formats: ['teams'] })), ['topic']);
    assert.deepEqual(kinds(mentor('ann', { languages: ['english'] })), ['topic']);
  });
});

describe('Among equals', () => {
  const equals = ['ann', 'bob', 'cat', 'dan', 'eve'].map((id) => mentor(id));

  it('three are suggested, the same all day, in whatever order they come', () => {
    assert.equal(suggested(equals).length, 3);
    assert.deepEqual(suggested(equals.toReversed()), suggested(equals));
  });

  it('not the same names always lead', () => {
    const leaders = new Set(Array.from({ length: 60 }, (_, day) => suggested(equals, daysAfter(TODAY, day))[0]));
    assert.equal(leaders.size, equals.length);
  });
});

describe('The reasons beside a mentor found by words', () => {
  it('are none for somebody who has not registered', () => {
    assert.deepEqual(reasonsBeside(undefined, mentor('ann'), SCHEME), []);
  });
});

import assert from 'node:assert/strict';
import { SCHEME, THEO, on, registered } from '../examples.spec.ts';
import { MemberId, PartnershipId } from '../kernel/ids.ts';
import { daysAfter } from '../kernel/time.ts';
import type { FullMember } from '../members/member.ts';
import type { Format, Weekday } from '../members/profile.ts';
import type { Scheme, SchemeSettings } from '../schemes/scheme.ts';
import type { Listing } from './availability.ts';
import { REASONS_MAX, RECENTLY_DAYS, reasonsBeside, suggest } from './suggestions.ts';

const TODAY = on('2026-11-23');

type Traits = {
  readonly topics: string[];
  /** A mentor's own topics, or what a mentee hopes for. */
  readonly own: string;
  readonly fn: string;
  readonly campus: string;
  readonly languages: string[];
  readonly formats: Format[];
  readonly days: Weekday[];
  readonly askedOn: string[];
};

const shaped = (member: FullMember, { topics = ['grants'], own = '', fn = 'academic', campus = 'south', languages = ['english'], formats = ['phone'], days = [] }: Partial<Traits>): FullMember => ({
  ...member,
  profile: {
    ...member.profile,
    work: { ...member.profile.work, function: fn, campus },
    style: { languages, formats, days },
    ...(member.profile.mentor ? { mentor: { ...member.profile.mentor, topics, ownTopics: own } } : {}),
    ...(member.profile.mentee ? { mentee: { topics, hopes: own } } : {}),
  },
});

const mentor = (id: string, traits: Partial<Traits> = {}): Listing => ({
  member: shaped(registered(MemberId.parse(id), 'mentor'), traits),
  places: { capacity: 2, heldBy: [], answers: (traits.askedOn ?? []).map((day, index) => ({ partnershipId: PartnershipId.parse(`p${index}`), workingDays: 1, on: on(day) })) },
});

const THEO_LIKES: Partial<Traits> = {
  topics: ['grants', 'statistics'],
  fn: 'academic',
  campus: 'north',
  languages: ['english', 'welsh'],
  formats: ['in-person', 'teams'],
  days: ['monday', 'tuesday'],
};
const theo = shaped(registered(THEO, 'mentee'), THEO_LIKES);
const hoping = (own: string): FullMember => shaped(registered(THEO, 'mentee'), { ...THEO_LIKES, own });

const scheme = (settings: Partial<SchemeSettings>, more: Partial<Scheme> = {}): Scheme => ({ ...SCHEME, ...more, settings: { ...SCHEME.settings, ...settings } });
const weighing = (weights: Partial<SchemeSettings['weights']>): Scheme => scheme({ weights: { ...SCHEME.settings.weights, ...weights } });

const asked = { mentee: theo, scheme: SCHEME, today: TODAY, eyes: 'mentee', limit: 3 } as const;
const suggested = (available: readonly Listing[], change: Partial<Parameters<typeof suggest>[0]> = {}) => suggest({ ...asked, ...change, available }).map(({ mentor: { id } }) => id);
const reasons = (listing: Listing, mentee = theo, of = SCHEME) => reasonsBeside(mentee, of)(listing);
const kinds = (listing: Listing, mentee = theo, of = SCHEME) => reasons(listing, mentee, of).map(({ kind }) => kind);

const IDEAL: Partial<Traits> = { topics: ['grants'], fn: 'professional', campus: 'north', languages: ['welsh'], formats: ['in-person'], days: ['tuesday', 'friday'] };

describe('A suggestion', () => {
  it('needs something to talk about, whatever else they share', () => {
    const stranger = mentor('ann', { ...IDEAL, topics: ['teaching'] });
    assert.deepEqual(suggested([stranger]), []);
    assert.deepEqual(kinds(stranger), []);
  });

  it('says why, what weighs most first, in four reasons at most', () => {
    const [first] = suggest({ ...asked, available: [mentor('ann', IDEAL)] });
    assert.deepEqual(first?.reasons, [
      { kind: 'topic', label: 'GRANTS' },
      { kind: 'other-function', label: 'PROFESSIONAL' },
      { kind: 'day', day: 'tuesday' },
      { kind: 'format', format: 'in-person' },
    ]);
    assert.equal(first.reasons.length, REASONS_MAX);
  });

  it('goes by the weights of the scheme, in its order and in what it says', () => {
    assert.deepEqual(kinds(mentor('ann', IDEAL), theo, weighing({ campus: 20, language: 15 })), ['campus', 'language', 'topic', 'other-function']);
    assert.deepEqual(kinds(mentor('ann', IDEAL), theo, weighing({ otherFunction: 0, day: 0, format: 0 })), ['topic', 'language', 'campus']);
    assert.deepEqual(suggested([mentor('ann', IDEAL)], { scheme: weighing({ topic: 0 }) }), []);
  });

  it('prefers one more topic to all that makes it easy to meet', () => {
    const topics = mentor('ann', { topics: ['grants', 'statistics'] });
    for (let day = 0; day < 30; day += 1) assert.deepEqual(suggested([mentor('bob', IDEAL), topics], { today: daysAfter(TODAY, day) }), ['ann', 'bob']);
  });

  it('lifts a mentor of another function only where the scheme says so', () => {
    const elsewhere = mentor('ann', { fn: 'professional' });
    assert.deepEqual(kinds(elsewhere), ['topic', 'other-function']);
    assert.deepEqual(kinds(elsewhere, theo, scheme({ liftsOtherFunctions: false })), ['topic']);
    assert.deepEqual(kinds(mentor('bob', { fn: 'academic' })), ['topic']);
  });

  it('counts a campus only for two who like to meet in person, and no language that everybody has', () => {
    assert.deepEqual(kinds(mentor('ann', { campus: 'north', formats: ['in-person'] })), ['topic', 'format', 'campus']);
    assert.deepEqual(kinds(mentor('ann', { campus: 'north', formats: ['teams'] })), ['topic', 'format']);
    assert.deepEqual(kinds(mentor('ann', { languages: ['english'] })), ['topic']);
  });
});

describe('Own words', () => {
  const known = scheme({}, { synonyms: [['maths', 'statistics', 'numeracy'], ['peer review', 'refereeing']] });
  const elsewhere = (own: string, topics = ['teaching']): Listing => mentor('ann', { topics, own });

  it('of both make a reason, as the mentor wrote them', () => {
    assert.deepEqual(reasons(elsewhere('Museums, oral histories and the press'), hoping('I record oral history with miners.')), [{ kind: 'own-topic', label: 'oral histories', said: null }]);
    assert.deepEqual(reasons(elsewhere('Exhibitions; reviews of the archives'), hoping('Archives, and how to review them')), [{ kind: 'own-topic', label: 'reviews of the archives', said: null }]);
    assert.deepEqual(reasons(elsewhere('Sgiliau dŵr'), hoping('Mwy am DWR')), [{ kind: 'own-topic', label: 'dŵr', said: null }]);
    assert.deepEqual(reasons(elsewhere('Working with people'), hoping('I hope to work with new people.')), []);
  });

  it('that mean one thing in the scheme say which of the mentee’s are meant', () => {
    assert.deepEqual(reasons(elsewhere('Numeracy for all'), theo, known), [{ kind: 'own-topic', label: 'Numeracy', said: 'STATISTICS' }]);
    assert.deepEqual(reasons(elsewhere('Refereeing'), hoping('How to do a peer review'), known), [{ kind: 'own-topic', label: 'Refereeing', said: 'peer review' }]);
    assert.deepEqual(reasons(elsewhere('Reviews of the year'), hoping('How to do a peer review'), known), [], 'a review is no peer review');
  });

  it('of the mentee find a topic that they did not choose', () => {
    const teaching = hoping('Teaching, for the first time');
    assert.deepEqual(reasons(mentor('ann', { topics: ['teaching'] }), teaching), [{ kind: 'near-topic', label: 'TEACHING', said: null }]);
    const maths = shaped(registered(THEO, 'mentee'), { ...THEO_LIKES, topics: ['teaching'], own: 'I was never good at maths.' });
    assert.deepEqual(reasons(mentor('ann', { topics: ['statistics'] }), maths, known), [{ kind: 'near-topic', label: 'STATISTICS', said: 'maths' }]);
  });

  it('say a topic that the two share only once', () => {
    assert.deepEqual(kinds(mentor('ann', { topics: ['statistics'], own: 'Statistics, and numeracy' }), hoping('statistics'), known), ['topic']);
  });

  it('count once, however many they are, and less than a topic', () => {
    const wordy = elsewhere('Archives, museums, exhibitions, oral history');
    const mentee = hoping('Oral history, exhibitions, archives and museums');
    assert.deepEqual(kinds(wordy, mentee), ['own-topic']);
    assert.deepEqual(suggested([wordy, mentor('bob')], { mentee }), ['bob', 'ann']);
  });

  it('that the mentee keeps to themselves do not count for a coordinator', () => {
    const available = [elsewhere('Oral history')];
    assert.deepEqual(suggested(available, { mentee: hoping('Oral history') }), ['ann']);
    assert.deepEqual(suggested(available, { mentee: hoping('Oral history'), eyes: 'coordinator' }), []);
    assert.deepEqual(suggested([elsewhere('Numeracy')], { scheme: known, eyes: 'coordinator' }), ['ann'], 'the chosen topics do');
  });

  it('that stand in several topics of the list say too little', () => {
    const { lists } = SCHEME;
    const writing = scheme({}, { lists: { ...lists, topics: [{ id: 'grants', label: 'Grant writing' }, { id: 'publishing', label: 'Writing for publication' }] } });
    const mentee = shaped(registered(THEO, 'mentee'), { ...THEO_LIKES, topics: ['grants'] });
    assert.deepEqual(kinds(elsewhere('Creative writing'), mentee, writing), []);
    assert.deepEqual(kinds(elsewhere('Small grants'), mentee, writing), ['own-topic']);
  });
});

describe('Among equals', () => {
  const equals = ['ann', 'bob', 'cat', 'dan', 'eve'].map((id) => mentor(id));

  it('three are suggested, the same all day, in whatever order they come', () => {
    assert.equal(suggested(equals).length, 3);
    assert.deepEqual(suggested(equals.toReversed()), suggested(equals));
  });

  it('each leads on every fifth day', () => {
    const leaders = Array.from({ length: 10 }, (_, day) => suggested(equals, { today: daysAfter(TODAY, day) })[0]);
    assert.deepEqual(leaders.slice(0, 5).toSorted(), ['ann', 'bob', 'cat', 'dan', 'eve']);
    assert.deepEqual(leaders.slice(5), leaders.slice(0, 5));
  });

  it('not every mentee sees the same one lead on one day', () => {
    const leaders = new Set(['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9'].map((id) => suggested(equals, { mentee: shaped(registered(MemberId.parse(id), 'mentee'), THEO_LIKES) })[0]));
    assert.ok(leaders.size > 2, [...leaders].join());
  });

  it('who was asked of late comes later, and is back in time', () => {
    const busy = mentor('ann', { askedOn: [TODAY] });
    assert.equal(suggested([busy, mentor('bob')])[0], 'bob');
    assert.deepEqual(suggested([busy]), ['ann'], 'and not never');
    const often = mentor('cat', { askedOn: Array.from({ length: 20 }, () => TODAY) });
    assert.deepEqual(suggested([often]), ['cat'], 'however often');
    const leaders = (today: typeof TODAY) => new Set([0, 1].map((day) => suggested([busy, mentor('bob')], { today: daysAfter(today, day) })[0]));
    assert.deepEqual(leaders(daysAfter(TODAY, RECENTLY_DAYS - 2)), new Set(['bob']));
    assert.deepEqual(leaders(daysAfter(TODAY, RECENTLY_DAYS)), new Set(['ann', 'bob']));
    assert.deepEqual(suggested([busy, mentor('bob')], { scheme: weighing({ recentlyAsked: 0 }), today: daysAfter(TODAY, 0) }).length, 2);
  });
});

describe('The reasons beside a mentor found by words', () => {
  it('are none for somebody who has not registered', () => {
    assert.deepEqual(reasonsBeside(undefined, SCHEME)(mentor('ann')), []);
  });
});

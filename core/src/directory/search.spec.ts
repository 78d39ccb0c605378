import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MARA, SCHEME, at, registered } from '../examples.spec.ts';
import { FacetName } from '../contracts/directory.ts';
import { MemberId, PartnershipId } from '../kernel/ids.ts';
import { Format } from '../members/profile.ts';
import type { Listing } from './availability.ts';
import { type Browsing, type Filters, browse, summaryOf } from './search.ts';

const NO_FILTERS: Filters = { topic: [], function: [], campus: [], language: [], format: [] };
const browsing: Browsing = { filters: NO_FILTERS, ranks: undefined, sort: 'best-match', offset: 0, limit: 100 };

type Traits = { readonly topics: string[]; readonly fn: string; readonly campus: string; readonly languages: string[]; readonly formats: Format[]; readonly capacity: number };

const listing = (id: string, traits: Partial<Traits> = {}, name = `Dr ${id}`): Listing => {
  const { topics = ['teaching'], fn = 'academic', campus = 'north', languages = ['english'], formats = ['teams'], capacity = 2 } = traits;
  const member = registered(MemberId.parse(id), 'mentor');
  return {
    member: {
      ...member,
      person: { ...member.person, name },
      profile: {
        ...member.profile,
        work: { ...member.profile.work, function: fn, campus },
        style: { ...member.profile.style, languages, formats },
        mentor: { topics, ownTopics: '', experience: 'Much.', capacity },
      },
    },
    places: { capacity, heldBy: [], answers: [] },
  };
};

const names = (listings: readonly Listing[], change: Partial<Browsing> = {}): readonly string[] =>
  browse(listings, SCHEME, { ...browsing, ...change }).mentors.map(({ id }) => id);

const idsOf = (facet: FacetName): readonly string[] =>
  ({ topic: ['teaching', 'grants', 'statistics'], function: ['academic', 'professional'], campus: ['north', 'south'], language: ['english', 'welsh'], format: [...Format.options] })[facet];

const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
const traits: fc.Arbitrary<Traits> = fc.record({
  topics: some(idsOf('topic')),
  fn: fc.constantFrom(...idsOf('function')),
  campus: fc.constantFrom(...idsOf('campus')),
  languages: some(idsOf('language')),
  formats: some(Format.options),
  capacity: fc.integer({ min: 1, max: 4 }),
});
const directory = fc.array(traits, { maxLength: 12 }).map((many) => many.map((one, index) => listing(`m${index}`, one)));
const chosen = (facet: FacetName) => fc.subarray([...idsOf(facet)]);
const filters: fc.Arbitrary<Filters> = fc.record({ topic: chosen('topic'), function: chosen('function'), campus: chosen('campus'), language: chosen('language'), format: chosen('format') });

describe('Looking for mentors', () => {
  const [ann, bob, cat] = [listing('ann', { topics: ['teaching', 'grants'] }), listing('bob', { topics: ['grants'], campus: 'south' }), listing('cat', { topics: ['statistics'] })];
  const all = [ann, bob, cat];

  it('shows those who have any of the chosen values, in every filter', () => {
    assert.deepEqual(names(all, { filters: { ...NO_FILTERS, topic: ['grants'] } }), ['ann', 'bob']);
    assert.deepEqual(names(all, { filters: { ...NO_FILTERS, topic: ['grants', 'statistics'] } }), ['ann', 'bob', 'cat']);
    assert.deepEqual(names(all, { filters: { ...NO_FILTERS, topic: ['grants'], campus: ['south'] } }), ['bob']);
    assert.deepEqual(names(all, { filters: { ...NO_FILTERS, topic: ['alchemy'] } }), []);
  });

  it('by words shows those whom the words found, best first', () => {
    const ranks = new Map([
      [MemberId.parse('cat'), 9],
      [MemberId.parse('ann'), 3],
    ]);
    assert.deepEqual(names(all, { ranks }), ['cat', 'ann']);
    assert.deepEqual(names(all, { ranks: new Map() }), []);
  });

  it('sorts by places, by when they registered, and else by name', () => {
    const roomy = listing('zoe', { capacity: 4 });
    const { member } = listing('new');
    const newest: Listing = { ...listing('new'), member: { ...member, registeredAt: at('2026-11-24T00:00:00.000Z') } };
    assert.deepEqual(names([roomy, newest, ann]), ['ann', 'new', 'zoe']);
    assert.deepEqual(names([ann, newest, roomy], { sort: 'most-places' }), ['zoe', 'ann', 'new']);
    assert.deepEqual(names([ann, newest, roomy], { sort: 'newest' }), ['new', 'ann', 'zoe']);
  });

  it('counts for each value what choosing it would show, with the other filters as they are', () => {
    fc.assert(
      fc.property(directory, filters, (listings, wanted) => {
        const { facets } = browse(listings, SCHEME, { ...browsing, filters: wanted });
        for (const facet of FacetName.options) {
          for (const { id, count } of facets[facet]) {
            assert.equal(count, browse(listings, SCHEME, { ...browsing, filters: { ...wanted, [facet]: [id] } }).total, `${facet} ${id}`);
          }
          const shown = facets[facet].map(({ id }) => id);
          assert.ok(wanted[facet].every((id) => shown.includes(id)), 'a chosen value stays to be taken back');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('page by page shows everybody once, in one order', () => {
    fc.assert(
      fc.property(directory, filters, fc.constantFrom('best-match', 'most-places', 'newest'), fc.integer({ min: 1, max: 5 }), (listings, wanted, sort, limit) => {
        const whole = browse(listings, SCHEME, { ...browsing, filters: wanted, sort });
        const pages = Array.from({ length: Math.ceil(whole.total / limit) }, (_, page) =>
          names(listings, { filters: wanted, sort, offset: page * limit, limit }),
        );
        assert.deepEqual(pages.flat(), whole.mentors.map(({ id }) => id));
        assert.equal(new Set(pages.flat()).size, whole.total);
      }),
      { numRuns: 60 },
    );
  });
});

describe('What the directory shows of a mentor', () => {
  it('is this, and nothing else: no address, no conflicts, nobody they mentor', () => {
    const held: Listing = { member: registered(MARA, 'both'), places: { capacity: 2, heldBy: [PartnershipId.parse('with-theo')], answers: [] } };
    assert.deepEqual(summaryOf(held, SCHEME), {
      id: 'mara',
      name: 'Dr mara',
      jobTitle: 'Lecturer',
      department: 'History',
      function: { id: 'academic', label: 'ACADEMIC' },
      campus: { id: 'north', label: 'NORTH' },
      topics: [{ id: 'teaching', label: 'TEACHING' }],
      languages: [{ id: 'english', label: 'ENGLISH' }],
      formats: ['teams'],
      days: ['monday'],
      placesLeft: 1,
      replyBand: null,
    });
  });
});

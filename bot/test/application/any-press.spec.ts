import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Verb } from '../../src/cards/verbs.ts';
import { actor } from '../support/people.ts';
import { active, ben, mara, requested, talkingNetwork } from '../support/talk.ts';

const VERBS = Verb.options.map(({ shape }) => shape.verb.value);
const [nell, rhys] = [actor('Nell'), actor('Rhys')];
const RUNS = 1_500;
const PLACES_MAX = 4;

/** What a field of a card may come back with: what we put there, something else of ours, or anything at all. */
const fieldsAbout = (partnership: string) => {
  const mostly = (...values: readonly string[]) => fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) });
  return fc.record(
    {
      partnership: mostly(partnership, 'unknown'),
      meeting: mostly('m1', 'm2'),
      mentor: mostly(mara.id, ben.id, 'unknown'),
      scheme: mostly('network', 'matched', 'unknown'),
      step: mostly('part', 'work', 'style', 'mentor', 'mentee', 'conflicts', 'consent', 'goals', 'rhythm'),
      version: mostly('1', '2', '-1', '1e9'),
      words: mostly('', 'statistics', '"', '*'),
      goals: mostly('To grow.', ''),
      parts: mostly('mentee', 'mentor', 'both'),
      schemes: mostly('network', 'network,matched', ',,'),
      jobTitle: mostly('Fellow'),
      department: mostly('Health'),
      function: mostly('library'),
      campus: mostly('main'),
      languages: mostly('english', 'english,welsh'),
      formats: mostly('teams'),
      days: mostly('', 'monday'),
      topics: mostly('statistics'),
      experience: mostly('Ten years.'),
      capacity: mostly('0', '2', '9', ''),
      lineManager: mostly('', 'boss@sample.ac.uk'),
      agrees: mostly('true', 'false'),
      goal1: mostly('A goal.', '', 'reached'),
      startsOn: mostly('2026-12-01', '2026-02-30', '9999-12-31'),
      durationMonths: mostly('6', '99', 'NaN'),
      rhythm: mostly('monthly'),
      meetingMinutes: mostly('60', '0'),
      on: mostly('2026-11-25', '2027-03-28', '9999-12-31', '0000-01-01'),
      at: mostly('14:00', '01:30', '24:00'),
      minutes: mostly('60', '1e3'),
      place: mostly('Teams', ''),
      until: mostly('2026-12-24', '2020-01-01', '9999-12-31'),
      reached: mostly('yes', 'no'),
      reason: mostly('', 'Enough.'),
      action: mostly('a1', 'a2'),
      what: mostly('Send the draft.', ''),
      who: mostly('me', 'other'),
      dueOn: mostly('2026-12-01', '2020-01-01', '9999-12-31'),
      fits: mostly('yes', 'no'),
      stage: mostly('mid-point', 'closing', 'look-back'),
      helped: mostly('a-lot', 'not-yet'),
      readers: mostly('partner', 'coordinators', 'nobody'),
      reminders: mostly('', 'morning', 'day-before,two-hours'),
    },
    { requiredKeys: ['partnership', 'meeting', 'step', 'action', 'stage'] },
  );
};

describe('any press, by anybody, with anything on the card', () => {
  for (const [title, begin] of [
    ['while a request is open', requested],
    ['while a partnership runs', active],
  ] as const) {
    it(`is answered by a card ${title}, and breaks nothing`, async function () {
      this.timeout(60_000);
      const talking = await talkingNetwork('2026-11-23T09:00:00Z');
      const id = await begin(talking);
      await talking.registration.start(rhys);
      const press = fc.record({ who: fc.constantFrom(ben, mara, nell, rhys), verb: fc.constantFrom(...VERBS), data: fieldsAbout(id) });
      await fc.assert(
        fc.asyncProperty(press, async ({ who, verb, data }) => {
          const card = await talking.conversation.press(who, verb, data);
          assert.equal(card.type, 'AdaptiveCard');
          talking.clock.ahead(1_000);
        }),
        { numRuns: RUNS },
      );
      const places = (await talking.members.load(mara.id)).places?.value;
      // They may have fewer places now than are held, and never hold more than there can be.
      assert.ok(places && places.heldBy.length <= PLACES_MAX);
      assert.deepEqual(talking.faults, []);
    });
  }
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_CONFLICTS } from '@mentor-network/core/members/conflicts';
import { type MyDataPageView, myDataPage } from '../../src/cards/privacy/my-data-page.ts';
import { LONDON, NOW, SCHEME, memberOf, viewOf } from '../support/card-views.ts';
import { type MemberWords, ORDINARY } from '../support/card-words.ts';
import { hostileText } from './hostile-strings.ts';

const RUNS = 300;

const viewIn = (words: MemberWords): MyDataPageView => ({
  writtenAt: NOW,
  record: { ...memberOf(words, SCHEME, 'both'), conflicts: { ...NO_CONFLICTS, others: [words.place] } },
  places: { capacity: 2, heldBy: [], answers: [] },
  openRequests: [],
  preferences: { meetingReminders: ['morning'] },
  approvals: [{ schemeId: SCHEME.id, approval: { status: 'asked-back', question: words.reason, since: NOW }, isTrainingWanted: false, trainedOn: null }],
  contact: { heardAt: NOW, unreachable: null },
  partnerships: [viewOf(words, SCHEME, 'active', 'mentor'), viewOf(words, SCHEME, 'declined', 'mentee'), viewOf(words, SCHEME, 'ended', 'mentee')],
  notices: [],
  looks: [{ at: NOW, who: words.other, why: 'quiet' }],
  facts: [{ action: 'registered', at: NOW }],
  schemes: [SCHEME],
  zone: LONDON,
});

/** Every tag with all that is in it. Outside of these a page is text, if no `<` is left over. */
const skeletonOf = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];

const everywhere = (text: string): MemberWords => ({
  ...ORDINARY,
  me: text,
  other: text,
  jobTitle: text,
  department: text,
  goals: text,
  goal: text,
  success: text,
  reason: text,
  place: text,
  ownTopics: text,
  experience: text,
  hopes: text,
});

describe('Whatever somebody writes, on the page of their data', () => {
  const harmless = skeletonOf(myDataPage(viewIn(everywhere('words'))));

  it('adds no tag and no attribute, and every sign of it is written out', () => {
    assert.ok(harmless.length > 100);
    fc.assert(
      fc.property(hostileText(200).filter((text) => text.trim() !== ''), (text) => {
        const html = myDataPage(viewIn(everywhere(text)));
        assert.deepEqual(skeletonOf(html), harmless);
        assert.equal(html.replace(/<[^>]*>/g, '').includes('<'), false);
        assert.doesNotMatch(html.replace(/<style>[^]*<\/style>/, ''), /[\u0000-\u0008\u000B-\u001F\u202A-\u202E\u2066-\u2069]/);
      }),
      { numRuns: RUNS },
    );
  });
});

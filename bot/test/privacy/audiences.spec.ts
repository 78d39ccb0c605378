import assert from 'node:assert/strict';
import { CardJson } from '@mentor-network/core/contracts/mentoring';
import { MEETING_AUDIENCES, PARTNERSHIP_AUDIENCES } from '@mentor-network/core/privacy/partnership-audiences';
import { cardGallery } from '../support/card-gallery.ts';
import { texts } from '../support/fake-teams/card-reading.ts';

/** "Seen by …", "Only you and … read this.", "Only the coordinator of the scheme reads the reason." */
const SAYS_WHO = /Seen by |[Oo]nly .+ (sees?|reads?) |reads it\. Nobody else does\./;

const asksForWords = (card: CardJson): boolean => JSON.stringify(card).includes('"type":"Input.Text"');

describe('A card on which a member writes', () => {
  const cards = cardGallery().map(({ name, card }) => ({ name, card: CardJson.parse(card) }));

  it('says who will see it', () => {
    // What somebody looks for is not kept, so nobody sees it.
    const asking = cards.filter(({ name, card }) => asksForWords(card) && !name.startsWith('find'));
    assert.ok(asking.length > 15);
    assert.deepEqual(asking.filter(({ card }) => !SAYS_WHO.test(texts(card).join(' '))).map(({ name }) => name), []);
  });

  it('says the same as the table that decides it', () => {
    const { goals, agreement, declineReason, endReason } = PARTNERSHIP_AUDIENCES;
    assert.deepEqual([goals, agreement, declineReason, endReason], [['partner'], ['partner'], ['partner'], ['coordinators']]);
    assert.deepEqual([MEETING_AUDIENCES.place, MEETING_AUDIENCES.startsAt], [['partner'], ['partner', 'coordinators']]);
    const said = (name: string): string => texts(cards.find((one) => one.name === name)?.card ?? {}).join(' ');
    assert.match(said('request form'), /Only Dr Amira Bell sees what you write/);
    assert.match(said('declining'), /reads it\. Nobody else does\./);
    assert.match(said('meeting form'), /Only you and Dr Amira Bell see where you meet; your coordinators see when\./);
    assert.match(said('ending'), /Only the coordinator of the scheme reads the reason\./);
  });
});

import assert from 'node:assert/strict';
import { teamsDeepLink } from '../../src/adapters/teams/deep-link.ts';

const APP = { teamsAppId: '44444444-dddd-4000-8000-000000000004', domain: 'mentors.example.ac.uk' };

describe('a link into Teams', () => {
  for (const [place, entity] of [['mentors', 'mentors'], ['mentors/42?scheme=network', 'mentors'], ['mentors?words=R%20%26%20statistics', 'mentors'], ['mentoring/7', 'mentoring']] as const) {
    it(`to ${place} opens the tab "${entity}" there, and the page in a browser`, () => {
      const link = new URL(teamsDeepLink(APP, place));
      assert.equal(`${link.origin}${link.pathname}`, `https://teams.microsoft.com/l/entity/${APP.teamsAppId}/${entity}`);
      assert.equal(link.searchParams.get('webUrl'), `https://mentors.example.ac.uk/tab/#/${place}`);
      assert.deepEqual(JSON.parse(link.searchParams.get('context') ?? ''), { subEntityId: place });
      assert.ok(!link.href.includes('+'), 'Teams does not read + as a space');
    });
  }
});

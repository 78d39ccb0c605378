import assert from 'node:assert/strict';
import { describePages } from './support/describe-pages.ts';

describePages('Your data', ({ server, open }) => {
  it('is found at the foot of every page, by everybody', async () => {
    const page = await open('#/mentors');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your data' }).waitFor();
    await page.getByText('Ruth Adeyemi, because somebody asked for help').waitFor();
    assert.equal(await page.title(), 'Your data · Mentor Network');
  });

  it('is opened as a page of its own, which knows nothing of this one', async () => {
    const page = await open('#/my-data');
    await page.evaluate(() => {
      window.open = (url, target, features) => {
        document.body.dataset.opened = [url, target, features].join(' ');
        return null;
      };
    });
    await page.getByRole('link', { name: 'Read all of it' }).click();
    assert.equal(await page.evaluate(() => document.body.dataset.opened), 'https://example.org/my-data?ticket=abc _blank noopener,noreferrer');
  });

  it('is erased by who has ticked the box, with what they ticked', async () => {
    const page = await open('#/my-data');
    await page.getByRole('button', { name: 'Erase me' }).click();
    await page.getByRole('button', { name: 'Keep my data' }).waitFor();
    await page.getByLabel('Yes, erase everything about me').check();
    await page.getByRole('button', { name: 'Erase me' }).click();
    await page.getByText('You are being erased', { exact: true }).waitFor();
    assert.deepEqual(server().network().presses.at(-1), { verb: 'erase.confirm', data: { sure: 'true' } });
  });
});

import assert from 'node:assert/strict';
import { readMe } from '@mentor-network/core/contracts/sign-in';
import type { Page } from 'playwright-core';
import { describePages } from './support/describe-pages.ts';
import { ALL_WELL, TWO_FAILURES } from './support/stub-health.ts';

const AS_RUTH = { query: '?as=ruth' };

const lookAgain = (page: Page): Promise<boolean> => page.evaluate(() => window.dispatchEvent(new Event('focus')));
const state = (page: Page) => page.getByRole('heading', { level: 1 });
const namesBelow = (page: Page, heading: string): Promise<string[]> =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: heading, exact: true }) }).getByRole('heading', { level: 3 }).allTextContents();
const factOf = (page: Page, name: string): Promise<string[]> =>
  page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) }).getByRole('definition').allTextContents();

describePages('The health of the installation', ({ server, open }) => {
  it('is found at the foot of the page by whoever may see it, and by nobody else', async () => {
    const coordinator = await open('#/mentors', AS_RUTH);
    await coordinator.getByRole('contentinfo').getByRole('link', { name: 'Health of this installation' }).click();
    await state(coordinator).getByText('Everything works').waitFor();
    assert.equal(await coordinator.title(), 'Health of this installation · Mentor Network');
    assert.equal(await coordinator.getByRole('navigation').locator('[aria-current]').count(), 0);
    const member = await open('#/mentors');
    assert.equal(await member.getByRole('link', { name: 'Health of this installation' }).count(), 0);
  });

  it('says on a good day that everything works, with what IT asks first', async () => {
    const page = await open('#/health', AS_RUTH);
    assert.equal(await state(page).textContent(), 'Everything works');
    assert.deepEqual(await namesBelow(page, 'Works'), ['Sign-in', 'Store', 'Schemes', 'Waiting notices', 'Delivery in Teams', 'Tasks']);
    assert.equal(await page.getByRole('heading', { name: 'Needs attention' }).count(), 0);
    assert.deepEqual(await factOf(page, 'Waiting to be sent'), ['Nothing']);
    assert.deepEqual(await factOf(page, 'Last delivery'), ['4 minutes ago', 'Monday 23 November, 09:26']);
    assert.deepEqual(await factOf(page, 'Running'), ['For 3 days', 'since Friday 20 November, 06:02']);
    assert.deepEqual(await factOf(page, 'Store'), ['Cosmos DB']);
    assert.deepEqual(await factOf(page, 'Identity'), ['A managed identity']);
    assert.deepEqual(await factOf(page, 'Version'), ['0.1.0']);
    assert.deepEqual(await factOf(page, 'Looked at'), ['Monday 23 November, 09:30']);
  });

  it('shows first what failed, what was found and what to do', async () => {
    server().network().healthBecomes(TWO_FAILURES);
    const page = await open('#/health', AS_RUTH);
    assert.equal(await state(page).textContent(), 'Two things need attention');
    assert.deepEqual(await namesBelow(page, 'Needs attention'), ['Waiting notices', 'Delivery in Teams']);
    assert.deepEqual(await namesBelow(page, 'Works'), ['Sign-in', 'Store', 'Schemes', 'Tasks']);
    assert.deepEqual((await page.getByRole('heading', { level: 2 }).allTextContents()).slice(0, 2), ['Needs attention', 'Works']);
    const delivery = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Delivery in Teams' }) });
    await delivery.getByText(/refused the last 5 messages with status 401/).waitFor();
    await delivery.getByText('What to do').waitFor();
    await delivery.getByText(/Then restart the server/).waitFor();
    assert.deepEqual(await factOf(page, 'Waiting to be sent'), ['12, the oldest for 4 hours']);
  });

  it('says that nobody was reached yet where nobody was', async () => {
    server().network().healthBecomes({ ...ALL_WELL, lastDeliveredAt: null, outbox: { due: 1, oldestDueSeconds: 20 } });
    const page = await open('#/health', AS_RUTH);
    assert.deepEqual(await factOf(page, 'Last delivery'), ['None since it started']);
    assert.deepEqual(await factOf(page, 'Waiting to be sent'), ['One, for less than a minute']);
  });

  it('looks again by itself, and says aloud only what has changed', async () => {
    const page = await open('#/health', { ...AS_RUTH, reducedMotion: 'reduce' });
    await page.evaluate(`
      window.heard = [];
      const status = document.querySelector('[role="status"]');
      new MutationObserver(() => window.heard.push(status.textContent.trim())).observe(status, { childList: true, characterData: true, subtree: true });`);
    const answered = (): Promise<unknown> => page.waitForResponse('**/api/health');
    await Promise.all([answered(), lookAgain(page)]);
    server().network().healthBecomes(TWO_FAILURES);
    await Promise.all([answered(), lookAgain(page)]);
    await state(page).getByText('Two things need attention').waitFor();
    await Promise.all([answered(), lookAgain(page)]);
    server().network().healthBecomes(ALL_WELL);
    await Promise.all([answered(), lookAgain(page)]);
    await state(page).getByText('Everything works').waitFor();
    assert.deepEqual(await page.evaluate('window.heard'), ['Two things need attention', 'Everything works']);
  });

  it('is asked for every half a minute', async () => {
    const page = await open('#/mentors', { ...AS_RUTH, reducedMotion: 'reduce' });
    await page.clock.install();
    await page.getByRole('link', { name: 'Health of this installation' }).click();
    await state(page).getByText('Everything works').waitFor();
    const asked = () => server().calls().filter(({ path }) => path === '/api/health').length;
    await page.clock.runFor(29_000);
    await page.waitForTimeout(300);
    assert.equal(asked(), 1);
    await Promise.all([page.waitForResponse('**/api/health'), page.clock.runFor(2000)]);
    assert.equal(asked(), 2);
  });

  it('keeps what was known when the network is out of reach, and says from when it is', async () => {
    const page = await open('#/health', AS_RUTH);
    await page.route('**/api/health', (route) => route.abort());
    await lookAgain(page);
    await state(page).getByText('We cannot reach the network').waitFor();
    await page.getByText('Below is how it was at 09:30.').waitFor();
    await page.getByRole('status').getByText('We cannot reach the network').waitFor({ state: 'attached' });
    await page.unroute('**/api/health');
    await lookAgain(page);
    await state(page).getByText('Everything works').waitFor();
  });

  it('that could not be read at all says so, and can be asked for again', async () => {
    const page = await open('#/mentors', AS_RUTH);
    server().breakPath('/api/health');
    await page.getByRole('link', { name: 'Health of this installation' }).click();
    await page.getByText('this reference: 7F3A').waitFor();
    server().breakPath(undefined);
    await page.getByRole('button', { name: 'Try again' }).click();
    await state(page).getByText('Everything works').waitFor();
  });

  it('is found and read while the server cannot say who is reading, and is still kept from everybody else', async () => {
    server().breakPath(readMe.path);
    const coordinator = await open('#/mentors', AS_RUTH);
    await coordinator.getByRole('contentinfo').getByRole('link', { name: 'Health of this installation' }).click();
    await state(coordinator).getByText('Everything works').waitFor();
    const member = await open('#/health');
    await state(member).getByText('This page is for coordinators and IT').waitFor();
  });

  it('is kindly kept from everybody else, whose page does not even ask', async () => {
    const page = await open('#/health');
    assert.equal(await state(page).textContent(), 'This page is for coordinators and IT');
    await page.getByRole('link', { name: 'Find a mentor' }).click();
    await page.getByRole('heading', { level: 1, name: 'Find a mentor' }).waitFor();
    assert.equal(server().calls().some(({ path }) => path === '/api/health'), false);
  });
});

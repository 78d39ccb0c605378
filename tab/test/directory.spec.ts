import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { describePages } from './support/describe-pages.ts';
import { StubRefusal } from './support/stub-network.ts';

const GOALS = 'I would like to move from reporting to advising.';

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.getAttribute('aria-label') ?? element?.textContent.trim() ?? '';
  });

/** Presses Tab until something of this name has the focus, as somebody without a mouse does. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached with the Tab key.`);
};

const search = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('section[aria-labelledby="found"]');

describePages('A mentee finds a mentor', ({ server, open }) => {
  it('by keyboard alone: searches, reads a profile, writes and sends a request', async () => {
    const page = await open('#/mentors');
    await tabTo(page, 'What would you like to work on?');
    await page.keyboard.type('amira');
    await results(page).getByRole('heading', { name: '1 mentor' }).waitFor();
    await tabTo(page, 'Dr Amira Bell');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('heading', { name: 'Dr Amira Bell' }).waitFor();
    await tabTo(page, 'Ask for mentoring');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /What would you like/ }).waitFor();
    await page.keyboard.type(GOALS);
    await tabTo(page, 'Send the request');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Dr Amira Bell has your request' }).waitFor();
    assert.deepEqual(
      server()
        .network()
        .requests.map(({ mentorId, schemeId, goals }) => [mentorId, schemeId, goals]),
      [['dr-amira-bell', 'network', GOALS]],
    );
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal(await focused(page), 'Dr Amira Bell');
  });

  it('sees the answer to the last question, not the one that came last', async () => {
    const page = await open('#/mentors');
    server().delayBy((path, query) => (path === '/api/directory' && query.get('words') === 'fin' ? new Promise((resolve) => setTimeout(resolve, 700)) : undefined));
    const late = page.waitForRequest((request) => request.url().includes('words=fin'));
    await search(page).fill('fin');
    await late;
    await search(page).fill('statistics');
    await results(page).getByRole('heading', { name: '1 mentor' }).waitFor();
    await page.waitForTimeout(900);
    assert.deepEqual(await results(page).getByRole('heading', { level: 3 }).allTextContents(), ['Olu Adeyemi']);
  });

  it('keeps what was found on the page while the next answer is on its way', async () => {
    const page = await open('#/mentors?words=grant');
    server().delayBy((path) => (path === '/api/directory' ? new Promise((resolve) => setTimeout(resolve, 500)) : undefined));
    const asked = page.waitForRequest((request) => request.url().includes('words=leading'));
    await search(page).fill('leading');
    await asked;
    assert.deepEqual(await results(page).getByRole('heading', { level: 3 }).allTextContents(), ['Dr Amira Bell', 'Professor Henrik Sørensen-Whitfield']);
    await results(page).getByRole('heading', { name: '3 mentors' }).waitFor();
  });

  it('keeps filters in the address, clears them at once, and hears the number of mentors', async () => {
    const page = await open('#/mentors');
    await page.getByRole('checkbox', { name: 'Budgets, 2 mentors' }).check();
    await results(page).getByRole('heading', { name: '2 mentors' }).waitFor();
    assert.equal(new URL(page.url()).hash, '#/mentors?topic=budgets');
    await page.getByRole('status').getByText('2 mentors found').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Clear all' }).click();
    await results(page).getByRole('heading', { name: '14 mentors' }).waitFor();
  });

  it('reads on beyond the first page of mentors', async () => {
    const page = await open('#/mentors');
    await page.getByRole('button', { name: 'Show more' }).click();
    await results(page).getByRole('heading', { name: 'Peter Osei' }).waitFor();
    assert.equal(await results(page).getByRole('article').count(), 14);
    assert.equal(await page.getByRole('button', { name: 'Show more' }).count(), 0);
  });

  it('is told in place why a request was refused, and loses no word', async () => {
    const page = await open('#/mentors/dr-amira-bell');
    server().network().refuseNext(new StubRefusal('not-available', 'Not available.'));
    await page.getByRole('button', { name: 'Ask for mentoring' }).click();
    const goals = page.getByRole('dialog').getByRole('textbox');
    await goals.fill(GOALS);
    await page.getByRole('button', { name: 'Send the request' }).click();
    await page.getByRole('alert').getByText('All places are taken just now.').waitFor();
    assert.equal(await goals.inputValue(), GOALS);
    await page.reload();
    await page.getByRole('button', { name: 'Ask for mentoring' }).click();
    assert.equal(await page.getByRole('dialog').getByRole('textbox').inputValue(), GOALS);
  });

  it('is asked for goals before anything is sent', async () => {
    const page = await open('#/mentors/dr-amira-bell');
    await page.getByRole('button', { name: 'Ask for mentoring' }).click();
    await page.getByRole('button', { name: 'Send the request' }).click();
    await page.getByText('Write a sentence or two').waitFor();
    assert.equal(server().network().requests.length, 0);
  });

  it('is led to the registration when they are new', async () => {
    const page = await open('#/mentors/dr-amira-bell', { query: '?as=priya' });
    await page.getByRole('dialog').getByText('Register first').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Ask for mentoring' }).count(), 0);
  });

  it('reads the words of a mentor as words, whatever they look like', async () => {
    const page = await open('#/mentors/dr-amira-bell');
    await page.getByText('<b>I read</b> everything').waitFor();
  });

  it('is told what to do when the server fails, with a reference, and can try again', async () => {
    const page = await open('#/mentors');
    server().breakPath('/api/directory');
    await page.reload();
    await page.getByText('this reference: 7F3A').waitFor();
    server().breakPath(undefined);
    await page.getByRole('button', { name: 'Try again' }).click();
    await results(page).getByRole('heading', { name: '14 mentors' }).waitFor();
  });

  it('signs in again without noticing when the server no longer knows them', async () => {
    const page = await open('#/mentors');
    server().signOut('mei');
    await search(page).fill('statistics');
    await results(page).getByRole('heading', { name: '1 mentor' }).waitFor();
  });

  it('can be somebody else of the sample data, and stays so after a reload', async () => {
    const page = await open('#/mentoring');
    await page.getByRole('button', { name: /You are Mei Lin Chen/ }).click();
    await page.getByRole('button', { name: /Priya Shah/ }).click();
    await page.getByText('Welcome to the network').waitFor();
    await page.reload();
    await page.getByText('Welcome to the network').waitFor();
    assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage).map((key) => sessionStorage.getItem(key))), ['priya']);
  });
});

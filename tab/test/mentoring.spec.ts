import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { describePages } from './support/describe-pages.ts';
import { decliningCard } from './support/stub-cards.ts';
import { STATES_OF_RUNNING } from './support/stub-partnerships.ts';

const waitingCard = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const partnership = (page: Page, name: string) => page.getByRole('article', { name });

/** The page reads again when somebody returns to it, so a spec need not wait for the next beat. */
const lookAgain = (page: Page): Promise<boolean> => page.evaluate(() => window.dispatchEvent(new Event('focus')));

describePages('A member looks after their mentoring', ({ server, open }) => {
  it('accepts a request on its live card, which then says what is so now', async () => {
    const page = await open('#/mentoring');
    await waitingCard(page, 'Hannah Weiss').getByRole('button', { name: 'Accept' }).click();
    await page.getByText('You accepted Hannah Weiss’s request', { exact: true }).waitFor();
    assert.deepEqual(server().network().presses, [{ verb: 'request.accept', data: { partnership: 'p-request' } }]);
    await partnership(page, 'Hannah Weiss').getByText('Agreeing on goals').waitFor();
    await page.getByRole('link', { name: /My mentoring.*1 thing waits for you/ }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'group');
    await page.getByRole('status').getByText('You accepted').waitFor({ state: 'attached' });
  });

  it('fills in a card: what is required is asked for, and what was written goes with the button', async () => {
    const page = await open('#/mentoring');
    await waitingCard(page, 'Hannah Weiss').getByRole('button', { name: 'Decline' }).click();
    const card = waitingCard(page, 'Decline kindly');
    await card.getByRole('button', { name: 'Decline' }).click();
    await card.getByText('Write a word or two.').waitFor();
    assert.equal(server().network().presses.length, 1);
    await card.getByRole('textbox').fill('This term is full.');
    await card.getByRole('button', { name: 'Decline' }).click();
    await page.getByText('You declined', { exact: true }).waitFor();
    assert.deepEqual(server().network().presses.at(-1), { verb: 'request.decline', data: { partnership: 'p-request', reason: 'This term is full.' } });
  });

  it('goes back from a card without sending what was written there', async () => {
    const page = await open('#/mentoring');
    await waitingCard(page, 'Hannah Weiss').getByRole('button', { name: 'Decline' }).click();
    const card = waitingCard(page, 'Decline kindly');
    await card.getByRole('textbox').fill('Half a thought');
    await card.getByRole('button', { name: 'Back' }).click();
    await page.getByText('The button asked for partnership.show').first().waitFor();
    assert.deepEqual(server().network().presses.at(-1)?.data, { partnership: 'p-request' });
  });

  it('is asked for less and less often while nobody touches it, and soon again when somebody does', async () => {
    const page = await open('#/mentors');
    await page.clock.install();
    await page.getByRole('link', { name: /My mentoring/ }).click();
    await partnership(page, 'Hannah Weiss').waitFor();
    const asked = () => server().calls().filter(({ path }) => path === '/api/mentoring').length;
    await page.clock.runFor(600_000);
    await page.waitForTimeout(300);
    const untouched = asked();
    assert.ok(untouched > 10 && untouched < 30, `asked ${String(untouched)} times in ten minutes`);
    await page.keyboard.press('Tab');
    await Promise.all([page.waitForResponse('**/api/mentoring'), page.clock.runFor(3_500)]);
    assert.equal(asked(), untouched + 1);
  });

  it('is not interrupted while typing in a card that changes meanwhile', async () => {
    server().network().waitingBecomes([{ id: 'one', card: decliningCard() }]);
    const page = await open('#/mentoring');
    const field = page.getByRole('textbox', { name: /A word for/ });
    await field.fill('Half a thought');
    server().network().waitingBecomes([{ id: 'one', card: decliningCard('Something else is so now.') }]);
    const read = page.waitForResponse((response) => response.url().endsWith('/api/mentoring'));
    await lookAgain(page);
    await read;
    await page.waitForTimeout(200);
    assert.equal(await field.inputValue(), 'Half a thought');
    await page.getByRole('link', { name: 'Mentors' }).focus();
    await page.getByText('Something else is so now.').waitFor();
  });

  it('sees and hears what the other person did meanwhile', async () => {
    const page = await open('#/mentoring');
    server().network().otherDoes('p-active', { status: 'paused', may: ['resume', 'end'] });
    await lookAgain(page);
    await partnership(page, 'Tom Okafor').getByText('Paused, together since').waitFor();
    await page.getByRole('status').getByText('Tom Okafor: Paused').waitFor({ state: 'attached' });
    assert.equal(await partnership(page, 'Tom Okafor').getByRole('button', { name: 'Go on together' }).count(), 1);
  });

  it('arranges a meeting in a card above the page', async () => {
    const page = await open('#/mentoring');
    await partnership(page, 'Tom Okafor').getByRole('button', { name: 'Arrange a meeting' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Date').fill('2026-12-03');
    await dialog.getByLabel('Where').fill('Room 1.01');
    await dialog.getByRole('button', { name: 'Arrange' }).click();
    await dialog.getByText('The meeting is arranged', { exact: true }).waitFor();
    assert.deepEqual(server().network().presses.at(-1), {
      verb: 'meeting.arrange',
      data: { partnership: 'p-active', meeting: 'm-new', on: '2026-12-03', at: '14:00', minutes: '60', place: 'Room 1.01' },
    });
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Arrange a meeting');
  });

  it('is asked before a meeting is cancelled', async () => {
    const page = await open('#/mentoring');
    await page.getByRole('button', { name: 'Cancel: meeting on Thursday 26 November' }).click();
    assert.equal(server().network().presses.length, 0);
    await page.getByRole('button', { name: 'Cancel the meeting', exact: true }).click();
    await page.getByRole('dialog').getByText('The button asked for meeting.cancel').waitFor();
    assert.deepEqual(server().network().presses, [{ verb: 'meeting.cancel', data: { partnership: 'p-active', meeting: 'm-next' } }]);
  });

  it('sees how far each goal has come, what was agreed on, and says that it is done', async () => {
    const page = await open('#/mentoring');
    const tom = partnership(page, 'Tom Okafor');
    await tom.getByText('Under way').waitFor();
    await tom.getByText('You, by Wednesday 25 November').waitFor();
    await tom.getByText('Half-way, you · Tom Okafor reads this too').waitFor();
    assert.equal(await tom.getByText('Read the guide for a first meeting.').count(), 0, 'what is done is not shown');
    assert.equal(await tom.getByRole('button', { name: /^Done/ }).count(), 1, 'what the other does is theirs to tick off');
    await tom.getByRole('button', { name: /^Done/ }).click();
    await page.getByRole('dialog').getByText('The button asked for action.done').waitFor();
    assert.deepEqual(server().network().presses.at(-1), { verb: 'action.done', data: { partnership: 'p-active', action: 'a-1' } });
  });

  it('has at most four buttons that stand out beside a partnership, whatever time asks, and a kind end always', async () => {
    server().network().partnershipsBecome(STATES_OF_RUNNING);
    const page = await open('#/mentoring');
    const silent = partnership(page, 'Asha Menon');
    for (const name of ['Arrange a meeting', 'How far are you?', 'Actions', 'It goes on', 'Say how it fits', 'Pause', 'End']) assert.equal(await silent.getByRole('button', { name, exact: true }).count(), 1, name);
    await page.getByText('Paused until Friday 15 January, together since').waitFor();
    await page.getByText(/^History/).click();
    await page.getByText('Closed on Friday 20 November, because it was not signed').waitFor();
    await page.getByRole('button', { name: 'Complete it' }).click();
    assert.equal(server().network().presses.length, 0, 'it asks before it completes');
    await page.getByRole('dialog').getByRole('button', { name: 'Complete it' }).click();
    await page.getByRole('dialog').getByText('The button asked for partnership.complete').waitFor();
  });

  it('reads dates as people say them, in their own zone', async () => {
    const page = await open('#/mentoring', { timezoneId: 'Asia/Tokyo' });
    await page.getByText('Thursday 26 November, 14:00, in 3 days').waitFor();
    await page.getByText('We could not bring you a reminder of this meeting in the chat.').waitFor();
  });

  it('reads the words of the other as words, whatever they look like', async () => {
    const page = await open('#/mentoring');
    await waitingCard(page, 'Hannah Weiss').getByText('<img src=x').waitFor();
    assert.equal(await page.locator('img').count(), 0);
    assert.match(await page.title(), /My mentoring/);
  });

  it('registers on the page, step by step, and then sees what comes next', async () => {
    const page = await open('#/mentoring', { query: '?as=priya' });
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByLabel('Mentee').check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Job title').fill('Finance Officer');
    await page.getByLabel('Campus').selectOption('City');
    await page.getByLabel('Statistics').check();
    await page.getByLabel('Presenting').check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('checkbox', { name: /I have read/ }).check();
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByText('You are in the network', { exact: true }).waitFor();
    const [, work] = server().network().presses;
    assert.deepEqual(work?.data, { step: 'work', jobTitle: 'Finance Officer', campus: 'city', topics: 'presenting,statistics' });
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('This is where your mentoring will be').waitFor();
  });
});

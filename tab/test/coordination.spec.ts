import assert from 'node:assert/strict';
import { describePages } from './support/describe-pages.ts';

const AS_RUTH = { query: '?as=ruth' };

describePages('Coordination', ({ server, open }) => {
  it('stands beside the other pages for whoever coordinates, and for nobody else', async () => {
    const coordinator = await open('#/mentors', AS_RUTH);
    await coordinator.getByRole('navigation').getByRole('link', { name: 'Coordination' }).click();
    await coordinator.getByRole('heading', { level: 1, name: 'Coordination' }).waitFor();
    assert.equal(await coordinator.title(), 'Coordination · Mentor Network');
    const member = await open('#/mentors');
    assert.equal(await member.getByRole('link', { name: 'Coordination' }).count(), 0);
  });

  it('is kindly kept from everybody else, whose page does not even ask', async () => {
    const page = await open('#/coordination');
    await page.getByRole('heading', { level: 1, name: 'This page is for coordinators' }).waitFor();
    assert.equal(server().calls().some(({ path }) => path === '/api/coordination'), false);
  });

  it('says whom it is about, why and since when, with one thing to do', async () => {
    const page = await open('#/coordination', AS_RUTH);
    const asked = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Dr Amira Bell and Tom Price' }) });
    await asked.getByText('Dr Amira Bell has not answered Tom Price yet. It waits until Wednesday 25 November.').waitFor();
    await asked.getByText('Since Wednesday 18 November').waitFor();
    assert.equal(await asked.getByRole('button').count(), 1);
  });

  it('reminds at once, by the keyboard, and not a second time on that day', async () => {
    const page = await open('#/coordination', AS_RUTH);
    await page.getByRole('button', { name: 'Remind Dr Amira Bell: Dr Amira Bell and Tom Price' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Reminded today').waitFor();
    assert.deepEqual(server().network().presses, [{ verb: 'coordination.remind', data: { partnership: 'c-asked' } }]);
    assert.equal(await page.getByRole('button', { name: /Remind Dr Amira Bell/ }).count(), 0);
  });

  it('opens the cards of the chat for everything that is asked first', async () => {
    const page = await open('#/coordination', AS_RUTH);
    await page.getByRole('button', { name: /^Close kindly/ }).click();
    await page.getByRole('dialog').getByText('The button asked for coordination.closing.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Find a mentor: Zoe Hartley' }).click();
    await page.getByRole('dialog').getByText('The button asked for proposing.mentors.').waitFor();
    assert.deepEqual(server().network().presses.at(-1)?.data, { scheme: 'professional', mentee: 'zoe' });
  });

  it('says when nothing needs anybody', async () => {
    server().network().coordination.becomesQuiet();
    const page = await open('#/coordination', AS_RUTH);
    assert.equal(await page.getByText('Nothing needs you today.').count(), 2);
  });
});

describePages('The settings of a scheme', ({ server, open }) => {
  const SAVE = { name: 'Save: Agreement and course' };

  it('stand with their bounds, and are saved part by part', async () => {
    const page = await open('#/coordination/university', AS_RUTH);
    const field = page.getByLabel('Usual length in months');
    assert.equal(await field.inputValue(), '6');
    await page.getByLabel('Usual length in months').locator('xpath=ancestor::*[contains(@class, "fui-Field")][1]').getByText('3 to 12').waitFor();
    await field.fill('9');
    await page.getByRole('button', SAVE).click();
    await page.getByRole('main').getByText('Saved. It holds from now on').waitFor();
    await page.reload();
    assert.equal(await page.getByLabel('Usual length in months').inputValue(), '9');
  });

  it('come back with what is wrong beside the field, and with what was typed', async () => {
    const page = await open('#/coordination/university', AS_RUTH);
    await page.getByLabel('Usual length in months').fill('40');
    await page.getByRole('button', SAVE).click();
    await page.getByText('Choose from 3 to 12.').waitFor();
    assert.equal(await page.getByLabel('Usual length in months').inputValue(), '40');
  });

  it('tell whoever was slower, and keep what they typed', async () => {
    server().network().coordination.somebodyIsFaster();
    const page = await open('#/coordination/university', AS_RUTH);
    await page.getByLabel('Usual length in months').fill('8');
    await page.getByRole('button', SAVE).click();
    await page.getByRole('main').getByText('Somebody saved at the same moment.').waitFor();
    assert.equal(await page.getByLabel('Usual length in months').inputValue(), '8');
    await page.getByRole('button', SAVE).click();
    await page.getByRole('main').getByText('Saved. It holds from now on').waitFor();
  });

  it('are run by at least one, and by whoever is added by their address', async () => {
    const page = await open('#/coordination/university', AS_RUTH);
    await page.getByRole('button', { name: 'Take out: Ruth Ellis' }).click();
    await page.getByText('A scheme needs somebody. Add another coordinator first.').waitFor();
    await page.getByLabel('Add by e-mail address').fill('mei@sample.ac.uk');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take out: Mei Lin Chen' }).waitFor();
  });

  it('of a scheme of others are not there', async () => {
    const page = await open('#/coordination/professional', AS_RUTH);
    await page.getByRole('heading', { level: 1, name: 'This page is for coordinators' }).waitFor();
  });
});

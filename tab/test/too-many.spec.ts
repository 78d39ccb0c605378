import assert from 'node:assert/strict';
import { describePages } from './support/describe-pages.ts';

const TOO_MUCH = 'That was a lot at once.';

describePages('When it is too much for the server', ({ server, open }) => {
  const callsOf = (path: string) => server().calls().filter((call) => call.path === path).length;

  it('what somebody only reads comes a little later, and they need not know why', async () => {
    const page = await open('#/mentors');
    server().isTooMuch('/api/directory', 1);
    const before = callsOf('/api/directory');
    const refused = page.waitForResponse((response) => response.status() === 429);
    await page.getByRole('searchbox').fill('statistics');
    await refused;
    const begunMs = performance.now();
    await page.getByRole('heading', { name: '1 mentor' }).waitFor();
    assert.ok(performance.now() - begunMs > 800, 'not before it was told to');
    assert.equal(await page.getByRole('alert').count(), 0);
    assert.equal(callsOf('/api/directory') - before, 2);
  });

  it('it is asked again once and not on and on, and the reader learns what to do', async () => {
    const page = await open('#/mentors');
    server().isTooMuch('/api/directory', 2);
    const before = callsOf('/api/directory');
    await page.reload();
    const alert = page.getByRole('alert');
    await alert.getByText(TOO_MUCH).waitFor();
    await alert.getByText('Wait a moment, then go on.').waitFor();
    assert.equal(callsOf('/api/directory') - before, 2);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: '14 mentors' }).waitFor();
  });

  it('a press is not made later behind somebody’s back: the card stays, and says so', async () => {
    const page = await open('#/mentoring');
    server().isTooMuch('/api/cards/press', 1);
    await page.getByRole('button', { name: 'Accept', exact: true }).first().click();
    await page.getByRole('alert').getByText(`${TOO_MUCH} Wait a moment, then go on. Nothing you wrote is lost.`).waitFor();
    await page.waitForTimeout(1_500);
    assert.equal(callsOf('/api/cards/press'), 1);
    assert.deepEqual(server().network().presses, []);
  });

  it('a question that somebody has overtaken is not asked again', async () => {
    const page = await open('#/mentors');
    server().isTooMuch('/api/directory', 1);
    const refused = page.waitForResponse((response) => response.status() === 429);
    await page.getByRole('searchbox').fill('grant');
    await refused;
    const before = callsOf('/api/directory');
    await page.getByRole('searchbox').fill('statistics');
    await page.getByRole('heading', { name: '1 mentor' }).waitFor();
    await page.waitForTimeout(1_200);
    assert.equal(callsOf('/api/directory') - before, 1);
  });
});

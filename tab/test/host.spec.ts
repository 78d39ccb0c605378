import assert from 'node:assert/strict';
import { signInLocally } from '@mentor-network/core/contracts/sign-in';
import { READER } from './support/browser.ts';
import { describePages } from './support/describe-pages.ts';
import { type FakeHost, startFakeHost } from './support/fake-host.ts';

const CONTEXT = {
  theme: 'dark',
  locale: 'en-gb',
  entityId: 'mentors',
  subEntityId: 'mentors/dr-amira-bell',
  userObjectId: 'mei',
  userDisplayName: 'Mei Lin Chen',
  tid: 'tenant',
  hostName: 'Teams',
};

describePages('Inside Teams', ({ server, browser }) => {
  const hosts: FakeHost[] = [];
  afterEach(async () => {
    await Promise.all(hosts.splice(0).map((host) => host.close()));
  });
  const inHost = async (context: object) => {
    const host = await startFakeHost(`${server().url}/tab/`, { context });
    hosts.push(host);
    const window = await browser().newContext(READER);
    const page = await window.newPage();
    const signIn = page.waitForRequest((request) => request.url().endsWith('/api/local/sign-in'));
    await page.goto(host.url);
    return { page, tab: page.frameLocator('#tab'), signedInAs: signInLocally.input.parse((await signIn).postDataJSON()) };
  };

  it('a member is who Teams says, and sees the page a link points at', async () => {
    const { tab, signedInAs } = await inHost(CONTEXT);
    await tab.getByRole('dialog').getByRole('heading', { name: 'Dr Amira Bell' }).waitFor();
    assert.deepEqual({ ...signedInAs, zone: undefined }, { memberId: 'mei', zone: undefined, name: 'Mei Lin Chen' });
    assert.equal(await tab.getByText(/You are/).count(), 0);
  });

  it('the page takes the theme of Teams, and follows when it changes', async () => {
    const { page, tab } = await inHost({ ...CONTEXT, subEntityId: 'mentoring' });
    await tab.getByRole('heading', { name: 'My mentoring' }).waitFor();
    const background = (): Promise<string> => tab.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const dark = await background();
    await page.evaluate('changeTheme("contrast")');
    await tab.locator('html').evaluate(() => new Promise(requestAnimationFrame));
    const contrast = await background();
    await page.evaluate('changeTheme("default")');
    await tab.locator('html').evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual([dark, contrast, await background()], ['rgb(36, 36, 36)', 'rgb(0, 0, 0)', 'rgb(250, 250, 250)']);
  });

  it('in a frame that is not Teams, the page stands alone', async () => {
    const { tab } = await inHost({ ...CONTEXT, userObjectId: 'not an id at all' });
    await tab.getByRole('button', { name: /You are Mei Lin Chen/ }).waitFor();
  });
});

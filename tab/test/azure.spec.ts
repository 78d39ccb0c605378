import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';
import { READER } from './support/browser.ts';
import { describePages } from './support/describe-pages.ts';
import { type TokenAnswer, openInFakePhone, openInFakeTeams, startFakeHost, tokenQuestions } from './support/fake-host.ts';
import { OPEN_IN_TEAMS } from './support/stub-network.ts';

const CONTEXT = { theme: 'default', locale: 'en-gb', entityId: 'mentors', userObjectId: 'mei', userDisplayName: 'Mei Lin Chen', tid: 'tenant', hostName: 'Teams' };
const ORIGINS_DIFFER = 'App resource defined in manifest and iframe origin do not match';

/** As somebody who comes back to the window: every page that keeps itself fresh asks again. */
const lookForNews = (tab: FrameLocator): Promise<boolean> => tab.locator('html').evaluate(() => window.dispatchEvent(new Event('focus')));

const tokens = (...names: readonly string[]): TokenAnswer[] => names.map((name) => ({ token: `${name}.mei` }));

describePages('In a deployment', ({ server, browser, open }) => {
  beforeEach(() => server().network().deploy());

  const window = async (): Promise<Page> => (await browser().newContext({ ...READER, timezoneId: 'Europe/Athens' })).newPage();
  const inTeams = async (answers: readonly TokenAnswer[], { address = '#/mentors', context = {}, script = '' } = {}): Promise<{ teams: Page; tab: FrameLocator }> => {
    const teams = await window();
    await teams.addInitScript(script);
    await openInFakeTeams(teams, `${server().url}/tab/${address}`, { context: { ...CONTEXT, ...context }, tokens: answers });
    return { teams, tab: teams.frameLocator('#tab') };
  };
  const found = (tab: FrameLocator | Page, title: RegExp) => tab.getByRole('heading', { name: title });
  const signedCalls = () => server().calls().filter(({ path }) => path !== '/api/settings');

  it('every call carries the token of Teams and the zone of the reader, and nobody signs in with us', async () => {
    const { teams, tab } = await inTeams(tokens('teams-1'));
    await found(tab, /^14 mentors$/).waitFor();
    await tab.getByRole('link', { name: 'My mentoring' }).click();
    await found(tab, /^Your partnerships/).waitFor();
    const calls = signedCalls();
    assert.deepEqual([...new Set(calls.map(({ path }) => path))].toSorted(), ['/api/directory', '/api/me', '/api/mentoring']);
    for (const { authorization, zone } of calls) assert.deepEqual([authorization, zone], ['Bearer teams-1.mei', 'Europe/Athens']);
    assert.deepEqual(await tokenQuestions(teams), ['silent']);
    assert.equal(await tab.getByText(/Sample data|You are/).count(), 0);
  });

  it('both tabs open at their address, and a deep link overrules it', async () => {
    const mentoring = await inTeams(tokens('teams-1'), { address: '#/mentoring' });
    await found(mentoring.tab, /^My mentoring$/).waitFor();
    const linked = await inTeams(tokens('teams-1'), { context: { subEntityId: 'mentoring/p-active/agreement' } });
    await found(linked.tab, /^Mentoring agreement$/).waitFor();
  });

  it('a token that is not taken any more is asked for again once, however many calls were refused together', async () => {
    const { teams, tab } = await inTeams(tokens('teams-1', 'teams-2'), { address: '#/mentoring' });
    await found(tab, /^Your partnerships/).waitFor();
    server().signOut('mei');
    const before = server().calls().length;
    const isAnswered = (path: string) => teams.waitForResponse((response) => response.url().endsWith(path) && response.ok());
    await Promise.all([isAnswered('/api/mentoring'), isAnswered('/api/me'), lookForNews(tab)]);
    assert.deepEqual(await tokenQuestions(teams), ['silent', 'silent']);
    assert.ok(server().calls().slice(before).some(({ authorization }) => authorization === 'Bearer teams-2.mei'));
    assert.equal(await tab.getByRole('alert').count(), 0);
  });

  it('a server that takes no token is not asked on and on, and the reader learns whom to tell', async () => {
    server().signOutAll();
    const { teams, tab } = await inTeams(tokens('teams-1', 'teams-2', 'teams-3', 'teams-4'));
    await tab.getByRole('alert').getByText('The network does not accept your sign-in.').waitFor();
    assert.equal(signedCalls().filter(({ path }) => path === '/api/directory').length, 2);
    assert.ok((await tokenQuestions(teams)).length <= 4);
  });

  it('where Teams needs the person’s yes, it is asked once more aloud', async () => {
    const { teams, tab } = await inTeams([{ refusal: 'resourceRequiresConsent' }, ...tokens('teams-1')]);
    await found(tab, /^14 mentors$/).waitFor();
    assert.deepEqual(await tokenQuestions(teams), ['silent', 'aloud']);
  });

  it('somebody who closes the question meets it again when they try again, and not at every look for news', async () => {
    const { teams, tab } = await inTeams([{ refusal: 'resourceRequiresConsent' }, { refusal: 'CancelledByUser' }], { address: '#/mentoring' });
    await tab.getByRole('alert').getByText('Teams needs your yes before it says who you are.').waitFor();
    const asked = (await tokenQuestions(teams)).length;
    await lookForNews(tab);
    await teams.waitForFunction(`window.asked.filter(({ func }) => func === 'authentication.getAuthToken').length > ${asked}`);
    const aloud = async () => (await tokenQuestions(teams)).filter((how) => how === 'aloud').length;
    assert.equal(await aloud(), 1);
    await tab.getByRole('button', { name: 'Try again' }).click();
    await teams.waitForFunction(`window.asked.filter(({ func, args }) => func === 'authentication.getAuthToken' && args[2] === false).length > 1`);
    await lookForNews(tab);
    assert.equal(await aloud(), 2);
  });

  it('an installation that is not complete is named as such, with the reason for IT', async () => {
    const { teams, tab } = await inTeams([{ refusal: ORIGINS_DIFFER }]);
    const alert = tab.getByRole('alert');
    await alert.getByText('This app is not completely installed yet.').waitFor();
    await alert.getByText(`reference: ${ORIGINS_DIFFER}.`).waitFor();
    assert.equal((await tokenQuestions(teams)).includes('aloud'), false);
    assert.deepEqual(signedCalls(), []);
  });

  it('a draft can be written where the browser denies a frame its storage', async () => {
    const script = `Object.defineProperty(window, 'sessionStorage', { get: () => { throw new DOMException('Access is denied.', 'SecurityError'); } });`;
    const { tab } = await inTeams(tokens('teams-1'), { address: '#/mentors/dr-amira-bell', script });
    await tab.getByRole('button', { name: 'Ask for mentoring' }).click();
    const goals = tab.getByRole('dialog').getByRole('textbox');
    await goals.fill('Budgets.');
    await tab.getByRole('button', { name: 'Send the request' }).click();
    await found(tab, /^Dr Amira Bell has your request$/).waitFor();
  });

  it('on a phone, where Teams is no frame, the page knows it too, and keeps no token in its storage', async () => {
    const page = await window();
    await openInFakePhone(page, `${server().url}/tab/#/mentors`, { context: CONTEXT, tokens: tokens('phone-1') });
    await found(page, /^14 mentors$/).waitFor();
    // A call of the page before, which was closed while it asked, may come in late.
    const tokensSeen = new Set(signedCalls().map(({ authorization }) => authorization).filter((authorization) => authorization !== 'Bearer teams-1.mei'));
    assert.deepEqual([...tokensSeen], ['Bearer phone-1.mei']);
    assert.deepEqual(await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie.length]), [0, 0, 0]);
  });

  it('outside Teams the page says what it is and leads there', async () => {
    const page = await open('#/mentoring');
    await found(page, /^Open this in Teams$/).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Open in Teams' }).getAttribute('href'), OPEN_IN_TEAMS);
    assert.deepEqual(server().calls().map(({ path }) => path), ['/api/settings']);
  });

  it('in Outlook or the Microsoft 365 app, whose tokens open none of our doors, the page leads to Teams as well', async () => {
    const page = await window();
    await openInFakeTeams(page, `${server().url}/tab/#/mentors`, { context: { ...CONTEXT, hostName: 'Outlook' }, tokens: tokens('outlook') });
    const tab = page.frameLocator('#tab');
    await found(tab, /^Open this in Teams$/).waitFor();
    assert.equal(await tab.getByRole('link', { name: 'Open in Teams' }).getAttribute('target'), '_blank');
    assert.deepEqual(await tokenQuestions(page), []);
    assert.deepEqual(signedCalls(), []);
  });

  it('a host on the reader’s own machine is not believed', async () => {
    const host = await startFakeHost(`${server().url}/tab/`, { context: CONTEXT, tokens: tokens('stolen') });
    try {
      const page = await window();
      await page.clock.install();
      await page.goto(host.url);
      await page.waitForFunction('window.asked.some(({ func }) => func === "initialize")');
      await page.clock.fastForward(6000);
      await page.frameLocator('#tab').getByRole('alert').getByText('Teams has not answered.').waitFor();
      assert.deepEqual(await page.evaluate('window.asked.map(({ func }) => func)'), ['initialize']);
      assert.deepEqual(signedCalls(), []);
    } finally {
      await host.close();
    }
  });
});

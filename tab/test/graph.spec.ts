import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';
import { complaintsIn } from './support/accessible.ts';
import { describePages } from './support/describe-pages.ts';
import { ADDRESS, type GraphAnswer, type InWindow, type Microsoft } from './support/fake-microsoft.ts';
import { MEI, ORIGIN, SAME_SITE, kept, makeGraphBench, pressing } from './support/graph-bench.ts';
import { PAGE_CLIENT_ID, TENANT_ID } from './support/stub-network.ts';

const SUGGEST = 'Suggest my line manager from Microsoft 365';
const SHOW = 'Show my photo';

const inJson = (body: object): GraphAnswer => ({ body: JSON.stringify(body) });
const ANNA = inJson({ displayName: 'Anna Jones', mail: 'anna.jones@university.ac.uk', userPrincipalName: 'aj12@university.ac.uk' });
/** One pixel, as PNG. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describePages('Microsoft Graph', ({ server, browser, open }) => {
  const { inTeams, atConflicts } = makeGraphBench(server, browser);
  const goesOn = async (tab: FrameLocator): Promise<void> => {
    await tab.getByLabel('Anybody else').fill('somebody@university.ac.uk');
    await tab.getByRole('button', { name: 'Next' }).click();
    await tab.getByText('What we keep to', { exact: true }).waitFor();
    assert.equal(server().network().presses.at(-1)?.verb, 'registration.answer');
  };

  it('is asked nothing, and what would ask it is not loaded, until the member presses for it', async () => {
    const { teams, tab, asked, scripts } = await atConflicts({ manager: ANNA });
    await tab.getByRole('button', { name: SUGGEST }).waitFor();
    await goesOn(tab);
    assert.deepEqual(asked, []);
    assert.deepEqual(scripts.filter((url) => /graph|consent/.test(url)), []);
    assert.deepEqual(await teams.evaluate(`window.asked.filter(({ func }) => func === 'authentication.authenticate')`), []);
  });

  it('suggests a line manager, who stands in the field for the member to send or not', async () => {
    const opened = await atConflicts({ manager: ANNA });
    const { tab, field, asked, complaints } = opened;
    // As inside Teams it may: this browser denies the frame its storage.
    assert.equal(await kept(tab), 'denied');
    await pressing(opened, SUGGEST, 'Accept');
    await tab.getByRole('status').getByText('Microsoft 365 says Anna Jones').waitFor({ state: 'attached' });
    assert.equal(await field.inputValue(), 'anna.jones@university.ac.uk');
    assert.deepEqual(server().network().presses, []);
    assert.deepEqual(server().calls().map(({ path }) => path).filter((path) => !['/api/settings', '/api/me', '/api/mentoring', '/api/cards/open'].includes(path)), []);
    await goesOn(tab);
    assert.equal(server().network().presses.at(-1)?.data.lineManager, 'anna.jones@university.ac.uk');
    const graph = asked.filter(({ url }) => url.host === 'graph.microsoft.com');
    assert.deepEqual(graph.map(({ url }) => url.pathname + url.search), ['/v1.0/me/manager?$select=displayName,mail,userPrincipalName']);
    assert.deepEqual(complaints, []);
  });

  it('is asked for the least that will do, as our application, of our tenant, and by code with proof of who asked', async () => {
    const opened = await atConflicts({ manager: ANNA });
    await pressing(opened, SUGGEST, 'Accept');
    await opened.tab.getByText('Microsoft 365 says Anna Jones').first().waitFor();
    const [authorize, token] = opened.asked;
    assert.equal(authorize?.url.pathname, `/${TENANT_ID}/oauth2/v2.0/authorize`);
    const said = (name: string): string | null => authorize.url.searchParams.get(name);
    assert.deepEqual(['client_id', 'response_type', 'code_challenge_method', 'redirect_uri', 'login_hint'].map(said), [
      PAGE_CLIENT_ID,
      'code',
      'S256',
      `${ORIGIN}/tab/consent-end.html`,
      ADDRESS,
    ]);
    assert.deepEqual(said('scope')?.split(' ').filter((one) => !['openid', 'profile', 'offline_access'].includes(one)), ['User.Read.All']);
    assert.deepEqual([token?.url.pathname, token?.body.get('client_secret')], [`/${TENANT_ID}/oauth2/v2.0/token`, null]);
    assert.equal(opened.asked.length, 3);
  });

  it('leaves no token behind: not in the page’s storage, not with our server, and what lasts never comes to the page', async () => {
    const script = `window.brought = []; window.addEventListener('message', ({ data }) => data?.func?.startsWith('authentication.authenticate.') && window.brought.push(JSON.stringify(data)));`;
    const opened = await atConflicts({ manager: ANNA }, { script, origin: SAME_SITE });
    const before = await kept(opened.tab);
    await opened.tab.locator('html').evaluate('window.written = []; Storage.prototype.setItem = (key) => window.written.push(key)');
    await pressing(opened, SUGGEST, 'Accept');
    await opened.tab.getByText('Microsoft 365 says Anna Jones').first().waitFor();
    assert.equal(opened.tokens.length, 3);
    assert.deepEqual([before, await kept(opened.tab)], ['[{},{},""]', '[{},{},""]']);
    assert.deepEqual(await opened.tab.locator('html').evaluate('window.written'), []);
    const sent = server().calls().map(({ authorization }) => authorization ?? '');
    for (const token of opened.tokens) assert.equal(sent.some((one) => one.includes(token)), false);
    const [brought = ''] = await opened.teams.evaluate<string[]>('window.brought');
    assert.match(brought, /accesstoken/i);
    assert.doesNotMatch(brought, /lasts-until-tomorrow/);
  });

  it('can be asked again, and overwrites nothing that the member has written', async () => {
    const opened = await atConflicts({ manager: ANNA });
    await opened.field.fill('my.own@university.ac.uk');
    await pressing(opened, SUGGEST, 'Accept');
    await opened.tab.getByText('so it stays as it is').first().waitFor();
    assert.equal(await opened.field.inputValue(), 'my.own@university.ac.uk');
    await opened.field.fill('');
    await pressing(opened, SUGGEST, 'Accept');
    await opened.tab.getByText('Check it and change it as you like').first().waitFor();
    assert.equal(await opened.field.inputValue(), 'anna.jones@university.ac.uk');
  });

  type SaysNo = readonly [what: string, answer: InWindow, microsoft: Microsoft, sentence: string];
  const SAYS_NO: readonly SaysNo[] = [
    ['the member says no', 'Cancel', {}, 'Nothing was read, and nothing is missing'],
    ['the member closes the window', 'close', {}, 'Nothing was read, and nothing is missing'],
    ['somebody else consents', 'Accept', { manager: ANNA, consentsAs: 'mei' }, 'Nothing was read, and nothing is missing'],
    ['the university does not allow it', 'Accept', { manager: { status: 403 } }, 'Your university does not let this page read it'],
    ['nobody is their manager, as of a guest', 'Accept', { manager: { status: 404 } }, 'does not know your line manager'],
    ['their manager has no address', 'Accept', { manager: inJson({ displayName: 'A room', mail: null, userPrincipalName: 'no address' }) }, 'does not know your line manager'],
    ['Graph is broken', 'Accept', { manager: { status: 500 } }, 'Microsoft 365 did not answer'],
    ['Graph has too much to do', 'Accept', { manager: { status: 429 } }, 'Microsoft 365 did not answer'],
    ['Graph cannot be reached', 'Accept', { manager: 'unreachable' }, 'Microsoft 365 did not answer'],
    ['Graph says what nobody can read', 'Accept', { manager: { body: '<html>Sign in to this hotel' } }, 'Microsoft 365 did not answer'],
    ['Graph says something else', 'Accept', { manager: inJson({ displayName: 7 }) }, 'Microsoft 365 did not answer'],
  ];
  it('is done without, and the registration goes on, whatever is said or goes wrong', async () => {
    const microsoft: Microsoft = {};
    const opened = await atConflicts(microsoft);
    for (const [what, answer, now, sentence] of SAYS_NO) {
      Object.assign(microsoft, { manager: {}, consentsAs: 'priya' }, now);
      await pressing(opened, SUGGEST, answer);
      await opened.tab.getByRole('status').getByText(sentence).waitFor({ state: 'attached' });
      assert.deepEqual([await opened.tab.getByText(sentence).count(), await opened.field.inputValue()], [2, ''], what);
      await opened.tab.getByRole('button', { name: SUGGEST }).waitFor();
      await goesOn(opened.tab);
      await opened.tab.getByRole('button', { name: 'Back' }).click();
      await opened.field.waitFor();
    }
  });

  it('is done without when its window does not open, or what would ask it cannot be loaded', async () => {
    const opened = await atConflicts({ manager: ANNA }, { script: 'window.opensNoWindow = true' });
    await opened.teams.route('**/assets/ask-graph-*.js', (route) => route.abort(), { times: 1 });
    await opened.tab.getByRole('button', { name: SUGGEST }).click();
    await opened.tab.getByText('Microsoft 365 did not answer').first().waitFor();
    await goesOn(opened.tab);
    const closed = await atConflicts({ manager: ANNA }, { script: 'window.opensNoWindow = true' });
    await closed.tab.getByRole('button', { name: SUGGEST }).click();
    await closed.tab.getByText('Microsoft’s window did not open').first().waitFor();
    await goesOn(closed.tab);
  });

  it('holds nobody up while it is silent, and is not waited for without end', async () => {
    const script = `const wait = AbortSignal.timeout.bind(AbortSignal); AbortSignal.timeout = (milliseconds) => { window.waits = milliseconds; return wait(500); };`;
    const opened = await atConflicts({ manager: 'silent' }, { script });
    await pressing(opened, SUGGEST, 'Accept');
    await opened.tab.getByText('Microsoft 365 did not answer').first().waitFor();
    assert.equal(await opened.tab.locator('html').evaluate(() => 'waits' in window && window.waits), 10_000);
    await goesOn(opened.tab);
  });

  it('is not waited for without end either where Teams never says what became of its window', async () => {
    const opened = await atConflicts({}, { script: 'window.neverSays = true' });
    await opened.teams.clock.install();
    await opened.tab.getByRole('button', { name: SUGGEST }).click();
    await opened.teams.waitForFunction(`window.asked.some(({ func }) => func === 'authentication.authenticate')`);
    await opened.tab.getByRole('button', { name: 'Asking Microsoft 365' }).waitFor();
    await opened.teams.clock.fastForward(301_000);
    await opened.tab.getByText('Microsoft 365 did not answer').first().waitFor();
    await goesOn(opened.tab);
  });

  it('is not believed to write the page: what it says is words', async () => {
    const name = '<img src=x onerror="document.body.dataset.broken=1">[Anna](https://evil.example.org) **A** \u202e';
    const opened = await atConflicts({ manager: inJson({ displayName: name, mail: '"><script>alert(1)</script>"@evil.example.org', userPrincipalName: 'anna+jones@university.ac.uk' }) });
    await pressing(opened, SUGGEST, 'Accept');
    await opened.tab.getByText('[Anna](https://evil.example.org) **A**').first().waitFor();
    assert.equal(await opened.field.inputValue(), 'anna+jones@university.ac.uk');
    assert.equal(await opened.tab.locator('body').getAttribute('data-broken'), null);
    assert.equal(await opened.tab.locator('img, a[href*="evil"]').count(), 0);
  });

  it('shows members their own photo, which is kept nowhere and sent to nobody', async () => {
    const opened = await inTeams({ photo: { contentType: 'image/png', body: PICTURE }, consentsAs: 'mei' }, { context: MEI });
    assert.equal(await opened.tab.locator('img').count(), 0);
    const before = server().calls().length;
    await pressing(opened, SHOW, 'Accept');
    const photo = opened.tab.locator('img');
    await photo.waitFor();
    assert.equal(await photo.getAttribute('src'), `data:image/png;base64,${PICTURE.toString('base64')}`);
    assert.deepEqual(opened.asked.map(({ url }) => url.pathname).filter((path) => path.startsWith('/v1.0')), ['/v1.0/me/photos/96x96/$value']);
    assert.deepEqual(server().calls().slice(before).map(({ path }) => path).filter((path) => !['/api/settings', '/api/me', '/api/mentoring'].includes(path)), []);
    assert.equal(await opened.tab.getByRole('button', { name: SHOW }).count(), 0);
    assert.deepEqual(opened.complaints, []);
  });

  it('shows only what a browser can draw', async () => {
    const microsoft: Microsoft = { consentsAs: 'mei' };
    const opened = await inTeams(microsoft, { context: MEI });
    const none: readonly GraphAnswer[] = [
      { contentType: 'text/html', body: '<script>1</script>' },
      { contentType: 'image/png', body: 'no picture at all' },
      { contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      { contentType: 'image/png', body: Buffer.concat([PICTURE, Buffer.alloc(600_000)]) },
      { status: 404 },
    ];
    for (const photo of none) {
      microsoft.photo = photo;
      await pressing(opened, SHOW, 'Accept');
      await opened.tab.getByRole('status').getByText('Microsoft 365 has no photo of you').waitFor({ state: 'attached' });
      await opened.tab.getByRole('button', { name: SHOW }).waitFor();
      assert.equal(await opened.tab.locator('img').count(), 0);
    }
  });

  /** Opens one of the two pages as Teams would, and waits for what it tells Teams. */
  const told = async (teams: Page, place: string): Promise<unknown> => {
    await teams.evaluate(`window.asked.length = 0; openWindow({ id: 7, args: ['${ORIGIN}/tab/${place}'] })`);
    const failure = `window.asked.find(({ func }) => func === 'authentication.authenticate.failure')?.args[0]`;
    await teams.waitForFunction(failure);
    return teams.evaluate(failure);
  };

  it('is asked by its window for what the deployment offers, whatever stands in the address', async () => {
    const { teams, authorized } = await inTeams({}, { offers: ['photo'] });
    assert.equal(await told(teams, 'consent-start.html?clientId=evil&scope=Mail.Read&loginHint=x'), 'not-offered');
    assert.equal(await told(teams, 'consent-start.html?scope=User.Read.All'), 'not-offered');
    assert.deepEqual(authorized(), []);
    await teams.evaluate(`openWindow({ id: 8, args: ['${ORIGIN}/tab/consent-start.html?clientId=99999999-aaaa-4000-8000-000000000009&scope=User.Read'] })`);
    await teams.waitForEvent('popup').then((popup) => popup.getByRole('link', { name: 'Accept' }).waitFor());
    assert.deepEqual(authorized().map((asked) => [asked.get('client_id'), asked.get('scope')?.includes('User.Read.All')]), [[PAGE_CLIENT_ID, false]]);
  });

  it('takes no code that was not asked for, and a window that Teams did not open does nothing', async () => {
    const { teams, asked } = await inTeams();
    assert.notEqual(await told(teams, 'consent-end.html#code=stolen&state=eyJpZCI6IjEifQ'), undefined);
    const alone = await teams.context().newPage();
    for (const place of ['consent-start.html?scope=User.Read', 'consent-end.html#code=stolen&state=eyJpZCI6IjEifQ']) {
      await alone.goto(`${ORIGIN}/tab/${place}`, { waitUntil: 'networkidle' });
      await alone.getByText('This window closes by itself.').waitFor();
    }
    assert.deepEqual(asked, []);
  });

  it('is offered so that everybody can use it, in every theme and in a frame of 320 pixels', async () => {
    for (const { teams, tab } of [await atConflicts(), await inTeams({}, { context: MEI })]) {
      await tab.getByRole('button', { name: /Suggest my line manager|Show my photo/ }).waitFor();
      await teams.evaluate(`document.getElementById('tab').style.width = '320px'`);
      const html = tab.locator('html');
      for (const theme of ['default', 'dark', 'contrast']) {
        await teams.evaluate(`changeTheme('${theme}')`);
        // Colours take a moment to turn, and half-way between two themes nothing has enough contrast.
        await html.evaluate(() => new Promise(requestAnimationFrame));
        await html.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
        assert.deepEqual(await complaintsIn(html), [], theme);
        assert.equal(await html.evaluate((whole) => whole.scrollWidth > whole.clientWidth), false, theme);
      }
    }
  });

  it('is not offered where the deployment leaves it out, nor on the own machine, nor outside Teams', async () => {
    const onlyPhoto = await atConflicts({}, { offers: ['photo'] });
    assert.equal(await onlyPhoto.tab.getByRole('button', { name: SUGGEST }).count(), 0);
    const nothing = await inTeams({}, { context: MEI, offers: [] });
    await nothing.tab.getByRole('heading', { name: 'Your partnerships' }).waitFor();
    assert.equal(await nothing.tab.getByRole('button', { name: SHOW }).count(), 0);
    server().restart();
    server().network().comesToConflicts();
    const alone = await open('#/mentoring', { query: '?as=priya' });
    await alone.getByRole('button', { name: 'Register' }).click();
    await alone.getByLabel('Your line manager’s e-mail address').waitFor();
    assert.equal(await alone.getByText('Microsoft 365').count(), 0);
  });
});

import { createServer } from 'node:http';
import type { Page } from 'playwright-core';

/** What Teams answers when it is asked for a token, one after the other; the last answer is given again and again. */
export type TokenAnswer = { readonly token: string } | { readonly refusal: string };

type Telling = { readonly context: object; readonly tokens?: readonly TokenAnswer[] };

/**
 * Speaks the part of the Teams host protocol which the client library 2.58 needs: answers `initialize`, `getContext` (in the flat
 * shape of the first version, as hosts do) and `authentication.getAuthToken`, and keeps what it was asked in `window.asked`. Whoever
 * asks from a window that it opened is told that they stand in one.
 */
const answering = ({ context, tokens = [] }: Telling): string => `
  window.asked = [];
  const tokens = ${JSON.stringify(tokens.map((answer) => ('token' in answer ? [true, answer.token] : [false, answer.refusal])))};
  const supports = { pages: { currentApp: {} } };
  const answers = {
    initialize: (frame) => [frame, 'web', JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports }), '2.0.1'],
    getContext: () => [${JSON.stringify(context)}],
    'authentication.getAuthToken': () => (tokens.length > 1 ? tokens.shift() : tokens[0]),
  };
  const hear = ({ id, uuidAsString, func, args }, tell, frame = 'content') => {
    window.asked.push({ func, args });
    const answer = answers[func]?.(frame);
    if (answer) tell({ id, uuidAsString, args: answer });
  };`;

/** `authentication.authenticate`, as Teams on the web has it: one window at a time, and its end is told to whoever asked for it. */
const openingWindows = `
  let ending = () => undefined;
  const openWindow = ({ id, uuidAsString, args: [url] }) => {
    window.asked.push({ func: 'authentication.authenticate', args: [url] });
    if (window.neverSays) return;
    const opened = window.opensNoWindow ? null : window.open(url, '', 'popup,width=600,height=535');
    const watch = setInterval(() => opened?.closed && ending([false, 'CancelledByUser']), 50);
    ending = (answer) => {
      clearInterval(watch);
      ending = () => undefined;
      tell({ id, uuidAsString, args: answer });
    };
    if (!opened) ending([false, 'FailedToOpenWindow']);
  };
  const hearWindow = (data, source) => {
    if (data.func === 'authentication.authenticate.success') ending([true, data.args[0]]);
    else if (data.func === 'authentication.authenticate.failure') ending([false, data.args[0]]);
    hear(data, (message) => source.postMessage(message, '*'), 'authentication');
  };`;

const pageFor = (tab: string, telling: Telling): string => `<!doctype html><title>Host</title>
<iframe id="tab" src="${tab}" style="width:1200px;height:800px;border:0"></iframe>
<script>
  ${answering(telling)}
  const tab = document.getElementById('tab');
  const tell = (message) => tab.contentWindow.postMessage(message, '*');
  ${openingWindows}
  window.addEventListener('message', ({ data, source }) => {
    if (source !== tab.contentWindow) hearWindow(data, source);
    else if (data.func === 'authentication.authenticate') openWindow(data);
    else hear(data, tell);
  });
  window.changeTheme = (theme) => tell({ func: 'themeChange', args: [theme] });
</script>`;

/** A host page on this machine, as a developer has it. */
export const startFakeHost = async (tab: string, telling: Telling) => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(pageFor(tab, telling));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The host has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type FakeHost = Awaited<ReturnType<typeof startFakeHost>>;

/** The same page where the library believes a host without being told to: at the address of Teams itself. */
export const openInFakeTeams = async (page: Page, tab: string, telling: Telling): Promise<void> => {
  const teams = 'https://teams.microsoft.com/';
  // The page under test stands on this machine, and a browser asks before a public site may frame it.
  await page.context().grantPermissions(['local-network-access'], { origin: teams });
  await page.route(`${teams}**`, (route) => route.fulfill({ contentType: 'text/html', body: pageFor(tab, telling) }));
  await page.goto(teams);
};

/** Teams on a phone is no frame: it leaves a bridge in the window of the page itself. */
export const openInFakePhone = async (page: Page, tab: string, telling: Telling): Promise<void> => {
  await page.addInitScript(`${answering(telling)}
    const tell = (data) => setTimeout(() => window.onNativeMessage({ data }));
    window.nativeInterface = { framelessPostMessage: (message) => hear(JSON.parse(message), tell) };`);
  await page.goto(tab);
};

/** How often Teams was asked for a token, and whether it was allowed to ask the person: `[silent, aloud, …]`. */
export const tokenQuestions = async (page: Page): Promise<('silent' | 'aloud')[]> => {
  const asked = await page.evaluate<{ func: string; args: unknown[] }[]>('window.asked');
  return asked.filter(({ func }) => func === 'authentication.getAuthToken').map(({ args }) => (args[2] === true ? 'silent' : 'aloud'));
};

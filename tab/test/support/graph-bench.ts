import type { GraphReading } from '@mentor-network/core/contracts/graph';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { READER } from './browser.ts';
import { openInFakeTeams } from './fake-host.ts';
import { type InWindow, type Microsoft, inWindow, playMicrosoft, teamsToken } from './fake-microsoft.ts';
import { TENANT_ID } from './stub-network.ts';
import type { StubServer } from './stub-server.ts';

const CONTEXT = { theme: 'default', locale: 'en-gb', entityId: 'mentors', tid: TENANT_ID, hostName: 'Teams' };
export const PRIYA = { ...CONTEXT, userObjectId: 'priya', userDisplayName: 'Priya Shah' };
export const MEI = { ...CONTEXT, userObjectId: 'mei', userDisplayName: 'Mei Lin Chen' };

/** The library opens a window on an address with TLS alone, so here the page has one. */
export const ORIGIN = 'https://mentors.university.ac.uk';
/** On the site of Teams itself, where a browser gives the frame a storage; at the other address this one denies it. */
export const SAME_SITE = 'https://mentors.microsoft.com';

type Opening = {
  readonly context?: typeof PRIYA;
  readonly offers?: readonly GraphReading[];
  readonly script?: string;
  readonly origin?: string;
};

/** A press of the button, and what the member then does in Microsoft’s window. */
export const pressing = async ({ teams, tab }: { readonly teams: Page; readonly tab: FrameLocator }, name: string, answer: InWindow): Promise<void> => {
  const opened = teams.waitForEvent('popup');
  await tab.getByRole('button', { name }).click();
  await inWindow(opened, answer);
};
/** Everything a browser keeps for the page; `denied` where it keeps nothing. */
export const kept = (tab: FrameLocator): Promise<string> =>
  tab.locator('html').evaluate(() => {
    try {
      return JSON.stringify([sessionStorage, localStorage, document.cookie]);
    } catch {
      return 'denied';
    }
  });

/** The page of a deployment that offers something of Graph, inside Teams, with Microsoft played at its own addresses. */
export const makeGraphBench = (server: () => StubServer, browser: () => Browser) => {
  const inTeams = async (microsoft: Microsoft = {}, { context = PRIYA, offers = ['photo', 'manager'], script = '', origin = ORIGIN }: Opening = {}) => {
    server().network().deploy(offers);
    server().network().comesToConflicts();
    const window = await browser().newContext(READER);
    const played = await playMicrosoft(window, microsoft);
    await window.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: `${server().url}${pathname}` }) });
    });
    const teams = await window.newPage();
    const complaints: string[] = [];
    window.on('console', (message) => {
      if (/Content Security Policy|Uncaught/.test(message.text())) complaints.push(message.text());
    });
    const scripts: string[] = [];
    window.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.url());
    });
    await teams.addInitScript(script);
    await openInFakeTeams(teams, `${origin}/tab/#/mentoring`, { context, tokens: [{ token: `teams-1.${context.userObjectId}` }, { token: teamsToken() }] });
    const authorized = () => played.asked.map(({ url }) => url).filter(({ pathname }) => pathname.endsWith('/authorize')).map(({ searchParams }) => searchParams);
    return { teams, tab: teams.frameLocator('#tab'), complaints, scripts, authorized, ...played };
  };
  const atConflicts = async (...given: Parameters<typeof inTeams>) => {
    const opened = await inTeams(...given);
    await opened.tab.getByRole('button', { name: 'Register' }).click();
    const field = opened.tab.getByLabel('Your line manager’s e-mail address');
    await field.waitFor();
    return { ...opened, field };
  };
  return { inTeams, atConflicts };
};

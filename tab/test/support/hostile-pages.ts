import type { BrowserContext, Page } from 'playwright-core';
import { drawnIn } from '../../../bot/test/text/drawn.ts';
import { isSteering, otherwiseDrawn } from '../../../bot/test/text/harmless-twin.ts';
import { CANARY } from '../../../bot/test/text/hostile-strings.ts';
import { settled } from './browser.ts';
import { rewordedBy } from './reworded.ts';
import type { StubServer } from './stub-server.ts';

/** A view of the page that shows what members wrote, and what is done to come to it. */
type View = { readonly name: string; readonly address: string; readonly act?: (page: Page) => Promise<void> };

const press = (name: string | RegExp) => async (page: Page): Promise<void> => {
  await page.getByRole('button', { name }).first().click();
};
const drawn = (page: Page): Promise<void> => page.locator('.ac-richTextBlock').first().waitFor();

export const HOSTILE_VIEWS: readonly View[] = [
  { name: 'the mentors', address: '#/mentors' },
  { name: 'the people to be', address: '#/mentors?words=team', act: press(/^You are/) },
  { name: 'a profile', address: '#/mentors/dr-amira-bell' },
  { name: 'a request', address: '#/mentors/gwen-hughes', act: press('Ask for mentoring') },
  { name: 'my mentoring', address: '?as=mei#/mentoring', act: drawn },
  {
    name: 'a card above the page',
    address: '#/mentoring',
    act: async (page) => {
      await press('Arrange a meeting')(page);
      await page.getByRole('dialog').locator('.ac-richTextBlock').first().waitFor();
    },
  },
  { name: 'one partnership', address: '#/mentoring/p-active' },
  { name: 'an agreement', address: '#/mentoring/p-active/agreement' },
  {
    name: 'registering',
    address: '?as=priya#/mentoring',
    act: async (page) => {
      await press('Register')(page);
      await drawn(page);
    },
  },
  { name: 'the health', address: '?as=ruth#/health' },
];

/** What somebody sees of a view, and what it has done. */
type Seen = { readonly lines: readonly string[]; readonly address: string; readonly happened: readonly string[] };

/** Beside its name the initials of a member are silent, and a name without letters has none: the picture is not compared. */
const PORTRAIT = '.fui-Avatar';

/** What a page does beyond being drawn: asks elsewhere, speaks, opens a window, breaks, runs what somebody wrote. */
export const watched = async (page: Page, ...own: readonly string[]): Promise<string[]> => {
  const happened: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (![...own, 'data:'].some((start) => url.startsWith(start))) happened.push(`asked for ${url}`);
  });
  page.on('dialog', (dialog) => {
    happened.push(`said ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => happened.push(`opened ${popup.url()}`));
  page.on('pageerror', (fault) => happened.push(`broke: ${fault.message}`));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) happened.push(message.text());
  });
  await page.exposeFunction(CANARY, () => happened.push('executed what somebody wrote'));
  return happened;
};

export const openView = async (page: Page, server: StubServer, view: View): Promise<void> => {
  await page.goto(`${server.url}/tab/${view.address}`);
  await settled(page);
  await view.act?.(page);
};

const see = async (reader: BrowserContext, server: StubServer, view: View): Promise<Seen> => {
  const page = await reader.newPage();
  const happened = await watched(page, server.url);
  await openView(page, server, view);
  await page.locator(PORTRAIT).evaluateAll((portraits) => portraits.forEach((portrait) => portrait.replaceChildren()));
  const lines = await page.locator('html').evaluate(drawnIn, ['class', 'style']);
  const address = page.url();
  await page.close();
  return { lines, address, happened };
};

/** A view in hostile words and in harmless ones: how many strings were seen, and what differs in more than the words. */
export const pageContradictions = async (reader: BrowserContext, server: StubServer, view: View, strings: readonly string[]) => {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const lines = new Map<string, string>();
  const hostileFor = (text: string): string => strings[placeOf(text) % strings.length] ?? '';
  /** The pages draw no element for a line, so a text has one token. */
  const harmlessFor = (text: string): string => {
    const token = `w${placeOf(text)}l0w`;
    lines.set(token, hostileFor(text));
    return token;
  };
  server.restart();
  server.answersBecome(rewordedBy(hostileFor));
  const hostile = await see(reader, server, view);
  server.restart();
  server.answersBecome(rewordedBy(harmlessFor));
  const harmless = await see(reader, server, view);
  const shown = new Set([...harmless.lines.join('\n').matchAll(/w(\d+)l\d+w/g)].map(([, place]) => strings[Number(place) % strings.length] ?? ''));
  return { shown, contradictions: [...differences(hostile, harmless, { lines }), ...hostile.happened].map((what) => `${view.name}: ${what}`) };
};

const differences = (hostile: Seen, harmless: Seen, twin: { readonly lines: ReadonlyMap<string, string> }): readonly string[] => {
  const steering = hostile.lines.filter((line) => isSteering(line) || !line.isWellFormed());
  return [
    ...otherwiseDrawn(hostile.lines, harmless.lines, twin),
    ...steering.slice(0, 3).map((line) => `steers: ${JSON.stringify(line)}`),
    ...(hostile.address === harmless.address ? [] : [`is at ${hostile.address}`]),
  ];
};

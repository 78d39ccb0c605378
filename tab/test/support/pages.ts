import type { Page } from 'playwright-core';
import { TWO_FAILURES } from './stub-health.ts';
import type { StubNetwork } from './stub-network.ts';
import { LAPSED, STATES_OF_RUNNING, amendedActive } from './stub-partnerships.ts';

/** A page as somebody sees it: where it stands, who looks, and what they did to get there. */
export type PageToSee = {
  readonly name: string;
  readonly address: string;
  readonly as?: string;
  /** Fills the window, and is seen in it rather than at full length. */
  readonly isPanel?: boolean;
  /** Only the stub's people and partnerships have it. */
  readonly isStubOnly?: boolean;
  /** How the stub's network is before the page is opened. */
  readonly arrange?: (network: StubNetwork) => void;
  readonly prepare?: (page: Page) => Promise<void>;
};

const press = async (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click();

export const PAGES: readonly PageToSee[] = [
  { name: 'mentors', address: '#/mentors' },
  { name: 'mentors found', address: '#/mentors?words=team&topic=leading-a-team', isStubOnly: true },
  { name: 'mentors, nobody', address: '#/mentors?words=zither' },
  { name: 'mentors, matched', address: '#/mentors?scheme=professional', isStubOnly: true },
  { name: 'profile', address: '#/mentors/dr-amira-bell', isPanel: true, isStubOnly: true },
  { name: 'profile of a long name', address: '#/mentors/professor-henrik-s-rensen-whitfield', isPanel: true, isStubOnly: true },
  {
    name: 'request',
    address: '#/mentors/dr-amira-bell',
    isPanel: true,
    isStubOnly: true,
    prepare: async (page) => {
      await press(page, 'Ask for mentoring');
      await page.getByRole('textbox', { name: /What would you like to work on/ }).last().fill('I would like to move from reporting to advising.');
    },
  },
  {
    name: 'request sent',
    address: '#/mentors/dr-amira-bell',
    isPanel: true,
    isStubOnly: true,
    prepare: async (page) => {
      await press(page, 'Ask for mentoring');
      await page.getByRole('textbox', { name: /What would you like to work on/ }).last().fill('I would like to move from reporting to advising.');
      await press(page, 'Send the request');
      await page.getByRole('heading', { name: /has your request/ }).waitFor();
    },
  },
  { name: 'my mentoring', address: '#/mentoring', as: 'mei', isStubOnly: true },
  {
    name: 'every state of a running partnership',
    address: '#/mentoring',
    isStubOnly: true,
    arrange: (network) => network.partnershipsBecome(STATES_OF_RUNNING),
    prepare: (page) => page.getByText(/^History/).click(),
  },
  {
    name: 'a card above the page',
    address: '#/mentoring',
    isPanel: true,
    isStubOnly: true,
    prepare: async (page) => {
      await press(page, 'Arrange a meeting');
      await page.getByRole('dialog').getByText('When do you meet').waitFor();
    },
  },
  { name: 'one partnership', address: '#/mentoring/p-active', isStubOnly: true },
  { name: 'agreement', address: '#/mentoring/p-active/agreement', isStubOnly: true },
  { name: 'agreement, a draft', address: '#/mentoring/p-agreeing/agreement', isStubOnly: true },
  { name: 'agreement, a change waits', address: '#/mentoring/p-active/agreement', isStubOnly: true, arrange: (network) => network.otherDoes('p-active', amendedActive()) },
  { name: 'agreement, an earlier version', address: '#/mentoring/p-active/agreement/2', isStubOnly: true, arrange: (network) => network.otherDoes('p-active', amendedActive()) },
  { name: 'agreement, not signed in time', address: '#/mentoring/p-agreeing/agreement', isStubOnly: true, arrange: (network) => network.otherDoes('p-agreeing', LAPSED) },
  { name: 'not registered', address: '#/mentoring', as: 'priya', isStubOnly: true },
  {
    name: 'registering',
    address: '#/mentoring',
    as: 'priya',
    isStubOnly: true,
    prepare: async (page) => {
      await press(page, 'Register');
      await page.getByLabel('Mentee').check();
      await press(page, 'Next');
      await page.getByText('What do you do?', { exact: true }).waitFor();
      await press(page, 'Next');
    },
  },
  { name: 'your data', address: '#/my-data', isStubOnly: true, prepare: (page) => page.getByText('What the network has about you').waitFor() },
  {
    name: 'erase me?',
    address: '#/my-data',
    isStubOnly: true,
    prepare: async (page) => {
      await press(page, 'Erase me');
      await page.getByRole('button', { name: 'Keep my data' }).waitFor();
    },
  },
  { name: 'health', address: '#/health', as: 'ruth', isStubOnly: true },
  { name: 'health, two failures', address: '#/health', as: 'ruth', isStubOnly: true, arrange: (network) => network.healthBecomes(TWO_FAILURES) },
  {
    name: 'health, out of reach',
    address: '#/health',
    as: 'ruth',
    isStubOnly: true,
    prepare: async (page) => {
      await page.route('**/api/health', (route) => route.abort());
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await page.getByRole('heading', { level: 1, name: 'We cannot reach the network' }).waitFor();
    },
  },
  { name: 'health, not for everybody', address: '#/health', as: 'mei', isStubOnly: true },
  { name: 'coordination', address: '#/coordination', as: 'ruth', isStubOnly: true },
  { name: 'coordination, nothing', address: '#/coordination', as: 'ruth', isStubOnly: true, arrange: (network) => network.coordination.becomesQuiet() },
  { name: 'coordination, not for everybody', address: '#/coordination', as: 'mei', isStubOnly: true },
  { name: 'scheme', address: '#/coordination/university', as: 'ruth', isStubOnly: true },
  {
    name: 'scheme, problems',
    address: '#/coordination/university',
    as: 'ruth',
    isStubOnly: true,
    prepare: async (page) => {
      await page.getByLabel('Usual length in months').fill('40');
      await page.getByRole('button', { name: 'Save: Agreement and course' }).click();
      await page.getByText('Choose from 3 to 12.').waitFor();
    },
  },
  { name: 'outside Teams', address: '#/mentors', isStubOnly: true, arrange: (network) => network.deploy() },
];

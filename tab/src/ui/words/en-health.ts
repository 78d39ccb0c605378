import type { Health, HealthCheck } from '@mentor-network/core/contracts/health';

const IN_WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

const several = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As a person says it: one number, and only as exact as it matters. */
const howLong = (seconds: number): string => {
  const minutes = Math.round(seconds / 60);
  const hours = Math.round(seconds / 3600);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return several(minutes, 'minute');
  return hours < 48 ? several(hours, 'hour') : several(Math.round(seconds / 86_400), 'day');
};

export const enHealth = {
  title: 'Health of this installation',
  allWell: 'Everything works',
  needAttention: (number: number) => `${IN_WORDS[number] ?? number} ${number === 1 ? 'thing needs' : 'things need'} attention`,
  again: 'This page looks again by itself every 30 seconds.',
  before: (time: string) => `Below is how it was at ${time}. This page goes on looking.`,
  attention: 'Needs attention',
  working: 'Works',
  checks: {
    'sign-in': 'Sign-in',
    store: 'Store',
    schemes: 'Schemes',
    outbox: 'Waiting notices',
    delivery: 'Delivery in Teams',
    tasks: 'Tasks',
  } satisfies Record<HealthCheck, string>,
  advice: 'What to do',
  facts: 'About this installation',
  identity: 'Identity',
  identities: { none: 'None, on this machine alone', 'user-assigned-managed-identity': 'A managed identity' } satisfies Record<Health['identity'], string>,
  store: 'Store',
  stores: { sqlite: 'SQLite, in a file', cosmos: 'Cosmos DB' } satisfies Record<Health['store'], string>,
  version: 'Version',
  running: 'Running',
  forHowLong: (seconds: number) => `For ${howLong(seconds)}`,
  since: (at: string) => `since ${at}`,
  delivered: 'Last delivery',
  ago: (seconds: number) => capitalised(`${howLong(seconds)} ago`),
  notDelivered: 'None since it started',
  waiting: 'Waiting to be sent',
  waitingNone: 'Nothing',
  waitingSince: (number: number, seconds: number) => (number === 1 ? `One, for ${howLong(seconds)}` : `${number}, the oldest for ${howLong(seconds)}`),
  lookedAt: 'Looked at',
  at: (day: string, time: string) => `${day}, ${time}`,
  notAllowed: {
    title: 'This page is for coordinators and IT',
    what: 'It shows how the installation is, and nothing about people. If something does not work for you, tell your coordinator.',
    back: 'Find a mentor',
  },
};

import { distance } from 'fastest-levenshtein';

/** What the bot understands, each with the other words members use for it. */
const COMMANDS = [
  { name: 'greet', phrases: ['hi', 'hello', 'hey', 'good morning', 'good afternoon'] },
  { name: 'help', phrases: ['help', 'menu', 'start'] },
  { name: 'register', phrases: ['register', 'sign up', 'join'] },
  { name: 'profile', phrases: ['profile', 'my profile', 'edit profile', 'change profile'] },
  { name: 'find', phrases: ['find', 'search', 'find a mentor', 'mentors'] },
  { name: 'mentoring', phrases: ['requests', 'my mentoring', 'mentoring', 'partnerships'] },
  { name: 'agreement', phrases: ['agreement', 'sign'] },
  { name: 'meetings', phrases: ['meetings', 'my meetings'] },
  { name: 'meet', phrases: ['meet', 'arrange', 'arrange a meeting'] },
  { name: 'settings', phrases: ['settings', 'reminders'] },
  { name: 'stop', phrases: ['stop', 'stop reminders', 'stop these reminders'] },
  { name: 'pause', phrases: ['pause'] },
  { name: 'resume', phrases: ['resume'] },
  { name: 'end', phrases: ['end'] },
  { name: 'leave', phrases: ['leave', 'leave the network', 'unregister'] },
  { name: 'my-data', phrases: ['my data', 'privacy', 'export'] },
  { name: 'erase', phrases: ['erase me', 'delete me', 'forget me'] },
  { name: 'coordinator', phrases: ['coordinator', 'today'] },
  { name: 'clock', phrases: ['clock'] },
] as const;

export type CommandName = (typeof COMMANDS)[number]['name'];
export type Command = { readonly name: CommandName; readonly rest: string };

/** Commands that go on with the member's own words. */
const TAKES_WORDS: readonly CommandName[] = ['find', 'clock'];

const folded = (words: string): string =>
  words
    .trim()
    .replace(/[.!?]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** One slip in a short word and two in a long one. Words of two letters have to be right. */
const forgives = (phrase: string, said: string): boolean => {
  const slips = phrase.length <= 2 ? 0 : phrase.length <= 5 ? 1 : 2;
  return Math.abs(phrase.length - said.length) <= slips && distance(phrase, said) <= slips;
};

type Phrase = { readonly name: CommandName; readonly phrase: string };

const PHRASES: readonly Phrase[] = COMMANDS.flatMap(({ name, phrases }) => phrases.map((phrase) => ({ name, phrase })));

/** What was meant, typing errors forgiven, or undefined when it is none of the commands. */
export const commandOf = (words: string): Command | undefined => {
  const said = folded(words);
  const exact = PHRASES.find(({ phrase }) => phrase === said);
  if (exact) return { name: exact.name, rest: '' };
  const [first = '', ...others] = said.split(' ');
  const rest = words.trim().split(/\s+/).slice(1).join(' ');
  const begins = others.length > 0 ? PHRASES.find(({ name, phrase }) => TAKES_WORDS.includes(name) && phrase === first) : undefined;
  if (begins) return { name: begins.name, rest };
  const forgiven = PHRASES.find(({ phrase }) => forgives(phrase, said));
  if (forgiven) return { name: forgiven.name, rest: '' };
  const almostBegins = others.length > 0 ? PHRASES.find(({ name, phrase }) => TAKES_WORDS.includes(name) && forgives(phrase, first)) : undefined;
  return almostBegins && { name: almostBegins.name, rest };
};

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const;
const AHEAD_DAYS_MAX = 400;

/** How far `clock +1d`, `clock +2h 30m` moves the clock, in milliseconds; undefined when it cannot be read. */
export const aheadOf = (rest: string): number | undefined => {
  const parts = [...rest.matchAll(/(\d{1,4})\s*([dhm])/g)];
  if (!/^\+?(\s*\d{1,4}\s*[dhm])+$/.test(rest.trim())) return undefined;
  const total = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (unit === 'd' ? UNITS.d : unit === 'h' ? UNITS.h : UNITS.m), 0);
  return total <= AHEAD_DAYS_MAX * UNITS.d ? total : undefined;
};

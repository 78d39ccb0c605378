import type { IAdaptiveCard, IOpenUrlAction, IRichTextBlock, ITextBlock, ITextRun } from '@microsoft/teams.cards';
import { plainWords } from '@mentor-network/core/kernel/plain-words';
import type { press } from './verbs.ts';

export type Element = IAdaptiveCard['body'][number];
export type Button = ReturnType<typeof press> | IOpenUrlAction;

type Parts = { readonly fallbackText: string; readonly body: readonly Element[]; readonly actions: readonly Button[] };

/** Every card. `fallbackText` is not optional: a client that cannot draw the card still says who, what and when. */
export const card = ({ fallbackText, body, actions }: Parts) =>
  ({
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: withoutMarks(fallbackText),
    body: [...body],
    actions: [...actions],
  }) satisfies IAdaptiveCard;

/**
 * Clients draw the fallback as Markdown, and some make links of what looks like an address. So it is one line, in which names lose
 * what could make a link, a picture, emphasis, a list, an entity or a date of the card’s own language. "14:00" and "2.14" stay.
 */
const withoutMarks = (text: string): string =>
  plainWords(text)
    .replace(/:?\/\/|[[\]{}*_<>`#~|\\!@]+/g, ' ')
    .replace(/[.:&](?=\p{L})/gu, '$& ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-+=](?=[-+= ])[-+= ]*/, '')
    .replace(/^(\d+)(?=[.)])/, '$1 ');

/** What a member wrote in several lines, where there is room for one. */
export const oneLine = (text: string): string => plainWords(text).replace(/\s+/g, ' ');

type Look = Pick<ITextRun, 'size' | 'weight' | 'isSubtle' | 'italic' | 'color'>;
type Placing = Pick<IRichTextBlock, 'spacing' | 'separator'>;

/**
 * Words that a client must not read as Markdown: text runs are plain text in the schema (adaptivecards.io, TextRun). Only what stands
 * in two braces is not: clients put a date in its place, unless the braces are kept apart.
 */
const run = (text: string, look: Look = {}): ITextRun => ({ type: 'TextRun', text: oneLine(text).replace(/\{(?=\{)/g, '{ '), ...look });
export const rich = (runs: readonly ITextRun[], placing: Placing = {}): IRichTextBlock => ({
  type: 'RichTextBlock',
  inlines: [...runs],
  ...placing,
});

export const strongRun = (text: string): ITextRun => run(text, { weight: 'Bolder' });
export const mutedRun = (text: string): ITextRun => run(text, { size: 'Small', isSubtle: true });

/** What the card is, small, on top. The only heading, so that a screen reader finds the beginning. Never a member's words. */
export const eyebrow = (text: string): ITextBlock => ({
  type: 'TextBlock',
  text,
  style: 'heading',
  size: 'Small',
  weight: 'Bolder',
  isSubtle: true,
  wrap: true,
});

/** The one thing that matters on the card. */
export const title = (text: string): IRichTextBlock => rich([run(text, { size: 'Large', weight: 'Bolder' })], { spacing: 'Small' });
export const line = (text: string, placing: Placing = {}): IRichTextBlock => rich([run(text)], placing);
export const muted = (text: string, placing: Placing = { spacing: 'Small' }): IRichTextBlock => rich([mutedRun(text)], placing);

/** A label and what stands under it. */
export const labelled = (label: string, text: string): readonly Element[] => [
  rich([strongRun(label)], { spacing: 'Medium' }),
  ...paragraphs(text),
];
export const fact = (label: string, text: string, placing: Placing = { spacing: 'Small' }): IRichTextBlock =>
  rich([strongRun(`${label}: `), run(text)], placing);

const PARAGRAPHS_MAX = 12;

/** A member's own text, line by line, since a text run has no line breaks. Beyond a dozen lines the rest runs on. */
export const paragraphs = (text: string): readonly Element[] => {
  const lines = plainWords(text)
    .split(/\n+/)
    .map((each) => each.trim())
    .filter(Boolean);
  const kept = lines.slice(0, PARAGRAPHS_MAX - 1);
  const rest = lines.slice(PARAGRAPHS_MAX - 1).join(' ');
  return [...kept, ...(rest ? [rest] : [])].map((each) => line(each, { spacing: 'Small' }));
};

/** A member's own words, set apart from ours. */
export const quoted = (text: string, spacing: 'Small' | 'Medium' = 'Medium'): Element => ({
  type: 'Container',
  style: 'emphasis',
  spacing,
  items: [...paragraphs(text)],
});

/** What has just happened or is so now, above everything else. */
export const noted = (note: string | undefined): readonly Element[] =>
  note === undefined ? [] : [{ type: 'Container', style: 'accent', items: [line(note)] }];

export const openTab = (title: string, url: string): IOpenUrlAction => ({ type: 'Action.OpenUrl', title, url });

/** One of a list, with its button at the end of the line. */
export const listed = (about: readonly Element[], button: Button): Element => ({
  type: 'ColumnSet',
  separator: true,
  spacing: 'Medium',
  columns: [
    { type: 'Column', width: 'stretch', items: [...about] },
    { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [{ type: 'ActionSet', actions: [button] }] },
  ],
});

/** One of a list with more to say, and below it what can be done about it. */
export const entry = (about: readonly Element[], button?: Button): Element => ({
  type: 'Container',
  separator: true,
  spacing: 'Medium',
  items: [...about, ...(button ? [row([button])] : [])],
});

/** Buttons below the thing they are about. */
export const row = (buttons: readonly Button[]): Element => ({ type: 'ActionSet', spacing: 'Small', actions: [...buttons] });

export const when = <Value>(isSo: boolean, ...values: readonly Value[]): readonly Value[] => (isSo ? values : []);

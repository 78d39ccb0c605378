import { type Button, type Element, card, eyebrow, line, quoted, title } from '../elements.ts';

export type Said = { readonly kind: string; readonly headline: string; readonly text: string; /** What somebody wrote, set apart. */ readonly quote?: string; readonly more?: readonly Element[]; readonly buttons: readonly Button[] };

/** The usual message: what it is about, the one thing that matters, a sentence, and what can be done. */
export const saidCard = ({ kind, headline, text, quote, more = [], buttons }: Said) =>
  card({
    fallbackText: `${headline}. ${text}`,
    body: [eyebrow(kind), title(headline), line(text, { spacing: 'Small' }), ...(quote ? [quoted(quote)] : []), ...more],
    actions: buttons,
  });

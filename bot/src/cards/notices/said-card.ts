import { type Button, card, eyebrow, line, title } from '../elements.ts';

export type Said = { readonly kind: string; readonly headline: string; readonly text: string; readonly buttons: readonly Button[] };

/** The usual message: what it is about, the one thing that matters, a sentence, and what can be done. */
export const saidCard = ({ kind, headline, text, buttons }: Said) =>
  card({
    fallbackText: `${headline}. ${text}`,
    body: [eyebrow(kind), title(headline), line(text, { spacing: 'Small' })],
    actions: buttons,
  });

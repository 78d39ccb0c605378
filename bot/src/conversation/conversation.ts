import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { Actor } from '../application/ports/actor.ts';

export type Card = IAdaptiveCard;

/** What the chat and the page both talk to: words and presses in, cards out. It knows no channel. */
export interface Conversation {
  /** The cards that answer what was said, in order; at least one. */
  hear(actor: Actor, words: string): Promise<readonly Card[]>;
  /** The card that replaces the one whose button was pressed. Unknown or outdated presses get a card that says what is so now. */
  press(actor: Actor, verb: unknown, data: unknown): Promise<Card>;
  /** The card for somebody who has just installed the app; who is a member already is told where they stand. */
  welcome(actor: Actor): Promise<Card>;
}

/** Something to be fetched by a browser: a page with no styles but these, or a file. */
export type Download =
  | { readonly kind: 'page'; readonly html: string; readonly style: string }
  | { readonly kind: 'file'; readonly name: string; readonly json: unknown };

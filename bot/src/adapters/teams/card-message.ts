import { type Activity, CardFactory, MessageFactory } from 'botbuilder';
import type { Card } from '../../conversation/conversation.ts';

export const CARD_CONTENT_TYPE = 'application/vnd.microsoft.card.adaptive';

/** The summary is what the activity feed and a screen reader tell of a card before it is opened. */
export const cardMessage = (card: Card): Partial<Activity> => ({
  ...MessageFactory.attachment(CardFactory.adaptiveCard(card)),
  summary: card.fallbackText ?? 'A card from the mentor network',
});

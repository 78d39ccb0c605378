import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { AdaptiveCard, GlobalSettings } from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import { drawnIn } from './drawn.ts';

/**
 * The most permissive client there could be: it reads Markdown wherever the renderer lets it, with raw HTML, and makes a link of whatever
 * looks like an address. Runs in a browser.
 */
const markdown = new MarkdownIt({ html: true, linkify: true, breaks: true });
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = true;

export const drawCard = (json: IAdaptiveCard): readonly string[] => {
  const card = new AdaptiveCard();
  card.parse(JSON.parse(JSON.stringify(json)));
  const drawn = card.render();
  if (!drawn) throw new Error('The card was not drawn.');
  return drawnIn(drawn);
};

/** The summary of a message, by a client that reads it as Markdown. */
export const drawSummary = (text: string): readonly string[] => {
  const place = document.createElement('div');
  place.innerHTML = markdown.render(text);
  return drawnIn(place);
};

import type { CardJson } from '@mentor-network/core/contracts/mentoring';
import { type Action, AdaptiveCard, ExecuteAction, GlobalRegistry, GlobalSettings, HostConfig, OpenUrlAction, TextInput } from 'adaptivecards';
import { CARD_LOOK } from './card-look.ts';
import { cardTextToHtml } from './card-text.ts';

export type Press = { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };

const look = new HostConfig(CARD_LOOK);
// A card is read like the rest of the page; only what can be pressed or filled in is a stop of the Tab key.
GlobalSettings.setTabIndexAtCardRoot = false;
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardTextToHtml(text);
  result.didProcess = true;
};

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text field of a card, into which and below which the page may put something. */
export type CardField = {
  /** Puts a text into it unless one stands there, and says whether it did. The reader can still change it. */
  readonly offer: (text: string) => boolean;
  /** A place of the page's own, under the field. */
  readonly below: HTMLElement;
};

class TextField extends TextInput {
  readonly #below = document.createElement('div');

  forPage(): CardField | undefined {
    const input = this.renderedInputControlElement;
    if (!(input instanceof HTMLInputElement)) return undefined;
    if (!this.#below.isConnected) this.renderedElement?.append(this.#below);
    return { offer: (text) => this.#offer(input, text), below: this.#below };
  }

  #offer(input: HTMLInputElement, text: string): boolean {
    if (input.value.trim() !== '') return false;
    input.value = text;
    this.valueChanged();
    return true;
  }
}
GlobalRegistry.defaultElements.register('Input.Text', TextField);

export type DrawnCard = { readonly element: HTMLElement; readonly field: (id: string) => CardField | undefined };

/** Draws a live card. The renderer checks required inputs and merges what was filled in into the button's data, as Teams does. */
export const drawCard = (json: CardJson, onPress: (press: Press) => void): DrawnCard | undefined => {
  const card = new AdaptiveCard();
  card.hostConfig = look;
  card.onExecuteAction = (action: Action) => {
    if (action instanceof OpenUrlAction && action.url) window.open(action.url, '_blank', 'noopener,noreferrer');
    if (action instanceof ExecuteAction) onPress({ verb: action.verb, data: isFields(action.data) ? action.data : {} });
  };
  card.parse(json);
  const element = card.render();
  return (
    element && {
      element,
      field: (id) => {
        const named = card.getElementById(id);
        return named instanceof TextField ? named.forPage() : undefined;
      },
    }
  );
};

/** What a card is about, for somebody who hears it change: its first lines. */
export const gistOf = (drawn: HTMLElement): string =>
  [...drawn.querySelectorAll('.ac-textBlock, .ac-richTextBlock')]
    .slice(0, 2)
    .map((block) => block.textContent.trim())
    .join('. ');

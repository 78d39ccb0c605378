import { mergeClasses } from '@fluentui/react-components';
import type { CardJson } from '@mentor-network/core/contracts/mentoring';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import type { Answer, Failure } from '../../api/call.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { TroubleInPlace } from '../../ui/trouble.tsx';
import { failureInASentence } from '../../ui/words/failure-in-words.ts';
import { useWords } from '../../ui/words/words.ts';
import { useCardStyles } from './card-look.ts';
import { type DrawnCard, type Press, drawCard, gistOf } from './draw-card.ts';

type LiveCard = {
  readonly card: CardJson;
  readonly name: string;
  readonly press: (press: Press) => Promise<Answer<CardJson>>;
  /** The card that now stands in the place of this one. */
  readonly onAnswer: (card: CardJson) => void;
  /** The card as it stands on the page, each time it is drawn. */
  readonly onDrawn?: (drawn: DrawnCard | undefined) => void;
};

/**
 * A card of the chat, alive in the page. It is drawn anew only when its content differs; while the member is in it, only the answer
 * to their own press replaces it, so that nobody loses what they are typing because something else changed.
 */
export const LiveCard = ({ card, name, press, onAnswer, onDrawn }: LiveCard) => {
  const words = useWords();
  const styles = useCardStyles();
  const announce = useAnnounce();
  const place = useRef<HTMLDivElement>(null);
  const json = JSON.stringify(card);
  const drawn = useRef('');
  const expected = useRef('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();

  const pressOnce = useRef<(pressed: Press) => Promise<void>>(() => Promise.resolve());
  pressOnce.current = async (pressed) => {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    const answer = await press(pressed);
    setBusy(false);
    if (answer.ok) {
      expected.current = JSON.stringify(answer.value);
      onAnswer(answer.value);
    } else setFailure(answer.refusal);
  };

  const draw = (): void => {
    const element = place.current;
    if (!element || drawn.current === json) return;
    const rendered = drawCard(card, (pressed) => void pressOnce.current(pressed));
    element.replaceChildren(...(rendered ? [rendered.element] : []));
    drawn.current = json;
    onDrawn?.(rendered);
    if (expected.current !== json) return;
    expected.current = '';
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
    announce(gistOf(element));
  };

  useEffect(() => {
    const isInside = place.current?.contains(document.activeElement) ?? false;
    if (!isInside || expected.current === json) draw();
    // `draw` reads the card, and `json` is the card as text.
  }, [json]);
  const drawWhenLeft = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) draw();
  };

  return (
    <>
      <div ref={place} role="group" aria-label={name} aria-busy={isBusy} tabIndex={-1} className={mergeClasses(styles.place, isBusy && styles.busy)} onBlur={drawWhenLeft} />
      {failure && <TroubleInPlace sentence={failureInASentence(words, failure)} />}
    </>
  );
};

import { mergeClasses } from '@fluentui/react-components';
import type { CardJson } from '@mentor-network/core/contracts/mentoring';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../api/call.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { TroubleInPlace } from '../../ui/trouble.tsx';
import { failureInASentence } from '../../ui/words/failure-in-words.ts';
import { useWords } from '../../ui/words/words.ts';
import { useCardStyles } from './card-look.ts';
import { type Press, drawCard, gistOf } from './draw-card.ts';

type LiveCard = {
  readonly card: CardJson;
  readonly name: string;
  /** Presses the button and gives the card its answer, or says why there is none. */
  readonly onPress: (press: Press) => Promise<Failure | undefined>;
};

/**
 * A card of the chat, alive in the page. It is drawn anew only when its content differs; while the member is in it, only their own
 * press replaces it, so that nobody loses what they are typing because something else changed.
 */
export const LiveCard = ({ card, name, onPress }: LiveCard) => {
  const words = useWords();
  const styles = useCardStyles();
  const announce = useAnnounce();
  const place = useRef<HTMLDivElement>(null);
  const json = JSON.stringify(card);
  const drawn = useRef('');
  const isPressing = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();

  const press = useRef<(press: Press) => void>(() => undefined);
  press.current = (pressed) => {
    if (isPressing.current) return;
    isPressing.current = true;
    setBusy(true);
    setFailure(undefined);
    void onPress(pressed).then((failed) => {
      setBusy(false);
      setFailure(failed);
      // The answer is drawn when this card is rendered next; until then it still counts as the member's own press.
      requestAnimationFrame(() => {
        isPressing.current = false;
      });
    });
  };

  const draw = (): void => {
    const element = place.current;
    if (!element || drawn.current === json) return;
    const isAnswer = isPressing.current;
    const rendered = drawCard(card, (pressed) => press.current(pressed));
    element.replaceChildren(...(rendered ? [rendered] : []));
    drawn.current = json;
    if (!isAnswer) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
    announce(gistOf(element));
  };

  useEffect(() => {
    const isInside = place.current?.contains(document.activeElement) ?? false;
    if (!isInside || isPressing.current) draw();
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

import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { CardJson } from '@mentor-network/core/contracts/mentoring';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Answer, Failure } from '../../api/call.ts';
import { EVERYBODY, writeAddress } from '../../ui/address.ts';
import { useGraph } from '../../teams/graph/use-graph.tsx';
import { SignpostDrawing } from '../../ui/drawings.tsx';
import { usePageStyles } from '../../ui/page-styles.ts';
import { TroubleInPlace } from '../../ui/trouble.tsx';
import { failureInASentence } from '../../ui/words/failure-in-words.ts';
import { useWords } from '../../ui/words/words.ts';
import type { CardField, Press } from './draw-card.ts';
import { LiveCard } from './live-card.tsx';
import { ManagerSuggestion } from './manager-suggestion.tsx';

const REGISTER = 'register';
/** The field of the step about conflicts, as bot/src/cards/members/step-fields.ts names it. */
const LINE_MANAGER = 'lineManager';

const useStyles = makeStyles({
  welcome: { display: 'grid', justifyItems: 'center', gap: '12px', padding: '32px 16px', textAlign: 'center' },
  card: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px', width: '100%', maxWidth: '640px', margin: '0 auto', padding: '24px', '@media (max-width: 599px)': { padding: '16px' } },
  done: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Props = {
  readonly hasBegun: boolean;
  readonly isRegistered: boolean;
  readonly press: (press: Press) => Promise<Answer<CardJson>>;
  readonly say: (words: string) => Promise<Answer<CardJson>>;
  readonly onDone: () => void;
};

/** The registration of the chat, on the page: the same card through all its steps. */
export const Registration = ({ hasBegun, isRegistered, press, say, onDone }: Props) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const [card, setCard] = useState<CardJson | undefined>();
  const [failure, setFailure] = useState<Failure | undefined>();
  const [lineManager, setLineManager] = useState<CardField | undefined>();
  const graph = useGraph('manager');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [card !== undefined]);

  const begin = async (): Promise<void> => {
    const answer = await say(REGISTER);
    if (answer.ok) setCard(answer.value);
    setFailure(answer.ok ? undefined : answer.refusal);
  };
  if (card) {
    return (
      <div ref={place} tabIndex={-1} className={mergeClasses(page.card, styles.card)} style={{ outline: 'none' }}>
        <LiveCard card={card} name={words.mentoring.registration} press={press} onAnswer={setCard} onDrawn={(drawn) => setLineManager(drawn?.field(LINE_MANAGER))} />
        {graph && lineManager && createPortal(<ManagerSuggestion graph={graph} offer={lineManager.offer} />, lineManager.below)}
        {isRegistered && (
          <div className={styles.done}>
            <Button as="a" href={writeAddress({ page: 'mentors', mentor: undefined, looking: EVERYBODY })}>
              {words.mentoring.find}
            </Button>
            <Button appearance="subtle" onClick={onDone}>
              {words.mentoring.done}
            </Button>
          </div>
        )}
      </div>
    );
  }
  return (
    <section className={styles.welcome}>
      <SignpostDrawing />
      <h2 className={page.subtitle}>{words.mentoring.strangerTitle}</h2>
      <p className={page.muted}>{words.mentoring.strangerWhat}</p>
      {failure && <TroubleInPlace sentence={failureInASentence(words, failure)} />}
      <Button appearance="primary" size="large" onClick={() => void begin()}>
        {hasBegun ? words.mentoring.registerOn : words.mentoring.register}
      </Button>
    </section>
  );
};

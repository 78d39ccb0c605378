import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { CardJson, Mentoring } from '@mentor-network/core/contracts/mentoring';
import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../api/call.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { usePageStyles } from '../../ui/page-styles.ts';
import { useWords } from '../../ui/words/words.ts';
import type { Press } from './draw-card.ts';
import { LiveCard } from './live-card.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 400px), 1fr))',
    gap: '16px',
    alignItems: 'start',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', padding: '24px', '@media (max-width: 599px)': { padding: '16px' } },
  done: { justifySelf: 'start', marginLeft: '-8px' },
});

type Waiting = Mentoring['waiting'][number];
/** What a press was answered with. It stays until the member is done with it, also when nothing waits there any more. */
type Answered = { readonly id: string; readonly card: CardJson };

type Props = { readonly waiting: readonly Waiting[]; readonly press: (press: Press) => Promise<Answer<CardJson>> };

export const WaitingCards = ({ waiting, press }: Props) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const [answered, setAnswered] = useState<readonly Answered[]>([]);
  useAnnouncedArrival(waiting);

  const keep = (id: string, card: CardJson): void =>
    setAnswered((before) => (before.some((other) => other.id === id) ? before.map((other) => (other.id === id ? { id, card } : other)) : [...before, { id, card }]));

  const shown = merge(waiting, answered);
  if (shown.length === 0) return <p className={page.muted}>{words.mentoring.nothingWaits}</p>;
  return (
    <ul className={styles.list}>
      {shown.map(({ id, card, isAnswer }) => (
        <li key={id} className={mergeClasses(page.card, styles.card)}>
          <LiveCard card={card} name={words.mentoring.needsYou} press={press} onAnswer={(answer) => keep(id, answer)} />
          {isAnswer && (
            <Button size="small" appearance="subtle" className={styles.done} onClick={() => setAnswered(answered.filter((other) => other.id !== id))}>
              {words.mentoring.done}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
};

type Shown = Waiting & { readonly isAnswer: boolean };

/** An answered card keeps its place at the head of the list, and nothing that says the same stands beside it. */
const merge = (waiting: readonly Waiting[], answered: readonly Answered[]): readonly Shown[] => {
  const said = new Set(answered.map(({ card }) => JSON.stringify(card)));
  const answers = new Map(answered.map((one) => [one.id, one.card]));
  const here = waiting
    .filter(({ id, card }) => answers.has(id) || !said.has(JSON.stringify(card)))
    .map(({ id, card }): Shown => ({ id, card: answers.get(id) ?? card, isAnswer: answers.has(id) }));
  const gone = answered.filter(({ id }) => !waiting.some((other) => other.id === id)).map((one): Shown => ({ ...one, isAnswer: true }));
  return [...gone, ...here];
};

const useAnnouncedArrival = (waiting: readonly Waiting[]): void => {
  const words = useWords();
  const announce = useAnnounce();
  const known = useRef<ReadonlySet<string> | undefined>(undefined);
  const ids = waiting.map(({ id }) => id).join();
  useEffect(() => {
    const before = known.current;
    known.current = new Set(ids ? ids.split(',') : []);
    if (before && [...known.current].some((id) => !before.has(id))) announce(words.mentoring.cardChanged);
  }, [announce, ids, words]);
};

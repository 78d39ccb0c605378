import { makeStyles } from '@fluentui/react-components';
import type { CardJson } from '@mentor-network/core/contracts/mentoring';
import { useEffect, useState } from 'react';
import type { Answer, Failure } from '../../api/call.ts';
import type { Opening } from '../../ui/opening.ts';
import { Placeholder } from '../../ui/placeholder.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import type { Press } from './draw-card.ts';
import { LiveCard } from './live-card.tsx';

const useStyles = makeStyles({ placeholder: { display: 'grid', gap: '12px' } });

type Opened = { readonly opening: Opening; readonly press: (press: Press) => Promise<Answer<CardJson>> };

/** The card that a press opens, fetched when it is shown, and then alive. */
export const OpenedCard = ({ opening, press }: Opened) => {
  const styles = useStyles();
  const [card, setCard] = useState<CardJson | undefined>();
  const [failure, setFailure] = useState<Failure | undefined>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isOvertaken = false;
    void press({ verb: opening.verb, data: opening.data }).then((answer) => {
      if (isOvertaken) return;
      setFailure(answer.ok ? undefined : answer.refusal);
      if (answer.ok) setCard(answer.value);
    });
    return () => {
      isOvertaken = true;
    };
  }, [opening, press, round]);
  if (failure) return <Trouble failure={failure} onRetry={() => setRound(round + 1)} />;
  if (card) return <LiveCard card={card} name={opening.title} press={press} onAnswer={setCard} />;
  return (
    <div className={styles.placeholder} aria-busy="true">
      <Placeholder kind="line" width="40%" />
      <Placeholder kind="line" width="80%" height="20px" />
      <Placeholder kind="box" width="100%" height="96px" />
      <Placeholder kind="box" width="30%" height="32px" />
    </div>
  );
};

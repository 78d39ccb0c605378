import { Button, makeStyles } from '@fluentui/react-components';
import type { CardJson } from '@mentor-network/core/contracts/mentoring';
import { useEffect, useState } from 'react';
import type { Answer, Failure } from '../../api/call.ts';
import type { Opening } from '../../ui/opening.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Panel } from '../../ui/panel.tsx';
import { Placeholder } from '../../ui/placeholder.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { useWords } from '../../ui/words/words.ts';
import type { Press } from './draw-card.ts';
import { LiveCard } from './live-card.tsx';

const useStyles = makeStyles({
  question: { display: 'grid', gap: '24px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  placeholder: { display: 'grid', gap: '12px' },
});

type Dialog = { readonly opening: Opening; readonly press: (press: Press) => Promise<Answer<CardJson>>; readonly onClose: () => void };

/** A live card above the page, through all its steps, until it is closed. */
export const CardDialog = ({ opening, press, onClose }: Dialog) => {
  const [isConfirmed, setConfirmed] = useState(opening.confirm === undefined);
  return (
    <Panel name={opening.title} place="centre" onClose={onClose}>
      {opening.confirm && !isConfirmed ? (
        <Question confirm={opening.confirm} onYes={() => setConfirmed(true)} onNo={onClose} />
      ) : (
        <Opened opening={opening} press={press} />
      )}
    </Panel>
  );
};

const Question = ({ confirm, onYes, onNo }: { readonly confirm: NonNullable<Opening['confirm']>; readonly onYes: () => void; readonly onNo: () => void }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <div className={styles.question}>
      <p className={page.text}>{confirm.question}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onYes}>
          {confirm.yes}
        </Button>
        <Button onClick={onNo}>{words.mentoring.confirm.keep}</Button>
      </div>
    </div>
  );
};

const Opened = ({ opening, press }: Omit<Dialog, 'onClose'>) => {
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

import { Button, makeStyles } from '@fluentui/react-components';
import type { CardJson } from '@mentor-network/core/contracts/mentoring';
import { useState } from 'react';
import type { Answer } from '../../api/call.ts';
import type { Opening } from '../../ui/opening.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Panel } from '../../ui/panel.tsx';
import { useWords } from '../../ui/words/words.ts';
import type { Press } from './draw-card.ts';
import { OpenedCard } from './opened-card.tsx';

const useStyles = makeStyles({
  question: { display: 'grid', gap: '24px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
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
        <OpenedCard opening={opening} press={press} />
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

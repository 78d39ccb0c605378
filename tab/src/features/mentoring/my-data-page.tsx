import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useMe } from '../../api/me.tsx';
import type { Opening } from '../../ui/opening.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { useWords } from '../../ui/words/words.ts';
import { OpenedCard } from './opened-card.tsx';
import { usePress } from './use-press.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 640px)', justifyContent: 'center', gap: '24px' },
  card: { padding: '24px', '@media (max-width: 599px)': { padding: '16px' } },
});

/** Never made anew, so that the card is fetched once. */
const MY_DATA: Omit<Opening, 'title'> = { verb: 'my-data.show', data: {} };

/** What the network has about the reader, and the ways to read it, save it and have it erased: the same card as in the chat. */
export const MyDataPage = () => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const { reload } = useMe();
  const { press } = usePress(reload);
  const [opening] = useState<Opening>({ ...MY_DATA, title: words.myData.title });
  return (
    <div className={styles.page}>
      <h1 className={page.title}>{words.myData.title}</h1>
      <div className={mergeClasses(page.card, styles.card)}>
        <OpenedCard opening={opening} press={press} />
      </div>
    </div>
  );
};

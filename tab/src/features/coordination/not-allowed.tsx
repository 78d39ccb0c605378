import { Button } from '@fluentui/react-components';
import { EVERYBODY, writeAddress } from '../../ui/address.ts';
import { SignpostDrawing } from '../../ui/drawings.tsx';
import { usePageStyles } from '../../ui/page-styles.ts';
import { useWords } from '../../ui/words/words.ts';
import { useCoordinationStyles } from './coordination-styles.ts';

export const NotAllowed = () => {
  const { title, what, back } = useWords().coordination.notAllowed;
  const styles = useCoordinationStyles();
  const page = usePageStyles();
  return (
    <div className={styles.kindly}>
      <SignpostDrawing />
      <h1 className={page.title}>{title}</h1>
      <p className={page.muted}>{what}</p>
      <Button as="a" appearance="primary" href={writeAddress({ page: 'mentors', mentor: undefined, looking: EVERYBODY })}>
        {back}
      </Button>
    </div>
  );
};

import { usePageStyles } from '../../ui/page-styles.ts';
import { Placeholder } from '../../ui/placeholder.tsx';
import { useWords } from '../../ui/words/words.ts';
import { useCoordinationStyles } from './coordination-styles.ts';

const ITEMS = 3;

/** As the page stands when a few things wait. */
export const CoordinationPlaceholder = () => {
  const words = useWords();
  const styles = useCoordinationStyles();
  const page = usePageStyles();
  return (
    <div className={styles.page} aria-busy="true">
      <h1 className={page.title}>{words.coordination.title}</h1>
      <div className={styles.section}>
        <Placeholder kind="box" width="200px" height="22px" />
        {Array.from({ length: ITEMS }, (_, place) => (
          <Placeholder key={place} kind="box" width="100%" height="112px" />
        ))}
      </div>
    </div>
  );
};

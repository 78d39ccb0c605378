import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Suggestion } from '@mentor-network/core/contracts/directory';
import { EVERYBODY, type Looking } from '../../ui/address.ts';
import { LensDrawing } from '../../ui/drawings.tsx';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Placeholder } from '../../ui/placeholder.tsx';
import { TroubleInPlace } from '../../ui/trouble.tsx';
import { failureInASentence } from '../../ui/words/failure-in-words.ts';
import { useWords } from '../../ui/words/words.ts';
import { chosenCount } from './filters.tsx';
import { MentorCard } from './mentor-card.tsx';
import type { Found } from './use-directory.ts';

const useStyles = makeStyles({
  section: { marginBottom: '32px' },
  headings: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '12px', marginBottom: '12px', minHeight: '22px' },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: '16px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& > li': { minWidth: 0 },
  },
  more: { display: 'flex', justifyContent: 'center', marginTop: '24px' },
  placeholder: { display: 'grid', gap: '12px', height: '100%' },
  person: { display: 'grid', gridTemplateColumns: '48px 1fr', columnGap: '12px', alignItems: 'center' },
  empty: { display: 'grid', justifyItems: 'center', gap: '12px', padding: '32px 16px', textAlign: 'center' },
});

type List = { readonly found: Found; readonly looking: Looking; readonly onLook: (looking: Looking) => void };

export const MentorList = ({ found: { directory, mentors, isLoading, failure, showMore }, looking, onLook }: List) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  if (!directory) return <Placeholders />;
  const isBrowsing = looking.words.trim() === '' && chosenCount(looking) === 0;
  return (
    <div aria-busy={isLoading}>
      {isBrowsing && directory.suggestions.length > 0 && <Suggestions suggestions={directory.suggestions} looking={looking} />}
      <section aria-labelledby="found">
        <div className={styles.headings}>
          <h2 id="found" className={mentors.length === 0 ? page.unseen : page.subtitle}>
            {words.directory.found(directory.total)}
          </h2>
        </div>
        {failure && <TroubleInPlace sentence={failureInASentence(words, failure)} />}
        {mentors.length === 0 && <Nobody isNetworkEmpty={directory.available === 0} onEverybody={() => onLook({ ...EVERYBODY, scheme: looking.scheme })} />}
        <ul className={styles.grid}>
          {mentors.map((mentor) => (
            <li key={mentor.id}>
              <MentorCard mentor={mentor} looking={looking} />
            </li>
          ))}
        </ul>
        {mentors.length < directory.total && mentors.length > 0 && (
          <div className={styles.more}>
            <Button onClick={showMore} disabledFocusable={isLoading}>
              {words.directory.showMore}
            </Button>
          </div>
        )}
      </section>
    </div>
  );
};

const Suggestions = ({ suggestions, looking }: { readonly suggestions: readonly Suggestion[]; readonly looking: Looking }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <section className={styles.section} aria-labelledby="suggested">
      <div className={styles.headings}>
        <h2 id="suggested" className={page.subtitle}>
          {words.directory.suggested}
        </h2>
        <p className={page.caption}>{words.directory.whySuggested}</p>
      </div>
      <ul className={styles.grid}>
        {suggestions.slice(0, 3).map(({ mentor, reasons }) => (
          <li key={mentor.id}>
            <MentorCard mentor={mentor} reasons={reasons} looking={looking} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Nobody = ({ isNetworkEmpty, onEverybody }: { readonly isNetworkEmpty: boolean; readonly onEverybody: () => void }) => {
  const words = useWords();
  const page = usePageStyles();
  return (
    <div className={useStyles().empty}>
      <LensDrawing />
      <h3 className={page.subtitle}>{isNetworkEmpty ? words.directory.emptyTitle : words.directory.noneTitle}</h3>
      <p className={page.muted}>{isNetworkEmpty ? words.directory.emptyWhat : words.directory.noneWhat}</p>
      {!isNetworkEmpty && <Button onClick={onEverybody}>{words.directory.showEverybody}</Button>}
    </div>
  );
};

const Placeholders = () => {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <div aria-busy="true">
      <div className={styles.headings}>
        <Placeholder kind="line" width="96px" />
      </div>
      <ul className={styles.grid} aria-hidden="true">
        {Array.from({ length: 6 }, (_, place) => (
          <li key={place} className={mergeClasses(page.card, styles.placeholder)}>
            <div className={styles.person}>
              <Placeholder kind="round" width="48px" height="48px" />
              <div>
                <Placeholder kind="line" width="70%" />
                <Placeholder kind="line" width="90%" />
              </div>
            </div>
            <Placeholder kind="line" width="60%" />
            <Placeholder kind="line" width="80%" height="20px" />
            <Placeholder kind="line" width="100%" />
          </li>
        ))}
      </ul>
    </div>
  );
};

import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Failure } from '../api/call.ts';
import { DisconnectedDrawing } from './drawings.tsx';
import { useWords } from './words/words.ts';
import { failureInWords } from './words/failure-in-words.ts';

const useStyles = makeStyles({
  page: { display: 'grid', justifyItems: 'center', gap: tokens.spacingVerticalM, padding: '48px 16px', textAlign: 'center' },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, maxWidth: '60ch', color: tokens.colorNeutralForeground2 },
  inPlace: {
    ...typographyStyles.body1,
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** In the place of what could not be shown: what happened, what to do, and the reference under which it is found. */
export const Trouble = ({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) => {
  const words = useWords();
  const styles = useStyles();
  const { title, what } = failureInWords(words, failure);
  return (
    <section className={styles.page} role="alert">
      <DisconnectedDrawing />
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{what}</p>
      <Button onClick={onRetry}>{words.tryAgain}</Button>
    </section>
  );
};

/** Beside what the member was doing, which stays as it was. */
export const TroubleInPlace = ({ sentence }: { readonly sentence: string }) => {
  const styles = useStyles();
  return (
    <p className={styles.inPlace} role="alert">
      {sentence}
    </p>
  );
};

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { CupsDrawing } from '../ui/drawings.tsx';
import { usePageStyles } from '../ui/page-styles.ts';
import { useWords } from '../ui/words/words.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    gap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: '48px 16px',
    textAlign: 'center',
    textWrap: 'balance',
  },
  text: { maxWidth: '48ch' },
  button: { marginTop: '12px' },
});

/** A deployment seen outside Teams: what this is, and the way to where it works. In a window of its own, for Teams lets nobody frame it. */
export const OpenInTeams = ({ address }: { readonly address: string }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  useEffect(() => {
    document.title = words.shell.product;
  }, [words]);
  const { title, what, why, open } = words.outside;
  return (
    <main className={styles.page}>
      <CupsDrawing />
      <h1 className={page.title}>{title}</h1>
      <p className={mergeClasses(page.text, styles.text)}>{what}</p>
      <p className={mergeClasses(page.muted, styles.text)}>{why}</p>
      <Button as="a" appearance="primary" size="large" className={styles.button} href={address} target="_blank" rel="noreferrer">
        {open}
      </Button>
    </main>
  );
};

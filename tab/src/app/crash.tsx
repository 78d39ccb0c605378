import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import type { Words } from '../ui/words/words.ts';

const useStyles = makeStyles({
  page: { display: 'grid', justifyItems: 'center', gap: tokens.spacingVerticalM, padding: '48px 16px', textAlign: 'center' },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
});

const Crashed = ({ words }: { readonly words: Words }) => {
  const styles = useStyles();
  const { title, what, reload } = words.trouble.crashed;
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{what}</p>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {reload}
      </Button>
    </main>
  );
};

type Props = { readonly words: Words; readonly children: ReactNode };

/** A bug in a page shows words instead of nothing. React offers this to classes alone. */
export class Crash extends Component<Props, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError(): { hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? <Crashed words={this.props.words} /> : this.props.children;
  }
}

import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, createContext, useCallback, useContext, useRef, useState } from 'react';

const useStyles = makeStyles({
  // Where it would stand by itself is a pixel below the page, which would then scroll.
  unseen: { position: 'absolute', top: 0, left: 0, width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined);

/** Says something to a screen reader when it has finished its sentence. What is said is also seen somewhere on the page. */
export const useAnnounce = (): ((sentence: string) => void) => useContext(AnnounceContext);

export const Announcer = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  const [sentence, setSentence] = useState('');
  const isOdd = useRef(false);
  const announce = useCallback((next: string) => {
    // The same words twice are two events, and a live region speaks only when its text changes.
    isOdd.current = !isOdd.current;
    setSentence(next && isOdd.current ? `${next}\u00a0` : next);
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" className={styles.unseen}>
        {sentence}
      </div>
    </AnnounceContext>
  );
};

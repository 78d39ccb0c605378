import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { useWords } from './words/words.ts';

const useStyles = makeStyles({
  panel: {
    border: `1px solid ${tokens.colorTransparentStroke}`,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow28,
    maxHeight: 'none',
    overflowY: 'auto',
    overscrollBehavior: 'contain',
    '&::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  side: {
    margin: '0 0 0 auto',
    width: '100%',
    maxWidth: '560px',
    height: '100dvh',
    maxHeight: '100dvh',
    '@media (max-width: 599px)': { maxWidth: '100%', border: 'none' },
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: { from: { transform: 'translateX(24px)', opacity: 0 }, to: { transform: 'none', opacity: 1 } },
      animationDuration: tokens.durationGentle,
      animationTimingFunction: tokens.curveDecelerateMid,
    },
  },
  centre: {
    margin: 'auto',
    width: 'calc(100% - 32px)',
    maxWidth: '560px',
    maxHeight: 'calc(100dvh - 32px)',
    borderRadius: tokens.borderRadiusXLarge,
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: { from: { transform: 'scale(0.98)', opacity: 0 }, to: { transform: 'none', opacity: 1 } },
      animationDuration: tokens.durationNormal,
      animationTimingFunction: tokens.curveDecelerateMid,
    },
  },
  inside: { display: 'flex', flexDirection: 'column', minHeight: '100%', boxSizing: 'border-box' },
  top: {
    display: 'flex',
    justifyContent: 'flex-end',
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0`,
  },
  body: { padding: `0 ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXL}`, flexGrow: 1, '@media (max-width: 599px)': { padding: '0 16px 24px' } },
});

type Panel = { readonly name: string; readonly place: 'side' | 'centre'; readonly onClose: () => void; readonly children: ReactNode };

/**
 * Something beside or above the page. The browser's own `dialog` keeps the focus inside, makes the rest inert, closes on Escape and
 * gives the focus back, and costs no JavaScript; so it is used here rather than Fluent's.
 */
export const Panel = ({ name, place, onClose, children }: Panel) => {
  const words = useWords();
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const closeWhenBeside = (event: MouseEvent): void => {
    if (event.target === dialog.current) onClose();
  };
  return (
    <dialog
      ref={dialog}
      aria-label={name}
      className={mergeClasses(styles.panel, place === 'side' ? styles.side : styles.centre)}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={closeWhenBeside}
    >
      <div className={styles.inside}>
        <div className={styles.top}>
          <Button appearance="subtle" icon={<DismissRegular />} aria-label={words.close} onClick={onClose} />
        </div>
        <div className={styles.body}>{children}</div>
      </div>
    </dialog>
  );
};

import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useMe } from '../api/me.tsx';
import { type Address, EVERYBODY, readAddress, useAddressText, writeAddress } from '../ui/address.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { type Words, useWords } from '../ui/words/words.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', minHeight: '100vh', boxSizing: 'border-box' },
  skip: {
    position: 'absolute',
    left: '16px',
    top: '-64px',
    zIndex: 20,
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { top: '8px', outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  top: { backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, '@media print': { display: 'none' } },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    columnGap: '16px',
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1168px',
    margin: '0 auto',
    padding: '0 24px',
    '@media (max-width: 599px)': { padding: '0 16px' },
  },
  tabs: { display: 'flex', flexWrap: 'wrap', gap: '0 24px', margin: 0, padding: 0, listStyleType: 'none' },
  tab: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '48px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    marginBottom: '-1px',
    boxSizing: 'border-box',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px', borderRadius: tokens.borderRadiusMedium },
  },
  here: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
  number: {
    ...typographyStyles.caption1Strong,
    minWidth: '20px',
    padding: '0 6px',
    boxSizing: 'border-box',
    textAlign: 'center',
    lineHeight: '20px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  main: {
    flexGrow: 1,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1168px',
    margin: '0 auto',
    padding: '32px 24px 48px',
    '@media (max-width: 599px)': { padding: '24px 16px 32px' },
    '@media print': { padding: 0, maxWidth: 'none' },
  },
  foot: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px 24px',
    padding: '16px 24px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    '@media print': { display: 'none' },
  },
  footLink: { padding: '4px 0' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

type Shell = { readonly isSample: boolean; readonly corner: ReactNode; readonly children: ReactNode };

export const Shell = ({ isSample, corner, children }: Shell) => {
  const words = useWords();
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  return (
    <div className={styles.page}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {words.shell.skip}
      </button>
      <header className={styles.top}>
        <div className={styles.row}>
          <Navigation />
          {corner}
        </div>
      </header>
      <main ref={main} tabIndex={-1} className={styles.main} style={{ outline: 'none' }}>
        {children}
      </main>
      <Foot isSample={isSample} />
    </div>
  );
};

/** Whoever may, and everybody while the server is in too much trouble to say who may: somebody of IT is among them. */
const isHealthOffered = ({ value: me, failure }: ReturnType<typeof useMe>): boolean =>
  me ? me.may.includes('read-health') : failure?.kind === 'problem' && failure.problem.status >= 500;

/** What is for rare days, or for a few, stands down here and not beside the pages of everybody. */
const Foot = ({ isSample }: { readonly isSample: boolean }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const isOffered = isHealthOffered(useMe());
  const { page: here } = readAddress(useAddressText());
  const link = (to: 'my-data' | 'health', name: string) => (
    <a href={writeAddress({ page: to })} className={mergeClasses(page.link, styles.footLink)} {...(here === to ? { 'aria-current': 'page' } : {})}>
      {name}
    </a>
  );
  return (
    <footer className={styles.foot}>
      {isSample && <span>{words.shell.sample}</span>}
      {link('my-data', words.shell.myData)}
      {isOffered && link('health', words.shell.health)}
    </footer>
  );
};

const titleOf = (page: Address['page'], words: Words): string => {
  switch (page) {
    case 'mentors':
      return words.directory.title;
    case 'mentoring':
      return words.mentoring.title;
    case 'agreement':
      return words.agreement.title;
    case 'my-data':
      return words.myData.title;
    case 'health':
      return words.health.title;
    case 'coordination':
    case 'scheme':
      return words.coordination.title;
  }
};

const Navigation = () => {
  const words = useWords();
  const styles = useStyles();
  const { value: me } = useMe();
  const { page } = readAddress(useAddressText());
  useEffect(() => {
    document.title = `${titleOf(page, words)} · ${words.shell.product}`;
  }, [page, words]);
  const tab = (isHere: boolean) => ({ className: mergeClasses(styles.tab, isHere && styles.here), ...(isHere ? { 'aria-current': 'page' as const } : {}) });
  return (
    <nav aria-label={words.shell.pages}>
      <ul className={styles.tabs}>
        <li>
          <a href={writeAddress({ page: 'mentors', mentor: undefined, looking: EVERYBODY })} {...tab(page === 'mentors')}>
            {words.shell.mentors}
          </a>
        </li>
        <li>
          <a href={writeAddress({ page: 'mentoring', partnership: undefined })} {...tab(page === 'mentoring' || page === 'agreement')}>
            {words.shell.mentoring}
            {me !== undefined && me.waiting > 0 && (
              <span className={styles.number}>
                <span aria-hidden="true">{me.waiting}</span>
                <span className={styles.unseen}>{words.shell.waiting(me.waiting)}</span>
              </span>
            )}
          </a>
        </li>
        {me?.may.includes('coordinate') && (
          <li>
            <a href={writeAddress({ page: 'coordination' })} {...tab(page === 'coordination' || page === 'scheme')}>
              {words.coordination.title}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
};

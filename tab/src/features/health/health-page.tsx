import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { type Health, readHealth } from '@mentor-network/core/contracts/health';
import { useEffect, useRef } from 'react';
import type { Failure } from '../../api/call.ts';
import { useMe } from '../../api/me.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { usePulse } from '../../api/use-pulse.ts';
import { EVERYBODY, writeAddress } from '../../ui/address.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useDates } from '../../ui/dates.ts';
import { SignpostDrawing } from '../../ui/drawings.tsx';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Trouble } from '../../ui/trouble.tsx';
import { failureInWords } from '../../ui/words/failure-in-words.ts';
import { type Words, useWords } from '../../ui/words/words.ts';
import { FailedChecks, PassingChecks, failedOf } from './checks.tsx';
import { Facts } from './facts.tsx';
import { HealthPlaceholder } from './health-placeholder.tsx';
import { useHealthStyles } from './health-styles.ts';

const EVERY_SECONDS = 30;
const NOTHING = {};

const useStyles = makeStyles({
  state: { display: 'flex', alignItems: 'center', gap: '12px', '& > svg': { flexShrink: 0 } },
  sentence: { ...typographyStyles.title2, margin: 0, '@media (max-width: 599px)': typographyStyles.title3 },
  well: { color: tokens.colorStatusSuccessForeground1 },
  unwell: { color: tokens.colorStatusWarningForeground3 },
  kindly: { display: 'grid', justifyItems: 'center', gap: '12px', padding: '32px 16px', textAlign: 'center', textWrap: 'balance' },
});

/**
 * How the deployment is, for whoever may know. The page of anybody else does not even ask. Who is reading cannot be told while the
 * store does not answer, and IT has to read this page just then: so it asks, and the server says no to whoever may not.
 */
export const HealthPage = () => {
  const { value: me, failure } = useMe();
  if (me && !me.may.includes('read-health')) return <NotAllowed />;
  return me || failure ? <CurrentHealth /> : <HealthPlaceholder />;
};

const isNotAllowed = (failure: Failure): boolean => failure.kind === 'problem' && failure.problem.status === 404;

const CurrentHealth = () => {
  const { value: health, failure, reload } = useAnswer(readHealth, NOTHING);
  usePulse(reload, { everySeconds: EVERY_SECONDS });
  useToldChange(health, failure);
  if (health) return <Shown health={health} failure={failure} />;
  if (failure && isNotAllowed(failure)) return <NotAllowed />;
  return failure ? <Trouble failure={failure} onRetry={reload} /> : <HealthPlaceholder />;
};

const stateInWords = (health: Health, words: Words): string => {
  const { length } = failedOf(health);
  return length === 0 ? words.health.allWell : words.health.needAttention(length);
};

/** That the server does not answer is the state, whatever it said before. */
const headline = (health: Health, failure: Failure | undefined, words: Words): string =>
  failure ? failureInWords(words, failure).title.replace(/\.$/, '') : stateInWords(health, words);

/** Somebody who listens hears when it gets worse or better, and nothing while it stays as it is. */
const useToldChange = (health: Health | undefined, failure: Failure | undefined): void => {
  const words = useWords();
  const announce = useAnnounce();
  const heard = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!health) return;
    const state = failure ? failure.kind : failedOf(health).map(({ check }) => check).join();
    if (heard.current !== undefined && heard.current !== state) announce(headline(health, failure, words));
    heard.current = state;
  }, [announce, failure, health, words]);
};

const Shown = ({ health, failure }: { readonly health: Health; readonly failure: Failure | undefined }) => {
  const words = useWords();
  const styles = useStyles();
  const shape = useHealthStyles();
  const page = usePageStyles();
  const dates = useDates();
  const isWell = !failure && failedOf(health).length === 0;
  return (
    <div className={shape.page}>
      <div className={shape.head}>
        <p className={page.caption}>{words.health.title}</p>
        <div className={styles.state}>
          {isWell ? <CheckmarkCircleRegular fontSize={32} className={styles.well} aria-hidden="true" /> : <WarningRegular fontSize={32} className={styles.unwell} aria-hidden="true" />}
          <h1 className={styles.sentence}>{headline(health, failure, words)}</h1>
        </div>
        <p className={page.caption}>{failure ? words.health.before(dates.timeAt(health.now)) : words.health.again}</p>
      </div>
      <div className={shape.columns}>
        <div className={shape.column}>
          <FailedChecks health={health} />
          <PassingChecks health={health} />
        </div>
        <Facts health={health} />
      </div>
    </div>
  );
};

const NotAllowed = () => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const { title, what, back } = words.health.notAllowed;
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

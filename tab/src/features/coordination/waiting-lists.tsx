import { Button, mergeClasses } from '@fluentui/react-components';
import type { SchemeToday } from '@mentor-network/core/contracts/coordination';
import { useDates } from '../../ui/dates.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { useWords } from '../../ui/words/words.ts';
import { useCoordinationStyles } from './coordination-styles.ts';
import type { Doing } from './needed-item.tsx';

type Waiting = { readonly today: SchemeToday; readonly isBusy: boolean; readonly onDo: (doing: Doing, who: string) => void };

/** Mentors who are not listed before they are trained. Nobody is late here, so it is a list and no exception. */
export const Training = ({ today: { scheme, training }, isBusy, onDo }: Waiting) => {
  const words = useWords().coordination;
  const styles = useCoordinationStyles();
  const page = usePageStyles();
  if (training.length === 0) return null;
  return (
    <>
      <h3 className={page.subtitle}>{words.training}</h3>
      <ul className={styles.list}>
        {training.map(({ id, name }) => (
          <li key={id} className={mergeClasses(page.card, styles.item)}>
            <div className={styles.said}>
              <p className={styles.name}>{name}</p>
            </div>
            <Button
              disabledFocusable={isBusy}
              aria-label={words.of(words.action.trained, name)}
              onClick={() => onDo({ title: words.action.trained, verb: 'approval.trained', data: { member: id, scheme: scheme.id }, isAtOnce: true }, name)}
            >
              {words.action.trained}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Who seeks a mentor in a matched scheme and has none, the longest first. */
export const Seekers = ({ today: { scheme, seekers, seekersCount }, isBusy, onDo }: Waiting) => {
  const words = useWords().coordination;
  const dates = useDates();
  const styles = useCoordinationStyles();
  const page = usePageStyles();
  if (seekersCount === 0) return null;
  return (
    <>
      <h3 className={page.subtitle}>{words.seekers(seekersCount)}</h3>
      {seekersCount > seekers.length && <p className={page.caption}>{words.shownOf(seekers.length, seekersCount)}</p>}
      <ul className={styles.list}>
        {seekers.map(({ id, name, jobTitle, department, since, topics }) => (
          <li key={id} className={mergeClasses(page.card, styles.item)}>
            <div className={styles.said}>
              <p className={styles.name}>{name}</p>
              <p className={page.muted}>{`${jobTitle} · ${department}`}</p>
              <p className={page.text}>{words.wants(topics.join(', '))}</p>
              <p className={page.caption}>{words.registeredOn(dates.dayAt(since))}</p>
            </div>
            <Button
              disabledFocusable={isBusy}
              aria-label={words.of(words.action.find, name)}
              onClick={() => onDo({ title: words.action.find, verb: 'proposing.mentors', data: { scheme: scheme.id, mentee: id }, isAtOnce: false }, name)}
            >
              {words.action.find}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};

import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ActionView, PartnershipView, ReviewView } from '@mentor-network/core/contracts/mentoring';
import type { Progress } from '@mentor-network/core/partnerships/reviews';
import { useDates } from '../../ui/dates.ts';
import type { Open } from '../../ui/opening.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { useWords } from '../../ui/words/words.ts';

const ACTIONS_SHOWN_MAX = 5;
const HOW_FAR: Readonly<Record<Progress, string>> = { 'not-begun': '0', 'under-way': '50%', reached: '100%' };

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', alignContent: 'start' },
  label: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  goal: { display: 'grid', gap: '4px', maxWidth: '70ch' },
  progress: { display: 'grid', gridTemplateColumns: '80px minmax(0, 1fr)', alignItems: 'center', gap: '8px' },
  bar: { height: '4px', borderRadius: tokens.borderRadiusCircular, border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, overflow: 'hidden' },
  filled: { height: '100%', backgroundColor: tokens.colorNeutralStrokeAccessible },
  action: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '4px 12px', alignItems: 'start' },
});

type Shown = { readonly partnership: PartnershipView };

/** What it is for, and how far each goal has come: in words, and as a thin bar beside them. */
export const Goals = ({ partnership: { goals, agreement, goalsProgress } }: Shown) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const agreed: readonly { readonly text: string; readonly progress?: Progress }[] =
    goalsProgress.length > 0 ? goalsProgress : (agreement?.terms.goals ?? [goals]).map((text) => ({ text }));
  if (agreed.every(({ text }) => text === '')) return null;
  return (
    <section className={styles.section}>
      <h4 className={styles.label}>{words.mentoring.goals}</h4>
      <ul className={styles.list}>
        {agreed.map(({ text, progress }, index) => (
          <li key={`${String(index)}${text}`} className={styles.goal}>
            <p className={mergeClasses(page.text, page.ownWords)}>{text}</p>
            {progress && <HowFar progress={progress} />}
          </li>
        ))}
      </ul>
    </section>
  );
};

const HowFar = ({ progress }: { readonly progress: Progress }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <div className={styles.progress}>
      <span className={page.caption}>{words.work.progress[progress]}</span>
      <div className={styles.bar} aria-hidden="true">
        <div className={styles.filled} style={{ width: HOW_FAR[progress] }} />
      </div>
    </div>
  );
};

/** What the two said they would do and have not done, the first that is due at the head. */
export const OpenActions = ({ partnership, open }: Shown & { readonly open: Open }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const actions = partnership.actions.filter(({ status }) => status === 'open').toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  const rest = actions.length - ACTIONS_SHOWN_MAX;
  if (actions.length === 0 || !partnership.may.includes('close-action')) return null;
  return (
    <section className={styles.section}>
      <h4 className={styles.label}>{words.work.actions}</h4>
      <ul className={styles.list}>
        {actions.slice(0, ACTIONS_SHOWN_MAX).map((action) => (
          <OneAction key={action.id} action={action} partnership={partnership} open={open} />
        ))}
      </ul>
      {rest > 0 && <p className={page.caption}>{words.work.more(rest)}</p>}
    </section>
  );
};

const OneAction = ({ action, partnership: { id, other, may }, open }: Shown & { readonly action: ActionView; readonly open: Open }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const dates = useDates();
  const who = action.isMine ? words.work.mine : other.name;
  const day = dates.dayOf(action.dueOn);
  return (
    <li className={styles.action}>
      <div>
        <p className={page.text}>{action.text}</p>
        <p className={page.caption}>{dates.isBeforeToday(action.dueOn) ? words.work.wasDue(who, day) : words.work.by(who, day)}</p>
      </div>
      {action.isMine && may.includes('close-action') && (
        <Button size="small" aria-label={words.work.doneWith(action.text)} onClick={() => open({ title: words.work.actions, verb: 'action.done', data: { partnership: id, action: action.id } })}>
          {words.work.isDone}
        </Button>
      )}
    </li>
  );
};

/** What each has said about it, as far as the reader may read it. */
export const Reviews = ({ partnership: { reviews, other } }: Shown) => {
  const words = useWords();
  const styles = useStyles();
  if (reviews.length === 0) return null;
  return (
    <section className={styles.section}>
      <h4 className={styles.label}>{words.work.reviews}</h4>
      <ul className={styles.list}>
        {reviews.map((review) => (
          <OneReview key={`${review.stage}${String(review.isMine)}`} review={review} otherName={other.name} />
        ))}
      </ul>
    </section>
  );
};

const OneReview = ({ review: { stage, isMine, helped, words: said, readers }, otherName }: { readonly review: ReviewView; readonly otherName: string }) => {
  const { work } = useWords();
  const page = usePageStyles();
  return (
    <li>
      <p className={page.text}>{work.helped(stage, helped)}</p>
      {said && <p className={mergeClasses(page.text, page.ownWords)}>{said}</p>}
      <p className={page.caption}>{[work.review(stage, isMine ? work.you : otherName), ...(isMine ? [work.readBy(readers, otherName)] : [])].join(' · ')}</p>
    </li>
  );
};

import { makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from '@fluentui/react-components';
import type { MentorSummary, Reason } from '@mentor-network/core/contracts/directory';
import { type Looking, writeAddress } from '../../ui/address.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Portrait } from '../../ui/portrait.tsx';
import { useWords } from '../../ui/words/words.ts';
import { Reasons } from './reasons.tsx';

const TOPICS_SHOWN_MAX = 2;

/** A very long name or title must not make every card of the grid tall; the profile shows all of it. */
const clamped = { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' } as const;

const useStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    height: '100%',
    transitionProperty: 'box-shadow, border-color',
    transitionDuration: tokens.durationFaster,
    ':hover': { ...shorthands.borderColor(tokens.colorNeutralStroke1Hover), boxShadow: tokens.shadow4 },
      },
  person: { display: 'grid', gridTemplateColumns: '48px minmax(0, 1fr)', columnGap: '12px', alignItems: 'start' },
  name: {
    ...typographyStyles.subtitle2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    // The whole card is the link, and a screen reader hears the name alone.
    '::after': { content: '""', position: 'absolute', inset: '-1px', borderRadius: tokens.borderRadiusXLarge },
    ':focus-visible': { outline: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  heading: { margin: 0, ...clamped },
  role: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', ...clamped },
  where: { marginTop: '4px' },
  foot: { marginTop: 'auto', display: 'flex', justifyContent: 'space-between', gap: '12px', flexWrap: 'wrap' },
  places: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1, whiteSpace: 'nowrap' },
});

type Card = { readonly mentor: MentorSummary; readonly reasons?: readonly Reason[]; readonly looking: Looking };

/** A mentor as the list shows them; with reasons, when they are suggested. */
export const MentorCard = ({ mentor, reasons, looking }: Card) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const { id, name, jobTitle, department, campus, formats, placesLeft, replyBand } = mentor;
  return (
    <article className={mergeClasses(page.card, styles.card)}>
      <div className={styles.person}>
        <Portrait size={48} name={name} id={id} />
        <div>
          <h3 className={styles.heading}>
            <a id={`mentor-${id}`} className={styles.name} href={writeAddress({ page: 'mentors', mentor: id, looking })}>
              {name}
            </a>
          </h3>
          <p className={styles.role}>{jobTitle}</p>
          <p className={mergeClasses(page.caption, styles.where)}>
            {department} · {campus.label}
          </p>
        </div>
      </div>
      {reasons ? <Reasons reasons={reasons} /> : <Topics mentor={mentor} />}
      {replyBand && <p className={page.caption}>{words.directory.replies[replyBand]}</p>}
      <div className={styles.foot}>
        <p className={page.caption}>{words.directory.formats(formats)}</p>
        <p className={mergeClasses(page.caption, styles.places)}>{words.directory.places(placesLeft)}</p>
      </div>
    </article>
  );
};

const Topics = ({ mentor: { topics } }: { readonly mentor: MentorSummary }) => {
  const words = useWords();
  const page = usePageStyles();
  const more = topics.length - TOPICS_SHOWN_MAX;
  return (
    <ul className={page.pills}>
      {topics.slice(0, TOPICS_SHOWN_MAX).map(({ id, label }) => (
        <li key={id} className={page.pill}>
          {label}
        </li>
      ))}
      {more > 0 && (
        <li className={page.pill}>
          <span aria-hidden="true">{words.directory.moreTopics(more)}</span>
          <span className={page.unseen}>{words.directory.moreTopicsSpoken(more)}</span>
        </li>
      )}
    </ul>
  );
};

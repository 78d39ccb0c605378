import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { ReactNode } from 'react';
import { writeAddress } from '../../ui/address.ts';
import { useDates } from '../../ui/dates.ts';
import type { Open } from '../../ui/opening.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Portrait } from '../../ui/portrait.tsx';
import { useWords } from '../../ui/words/words.ts';
import { PartnershipActions } from './partnership-actions.tsx';
import { Goals, OpenActions, Reviews } from './partnership-work.tsx';
import { statusInWords } from './status-in-words.ts';

const WIDE = '@media (min-width: 900px)';

const useStyles = makeStyles({
  card: { display: 'grid', gap: '16px', padding: '24px', '@media (max-width: 599px)': { padding: '16px' } },
  changed: {
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: { from: { backgroundColor: tokens.colorBrandBackground2 }, to: { backgroundColor: tokens.colorNeutralBackground1 } },
      animationDuration: '3s',
      animationTimingFunction: tokens.curveEasyEase,
    },
    '@media (prefers-reduced-motion: reduce)': { border: `1px solid ${tokens.colorBrandStroke1}` },
  },
  person: { display: 'grid', gridTemplateColumns: '48px minmax(0, 1fr)', columnGap: '12px', alignItems: 'center' },
  name: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px 32px', [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' } },
  column: { display: 'grid', gap: '16px', alignContent: 'start' },
  section: { display: 'grid', gap: '4px', justifyItems: 'start', alignContent: 'start' },
  meetings: { gap: '12px' },
  label: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly partnership: PartnershipView;
  readonly hasChanged: boolean;
  readonly open: Open;
  readonly meetingsOf: (partnership: PartnershipView, open: Open) => ReactNode;
};

/** One partnership, quietly: who, where it stands, the next meeting, what it is for, and what may be done. */
export const PartnershipCard = ({ partnership, hasChanged, open, meetingsOf }: Props) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const dates = useDates();
  const { id, other, schemeName, part, status, meetings, declineReason, keptUntil } = partnership;
  const { icon: Icon, sentence } = statusInWords(partnership, words, dates);
  const agreement = partnership.agreement && <Agreement partnership={partnership} agreement={partnership.agreement} />;
  const hasMeetings = status === 'active' || status === 'paused' || meetings.length > 0;
  return (
    <article className={mergeClasses(page.card, styles.card, hasChanged && styles.changed)} aria-labelledby={`partnership-${id}`}>
      <div className={styles.person}>
        <Portrait size={48} name={other.name} id={other.id} />
        <div>
          <h3 id={`partnership-${id}`} className={styles.name}>
            {other.name}
          </h3>
          <p className={page.caption}>
            {words.mentoring.with(part)} · {schemeName}
          </p>
        </div>
      </div>
      <p className={mergeClasses(page.text, page.withIcon)}>
        <Icon fontSize={20} aria-hidden="true" />
        {sentence}
      </p>
      {status === 'declined' && part === 'mentee' && <p className={page.muted}>{words.mentoring.status.declinedKindly(other.name)}</p>}
      {declineReason && <p className={mergeClasses(page.muted, page.ownWords)}>{words.mentoring.declinedWith(declineReason)}</p>}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Goals partnership={partnership} />
          <OpenActions partnership={partnership} open={open} />
          <Reviews partnership={partnership} />
          {hasMeetings && agreement}
        </div>
        {!hasMeetings && agreement}
        {hasMeetings && (
          <section className={mergeClasses(styles.section, styles.meetings)}>
            <h4 className={styles.label}>{words.meetings.title}</h4>
            {meetingsOf(partnership, open)}
          </section>
        )}
      </div>
      {keptUntil && (
        <p className={page.caption}>
          {words.mentoring.keptUntil(dates.wholeDayOf(keptUntil.words), dates.wholeDayOf(keptUntil.meetings), dates.wholeDayOf(keptUntil.partnership))}
        </p>
      )}
      <PartnershipActions partnership={partnership} open={open} />
    </article>
  );
};

const Agreement = ({ partnership: { id, other }, agreement }: { readonly partnership: PartnershipView; readonly agreement: NonNullable<PartnershipView['agreement']> }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const dates = useDates();
  const mine = agreement.signatures.find(({ isMine }) => isMine);
  const theirs = agreement.signatures.find(({ isMine }) => !isMine);
  const signed = [...(mine ? [words.mentoring.signedMine(dates.dayAt(mine.at))] : []), ...(theirs ? [words.mentoring.signedTheirs(other.name, dates.dayAt(theirs.at))] : [])];
  const open = [...(mine ? [] : [words.mentoring.notSignedMine]), ...(theirs ? [] : [words.mentoring.notSignedTheirs(other.name)])];
  return (
    <section className={styles.section}>
      <h4 className={styles.label}>{words.mentoring.agreement}</h4>
      <p className={page.text}>{signed.length > 0 ? [...signed, ...open].join(' · ') : words.mentoring.noneSigned}</p>
      <p className={page.muted}>{words.mentoring.lasts(dates.dayOf(agreement.terms.startsOn), dates.dayOf(agreement.endsOn))}</p>
      <a className={mergeClasses(page.text, page.link)} href={writeAddress({ page: 'agreement', partnership: id, version: undefined })}>
        {words.mentoring.readAgreement}
      </a>
    </section>
  );
};

import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { type AgreementView, type PartnershipView, readMentoring } from '@mentor-network/core/contracts/mentoring';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import type { ReactNode } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { writeAddress } from '../../ui/address.ts';
import { useDates } from '../../ui/dates.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Placeholder } from '../../ui/placeholder.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { useWords } from '../../ui/words/words.ts';

const NOTHING = {};
const PAPER = '@media print';

const useStyles = makeStyles({
  tools: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: '8px', maxWidth: '760px', margin: '0 auto 16px', [PAPER]: { display: 'none' } },
  back: { marginLeft: '-12px' },
  paper: {
    display: 'grid',
    gap: '24px',
    maxWidth: '760px',
    margin: '0 auto',
    padding: '56px 64px',
    '@media (max-width: 599px)': { padding: '24px 16px' },
    [PAPER]: { padding: 0, border: 'none', gap: '16px', maxWidth: 'none', colorScheme: 'light', backgroundColor: 'transparent', color: 'CanvasText' },
  },
  head: { display: 'grid', gap: '4px', paddingBottom: '16px', borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  title: { ...typographyStyles.title2, margin: 0, overflowWrap: 'anywhere' },
  parties: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))', gap: '16px', margin: 0 },
  party: { display: 'grid', gap: 0 },
  section: { display: 'grid', gap: '8px', breakInside: 'avoid' },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: { ...typographyStyles.body1, display: 'grid', gap: '4px', margin: 0, paddingLeft: '24px', maxWidth: '70ch', overflowWrap: 'anywhere' },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  signature: { display: 'grid', alignContent: 'end', minHeight: '56px', paddingBottom: '4px', borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, ...typographyStyles.subtitle1, fontWeight: tokens.fontWeightRegular, fontStyle: 'italic', overflowWrap: 'anywhere' },
  printed: { [PAPER]: { color: 'CanvasText' } },
});

export const AgreementPage = ({ partnership: id }: { readonly partnership: PartnershipId }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const { value, failure, reload } = useAnswer(readMentoring, NOTHING);
  const partnership = value?.partnerships.find((one) => one.id === id);
  const agreement = partnership?.agreement;
  if (failure && !value) return <Trouble failure={failure} onRetry={reload} />;
  if (!value) return <Placeholder kind="box" width="100%" height="640px" />;
  return (
    <>
      <div className={styles.tools}>
        <Button as="a" appearance="subtle" className={styles.back} icon={<ArrowLeftRegular />} href={writeAddress({ page: 'mentoring', partnership: id })}>
          {words.agreement.back}
        </Button>
        {agreement && (
          <Button icon={<PrintRegular />} onClick={() => window.print()}>
            {words.agreement.print}
          </Button>
        )}
      </div>
      {partnership && agreement ? <Paper partnership={partnership} agreement={agreement} /> : <p className={page.muted}>{partnership ? words.agreement.none : words.mentoring.gone}</p>}
    </>
  );
};

type Paper = { readonly partnership: PartnershipView; readonly agreement: AgreementView };

/** A document one would keep: it fits on one page of A4 when it is printed. */
const Paper = ({ partnership, agreement }: Paper) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const dates = useDates();
  const { terms, statements, version, endsOn } = agreement;
  const text = mergeClasses(page.text, styles.printed);
  return (
    <article className={mergeClasses(page.card, styles.paper)}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.agreement.title}</h1>
        <p className={mergeClasses(page.muted, styles.printed)}>
          {partnership.schemeName} · {words.agreement.version(version)}
        </p>
        {agreement.signatures.length < 2 && <p className={mergeClasses(page.muted, styles.printed)}>{words.agreement.draft}</p>}
      </header>
      <Parties partnership={partnership} />
      <Section title={words.agreement.goals}>
        <ol className={styles.list}>
          {terms.goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ol>
      </Section>
      {terms.success && (
        <Section title={words.agreement.success}>
          <p className={mergeClasses(text, page.ownWords)}>{terms.success}</p>
        </Section>
      )}
      <Section title={words.agreement.rhythm}>
        <p className={text}>
          {words.agreement.meets(terms.rhythm, terms.meetingMinutes)} {words.agreement.lasts(terms.durationMonths, dates.wholeDayOf(terms.startsOn), dates.wholeDayOf(endsOn))}
        </p>
      </Section>
      <Section title={words.agreement.statements}>
        <ul className={styles.list}>
          {statements.map((statement) => (
            <li key={statement}>{statement}</li>
          ))}
        </ul>
      </Section>
      <Signatures partnership={partnership} agreement={agreement} />
    </article>
  );
};

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
};

const Parties = ({ partnership: { part, me, other } }: { readonly partnership: PartnershipView }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const [mentor, mentee] = part === 'mentor' ? [me, other] : [other, me];
  const parties = [
    { ...mentor, role: words.agreement.mentor },
    { ...mentee, role: words.agreement.mentee },
  ];
  return (
    <dl className={styles.parties}>
      {parties.map(({ role, name, id }) => (
        <div key={id} className={styles.party}>
          <dt className={mergeClasses(page.caption, styles.printed)}>{role}</dt>
          <dd className={styles.name}>{name}</dd>
        </div>
      ))}
    </dl>
  );
};

const Signatures = ({ partnership: { me, other }, agreement: { signatures } }: Paper) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const dates = useDates();
  const both = [
    { name: me.name, signature: signatures.find(({ isMine }) => isMine) },
    { name: other.name, signature: signatures.find(({ isMine }) => !isMine) },
  ];
  return (
    <Section title={words.agreement.signatures}>
      <div className={styles.parties}>
        {both.map(({ name, signature }) => (
          <div key={name} className={styles.section}>
            <p className={styles.signature} style={{ margin: 0 }}>
              {signature?.name}
            </p>
            <p className={mergeClasses(page.caption, styles.printed)}>
              {name}. {signature ? words.agreement.signed(dates.wholeDayAt(signature.at), dates.timeAt(signature.at)) : words.agreement.notSigned}
            </p>
          </div>
        ))}
      </div>
    </Section>
  );
};

import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { AgreementView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { TermsField } from '@mentor-network/core/partnerships/agreement';
import type { ReactNode } from 'react';
import { useDates } from '../../ui/dates.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { useWords } from '../../ui/words/words.ts';
import { forceInWords, newsOf, termInWords } from './agreement-in-words.ts';

const PAPER = '@media print';

const useStyles = makeStyles({
  paper: {
    display: 'grid',
    gap: '24px',
    maxWidth: '760px',
    margin: '0 auto',
    padding: '56px 64px',
    '@media (max-width: 599px)': { padding: '24px 16px' },
    [PAPER]: { padding: 0, border: 'none', gap: '12px', maxWidth: 'none', zoom: 0.9, colorScheme: 'light', backgroundColor: 'transparent', color: 'CanvasText' },
  },
  head: { display: 'grid', gap: '4px', paddingBottom: '16px', borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  title: { ...typographyStyles.title2, margin: 0, overflowWrap: 'anywhere' },
  parties: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))', gap: '12px 24px', alignItems: 'start', margin: 0 },
  party: { display: 'grid', gap: 0 },
  section: { display: 'grid', gap: '8px', [PAPER]: { display: 'block' } },
  heading: { ...typographyStyles.subtitle2, margin: 0, breakAfter: 'avoid', [PAPER]: { marginBottom: '4px' } },
  list: { ...typographyStyles.body1, display: 'grid', gap: '4px', margin: 0, paddingLeft: '24px', maxWidth: '70ch', overflowWrap: 'anywhere', '& > li': { breakInside: 'avoid' }, [PAPER]: { display: 'block', maxWidth: 'none' } },
  facts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))', gap: '12px 24px', margin: 0, [PAPER]: { gap: '8px 24px', marginTop: '6px' } },
  fact: { margin: 0 },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  signing: { breakInside: 'avoid', [PAPER]: { display: 'block', breakInside: 'avoid' } },
  signature: {
    display: 'grid',
    alignContent: 'end',
    minHeight: '56px',
    margin: 0,
    paddingBottom: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    ...typographyStyles.subtitle1,
    fontWeight: tokens.fontWeightRegular,
    fontStyle: 'italic',
    overflowWrap: 'anywhere',
    [PAPER]: { minHeight: '40px' },
  },
  printed: { [PAPER]: { color: 'CanvasText', maxWidth: 'none' } },
});

const FACTS = ['where', 'arranges', 'cancelNotice', 'contactBetween', 'reviewPoints'] as const satisfies readonly TermsField[];

type Shown = { readonly partnership: PartnershipView; readonly agreement: AgreementView };

/** A document one would keep: one version with everything in it, on a page or two of A4 when it is printed. */
export const AgreementPaper = ({ partnership, agreement }: Shown) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const dates = useDates();
  const { terms, statements, version, endsOn } = agreement;
  const text = mergeClasses(page.text, styles.printed);
  const inWords = (field: TermsField): string => termInWords(field, terms, words, dates);
  return (
    <article className={mergeClasses(page.card, styles.paper)}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.agreement.title}</h1>
        <p className={mergeClasses(page.muted, styles.printed)}>
          {partnership.schemeName} · {words.agreement.version(version)}
        </p>
        <p className={mergeClasses(page.muted, styles.printed)}>{forceInWords(partnership, agreement, words, dates)}</p>
        <News partnership={partnership} agreement={agreement} />
      </header>
      <Parties partnership={partnership} />
      <Section title={words.agreement.terms.goals}>
        <ol className={styles.list}>
          {terms.goals.map((goal, index) => (
            <li key={`${String(index)} ${goal}`}>{goal}</li>
          ))}
        </ol>
      </Section>
      {terms.success && (
        <Section title={words.agreement.terms.success}>
          <p className={mergeClasses(text, page.ownWords)}>{terms.success}</p>
        </Section>
      )}
      <Section title={words.agreement.how}>
        <p className={text}>
          {words.agreement.meets(terms.rhythm, terms.meetingMinutes)} {words.agreement.lasts(terms.durationMonths, dates.wholeDayOf(terms.startsOn), dates.wholeDayOf(endsOn))}
        </p>
        <dl className={styles.facts}>
          {FACTS.filter((field) => terms[field] !== '').map((field) => (
            <div key={field}>
              <dt className={mergeClasses(page.caption, styles.printed)}>{words.agreement.terms[field]}</dt>
              <dd className={mergeClasses(text, page.ownWords, styles.fact)}>{inWords(field)}</dd>
            </div>
          ))}
        </dl>
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

/** What the other has changed while it waits for signatures. */
const News = ({ partnership: { status, other }, agreement }: Shown) => {
  const words = useWords();
  const page = usePageStyles();
  const news = status === 'agreeing' ? newsOf(agreement) : [];
  if (news.length === 0) return null;
  return <p className={page.text}>{words.agreement.news(other.name, news.map((field) => words.agreement.terms[field].toLowerCase()).join(', '))}</p>;
};

const Section = ({ title, isWhole, children }: { readonly title: string; readonly isWhole?: boolean; readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.section, isWhole && styles.signing)}>
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

const Signatures = ({ partnership: { me, other }, agreement: { signatures, version } }: Shown) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const dates = useDates();
  const both = [
    { whose: 'mine', name: me.name, signature: signatures.find(({ isMine }) => isMine) },
    { whose: 'theirs', name: other.name, signature: signatures.find(({ isMine }) => !isMine) },
  ];
  return (
    <Section title={words.agreement.signatures} isWhole>
      <div className={styles.parties}>
        {both.map(({ whose, name, signature }) => (
          <div key={whose} className={styles.section}>
            <p className={styles.signature}>{signature?.name}</p>
            <div>
              <p className={mergeClasses(page.caption, styles.printed)}>{name}</p>
              <p className={mergeClasses(page.caption, styles.printed)}>{signature ? words.agreement.signed(dates.stampAt(signature.at), version) : words.agreement.notSigned}</p>
            </div>
          </div>
        ))}
      </div>
    </Section>
  );
};

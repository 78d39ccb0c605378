import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type MentorPage, readMentor } from '@mentor-network/core/contracts/directory';
import type { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import { useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { writeAddress } from '../../ui/address.ts';
import { useDates } from '../../ui/dates.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Portrait } from '../../ui/portrait.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { useWords } from '../../ui/words/words.ts';
import { ProfilePlaceholder } from './profile-placeholder.tsx';
import { Reasons } from './reasons.tsx';
import { RequestForm } from './request-form.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gap: '24px' },
  person: { display: 'grid', gridTemplateColumns: '72px minmax(0, 1fr)', columnGap: '16px', alignItems: 'center', '@media (max-width: 599px)': { alignItems: 'start' } },
  name: { '@media (max-width: 599px)': typographyStyles.subtitle1 },
  section: { display: 'grid', gap: '8px' },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  facts: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '8px 24px', margin: 0 },
  factName: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  fact: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'grid',
    justifyItems: 'start',
    gap: '8px',
    margin: '0 -24px -24px',
    padding: '16px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 599px)': { margin: '0 -16px -24px', padding: '16px' },
  },
});

export const Profile = ({ mentor, scheme }: { readonly mentor: MemberId; readonly scheme: SchemeId | undefined }) => {
  const [isAsking, setAsking] = useState(false);
  const { value, failure, reload } = useAnswer(readMentor, scheme ? { id: mentor, scheme } : { id: mentor });
  if (failure && !value) return <Trouble failure={failure} onRetry={reload} />;
  if (!value) return <ProfilePlaceholder />;
  return isAsking ? <RequestForm profile={value} onBack={() => setAsking(false)} /> : <Introduction profile={value} onAsk={() => setAsking(true)} />;
};

/** Reads like a person introducing themselves: what I help with, a little about me, then the facts. */
const Introduction = ({ profile, onAsk }: { readonly profile: MentorPage; readonly onAsk: () => void }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const { mentor, ownTopics, experience, reasons } = profile;
  return (
    <div className={styles.all}>
      <div className={styles.person}>
        <Portrait size={72} name={mentor.name} id={mentor.id} />
        <div>
          <h2 className={mergeClasses(page.title, styles.name)}>{mentor.name}</h2>
          <p className={page.muted}>{mentor.jobTitle}</p>
        </div>
      </div>
      <section className={styles.section}>
        <h3 className={styles.heading}>{words.profile.canHelp}</h3>
        <ul className={page.pills}>
          {mentor.topics.map(({ id, label }) => (
            <li key={id} className={page.pill}>
              {label}
            </li>
          ))}
        </ul>
        {ownTopics && (
          <p className={page.text}>
            {words.profile.also}: {ownTopics}
          </p>
        )}
      </section>
      {reasons.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{words.profile.forYou}</h3>
          <Reasons reasons={reasons} />
        </section>
      )}
      <section className={styles.section}>
        <h3 className={styles.heading}>{words.profile.aboutMe}</h3>
        <p className={mergeClasses(page.text, page.ownWords)}>{experience}</p>
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{words.profile.likeToMeet}</h3>
        <Facts profile={profile} />
      </section>
      <Foot profile={profile} onAsk={onAsk} />
    </div>
  );
};

const Facts = ({ profile: { mentor } }: { readonly profile: MentorPage }) => {
  const words = useWords();
  const styles = useStyles();
  const facts: readonly (readonly [string, string])[] = [
    [words.profile.meets, words.profile.meetsIn(mentor.formats)],
    [words.profile.days, words.profile.freeOn(mentor.days)],
    [words.profile.languages, words.listed(mentor.languages.map(({ label }) => label))],
    [words.profile.work, `${mentor.department}, ${mentor.function.label}`],
    [words.profile.campus, mentor.campus.label],
    [words.profile.places, words.directory.places(mentor.placesLeft)],
    ...(mentor.replyBand ? [[words.profile.answers, words.directory.replies[mentor.replyBand]] as const] : []),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, fact]) => (
        <Fact key={name} name={name} fact={fact} />
      ))}
    </dl>
  );
};

const Fact = ({ name, fact }: { readonly name: string; readonly fact: string }) => {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.factName}>{name}</dt>
      <dd className={styles.fact}>{fact}</dd>
    </>
  );
};

const Foot = ({ profile: { mentor, may, whyNot, partnershipId, answerBy }, onAsk }: { readonly profile: MentorPage; readonly onAsk: () => void }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const dates = useDates();
  if (may.includes('request')) {
    return (
      <div className={styles.foot}>
        <Button appearance="primary" size="large" onClick={onAsk}>
          {words.profile.ask}
        </Button>
        <p className={page.caption}>
          {words.profile.until(mentor.name, dates.dayOf(answerBy))} {words.profile.onlyThey(mentor.name)}
        </p>
      </div>
    );
  }
  if (!whyNot) return null;
  return (
    <div className={styles.foot}>
      <p className={page.muted}>{words.profile.whyNot[whyNot]}</p>
      {whyNot === 'not-registered' && (
        <Button as="a" appearance="primary" href={writeAddress({ page: 'mentoring', partnership: undefined })}>
          {words.profile.register}
        </Button>
      )}
      {partnershipId && (
        <a className={mergeClasses(page.text, page.link)} href={writeAddress({ page: 'mentoring', partnership: partnershipId })}>
          {whyNot === 'already-asked' ? words.profile.openRequest : words.profile.openPartnership}
        </a>
      )}
    </div>
  );
};

import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { AgreementView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { writeAddress } from '../../ui/address.ts';
import { useDates } from '../../ui/dates.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { useWords } from '../../ui/words/words.ts';
import { inForceSince, inForceUntil } from './agreement-in-words.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gap: '12px' },
  list: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  version: { display: 'grid', gap: '4px', justifyItems: 'start' },
});

type Versions = { readonly partnership: PartnershipView; readonly shown: AgreementView };

/** Every version that was signed and replaced, each to be read and printed; and from one of them the way back to the latest. */
export const AgreementVersions = ({ partnership, shown }: Versions) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const { id, agreement, formerAgreements } = partnership;
  if (formerAgreements.length === 0 || agreement === null) return null;
  const others = [agreement, ...formerAgreements].filter((one) => one !== shown);
  return (
    <section className={styles.section} aria-labelledby="agreement-versions">
      <h2 id="agreement-versions" className={page.subtitle}>
        {shown === agreement ? words.agreement.earlier : words.agreement.others}
      </h2>
      <ul className={styles.list}>
        {others.map((one) => (
          <li key={one.version} className={styles.version}>
            <a className={mergeClasses(page.text, page.link)} href={writeAddress({ page: 'agreement', partnership: id, version: one === agreement ? undefined : one.version })}>
              {words.agreement.version(one.version)}
            </a>
            <Held partnership={partnership} agreement={one} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Held = ({ partnership, agreement }: { readonly partnership: PartnershipView; readonly agreement: AgreementView }) => {
  const words = useWords();
  const page = usePageStyles();
  const dates = useDates();
  const [since, until] = [inForceSince(agreement), inForceUntil(partnership, agreement)];
  return (
    <>
      <p className={page.muted}>{since && until ? words.agreement.earlierForce(dates.wholeDayAt(since), dates.wholeDayAt(until)) : words.agreement.current}</p>
      {agreement.signatures.map(({ name, at, isMine }) => (
        <p key={isMine ? 'mine' : 'theirs'} className={page.caption}>
          {words.agreement.earlierSigned(name, dates.wholeDayAt(at))}
        </p>
      ))}
    </>
  );
};

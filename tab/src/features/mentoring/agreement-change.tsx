import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AgreementView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { fieldsChanged } from '@mentor-network/core/partnerships/agreement';
import { useDates } from '../../ui/dates.ts';
import type { Open } from '../../ui/opening.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { useWords } from '../../ui/words/words.ts';
import { AgreementActions } from './agreement-actions.tsx';
import { termInWords } from './agreement-in-words.ts';

const useStyles = makeStyles({
  change: { display: 'grid', gap: '16px', padding: '24px', backgroundColor: tokens.colorNeutralBackground2, '@media (max-width: 599px)': { padding: '16px' } },
  terms: { display: 'grid', gap: '12px', margin: 0 },
  term: { display: 'grid', gap: '4px' },
  words: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Change = { readonly partnership: PartnershipView; readonly agreement: AgreementView; readonly amendment: AgreementView; readonly open: Open };

/** The next version beside the one in force: what would be different, what it is until now, and who has signed it. */
export const AgreementChange = ({ partnership, agreement, amendment, open }: Change) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const dates = useDates();
  const { me, other } = partnership;
  const both = [
    { name: me.name, signature: amendment.signatures.find(({ isMine }) => isMine) },
    { name: other.name, signature: amendment.signatures.find(({ isMine }) => !isMine) },
  ];
  return (
    <section className={mergeClasses(page.card, styles.change)} aria-labelledby="agreement-change">
      <div className={styles.term}>
        <h2 id="agreement-change" className={page.subtitle}>
          {words.agreement.changeTitle(amendment.version)}
        </h2>
        <p className={page.text}>{amendment.isMine ? words.agreement.changeByMe(other.name) : words.agreement.changeByThem(other.name)}</p>
      </div>
      <dl className={styles.terms}>
        {fieldsChanged(agreement.terms, amendment.terms).map((field) => (
          <div key={field} className={styles.term}>
            <dt className={page.caption}>{words.agreement.terms[field]}</dt>
            <dd className={mergeClasses(page.text, page.ownWords, styles.words)}>{termInWords(field, amendment.terms, words, dates)}</dd>
            <dd className={mergeClasses(page.caption, page.ownWords, styles.words)}>{words.agreement.untilNow(termInWords(field, agreement.terms, words, dates))}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.term}>
        {both.map(({ name, signature }, index) => (
          <p key={index === 0 ? 'mine' : 'theirs'} className={page.text}>
            {name}: {signature ? words.agreement.signed(dates.stampAt(signature.at), amendment.version) : words.agreement.notSigned}
          </p>
        ))}
        <p className={page.caption}>{words.agreement.changeRest}</p>
      </div>
      <div className={styles.buttons}>
        <AgreementActions partnership={partnership} open={open} />
      </div>
    </section>
  );
};

import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Health } from '@mentor-network/core/contracts/health';
import { usePageStyles } from '../../ui/page-styles.ts';
import { useWords } from '../../ui/words/words.ts';
import { useHealthStyles } from './health-styles.ts';

const useStyles = makeStyles({
  failed: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '12px' },
  unwell: { color: tokens.colorStatusWarningForeground3, marginTop: '1px' },
  well: { color: tokens.colorNeutralForeground2 },
  said: { display: 'grid', gap: '12px' },
  advice: { display: 'grid', gap: '4px' },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  name: { ...typographyStyles.body1, margin: 0, fontWeight: tokens.fontWeightRegular },
});

export const failedOf = ({ checks }: Health): Health['checks'] => checks.filter(({ ok }) => !ok);

/** What does not work, large enough to be read first: what was found, and what to do about it. */
export const FailedChecks = ({ health }: { readonly health: Health }) => {
  const words = useWords();
  const styles = useStyles();
  const shape = useHealthStyles();
  const page = usePageStyles();
  const failed = failedOf(health);
  if (failed.length === 0) return null;
  return (
    <section className={shape.section}>
      <h2 className={page.subtitle}>{words.health.attention}</h2>
      <ul className={shape.list}>
        {failed.map(({ check, finding, advice }) => (
          <li key={check} className={mergeClasses(page.card, styles.failed)}>
            <WarningRegular fontSize={20} className={styles.unwell} aria-hidden="true" />
            <div className={styles.said}>
              <h3 className={page.subtitle}>{words.health.checks[check]}</h3>
              <p className={page.text}>{finding}</p>
              {advice && (
                <div className={styles.advice}>
                  <p className={styles.label}>{words.health.advice}</p>
                  <p className={page.text}>{advice}</p>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What works, quietly. */
export const PassingChecks = ({ health }: { readonly health: Health }) => {
  const words = useWords();
  const styles = useStyles();
  const shape = useHealthStyles();
  const page = usePageStyles();
  const passing = health.checks.filter(({ ok }) => ok);
  if (passing.length === 0) return null;
  return (
    <section className={shape.section}>
      <h2 className={page.subtitle}>{words.health.working}</h2>
      <ul className={mergeClasses(page.card, shape.rows)}>
        {passing.map(({ check, finding }) => (
          <li key={check} className={shape.row}>
            <CheckmarkCircleRegular fontSize={20} className={styles.well} aria-hidden="true" />
            <div>
              <h3 className={styles.name}>{words.health.checks[check]}</h3>
              <p className={page.caption}>{finding}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

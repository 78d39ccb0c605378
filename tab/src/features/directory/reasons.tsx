import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { Reason } from '@mentor-network/core/contracts/directory';
import { useWords } from '../../ui/words/words.ts';

const useStyles = makeStyles({
  reasons: { display: 'grid', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  reason: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    overflowWrap: 'anywhere',
    '& > svg': { marginTop: '2px', color: tokens.colorNeutralForeground3 },
  },
});

/** Why a mentor is put forward, what weighs most first. */
export const Reasons = ({ reasons }: { readonly reasons: readonly Reason[] }) => {
  const words = useWords();
  const styles = useStyles();
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => (
        <li key={words.directory.reason(reason)} className={styles.reason}>
          <CheckmarkRegular fontSize={16} aria-hidden="true" />
          {words.directory.reason(reason)}
        </li>
      ))}
    </ul>
  );
};

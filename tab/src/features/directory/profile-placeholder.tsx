import { makeStyles } from '@fluentui/react-components';
import { Placeholder } from '../../ui/placeholder.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gap: '16px' },
  person: { display: 'grid', gridTemplateColumns: '72px 1fr', columnGap: '16px', alignItems: 'center' },
});

export const ProfilePlaceholder = () => {
  const styles = useStyles();
  return (
    <div className={styles.all} aria-busy="true">
      <div className={styles.person}>
        <Placeholder kind="round" width="72px" height="72px" />
        <div>
          <Placeholder kind="line" width="60%" height="24px" />
          <Placeholder kind="line" width="80%" />
        </div>
      </div>
      <Placeholder kind="box" width="100%" height="64px" />
      <Placeholder kind="box" width="100%" height="128px" />
      <Placeholder kind="box" width="100%" height="96px" />
    </div>
  );
};

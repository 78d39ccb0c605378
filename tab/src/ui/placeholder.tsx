import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  shape: {
    display: 'block',
    maxWidth: '100%',
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
      animationDuration: '2s',
      animationIterationCount: 'infinite',
    },
  },
  line: { height: '12px', margin: '4px 0', borderRadius: tokens.borderRadiusMedium },
  round: { borderRadius: tokens.borderRadiusCircular },
  box: { borderRadius: tokens.borderRadiusMedium },
});

/** Where something will stand, in the size it will have. */
export const Placeholder = ({ kind, width, height }: { readonly kind: 'line' | 'round' | 'box'; readonly width: string; readonly height?: string }) => {
  const styles = useStyles();
  return <span className={mergeClasses(styles.shape, styles[kind])} style={{ width, ...(height ? { height } : {}) }} aria-hidden="true" />;
};

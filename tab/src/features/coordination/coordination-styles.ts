import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** The shape of the two pages, the same while they are still empty. */
export const useCoordinationStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '32px' },
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', gap: '4px 24px' },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '12px 24px' },
  said: { display: 'grid', gap: '4px', flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  empty: { display: 'grid', justifyItems: 'center', gap: '8px', padding: '32px 16px', textAlign: 'center', textWrap: 'balance' },
  kindly: { display: 'grid', justifyItems: 'center', gap: '12px', padding: '32px 16px', textAlign: 'center', textWrap: 'balance' },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 264px), 1fr))', gap: '16px 24px', alignItems: 'start' },
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px', justifyItems: 'start' },
  wide: { width: '100%' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  back: { justifySelf: 'start', marginLeft: '-12px' },
  good: { ...typographyStyles.body1, margin: 0, color: tokens.colorStatusSuccessForeground1 },
  bad: { ...typographyStyles.body1, margin: 0, color: tokens.colorPaletteRedForeground1 },
});

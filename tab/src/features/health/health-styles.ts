import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const WIDE = '@media (min-width: 900px)';

/** The shape of the page, the same while it is still empty. */
export const useHealthStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px' },
  head: { display: 'grid', gap: '8px', justifyItems: 'start' },
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px', alignItems: 'start', [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 352px' } },
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px' },
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  rows: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', margin: 0, padding: '4px 16px', listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '12px',
    boxSizing: 'border-box',
    minHeight: '64px',
    padding: '12px 0',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  facts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', margin: 0 },
  factName: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  fact: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** The few shapes all pages are made of. */
export const usePageStyles = makeStyles({
  title: { ...typographyStyles.title3, margin: 0, overflowWrap: 'anywhere', ':focus-visible': { outline: 'none' }, ':focus': { outline: 'none' } },
  subtitle: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, maxWidth: '70ch', overflowWrap: 'anywhere' },
  muted: { ...typographyStyles.body1, margin: 0, maxWidth: '70ch', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  caption: { ...typographyStyles.caption1, margin: 0, maxWidth: '70ch', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  ownWords: { whiteSpace: 'pre-line' },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    padding: '16px',
    boxSizing: 'border-box',
    minWidth: 0,
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    textDecorationThickness: tokens.strokeWidthThin,
    textUnderlineOffset: '2px',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px', borderRadius: tokens.borderRadiusSmall },
  },
  pills: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', margin: 0, padding: 0, listStyleType: 'none' },
  pill: {
    ...typographyStyles.caption1,
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  withIcon: { display: 'flex', alignItems: 'flex-start', gap: '8px', '& > svg': { flexShrink: 0 } },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const colours = (normal: string, subtle: string) => ({ default: normal, subtle });

const palette = {
  default: colours(tokens.colorNeutralForeground1, tokens.colorNeutralForeground2),
  dark: colours(tokens.colorNeutralForeground1, tokens.colorNeutralForeground2),
  light: colours(tokens.colorNeutralForeground2, tokens.colorNeutralForeground3),
  accent: colours(tokens.colorBrandForeground1, tokens.colorBrandForeground2),
  good: colours(tokens.colorStatusSuccessForeground1, tokens.colorStatusSuccessForeground1),
  warning: colours(tokens.colorStatusWarningForeground3, tokens.colorStatusWarningForeground3),
  attention: colours(tokens.colorPaletteRedForeground1, tokens.colorPaletteRedForeground1),
};

const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors: palette });

/** How cards look here: Fluent's variables, so that every theme is right by itself, and the four sizes of the pages. */
export const CARD_LOOK = {
  fontFamily: tokens.fontFamilyBase,
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 16, large: 16, extraLarge: 20 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 22, extraLarge: 28 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 0 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  containerStyles: {
    default: container('transparent'),
    emphasis: container(tokens.colorNeutralBackground2),
    accent: container(tokens.colorBrandBackground2),
    good: container(tokens.colorStatusSuccessBackground1),
    warning: container(tokens.colorStatusWarningBackground1),
    attention: container(tokens.colorStatusDangerBackground1),
  },
  textBlock: { headingLevel: 3 },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'default' },
    },
    errorMessage: { color: 'attention', spacing: 'small', size: 'small' },
  },
  factSet: { title: { color: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 160 }, value: { wrap: true }, spacing: 16 },
  actions: { maxActions: 6, spacing: 'large', buttonSpacing: 8, showCard: { actionMode: 'inline' }, actionsOrientation: 'horizontal', actionAlignment: 'left' },
};

const field = {
  fontFamily: 'inherit',
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  boxSizing: 'border-box',
  width: '100%',
  minHeight: '32px',
  padding: '5px 12px',
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusMedium,
} as const;

const focused = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' } as const;

export const useCardStyles = makeStyles({
  place: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    ':focus': { outline: 'none' },
    // The renderer reads a padding of 0 as none given, and takes its own.
    '& .ac-adaptiveCard': { padding: '0 !important' },
    '& p': { margin: 0 },
    '& a': { color: tokens.colorBrandForegroundLink },
    '& .ac-textBlock': { overflow: 'visible !important' },
    '& .ac-actionSet': { flexWrap: 'wrap', gap: '8px' },
    '& .ac-actionSet > div:not(:has(*))': { display: 'none' },
    '& .ac-pushButton': {
      ...typographyStyles.body1Strong,
      fontFamily: 'inherit',
      minHeight: '32px',
      padding: '5px 12px',
      whiteSpace: 'normal',
      cursor: 'pointer',
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    '& .ac-pushButton:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '& .ac-pushButton:focus-visible': focused,
    '& .ac-pushButton.style-positive': { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackground, border: `1px solid ${tokens.colorTransparentStroke}` },
    '& .ac-pushButton.style-positive:hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    '& .ac-input.ac-textInput': field,
    '& .ac-input.ac-numberInput': field,
    '& .ac-input.ac-dateInput': field,
    '& .ac-input.ac-timeInput': field,
    '& .ac-input.ac-multichoiceInput.ac-choiceSetInput-compact': field,
    '& .ac-input.ac-textInput.ac-multiline': { minHeight: '112px', resize: 'vertical' },
    '& input:focus-visible, & textarea:focus-visible, & select:focus-visible': focused,
    '& ::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    '& .ac-input-container': { marginBottom: '4px' },
    '& .ac-input-validation-failed:not(.ac-choiceSetInput-multiSelect, .ac-choiceSetInput-expanded)': { border: `1px solid ${tokens.colorStatusDangerBorderActive} !important` },
    '& .ac-choiceSetInput-expanded, & .ac-choiceSetInput-multiSelect': { border: 'none', padding: 0 },
    '& input[type="radio"], & input[type="checkbox"]': { accentColor: tokens.colorCompoundBrandBackground, width: '16px', height: '16px', margin: '6px 0', flexShrink: 0 },
    '& .ac-choiceSetInput-multiSelect': { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))', columnGap: '16px', width: '100%' },
    '& .ac-choiceSetInput-multiSelect > *, & .ac-choiceSetInput-expanded > *': { minHeight: '28px' },
    '& .ac-toggleInput': { alignItems: 'flex-start !important' },
    colorScheme: 'inherit',
  },
  busy: { opacity: 0.6, '& .ac-pushButton': { cursor: 'default' } },
});

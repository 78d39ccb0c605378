import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cardGallery } from './card-gallery.ts';
import { type Example, LARGEST, SCHEME } from './card-views.ts';
import { HOSTILE, LONGEST } from './card-words.ts';
import { findChromium, launchChromium } from '../../../tab/test/support/browser.ts';

/**
 * Contact sheets of every card, narrow as on a phone and wide as on a laptop, light and dark, to be looked at:
 * `node bot/test/support/card-pictures.ts [ordinary|longest|hostile] [names]`, where the names are a regular expression. The look is close to that of Teams, and is not Teams.
 */
const FOLDER = fileURLToPath(new URL('../../../.cache/pictures/', import.meta.url));
const RENDERER = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js');
const CARDS_PER_SHEET = 24;
const WIDTHS = [300, 500];

const THEMES = [
  {
    name: 'light',
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    line: '#d1d1d1',
    brand: '#5b5fc7',
    onBrand: '#ffffff',
    attention: '#c4314b',
    emphasis: '#f5f5f5',
    accent: '#e8ebfa',
  },
  {
    name: 'dark',
    page: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    line: '#5c5c5c',
    brand: '#7f85f5',
    onBrand: '#0a0a0a',
    attention: '#f9526b',
    emphasis: '#333333',
    accent: '#2f2f4a',
  },
] as const;
type Theme = (typeof THEMES)[number];

const hostConfigOf = ({ text, subtle, brand, attention, card, emphasis, accent, line }: Theme) => {
  const plain = { default: text, subtle };
  const foregroundColors = {
    default: plain,
    accent: { default: brand, subtle: brand },
    attention: { default: attention, subtle: attention },
  };
  return {
    fontFamily: '"Segoe UI", "Open Sans", "DejaVu Sans", sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 12 },
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: {
      default: { backgroundColor: card, foregroundColors },
      emphasis: { backgroundColor: emphasis, foregroundColors },
      accent: { backgroundColor: accent, foregroundColors },
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention' },
    },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  };
};

const styleOf = ({ page, card, text, line, brand, onBrand }: Theme, width: number): string => `
  body { margin: 0; padding: 16px; background: ${page}; color: ${text}; font: 12px "DejaVu Sans", sans-serif; }
  #sheet { columns: ${width === 300 ? 4 : 3} ${width}px; column-gap: 16px; width: ${width === 300 ? 1250 : 1540}px; }
  figure { margin: 0 0 20px; break-inside: avoid; width: ${width}px; }
  figcaption { margin-bottom: 4px; opacity: .7; }
  .ac-adaptiveCard { border: 1px solid ${line}; border-radius: 8px; }
  .ac-input { box-sizing: border-box; width: 100%; font: inherit; font-size: 14px; padding: 6px 8px; border: 1px solid ${line}; border-radius: 4px; background: ${card}; color: ${text}; }
  .ac-input-container input[type=checkbox], .ac-input-container input[type=radio] { accent-color: ${brand}; }
  textarea.ac-input { min-height: 72px; }
  .ac-pushButton { font: 600 14px "DejaVu Sans", sans-serif; padding: 6px 12px; border: 1px solid ${line}; border-radius: 4px; background: transparent; color: ${text}; }
  .ac-pushButton.style-positive { background: ${brand}; border-color: ${brand}; color: ${onBrand}; }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }`;

const pageOf = (
  examples: readonly Example[],
  theme: Theme,
  width: number,
): string => `<!doctype html><meta charset="utf-8"><style>${styleOf(theme, width)}</style><div id="sheet"></div>
  <script type="application/json" id="examples">${JSON.stringify(examples).replaceAll('<', '\\u003c')}</script>
  <script type="application/json" id="host">${JSON.stringify(hostConfigOf(theme))}</script>`;

const DRAW = `(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  for (const { name, card } of read('examples')) {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = name;
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = new AdaptiveCards.HostConfig(read('host'));
    drawn.parse(card);
    figure.append(caption, drawn.render());
    document.getElementById('sheet').append(figure);
  }
})()`;

const WORDINGS = {
  ordinary: () => cardGallery(),
  longest: () => cardGallery(LONGEST, LARGEST),
  hostile: () => cardGallery(HOSTILE, SCHEME),
};
const wording = process.argv[2] ?? 'ordinary';
if (wording !== 'ordinary' && wording !== 'longest' && wording !== 'hostile')
  throw new Error(`There are ordinary, longest and hostile words, and no ${wording} ones.`);
const part = process.argv[3] ?? '';
const examples = WORDINGS[wording]().filter(({ name }) => new RegExp(part).test(name));

await mkdir(FOLDER, { recursive: true });
const chromium = findChromium();
if (!chromium) throw new Error('The cards cannot be drawn: no Chromium was found. Install one, or name it in CHROMIUM_PATH.');
const browser = await launchChromium(chromium);
for (const theme of THEMES) {
  for (const width of WIDTHS) {
    for (let sheet = 0; sheet * CARDS_PER_SHEET < examples.length; sheet += 1) {
      const page = await browser.newPage({ viewport: { width: width === 300 ? 1290 : 1590, height: 900 } });
      await page.setContent(pageOf(examples.slice(sheet * CARDS_PER_SHEET, (sheet + 1) * CARDS_PER_SHEET), theme, width));
      await page.addScriptTag({ path: RENDERER });
      await page.evaluate(DRAW);
      const file = `${FOLDER}cards-${wording}-${theme.name}-${width}-${sheet + 1}.png`;
      await page.screenshot({ path: file, fullPage: true });
      await page.close();
    }
  }
}
await browser.close();

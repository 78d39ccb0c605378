import { readFile, writeFile } from 'node:fs/promises';
import { findChromium, launchChromium } from '../../../tab/test/support/browser.ts';

/** Draws both icons of the app package from `appPackage/icon.svg`, which is the one to change: `node bot/test/deployment/draw-icons.ts`. */
const FOLDER = new URL('../../../appPackage/', import.meta.url);

/** Teams wants this one in white on nothing, and reaching its edges. */
const OUTLINE = `
  #ground { display: none }
  #bubble { fill: none; stroke: #fff; stroke-width: 11; stroke-linejoin: round }
  #elder, #younger { fill: #fff }
  #stem { stroke: #fff; stroke-width: 11 }`;
const DRAWN_PART = '20 24 152 152';

const ICONS = [
  { file: 'color.png', size: 192, style: '', part: '0 0 192 192' },
  { file: 'outline.png', size: 32, style: OUTLINE, part: DRAWN_PART },
] as const;

const chromium = findChromium();
if (!chromium) throw new Error('The icons cannot be drawn: no Chromium was found. Install one, or name it in CHROMIUM_PATH.');
const drawing = await readFile(new URL('icon.svg', FOLDER), 'utf8');
const browser = await launchChromium(chromium);
for (const { file, size, style, part } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const shown = drawing.replace(/viewBox="[^"]+"/, `viewBox="${part}"`).replace('</style>', `${style}</style>`);
  await page.setContent(`<!doctype html><style>body { margin: 0 } svg { display: block }</style>${shown}`);
  await writeFile(new URL(file, FOLDER), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();

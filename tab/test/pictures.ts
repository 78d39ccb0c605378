import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { buildTabIfStale } from '../build-if-stale.ts';
import { READER, findChromium, launchChromium, settled } from './support/browser.ts';
import { PAGES, type PageToSee } from './support/pages.ts';
import { startStubServer } from './support/stub-server.ts';

const THEMES = ['default', 'dark', 'contrast'] as const;
const WIDTHS = [1280, 320] as const;
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.cache', 'pictures', 'pages');

type Picture = { readonly name: string; readonly png: Buffer; readonly width: number };

const take = async (browser: Browser, url: string, page: PageToSee, theme: string, width: number): Promise<Picture> => {
  const context = await browser.newContext({ ...READER, viewport: { width, height: width === 320 ? 720 : 860 }, reducedMotion: 'reduce' });
  const tab = await context.newPage();
  await tab.goto(`${url}/tab/?theme=${theme}${page.as ? `&as=${page.as}` : ''}${page.address}`);
  await settled(tab);
  await page.prepare?.(tab);
  const png = await tab.screenshot({ fullPage: !page.isPanel });
  await context.close();
  await writeFile(join(folder, `${page.name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.${theme}.${width}.png`), png);
  return { name: `${page.name}, ${theme}, ${width}`, png, width };
};

/** All on one sheet: a row per page and width, a column per theme. Each is kept beside it in full size. */
const sheetOf = async (browser: Browser, pictures: readonly Picture[], file: string): Promise<void> => {
  const page = await browser.newPage({ viewport: { width: 2000, height: 1000 } });
  const figures = pictures.map(
    ({ name, png, width }) =>
      `<figure style="margin:0;flex:0 0 auto"><figcaption>${name}</figcaption><img style="width:${width === 320 ? 240 : 640}px;border:1px solid #999" src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  await page.setContent(`<body style="margin:16px;font:12px sans-serif;background:#ddd;display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start">${figures.join('')}`);
  await page.screenshot({ path: file, fullPage: true });
};

const { values } = parseArgs({ options: { url: { type: 'string' }, only: { type: 'string' }, theme: { type: 'string' } } });
const chromium = findChromium();
if (!chromium) {
  console.error('No Chromium was found. Install one, or name it in CHROMIUM_PATH.');
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const stub = values.url ? undefined : (await buildTabIfStale(), await startStubServer());
const url = values.url ?? stub?.url ?? '';
const browser = await launchChromium(chromium);
const all: Picture[] = [];
for (const page of PAGES.filter(({ name, isStubOnly }) => (!values.only || name.includes(values.only)) && !(values.url && isStubOnly))) {
  for (const width of WIDTHS) {
    for (const theme of THEMES.filter((one) => !values.theme || one === values.theme)) {
      stub?.restart();
      if (stub) page.arrange?.(stub.network());
      all.push(await take(browser, url, page, theme, width));
    }
  }
}
const file = join(folder, 'sheet.png');
await sheetOf(browser, all, file);
await browser.close();
await stub?.close();
console.log(`${all.length} pictures in ${file}`);

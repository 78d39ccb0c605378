import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { z } from 'zod';
import { launchChromium } from '../../../tab/test/support/browser.ts';
import type { MemberWords } from '../support/card-words.ts';
import type { GalleryPart, Found as FoundInCards } from './card-contradictions.ts';
import { CANARY } from './hostile-strings.ts';

const PAGE = fileURLToPath(new URL('card-page.ts', import.meta.url));

const scriptOf = async (): Promise<string> => {
  const bundle = await rolldown({ input: PAGE, platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return output[0].code;
};

const Found = z.object({ shown: z.array(z.int()), contradictions: z.array(z.string()) });

/** A browser with every card in it. */
export const openCardBench = async (chromium: string) => {
  const [browser, script] = await Promise.all([launchChromium(chromium), scriptOf()]);
  const page = await browser.newPage();
  const happened: string[] = [];
  page.on('request', (request) => happened.push(`asked for ${request.url()}`));
  page.on('dialog', (dialog) => happened.push(`said ${dialog.message()}`));
  page.on('popup', (popup) => happened.push(`opened ${popup.url()}`));
  await page.exposeFunction(CANARY, () => happened.push('was executed'));
  await page.addScriptTag({ content: script });
  return {
    contradictionsIn: async (part: GalleryPart, words: MemberWords): Promise<FoundInCards> =>
      Found.parse(await page.evaluate(`contradictionsIn(${JSON.stringify(part)}, ${JSON.stringify(words)})`)),
    /** What a card has done beyond being drawn: fetched a picture, opened a window, run a script. */
    happened: (): readonly string[] => happened,
    close: () => browser.close(),
  };
};

export type CardBench = Awaited<ReturnType<typeof openCardBench>>;

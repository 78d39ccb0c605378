import { openCardBench } from './card-bench.ts';
import { GALLERY_PARTS, drawInHostileWords } from './hostile-cards.ts';

/**
 * The long run, `npm run hostile`: as the specs of the same name, with a hundred thousand strings and more in the cards. The number
 * of strings is counted where they are drawn, not where they are made.
 */
const CARD_RUNS = Number(process.argv[2] ?? 1_900);

const startedMs = performance.now();
const seconds = (): string => `${Math.round((performance.now() - startedMs) / 1000)} s`;

const bench = await openCardBench();
if (!bench) throw new Error('The cards cannot be drawn: no Chromium was found. Install one, or name it in CHROMIUM_PATH.');
const strings = new Set<string>();
for (const part of GALLERY_PARTS) {
  const drawn = await drawInHostileWords(bench, part, CARD_RUNS);
  for (const text of drawn) strings.add(text);
  console.log(`${part}: ${drawn.size} different strings, each in every card that shows it, and nothing but their words (${seconds()})`);
}
await bench.close();
console.log(`${strings.size} different hostile strings in the cards.`);

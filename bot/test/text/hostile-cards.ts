import fc from 'fast-check';
import { GALLERY } from '../support/card-gallery.ts';
import type { MemberWords } from '../support/card-words.ts';
import type { CardBench } from './card-bench.ts';
import type { GalleryPart } from './card-contradictions.ts';
import { hostileText } from './hostile-strings.ts';

const name = hostileText(120);
const short = hostileText(80);
const long = hostileText(200);

/** Everything a member may write, and what a directory may say of them, at once hostile. */
const hostileWords: fc.Arbitrary<MemberWords> = fc.record({
  me: name, other: name, jobTitle: short, department: short, goals: long, goal: long, success: long, reason: long, place: long, ownTopics: long, experience: long, hopes: long, sought: long,
});

const isPart = (part: string): part is GalleryPart => part in GALLERY;
export const GALLERY_PARTS = Object.keys(GALLERY).filter(isPart);

/** Draws a part of the gallery again and again in hostile words, and says which strings were drawn. It throws on the first that is more than words. */
export const drawInHostileWords = async (bench: CardBench, part: GalleryPart, numRuns: number): Promise<ReadonlySet<string>> => {
  const drawn = new Set<string>();
  const property = fc.asyncProperty(hostileWords, async (words) => {
    const { shown, contradictions } = await bench.contradictionsIn(part, words);
    const all = Object.values(words);
    for (const place of shown) drawn.add(all[place] ?? '');
    const wrong = [...contradictions, ...bench.happened()];
    if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('\n'));
  });
  await fc.assert(property, { numRuns });
  return drawn;
};

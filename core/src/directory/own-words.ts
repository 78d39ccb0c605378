/** One word of what somebody wrote: as it is compared with others, and where it stands. */
export type Word = { readonly folded: string; readonly from: number; readonly to: number };

/** Case and accents do not matter: who writes "Sian" means "Siân", and "dwr" is "dŵr". */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

/** One of many is the same word: grants and grant, studies and study, classes and class. What ends in -ss, -us or -is is no plural. */
const withoutPlural = (word: string): string => {
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ss|sh|ch|x)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
};

/** English and Welsh words that say nothing of what somebody wants to work on, and those that everybody says who looks for a mentor. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a about after again all also always am an and another any anything are around as at away back be because been before being best better between both but by',
    'can career come could day do does doing don done each either else even ever every everything few find first for from full get getting give given go going good great',
    'had has have having he help helped helping helps her here him his hope hopes hoping how however i idea ideas if in into is it its job just keep kind know knowing',
    'last learn learning less let level like little ll long look looking lot make making many may maybe me mean meet mentor mentoring more most move moving much must my',
    'need needs new next no nor not nothing now of off often on once one only or other others our out over own part people person place possible preparing really right',
    'same say see seek she should since skill so some somebody someone something sometimes sort sound soon start starting still such support sure take taking talk talking',
    'than that the their them then there these they thing think thinking this those through time to together too toward try trying under understand university until up',
    'us use used using ve very want wanted wanting was way we week well were what when where which while who whose why will with within without work working would year years',
    'yet you your d e m s t building changing running leading managing',
    'ac am ar at bod byd chi cael da dan dim dw dwi dysgu efo eich ein eisiau ei eu fel fi fod fy gan gael gallu gyda gwaith help helpu hoffwn hwn i iawn lle mae mewn mi mwy na ni nid o',
    'oed pan rhai rwyf rydw sut sy sydd un wedi wrth y ydw ym yn yng yr',
  ].flatMap((line) => line.split(' ')).map(withoutPlural),
);

/** Letters, marks and digits; what follows an apostrophe belongs to the word and is not compared. */
const WORD = /([\p{L}\p{M}\p{N}]+)(?:[’'][\p{L}\p{M}]*)?/gu;

export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map((match) => ({ folded: withoutPlural(folded(match[1] ?? '')), from: match.index, to: match.index + match[0].length }));

/** The same as they are compared, for many texts that are kept. */
export const foldedWordsOf = (text: string): readonly string[] => wordsOf(text).map((word) => word.folded);

/** Whether a word says nothing where it stands alone. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

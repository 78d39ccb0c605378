/**
 * Beside everything hostile the same in harmless words, line by line, so that whatever else differs between the two was made by what
 * somebody wrote. The twin has a token for each line; where the token stands, the line has to stand, and no more than that.
 */
export type Twin<Words> = { readonly words: Words; readonly lines: ReadonlyMap<string, string> };

const LINE_BREAK = /\r\n?|[\n\u0085\u2028\u2029]/;
const TOKEN = /w\d+l\d+w/g;
/** Characters that are not to be shown at all: written down here once more, so that the code is not believed about itself. */
const STEERING = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u206F\uFFF9-\uFFFB]/g;

/**
 * The text without what may be lost of it: spaces, and what is never shown. Spaces go last, or they would bring two halves together
 * that stood apart and were two signs for what cannot be shown.
 */
export const squeezed = (text: string): string =>
  text
    .replace(/[\s\u0085]/g, ' ')
    .replace(STEERING, '')
    .toWellFormed()
    .replaceAll(' ', '');
export const lettersOf = (text: string): string => text.toWellFormed().replace(/[^\p{L}\p{N}]/gu, '');
export const isSteering = (text: string): boolean => text.replaceAll('\n', '').search(STEERING) >= 0;

/** One text of the twin. The field is a number, so that two fields are told apart. */
const harmlessText = (text: string, field: number, lines: Map<string, string>): string =>
  text
    .split(LINE_BREAK)
    .map((line, place) => {
      if (squeezed(line) === '') return '';
      const token = `w${field}l${place}w`;
      lines.set(token, line);
      return token;
    })
    .join('\n');

export const twinOf = <Words extends Readonly<Record<string, string>>>(words: Words): Twin<Words> => {
  const lines = new Map<string, string>();
  const harmless = Object.fromEntries(Object.entries(words).map(([name, text], field) => [name, harmlessText(text, field, lines)]));
  return { words: { ...words, ...harmless }, lines };
};

/** What has to stand where the twin has this. */
export const inPlaceOf = (text: string, { lines }: Pick<Twin<unknown>, 'lines'>): string => text.replace(TOKEN, (token) => lines.get(token) ?? token);

/** What is read to somebody, or stands in an input. Everywhere else on a page a member’s words would lead somewhere, load or run something. */
const MAY_HOLD_WORDS = /^(#text |value:|(aria-label|title|value)=)/;

/** A label in the middle of a sentence begins small. */
const inOneCase = (line: string): string => squeezed(line).toLowerCase().replaceAll('ς', 'σ');

/** How what is drawn (drawn.ts) differs from its twin in more than the words, and where words stand that must not stand there. */
export const otherwiseDrawn = (hostile: readonly string[], harmless: readonly string[], twin: Pick<Twin<unknown>, 'lines'>): readonly string[] => {
  const astray = harmless.filter((line, at) => inPlaceOf(line, twin) !== line && (!MAY_HOLD_WORDS.test(line) || harmless[at - 1] === '<title>'));
  const at = hostile.findIndex((line, index) => line !== harmless[index] && inOneCase(line) !== inOneCase(inPlaceOf(harmless[index] ?? '', twin)));
  return [
    ...astray.slice(0, 3).map((line) => `words stand in ${line}`),
    ...(at < 0 ? [] : [`drawn is ${JSON.stringify(hostile.slice(Math.max(0, at - 3), at + 3))} for ${JSON.stringify(harmless.slice(Math.max(0, at - 3), at + 3))}`]),
    ...(hostile.length === harmless.length ? [] : [`${hostile.length} lines are drawn for ${harmless.length}`]),
  ];
};

/**
 * Reads Bicep as words and signs, as far as a check of names needs it. It is no compiler: it knows no types and no properties of
 * Azure's resources.
 */
export type Word = { readonly kind: 'word' | 'text' | 'sign'; readonly text: string };

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

type Reading = { readonly source: string; at: number; readonly words: Word[]; readonly open: string[] };

const fail = ({ source, at }: Reading, what: string): never => {
  throw new Error(`${what} in line ${source.slice(0, at).split('\n').length}`);
};

/** A text in single quotes; what stands in `${ }` within it is read like everything else. */
const readText = (reading: Reading): void => {
  let text = '';
  reading.at += 1;
  for (;;) {
    const sign = reading.source.charAt(reading.at);
    if (sign === '' || sign === '\n') fail(reading, 'A text does not end');
    if (sign === `'`) break;
    if (sign === '$' && reading.source.charAt(reading.at + 1) === '{') {
      reading.at += 2;
      readUntilClosed(reading, '{');
      text += '${}';
    } else {
      const escaped = sign === '\\';
      text += reading.source.slice(reading.at, reading.at + (escaped ? 2 : 1));
      reading.at += escaped ? 2 : 1;
    }
  }
  reading.at += 1;
  reading.words.push({ kind: 'text', text });
};

const skipped = /^(?:[ \t\r]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)/;
const read = /^(?:[A-Za-z_]\w*|\d+|=>|==|!=|>=|<=|&&|\|\||\?\?|\.\?|[\n{}[\]().,:?!=<>+\-*/%@|])/;

const readSign = (reading: Reading, text: string): void => {
  if (/^[{[(]$/.test(text)) reading.open.push(text);
  const opener = CLOSES[text];
  if (opener && reading.open.pop() !== opener) fail(reading, `${text} closes nothing`);
  reading.words.push({ kind: /^\w/.test(text) ? 'word' : 'sign', text });
};

function readUntilClosed(reading: Reading, opener: string): void {
  const depth = reading.open.length;
  if (opener) reading.open.push(opener);
  while (reading.at < reading.source.length) {
    const rest = reading.source.slice(reading.at);
    const blank = skipped.exec(rest);
    const next = read.exec(rest);
    if (blank) reading.at += blank[0].length;
    else if (rest.startsWith(`'`)) readText(reading);
    else if (opener && rest.startsWith('}') && reading.open.length === depth + 1) {
      reading.open.pop();
      reading.at += 1;
      return;
    } else if (next) {
      readSign(reading, next[0]);
      reading.at += next[0].length;
    } else fail(reading, `${rest.charAt(0)} is no Bicep`);
  }
  if (reading.open.length > depth) fail(reading, `${reading.open.at(-1) ?? ''} is not closed`);
}

export const wordsOf = (source: string): readonly Word[] => {
  const reading: Reading = { source, at: 0, words: [], open: [] };
  readUntilClosed(reading, '');
  return reading.words;
};

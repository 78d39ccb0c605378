/** Something the operator has to put right. It is shown as it stands, in a sentence and without a stack. */
export class Obstacle extends Error {}

/** What Node's own reader of options throws begins so. */
const isMisread = (thrown: unknown): thrown is Error => thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS_');

/** Sentences for whoever waits or has to do something; standard output is kept for what was asked for. */
export const tell = (sentence: string): void => console.error(sentence);

const trouble = (thrown: unknown, usage: string): string => {
  if (isMisread(thrown)) return `${thrown.message}\n\n${usage}`;
  if (thrown instanceof Obstacle) return thrown.message;
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
};

/** Runs a tool with the words it was started with, and ends the process with what it gives: 0 when all is well. */
export const runTool = async (usage: string, work: (words: readonly string[]) => Promise<number>): Promise<void> => {
  const words = process.argv.slice(2);
  if (words.includes('--help') || words.includes('-h')) {
    console.log(usage);
    return;
  }
  process.exitCode = await work(words).catch((thrown: unknown) => {
    tell(trouble(thrown, usage));
    return 1;
  });
};

type Bounds = { readonly min: number; readonly max: number };

const within = (option: string, text: string, { min, max }: Bounds, isFitting: (value: number) => boolean, kind: string): number => {
  const value = Number(text);
  if (text.trim() !== '' && isFitting(value) && value >= min && value <= max) return value;
  throw new Obstacle(`${option} takes a ${kind} from ${String(min)} to ${max.toLocaleString('en-GB')}, and not "${text}".`);
};

export const wholeNumber = (option: string, text: string, bounds: Bounds): number => within(option, text, bounds, Number.isInteger, 'whole number');

export const share = (option: string, text: string): number => within(option, text, { min: 0, max: 1 }, Number.isFinite, 'number');

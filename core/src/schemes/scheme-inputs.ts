import type { Inputs } from '../contracts/field-problem.ts';
import { plainWords } from '../kernel/plain-words.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { CalendarDate } from '../kernel/time.ts';
import type { Contradiction } from './decide-scheme.ts';
import { type Choice, type Scheme, SchemeSettings } from './scheme.ts';
import {
  type Bounds,
  LIST_BOUNDS,
  NUMBER_BOUNDS,
  REMINDERS_MAX,
  SETTINGS_OF,
  type SettingGroup,
  type SettingName,
  isListSetting,
  isNumberSetting,
} from './setting-groups.ts';

/** What is wrong with one input of a scheme, as data. A line is counted from one, for whoever typed many. */
export type SchemeProblem =
  | { readonly field: string; readonly problem: 'not-a-whole-number' }
  | ({ readonly field: string; readonly problem: 'out-of-bounds' } & Bounds)
  | { readonly field: string; readonly problem: 'too-many'; readonly max: number }
  | { readonly field: string; readonly problem: 'contradicts'; readonly isMore: boolean; readonly than: SettingName }
  | { readonly field: string; readonly problem: 'not-a-date' | 'not-a-set' | 'too-long' | 'said-twice'; readonly line: number }
  | { readonly field: string; readonly problem: 'empty' };

const WHOLE_NUMBER = /^\d{1,3}$/;

const readNumber = (field: SettingName, text: string, { min, max }: Bounds): Result<number, SchemeProblem> => {
  if (!WHOLE_NUMBER.test(text.trim())) return refuse({ field, problem: 'not-a-whole-number' });
  const value = Number(text);
  return value < min || value > max ? refuse({ field, problem: 'out-of-bounds', min, max }) : ok(value);
};

const readNumbers = (field: SettingName, text: string, bounds: Bounds): Result<readonly number[], SchemeProblem> => {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  if (parts.length > REMINDERS_MAX) return refuse({ field, problem: 'too-many', max: REMINDERS_MAX });
  const read = parts.map((part) => readNumber(field, part, bounds));
  const wrong = read.find((one) => !one.ok);
  if (wrong) return wrong;
  return ok([...new Set(read.flatMap((one) => (one.ok ? [one.value] : [])))].toSorted((one, other) => one - other));
};

type Changed = { readonly [name: string]: unknown };

const withSetting = (settings: Changed, name: SettingName, value: unknown): Changed => {
  const [, weight] = name.split('weights.');
  return weight === undefined ? { ...settings, [name]: value } : { ...settings, weights: Object.assign({}, settings.weights, { [weight]: value }) };
};

const readSetting = (name: SettingName, text: string): Result<unknown, SchemeProblem> => {
  if (isNumberSetting(name)) return readNumber(name, text, NUMBER_BOUNDS[name]);
  return isListSetting(name) ? readNumbers(name, text, LIST_BOUNDS[name]) : ok(text === 'true');
};

/** One group of settings as it was typed, onto the settings as they are. */
export const readSettingGroup = (group: SettingGroup, inputs: Inputs, settings: SchemeSettings): Result<SchemeSettings, readonly SchemeProblem[]> => {
  const read = SETTINGS_OF[group].map((name) => ({ name, result: readSetting(name, inputs[name] ?? '') }));
  const problems = read.flatMap(({ result }) => (result.ok ? [] : [result.refusal]));
  if (problems.length > 0) return refuse(problems);
  return ok(SchemeSettings.parse(read.reduce<Changed>((changed, { name, result }) => (result.ok ? withSetting(changed, name, result.value) : changed), settings)));
};

export const problemsOf = (contradictions: readonly Contradiction[]): readonly SchemeProblem[] =>
  contradictions.map(({ setting: field, isMore, than }) => ({ field, problem: 'contradicts', isMore, than }));

const linesOf = (text: string): readonly { readonly words: string; readonly line: number }[] =>
  plainWords(text)
    .split('\n')
    .map((words, index) => ({ words: words.trim(), line: index + 1 }))
    .filter(({ words }) => words !== '');

export const CLOSED_DAYS_MAX = 100;
export const SYNONYM_SETS_MAX = 200;
export const TOPICS_MAX = 60;
const SYNONYMS_MAX = 12;
const SYNONYM_LENGTH_MAX = 60;
const TOPIC_LENGTH_MAX = 80;

/** One day a line, as 2026-12-25. */
export const readClosedDays = (text: string): Result<readonly CalendarDate[], readonly SchemeProblem[]> => {
  const lines = linesOf(text);
  if (lines.length > CLOSED_DAYS_MAX) return refuse([{ field: 'closedOn', problem: 'too-many', max: CLOSED_DAYS_MAX }]);
  const read = lines.map(({ words, line }) => ({ line, day: CalendarDate.safeParse(words) }));
  const wrong = read.find(({ day }) => !day.success);
  if (wrong) return refuse([{ field: 'closedOn', problem: 'not-a-date', line: wrong.line }]);
  return ok(read.flatMap(({ day }) => (day.success ? [day.data] : [])));
};

/** One set a line, its words parted by commas. */
export const readSynonyms = (text: string): Result<readonly (readonly string[])[], readonly SchemeProblem[]> => {
  const lines = linesOf(text);
  if (lines.length > SYNONYM_SETS_MAX) return refuse([{ field: 'synonyms', problem: 'too-many', max: SYNONYM_SETS_MAX }]);
  const sets = lines.map(({ words, line }) => ({ line, set: [...new Set(words.split(',').map((word) => word.trim()).filter(Boolean))] }));
  const wrong = sets.find(({ set }) => set.length < 2 || set.length > SYNONYMS_MAX);
  if (wrong) return refuse([{ field: 'synonyms', problem: 'not-a-set', line: wrong.line }]);
  const long = sets.find(({ set }) => set.some((word) => word.length > SYNONYM_LENGTH_MAX));
  return long ? refuse([{ field: 'synonyms', problem: 'too-long', line: long.line }]) : ok(sets.map(({ set }) => set));
};

const idFor = (label: string, taken: readonly string[]): string => {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9]+/g, ' ').trim().toLowerCase().replaceAll(' ', '-').slice(0, 50) || 'topic';
  const numbered = Array.from({ length: TOPICS_MAX + 1 }, (_, index) => (index === 0 ? plain : `${plain}-${String(index + 1)}`));
  return numbered.find((id) => !taken.includes(id)) ?? plain;
};

/** One topic a line. Those that are there keep their ids, so that what members have chosen stays chosen. */
export const readTopics = (text: string, { topics: before }: Scheme['lists']): Result<readonly Choice[], readonly SchemeProblem[]> => {
  const lines = linesOf(text);
  if (lines.length === 0) return refuse([{ field: 'topics', problem: 'empty' }]);
  if (lines.length > TOPICS_MAX) return refuse([{ field: 'topics', problem: 'too-many', max: TOPICS_MAX }]);
  const long = lines.find(({ words }) => words.length > TOPIC_LENGTH_MAX);
  if (long) return refuse([{ field: 'topics', problem: 'too-long', line: long.line }]);
  const folded = lines.map(({ words }) => words.toLowerCase());
  const twice = lines.find((_, index) => folded.indexOf(folded[index] ?? '') !== index);
  if (twice) return refuse([{ field: 'topics', problem: 'said-twice', line: twice.line }]);
  const topics: Choice[] = [];
  for (const { words } of lines) {
    const same = before.find(({ label }) => label.toLowerCase() === words.toLowerCase());
    topics.push({ id: same?.id ?? idFor(words, [...before, ...topics].map(({ id }) => id)), label: words });
  }
  return ok(topics);
};

/** A setting as it stands in its input. */
export const textOf = (settings: SchemeSettings, name: SettingName): string => {
  const { weights, ...others } = settings;
  const flat: Changed = { ...others, ...Object.fromEntries(Object.entries(weights).map(([weight, value]) => [`weights.${weight}`, value])) };
  const value = flat[name];
  return Array.isArray(value) ? value.join(', ') : String(value);
};

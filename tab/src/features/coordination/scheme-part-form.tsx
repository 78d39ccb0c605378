import { Button, Checkbox, Field, Input, Textarea, mergeClasses } from '@fluentui/react-components';
import { type SchemePage as Scheme, type SchemePart, type SettingProblem, saveScheme } from '@mentor-network/core/contracts/coordination';
import { LIST_BOUNDS, NUMBER_BOUNDS, SETTINGS_OF, type SettingName, isListSetting, isNumberSetting } from '@mentor-network/core/schemes/setting-groups';
import { type SubmitEvent, useId, useState } from 'react';
import type { Failure } from '../../api/call.ts';
import { useCall } from '../../api/use-call.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { usePageStyles } from '../../ui/page-styles.ts';
import { TroubleInPlace } from '../../ui/trouble.tsx';
import { failureInASentence } from '../../ui/words/failure-in-words.ts';
import { useWords } from '../../ui/words/words.ts';
import { useCoordinationStyles } from './coordination-styles.ts';

type Part = { readonly part: SchemePart; readonly scheme: Scheme; readonly onScheme: (scheme: Scheme) => void };
type Typed = Readonly<Record<string, string>>;
type Told = 'saved' | 'problems' | 'changed-meanwhile';

const TEXT_OF = { 'closed-days': 'closedOn', topics: 'topics', synonyms: 'synonyms' } as const;
type TextPart = keyof typeof TEXT_OF;
const isText = (part: SchemePart): part is TextPart => part in TEXT_OF;

const namesIn = (part: SchemePart): readonly string[] => (isText(part) ? [TEXT_OF[part]] : SETTINGS_OF[part]);

/** One part, with what stands in it and what is typed over it. What is typed stays until it is saved, whatever others save meanwhile. */
export const SchemePartForm = ({ part, scheme, onScheme }: Part) => {
  const words = useWords();
  const styles = useCoordinationStyles();
  const page = usePageStyles();
  const call = useCall();
  const announce = useAnnounce();
  const heading = useId();
  const [typed, setTyped] = useState<Typed>({});
  const [problems, setProblems] = useState<readonly SettingProblem[]>([]);
  const [told, setTold] = useState<Told | undefined>();
  const [refused, setRefused] = useState<Failure | undefined>();
  const [isSaving, setSaving] = useState(false);
  const inputs: Typed = { ...Object.fromEntries(namesIn(part).map((name) => [name, scheme.inputs[name] ?? ''])), ...typed };
  const { title, what } = words.coordination.parts[part];
  const sentences: Record<Told, string> = { saved: words.coordination.saved, problems: words.coordination.problems, 'changed-meanwhile': words.coordination.changedMeanwhile };

  const tell = (next: Told): void => {
    setTold(next);
    announce(sentences[next]);
  };

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isSaving) return;
    setSaving(true);
    setRefused(undefined);
    setTold(undefined);
    const answer = await call(saveScheme, { id: scheme.id, version: scheme.version, part, inputs });
    setSaving(false);
    if (!answer.ok) {
      setRefused(answer.refusal);
      return;
    }
    setProblems(answer.value.outcome === 'problems' ? answer.value.problems : []);
    if (answer.value.outcome === 'saved') setTyped({});
    if (answer.value.outcome !== 'problems') onScheme(answer.value.scheme);
    tell(answer.value.outcome);
  };

  const change = (name: string, value: string): void => {
    setTyped((before) => ({ ...before, [name]: value }));
    setTold(undefined);
  };
  const problemOf = (name: string): string | undefined => {
    const found = problems.find(({ field }) => field === name);
    return found && words.coordination.problem(found);
  };

  return (
    <form className={mergeClasses(page.card, styles.form)} aria-labelledby={heading} noValidate onSubmit={(event) => void save(event)}>
      <h2 id={heading} className={page.subtitle}>
        {title}
      </h2>
      <p className={page.muted}>{what}</p>
      {isText(part) ? (
        <Lines name={TEXT_OF[part]} part={part} value={inputs[TEXT_OF[part]] ?? ''} problem={problemOf(TEXT_OF[part])} onChange={change} />
      ) : (
        <div className={mergeClasses(styles.fields, styles.wide)}>
          {SETTINGS_OF[part].map((name) => (
            <Setting key={name} name={name} value={inputs[name] ?? ''} problem={problemOf(name)} onChange={change} />
          ))}
        </div>
      )}
      {refused && <TroubleInPlace sentence={failureInASentence(words, refused)} />}
      <div className={styles.foot}>
        <Button type="submit" disabledFocusable={isSaving} aria-label={words.coordination.of(words.coordination.save, title)}>
          {isSaving ? words.coordination.saving : words.coordination.save}
        </Button>
        {told && <p className={told === 'saved' ? styles.good : styles.bad}>{sentences[told]}</p>}
      </div>
    </form>
  );
};

type Editing = { readonly value: string; readonly problem: string | undefined; readonly onChange: (name: string, value: string) => void };

const Setting = ({ name, value, problem, onChange }: Editing & { readonly name: SettingName }) => {
  const words = useWords().coordination;
  const isNumber = isNumberSetting(name);
  if (!isNumber && !isListSetting(name)) return <Checkbox label={words.setting(name)} checked={value === 'true'} onChange={(_event, { checked }) => onChange(name, String(checked === true))} />;
  const hint = isNumber ? words.bounds(NUMBER_BOUNDS[name].min, NUMBER_BOUNDS[name].max) : words.listBounds(LIST_BOUNDS[name].min, LIST_BOUNDS[name].max);
  return (
    <Field label={words.setting(name)} hint={hint} {...(problem ? { validationMessage: problem } : {})}>
      <Input value={value} inputMode={isNumber ? 'numeric' : 'text'} onChange={(_event, changed) => onChange(name, changed.value)} />
    </Field>
  );
};

const ROWS: { readonly [Part in TextPart]: number } = { 'closed-days': 6, topics: 12, synonyms: 6 };

const Lines = ({ name, part, value, problem, onChange }: Editing & { readonly name: string; readonly part: TextPart }) => {
  const words = useWords().coordination;
  const styles = useCoordinationStyles();
  const labels = { 'closed-days': words.days, topics: words.topicsField, synonyms: words.synonymsField };
  return (
    <Field className={styles.wide} label={labels[part]} {...(problem ? { validationMessage: problem } : {})}>
      <Textarea rows={ROWS[part]} resize="vertical" value={value} onChange={(_event, changed) => onChange(name, changed.value)} />
    </Field>
  );
};

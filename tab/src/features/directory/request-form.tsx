import { Button, Field, Textarea, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { type MentorPage, WhyNoRequest, sendRequest } from '@mentor-network/core/contracts/directory';
import type { CalendarDate } from '@mentor-network/core/kernel/time';
import { GOALS_LENGTH_MAX } from '@mentor-network/core/partnerships/partnership';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../api/call.ts';
import { useMe } from '../../api/me.tsx';
import { useCall } from '../../api/use-call.ts';
import { writeAddress } from '../../ui/address.ts';
import { useDates } from '../../ui/dates.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { TroubleInPlace } from '../../ui/trouble.tsx';
import { failureInASentence } from '../../ui/words/failure-in-words.ts';
import { type Words, useWords } from '../../ui/words/words.ts';
import { useDraft } from './use-draft.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: '16px', justifyItems: 'start' },
  wide: { width: '100%' },
  back: { marginLeft: '-12px' },
  area: { '& textarea': { maxHeight: 'none' } },
  next: { display: 'grid', gap: '4px', padding: '16px', borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground2, border: `1px solid ${tokens.colorTransparentStroke}`, boxSizing: 'border-box' },
  nextTitle: { ...typographyStyles.body1Strong, margin: 0 },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

type Form = { readonly profile: MentorPage; readonly onBack: () => void };

/** Either nothing is wrong with the goals, or what is and how to mend it. */
const problemWith = (goals: string, words: Words): string | undefined => {
  if (!goals.trim()) return words.request.missing;
  return goals.trim().length > GOALS_LENGTH_MAX ? words.request.tooLong : undefined;
};

export const RequestForm = ({ profile, onBack }: Form) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const call = useCall();
  const me = useMe();
  const { mentor, scheme, answerBy } = profile;
  const [goals, setGoals, forgetDraft] = useDraft(`${me.value?.id ?? ''}.${mentor.id}`);
  const [problem, setProblem] = useState<string | undefined>();
  const [refused, setRefused] = useState<Failure | undefined>();
  const [isSending, setSending] = useState(false);
  const [sentUntil, setSentUntil] = useState<CalendarDate | undefined>();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);

  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const wrong = problemWith(goals, words);
    setProblem(wrong);
    if (wrong) area.current?.focus();
    if (wrong || isSending) return;
    setSending(true);
    setRefused(undefined);
    const answer = await call(sendRequest, { mentorId: mentor.id, schemeId: scheme.id, goals: goals.trim() });
    setSending(false);
    if (answer.ok) {
      forgetDraft();
      setSentUntil(answer.value.answerBy);
      me.reload();
    } else setRefused(answer.refusal);
  };

  if (sentUntil) return <Sent name={mentor.name} until={sentUntil} />;
  const left = GOALS_LENGTH_MAX - goals.trim().length;
  return (
    <form className={styles.all} noValidate onSubmit={(event) => void send(event)}>
      <Button appearance="subtle" className={styles.back} icon={<ArrowLeftRegular />} onClick={onBack}>
        {words.request.back}
      </Button>
      <h2 className={page.title}>{words.request.title(mentor.name)}</h2>
      <Field
        className={styles.wide}
        label={words.request.goals}
        required
        hint={left < 0 ? words.request.over(-left) : words.request.left(left)}
        {...(problem ? { validationMessage: problem } : {})}
      >
        <Textarea
          textarea={{ ref: area }}
          className={styles.area}
          rows={8}
          resize="vertical"
          value={goals}
          onChange={(_event, { value }) => {
            setGoals(value);
            if (problem) setProblem(problemWith(value, words));
          }}
        />
      </Field>
      <p className={page.caption}>{words.request.example}</p>
      <Next name={mentor.name} until={answerBy} />
      {refused && <TroubleInPlace sentence={refusalInWords(refused, words)} />}
      <Button type="submit" appearance="primary" size="large" disabledFocusable={isSending}>
        {isSending ? words.request.sending : words.request.send}
      </Button>
      <p className={page.caption}>{words.request.draft}</p>
    </form>
  );
};

/** What follows from sending it, and who reads it: before it is sent, not after. */
const Next = ({ name, until }: { readonly name: string; readonly until: CalendarDate }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const dates = useDates();
  return (
    <div className={mergeClasses(styles.next, styles.wide)}>
      <h3 className={styles.nextTitle}>{words.request.next}</h3>
      <p className={page.muted}>{words.request.until(name, dates.dayOf(until))}</p>
      <p className={page.muted}>{words.request.onlyThey(name)}</p>
      <p className={page.muted}>{words.request.remind}</p>
    </div>
  );
};

/** A refusal whose code the profile already has words for is told in those words. */
const refusalInWords = (failure: Failure, words: Words): string => {
  const known = failure.kind === 'problem' ? WhyNoRequest.safeParse(failure.problem.code).data : undefined;
  return known ? words.profile.whyNot[known] : failureInASentence(words, failure);
};

const Sent = ({ name, until }: { readonly name: string; readonly until: CalendarDate }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const dates = useDates();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.all}>
      <CheckmarkCircleRegular fontSize={48} className={styles.done} aria-hidden="true" />
      <h2 ref={title} tabIndex={-1} className={page.title}>
        {words.request.sent(name)}
      </h2>
      <p className={page.text}>{words.request.sentWhat(name, dates.dayOf(until))}</p>
      <Button as="a" appearance="primary" href={writeAddress({ page: 'mentoring', partnership: undefined })}>
        {words.request.toMentoring}
      </Button>
    </div>
  );
};

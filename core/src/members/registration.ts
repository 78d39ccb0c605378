import { z } from 'zod';
import { assertNever } from '../kernel/assert-never.ts';
import { SchemeId } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { Conflicts } from './conflicts.ts';
import { MenteeAnswers, MentorAnswers, PartAnswers, type Profile, SCHEMES_MAX, StyleAnswers, WorkAnswers, offersMentoring, seeksMentoring } from './profile.ts';

/** One step is one card of at most four inputs. Which steps there are depends on the part chosen in the first. */
export const Step = z.enum(['part', 'work', 'style', 'mentor', 'mentee', 'conflicts', 'consent']);
export type Step = z.infer<typeof Step>;

/** To which version of the principles somebody agreed. Who is in several schemes agrees to those of each. */
export const Consent = z
  .object({ principlesVersion: z.int().min(1), schemes: z.array(z.object({ id: SchemeId, version: z.int().min(1) }).readonly()).max(SCHEMES_MAX).optional(), at: Instant })
  .readonly();
export type Consent = z.infer<typeof Consent>;

/** What has been answered so far. Every step is saved when it is answered, so a field is absent only until then. */
export const Answers = z
  .object({
    part: PartAnswers.optional(),
    work: WorkAnswers.optional(),
    style: StyleAnswers.optional(),
    mentor: MentorAnswers.optional(),
    mentee: MenteeAnswers.optional(),
    conflicts: Conflicts.optional(),
    consent: Consent.optional(),
  })
  .readonly();
export type Answers = z.infer<typeof Answers>;

/** One answered step, parsed. */
export const StepAnswer = z.discriminatedUnion('step', [
  z.object({ step: z.literal('part'), answer: PartAnswers }),
  z.object({ step: z.literal('work'), answer: WorkAnswers }),
  z.object({ step: z.literal('style'), answer: StyleAnswers }),
  z.object({ step: z.literal('mentor'), answer: MentorAnswers }),
  z.object({ step: z.literal('mentee'), answer: MenteeAnswers }),
  z.object({ step: z.literal('conflicts'), answer: Conflicts }),
  z.object({ step: z.literal('consent'), answer: Consent }),
]);
export type StepAnswer = z.infer<typeof StepAnswer>;

/** The steps of this member's registration, in order. Before the part is chosen, only the first is known. */
export const stepsOf = (answers: Answers): readonly Step[] => {
  if (!answers.part) return ['part', 'work', 'style', 'conflicts', 'consent'];
  return [
    'part',
    'work',
    'style',
    ...(offersMentoring(answers.part.parts) ? (['mentor'] as const) : []),
    ...(seeksMentoring(answers.part.parts) ? (['mentee'] as const) : []),
    'conflicts',
    'consent',
  ];
};

/** Whether a scheme was joined since somebody agreed, so that its principles are still to be agreed to. */
const isConsentOpen = ({ part, consent }: Answers): boolean => {
  const agreed = consent?.schemes;
  return part?.schemes.some((scheme) => agreed?.every(({ id }) => id !== scheme)) ?? false;
};

/** The first step without an answer, or `preview` when all are answered. */
export const openStepOf = (answers: Answers): Step | 'preview' =>
  stepsOf(answers).find((step) => answers[step] === undefined || (step === 'consent' && isConsentOpen(answers))) ?? 'preview';

export const stepBefore = (answers: Answers, step: Step | 'preview'): Step | undefined => {
  const steps = stepsOf(answers);
  return step === 'preview' ? steps.at(-1) : steps[steps.indexOf(step) - 1];
};

/** Whether the step has this very answer already, so that a button pressed twice answers once. */
export const isAnswered = (answers: Answers, { step, answer }: StepAnswer): boolean => {
  if (step === 'consent') return answers.consent?.principlesVersion === answer.principlesVersion && isSame(answers.consent.schemes, answer.schemes);
  return isSame(answers[step], answer);
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const answered = (answers: Answers, { step, answer }: StepAnswer): Answers => {
  switch (step) {
    case 'part':
      return { ...answers, part: answer };
    case 'work':
      return { ...answers, work: answer };
    case 'style':
      return { ...answers, style: answer };
    case 'mentor':
      return { ...answers, mentor: answer };
    case 'mentee':
      return { ...answers, mentee: answer };
    case 'conflicts':
      return { ...answers, conflicts: answer };
    case 'consent':
      return { ...answers, consent: answer };
    default:
      return assertNever(step);
  }
};

/** A full member's answers, as they could have been given step by step. */
export const answersOf = ({ profile, conflicts, consent }: Complete): Answers => ({ ...profile, conflicts, consent });

export type Complete = { readonly profile: Profile; readonly conflicts: Conflicts; readonly consent: Consent };

/** The whole registration, or the step that is still open. An answer of a part no longer chosen is left behind. */
export const completed = (answers: Answers): Result<Complete, { readonly code: 'step-open'; readonly step: Step }> => {
  const open = openStepOf(answers);
  const { part, work, style, mentor, mentee, conflicts, consent } = answers;
  if (open !== 'preview') return refuse({ code: 'step-open', step: open });
  if (!part || !work || !style || !conflicts || !consent) throw new Error('A registration without an open step has all its answers.');
  return ok({
    profile: {
      part,
      work,
      style,
      ...(offersMentoring(part.parts) && mentor ? { mentor } : {}),
      ...(seeksMentoring(part.parts) && mentee ? { mentee } : {}),
    },
    conflicts,
    consent,
  });
};

import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import { type Member, isFullMember } from '@mentor-network/core/members/member';
import { type Answers, type Step, completed, stepBefore, stepsOf } from '@mentor-network/core/members/registration';
import { stepInputs } from '@mentor-network/core/members/registration-inputs';
import { languageSuggested } from '@mentor-network/core/members/suggested';
import { joinedSchemes, mergedLists } from '@mentor-network/core/schemes/joined';
import type { Registration } from '../application/members/register-member.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { MemberStore, SchemeStore } from '../application/ports/records.ts';
import { previewCard } from '../cards/members/preview-card.ts';
import { registeredCard } from '../cards/members/registered-card.ts';
import { registrationStepCard } from '../cards/members/registration-step-card.ts';
import { busyCard } from '../cards/standing-cards.ts';
import type { Card } from './conversation.ts';
import { waitsOf } from './profile-turns.ts';
import type { TurnsOf } from './turns.ts';

type Needs = {
  readonly registration: Registration;
  readonly members: MemberStore;
  readonly schemes: SchemeStore;
  readonly tabUrl: (address: string) => string;
  /** What somebody who is registered gets instead of a step. */
  readonly showProfile: (actor: Actor) => Promise<Card>;
};

type Names =
  | 'registration.open'
  | 'registration.step'
  | 'registration.answer'
  | 'registration.complete';

export const registrationTurns = ({ registration, members, schemes, tabUrl, showProfile }: Needs): TurnsOf<Names> => {
  /** What the host tells of somebody, for them to take over or not. */
  const suggestedTo = async ({ locale }: Actor, { part }: Answers, step: Step): Promise<Inputs> => {
    const languages = step === 'style' ? languageSuggested(locale, mergedLists(joinedSchemes(await schemes.all(), part?.schemes)).languages) : undefined;
    return languages === undefined ? {} : { languages };
  };

  const stepCard = async (actor: Actor, answers: Answers, step: Step, given?: { inputs: Inputs; problems: readonly FieldProblem[] }): Promise<Card> => {
    const steps = stepsOf(answers);
    return registrationStepCard({
      step,
      position: steps.indexOf(step) + 1,
      of: steps.length,
      inputs: given?.inputs ?? { ...(await suggestedTo(actor, answers, step)), ...stepInputs(step, answers) },
      problems: given?.problems ?? [],
      schemes: await schemes.all(),
      ...(answers.part ? { chosen: answers.part.schemes } : {}),
      back: stepBefore(answers, step),
    });
  };

  /** Where this member's registration stands: the open step, the preview, or that it is done. */
  const standing = async (actor: Actor, member: Member): Promise<Card> => {
    if (member.status !== 'registering') return showProfile(actor);
    const whole = completed(member.answers);
    if (!whole.ok) return stepCard(actor, member.answers, whole.refusal.step);
    const { profile: preview, conflicts } = whole.value;
    const conflictsCount = conflicts.lineManager.length + conflicts.iManage.length + conflicts.others.length;
    return previewCard({ person: member.person, profile: preview, conflictsCount, schemes: await schemes.all() });
  };

  const open = async (actor: Actor): Promise<Card> => {
    const started = await registration.start(actor);
    if (started.ok) return standing(actor, started.value);
    return started.refusal.code === 'busy' ? busyCard() : showProfile(actor);
  };

  const registeringOf = async (actor: Actor): Promise<Extract<Member, { status: 'registering' }> | undefined> => {
    const member = (await members.load(actor.id)).member?.value;
    return member?.status === 'registering' ? member : undefined;
  };

  /** For a press of an older card: nobody begins to register, and is kept, who did not ask for just that. */
  const now = async (actor: Actor): Promise<Card> => {
    const member = await registeringOf(actor);
    return member ? standing(actor, member) : showProfile(actor);
  };

  return {
    'registration.open': open,

    'registration.step': async (actor, { step }) => {
      const answers = (await registeringOf(actor))?.answers;
      return answers && stepsOf(answers).includes(step) ? stepCard(actor, answers, step) : now(actor);
    },

    'registration.answer': async (actor, { verb: _verb, step, ...inputs }) => {
      const answered = await registration.answer(actor, step, inputs);
      if (answered.ok) return standing(actor, answered.value);
      if (answered.refusal.code === 'busy') return busyCard();
      const answers = (await registeringOf(actor))?.answers;
      if (answered.refusal.code !== 'has-problems' || !answers) return now(actor);
      return stepCard(actor, answers, step, { inputs, problems: answered.refusal.problems });
    },

    'registration.complete': async (actor) => {
      const registered = await registration.register(actor);
      if (!registered.ok) return registered.refusal.code === 'busy' ? busyCard() : now(actor);
      const member = registered.value;
      if (!isFullMember(member)) return standing(actor, member);
      const waitsFor = waitsOf(member, (await members.load(actor.id)).approvals?.value, await schemes.all()).map(({ schemeName }) => schemeName);
      return registeredCard({ name: member.person.name, parts: member.profile.part.parts, waitsFor, tabUrl: tabUrl('mentors') });
    },
  };
};

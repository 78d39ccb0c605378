import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import type { Result } from '@mentor-network/core/kernel/result';
import { dateIn } from '@mentor-network/core/kernel/time';
import { type Approvals, questionIn, waitsFor } from '@mentor-network/core/members/approval';
import { type FullMember, isFullMember } from '@mentor-network/core/members/member';
import { offersMentoring } from '@mentor-network/core/members/profile';
import { type Step, answersOf, stepsOf } from '@mentor-network/core/members/registration';
import { stepInputs } from '@mentor-network/core/members/registration-inputs';
import { type Schemes, joinedSchemes } from '@mentor-network/core/schemes/joined';
import type { NotAnswered, Registration } from '../application/members/register-member.ts';
import { chosenIn } from '../application/members/register-member.ts';
import type { ReadMentoring } from '../application/mentoring/read-mentoring.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Clock } from '../application/ports/clock.ts';
import type { MemberStore, SchemeStore } from '../application/ports/records.ts';
import { changingCard } from '../cards/members/changing-card.ts';
import { leavingCard, leftCard } from '../cards/members/leave-cards.ts';
import { pausingProfileCard } from '../cards/members/pausing-profile-card.ts';
import { type ProfileView, type Waiting, profileCard } from '../cards/members/profile-card.ts';
import { changeStepCard } from '../cards/members/registration-step-card.ts';
import { busyCard, notAMemberCard } from '../cards/standing-cards.ts';
import type { Card } from './conversation.ts';
import type { TurnsOf } from './turns.ts';

type Needs = {
  readonly registration: Registration;
  readonly readMentoring: ReadMentoring;
  readonly members: MemberStore;
  readonly schemes: SchemeStore;
  readonly clock: Clock;
};

type Names =
  | 'profile.show'
  | 'profile.changing'
  | 'profile.edit'
  | 'profile.change'
  | 'profile.places'
  | 'profile.pausing'
  | 'profile.pause'
  | 'profile.resume'
  | 'leave.asking'
  | 'leave.confirm';

/** In which of their schemes mentees cannot find this mentor yet, and why. */
export const waitsOf = ({ profile: { part } }: FullMember, approvals: Approvals | undefined, schemes: Schemes): readonly Waiting[] =>
  offersMentoring(part.parts)
    ? joinedSchemes(schemes, part.schemes).flatMap((scheme) => {
        const wait = waitsFor(approvals, scheme);
        return wait ? [{ schemeName: scheme.name, schemeId: scheme.id, wait, question: questionIn(approvals, scheme.id) }] : [];
      })
    : [];

/** What a member sees and may change of themselves. */
export const profileTurns = ({ registration, readMentoring, members, schemes, clock }: Needs): TurnsOf<Names> => {
  const show = async (actor: Actor, told: Pick<ProfileView, 'note' | 'problems'> = {}): Promise<Card> => {
    const { member, places, approvals } = await members.load(actor.id);
    if (!isFullMember(member?.value)) return notAMemberCard();
    const all = await schemes.all();
    return profileCard({ member: member.value, schemes: all, places: places?.value, waits: waitsOf(member.value, approvals?.value, all), now: clock.now(), ...told });
  };

  /** One part with what was answered, or with what was typed and what is wrong with it. */
  const edit = async (actor: Actor, step: Step, given: { inputs?: Inputs; problems?: readonly FieldProblem[]; carried?: Inputs } = {}): Promise<Card> => {
    const member = (await members.load(actor.id)).member?.value;
    if (!isFullMember(member)) return notAMemberCard();
    const answers = answersOf(member);
    const { carried = {}, problems = [] } = given;
    const chosen = chosenIn(carried) ?? member.profile.part.schemes;
    return changeStepCard({ step, inputs: given.inputs ?? stepInputs(step, answers), problems, schemes: await schemes.all(), chosen, carried });
  };

  /** What became of a change: the profile, with the field that has to be mended. */
  const changed = (actor: Actor, result: Result<unknown, NotAnswered>, note: string): Promise<Card> => {
    if (result.ok) return show(actor, { note });
    if (result.refusal.code === 'busy') return Promise.resolve(busyCard());
    return show(actor, result.refusal.code === 'has-problems' ? { problems: result.refusal.problems } : {});
  };

  const pausing = async (actor: Actor, until = '', problems: readonly FieldProblem[] = []): Promise<Card> => {
    const member = (await members.load(actor.id)).member?.value;
    return isFullMember(member) ? pausingProfileCard({ today: dateIn(clock.now(), member.person.zone), until, problems }) : notAMemberCard();
  };

  const asking = async (actor: Actor, isUnsure: boolean): Promise<Card> => {
    const member = (await members.load(actor.id)).member?.value;
    if (!isFullMember(member)) return member?.status === 'left' ? leftCard() : notAMemberCard();
    return leavingCard({ ongoing: (await readMentoring.all(actor.id)).filter(({ closedAt }) => closedAt === null).length, isUnsure });
  };

  return {
    'profile.show': (actor) => show(actor),

    'profile.changing': async (actor) => {
      const member = (await members.load(actor.id)).member?.value;
      return isFullMember(member) ? changingCard({ profile: member.profile }) : notAMemberCard();
    },

    'profile.edit': async (actor, { step }) => {
      const member = (await members.load(actor.id)).member?.value;
      return isFullMember(member) && stepsOf(answersOf(member)).includes(step) ? edit(actor, step) : show(actor);
    },

    'profile.change': async (actor, { verb: _verb, step, ...inputs }) => {
      const result = await registration.change(actor, step, inputs);
      if (result.ok || (result.refusal.code !== 'has-problems' && result.refusal.code !== 'step-open')) return changed(actor, result, 'Saved.');
      if (result.refusal.code === 'step-open') return edit(actor, result.refusal.step, { carried: inputs });
      return edit(actor, step, { inputs, problems: result.refusal.problems, carried: registration.carriedTo(step, inputs) });
    },

    'profile.places': async (actor, { capacity }) => changed(actor, await registration.changePlaces(actor, capacity), 'Saved.'),

    'profile.pausing': (actor) => pausing(actor),

    'profile.pause': async (actor, { until }) => {
      const paused = await registration.pause(actor, until);
      if (paused.ok) return show(actor, { note: 'You are on a pause now. Your partnerships go on.' });
      if (paused.refusal.code === 'has-problems') return pausing(actor, until, paused.refusal.problems);
      if (paused.refusal.code === 'date-has-passed') return pausing(actor, until, [{ field: 'until', problem: 'has-passed' }]);
      if (paused.refusal.code === 'too-far-ahead') return pausing(actor, until, [{ field: 'until', problem: 'too-far-ahead' }]);
      return changed(actor, paused, '');
    },

    'profile.resume': async (actor) => changed(actor, await registration.resume(actor), 'Welcome back.'),

    'leave.asking': (actor) => asking(actor, false),

    'leave.confirm': async (actor, { sure }) => {
      if (sure !== 'true') return asking(actor, true);
      const left = await registration.leave(actor);
      if (left.ok) return leftCard();
      return left.refusal.code === 'busy' ? busyCard() : asking(actor, false);
    },
  };
};

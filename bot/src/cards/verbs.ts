import { z } from 'zod';
import { ActionId, MeetingId, MemberId, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';
import { plainWords } from '@mentor-network/core/kernel/plain-words';
import { Step } from '@mentor-network/core/members/registration';
import { AgreementStep } from '@mentor-network/core/partnerships/agreement-inputs';
import { ReviewStage } from '@mentor-network/core/partnerships/reviews';

/**
 * What a button may ask. One table makes the button (`press`) and reads the click (`parseVerb`). A card carries an opaque id, a
 * version and inputs, and nothing that is believed: who presses is told by the channel, what may be done is decided afresh.
 * Inputs arrive as text in the same object; each verb takes only its own.
 */
const partnership = { partnership: PartnershipId };
const meeting = { partnership: PartnershipId, meeting: MeetingId };
const action = { partnership: PartnershipId, action: ActionId };
const candidate = { member: MemberId, scheme: SchemeId };
const pair = { scheme: SchemeId, mentee: MemberId, mentor: MemberId };
const text = z.string().max(4000).default('');

const version = z.coerce.number().int().min(1);
/** The inputs of every step of an agreement; each step takes its own (core/partnerships/agreement-inputs.ts). `then` is `next` to go on. */
const terms = {
  step: AgreementStep,
  then: text,
  goal1: text,
  goal2: text,
  goal3: text,
  success: text,
  startsOn: text,
  durationMonths: text,
  rhythm: text,
  meetingMinutes: text,
  where: text,
  arranges: text,
  cancelNotice: text,
  contactBetween: text,
  reviewPoints: text,
};

const planInputs = { on: text, at: text, minutes: text, place: text };

export const Verb = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('home.show') }),
  z.object({ verb: z.literal('registration.open') }),
  z.object({ verb: z.literal('registration.step'), step: Step }),
  /** The inputs of the step are read by the step (core/members/registration-inputs.ts), so all text fields are kept. */
  z.object({ verb: z.literal('registration.answer'), step: Step }).catchall(text),
  z.object({ verb: z.literal('registration.complete') }),
  z.object({ verb: z.literal('profile.show') }),
  z.object({ verb: z.literal('profile.changing') }),
  /** Which part of the registration to look at again, from a menu. */
  z.object({ verb: z.literal('profile.edit'), step: Step }),
  z.object({ verb: z.literal('profile.change'), step: Step }).catchall(text),
  z.object({ verb: z.literal('profile.places'), capacity: text }),
  z.object({ verb: z.literal('profile.pausing') }),
  z.object({ verb: z.literal('profile.pause'), until: text }),
  z.object({ verb: z.literal('profile.resume') }),
  /** Without a scheme, or with one that nobody knows, the member's own. */
  z.object({ verb: z.literal('directory.find'), words: z.string().max(200).default(''), scheme: SchemeId.optional().catch(undefined) }),
  z.object({ verb: z.literal('leave.asking') }),
  /** Ticked by hand, so that nobody leaves by a press alone. */
  z.object({ verb: z.literal('leave.confirm'), sure: text }),
  z.object({ verb: z.literal('mentor.show'), mentor: MemberId, scheme: SchemeId }),
  z.object({ verb: z.literal('request.write'), mentor: MemberId, scheme: SchemeId }),
  z.object({ verb: z.literal('request.send'), mentor: MemberId, scheme: SchemeId, goals: text }),
  z.object({ verb: z.literal('mentoring.show') }),
  z.object({ verb: z.literal('partnership.show'), ...partnership }),
  z.object({ verb: z.literal('request.accept'), ...partnership }),
  z.object({ verb: z.literal('request.declining'), ...partnership }),
  /** `why` is one of the ready-made reasons, and `reason` words of the mentor's own; neither has to be given. */
  z.object({ verb: z.literal('request.decline'), ...partnership, why: text, reason: text }),
  z.object({ verb: z.literal('request.talk'), ...partnership }),
  z.object({ verb: z.literal('request.undo'), ...partnership }),
  z.object({ verb: z.literal('request.withdraw'), ...partnership }),
  z.object({ verb: z.literal('proposal.writing'), ...partnership }),
  z.object({ verb: z.literal('proposal.agree'), ...partnership, goals: text }),
  z.object({ verb: z.literal('proposal.welcome'), ...partnership }),
  z.object({ verb: z.literal('agreement.show'), ...partnership }),
  z.object({ verb: z.literal('agreement.edit'), ...partnership, step: AgreementStep }),
  z.object({ verb: z.literal('agreement.change'), ...partnership, version, ...terms }),
  z.object({ verb: z.literal('agreement.sign'), ...partnership, version }),
  z.object({ verb: z.literal('agreement.versions'), ...partnership }),
  z.object({ verb: z.literal('agreement.version'), ...partnership, version }),
  z.object({ verb: z.literal('amendment.edit'), ...partnership, step: AgreementStep }),
  z.object({ verb: z.literal('amendment.change'), ...partnership, version, ...terms }),
  z.object({ verb: z.literal('amendment.extending'), ...partnership }),
  z.object({ verb: z.literal('amendment.extend'), ...partnership, version, durationMonths: text }),
  z.object({ verb: z.literal('amendment.withdraw'), ...partnership, version }),
  z.object({ verb: z.literal('partnership.more'), ...partnership }),
  z.object({ verb: z.literal('partnership.pausing'), ...partnership }),
  z.object({ verb: z.literal('partnership.pause'), ...partnership, until: text }),
  z.object({ verb: z.literal('partnership.resume'), ...partnership }),
  z.object({ verb: z.literal('partnership.ending'), ...partnership }),
  z.object({ verb: z.literal('partnership.end'), ...partnership, reached: text, reason: text }),
  z.object({ verb: z.literal('partnership.complete'), ...partnership }),
  z.object({ verb: z.literal('partnership.keep-going'), ...partnership }),
  z.object({ verb: z.literal('progress.show'), ...partnership }),
  /** The goals are counted as they stand in this version of the agreement. */
  z.object({ verb: z.literal('progress.save'), ...partnership, version: z.coerce.number().int().min(1), goal1: text, goal2: text, goal3: text }),
  z.object({ verb: z.literal('actions.show'), ...partnership }),
  z.object({ verb: z.literal('actions.dropping'), ...partnership }),
  z.object({ verb: z.literal('action.adding'), ...partnership }),
  /** The action's id is made with the form, so that the form sent twice adds one action. */
  z.object({ verb: z.literal('action.add'), ...action, what: text, who: text, dueOn: text }),
  z.object({ verb: z.literal('action.done'), ...action }),
  z.object({ verb: z.literal('action.drop'), ...action }),
  z.object({ verb: z.literal('fit-check.show'), ...partnership }),
  z.object({ verb: z.literal('fit-check.answer'), ...partnership, fits: z.enum(['yes', 'no']) }),
  z.object({ verb: z.literal('fit-check.tell'), ...partnership }),
  z.object({ verb: z.literal('review.show'), ...partnership, stage: ReviewStage }),
  z.object({ verb: z.literal('review.save'), ...partnership, stage: ReviewStage, helped: text, words: text, readers: text }),
  z.object({ verb: z.literal('meetings.show') }),
  z.object({ verb: z.literal('meeting.plan'), ...partnership }),
  /** The meeting's id is made with the form, so that the form sent twice arranges one meeting. */
  z.object({ verb: z.literal('meeting.arrange'), ...meeting, ...planInputs }),
  z.object({ verb: z.literal('meeting.show'), ...meeting }),
  z.object({ verb: z.literal('meeting.moving'), ...meeting }),
  z.object({ verb: z.literal('meeting.move'), ...meeting, ...planInputs }),
  z.object({ verb: z.literal('meeting.cancel'), ...meeting }),
  z.object({ verb: z.literal('meeting.met'), ...meeting }),
  z.object({ verb: z.literal('meeting.missed'), ...meeting }),
  z.object({ verb: z.literal('settings.show') }),
  /** Comma-joined leads, as a multi-select sends them; empty for none. */
  z.object({ verb: z.literal('settings.save'), reminders: text }),
  z.object({ verb: z.literal('reminders.stop') }),
  z.object({ verb: z.literal('my-data.show') }),
  z.object({ verb: z.literal('erase.asking') }),
  /** Ticked by hand, so that nothing is erased by a press alone. */
  z.object({ verb: z.literal('erase.confirm'), sure: text }),
  /** For a coordinator: the record of a member, once there is a reason to look at it. */
  z.object({ verb: z.literal('member.looking'), mentor: MemberId }),
  z.object({ verb: z.literal('member.look'), mentor: MemberId, why: text }),
  /** For a coordinator: what needs somebody, and what is done about it. */
  z.object({ verb: z.literal('coordination.today') }),
  z.object({ verb: z.literal('coordination.show'), ...partnership }),
  z.object({ verb: z.literal('coordination.remind'), ...partnership }),
  z.object({ verb: z.literal('coordination.seen'), ...partnership }),
  z.object({ verb: z.literal('coordination.closing'), ...partnership }),
  z.object({ verb: z.literal('coordination.close'), ...partnership }),
  /** Whom no message reaches: their partnerships in the schemes of this coordinator. */
  z.object({ verb: z.literal('coordination.leaving'), ...candidate }),
  z.object({ verb: z.literal('coordination.close-gone'), ...candidate }),
  z.object({ verb: z.literal('approval.show'), ...candidate }),
  z.object({ verb: z.literal('approval.approve'), ...candidate }),
  z.object({ verb: z.literal('approval.ask-back'), ...candidate, question: text }),
  z.object({ verb: z.literal('approval.training'), scheme: SchemeId }),
  z.object({ verb: z.literal('approval.trained'), ...candidate }),
  /** By the mentor who was asked back, once the profile answers it. */
  z.object({ verb: z.literal('approval.ask-again'), scheme: SchemeId }),
  z.object({ verb: z.literal('proposing.mentees'), scheme: SchemeId }),
  z.object({ verb: z.literal('proposing.mentors'), scheme: SchemeId, mentee: MemberId }),
  z.object({ verb: z.literal('proposing.form'), ...pair }),
  z.object({ verb: z.literal('proposing.send'), ...pair, suggestion: text }),
  z.object({ verb: z.literal('scheme.show'), scheme: SchemeId }),
]);
export type Verb = z.infer<typeof Verb>;
export type VerbName = Verb['verb'];

type Fixed<Name extends VerbName> = Partial<Omit<Extract<Verb, { verb: Name }>, 'verb'>>;

type PressOptions = { readonly isPrimary?: boolean; readonly skipsInputs?: boolean; readonly tooltip?: string };

/** A button. What the member fills in is merged into `data` by the client when it is pressed. */
export const press = <Name extends VerbName>(title: string, verb: Name, data: Fixed<Name>, options: PressOptions = {}) => ({
  type: 'Action.Execute' as const,
  title,
  verb,
  data,
  ...(options.isPrimary ? { style: 'positive' as const } : {}),
  ...(options.skipsInputs ? { associatedInputs: 'none' as const } : {}),
  ...(options.tooltip ? { tooltip: plainWords(options.tooltip) } : {}),
});

/** The click, or undefined when it is none of ours: an old card, a changed card, or something that was never a card. */
export const parseVerb = (verb: unknown, data: unknown): Verb | undefined => {
  const fields = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
  const parsed = Verb.safeParse({ ...fields, verb });
  return parsed.success ? parsed.data : undefined;
};

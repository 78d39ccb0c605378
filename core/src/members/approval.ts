import { z } from 'zod';
import { assertNever } from '../kernel/assert-never.ts';
import { MemberId, SchemeId } from '../kernel/ids.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { CalendarDate, Instant, type Moment } from '../kernel/time.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { type Member, isFullMember } from './member.ts';
import { SCHEMES_MAX, offersMentoring } from './profile.ts';

export const QUESTION_LENGTH_MAX = 500;

/** What a coordinator has said to somebody who would like to mentor. The question is theirs, for the member to read. */
const Answered = z.discriminatedUnion('status', [
  z.object({ status: z.literal('not-asked') }).readonly(),
  z.object({ status: z.literal('waiting'), since: Instant }).readonly(),
  z.object({ status: z.literal('asked-back'), question: z.string().max(QUESTION_LENGTH_MAX), since: Instant }).readonly(),
  z.object({ status: z.literal('approved'), at: Instant }).readonly(),
]);

/** How a mentor stands in one scheme: with its coordinators, and with its training. */
export const Standing = z
  .object({ schemeId: SchemeId, approval: Answered, isTrainingWanted: z.boolean(), trainedOn: CalendarDate.nullable() })
  .readonly();
export type Standing = z.infer<typeof Standing>;

/** All standings of one member. It lies with them, and only somebody of whom a scheme has asked something has any. */
export const Approvals = z.object({ standings: z.array(Standing).max(SCHEMES_MAX * 2) }).readonly();
export type Approvals = z.infer<typeof Approvals>;

export const NO_APPROVALS: Approvals = { standings: [] };

export const standingIn = (approvals: Approvals | undefined, schemeId: SchemeId): Standing | undefined =>
  approvals?.standings.find((standing) => standing.schemeId === schemeId);

/** What a coordinator would like to know before they approve; empty when nothing is open. */
export const questionIn = (approvals: Approvals | undefined, schemeId: SchemeId): string => {
  const approval = standingIn(approvals, schemeId)?.approval;
  return approval?.status === 'asked-back' ? approval.question : '';
};

/** What stands between a mentor and the directory of a scheme; undefined when nothing does. */
export type Wait = 'approval' | 'answer' | 'training';

/**
 * A scheme that begins to ask later does not take anybody out of its directory: who mentored before it asked has no standing, and
 * stays listed (decisions/0018).
 */
export const waitsFor = (approvals: Approvals | undefined, { id, settings }: Scheme): Wait | undefined => {
  const standing = standingIn(approvals, id);
  if (!standing) return undefined;
  const { status } = standing.approval;
  if (settings.approvesMentors && status === 'waiting') return 'approval';
  if (settings.approvesMentors && status === 'asked-back') return 'answer';
  return settings.trainsMentorsFirst && standing.isTrainingWanted && standing.trainedOn === null ? 'training' : undefined;
};

export type ApprovalCommand =
  /** What follows from somebody offering to mentor in a scheme that asks first. */
  | { readonly type: 'seek'; readonly approves: boolean; readonly trains: boolean }
  | { readonly type: 'approve' }
  | { readonly type: 'ask-back'; readonly question: string }
  | { readonly type: 'ask-again' }
  | { readonly type: 'mark-trained'; readonly on: CalendarDate };

const recorded = { schemeId: SchemeId, by: MemberId, at: Instant };

export const ApprovalFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('approval-sought'), approves: z.boolean(), trains: z.boolean(), ...recorded }),
  z.object({ type: z.literal('mentor-approved'), ...recorded }),
  z.object({ type: z.literal('mentor-asked-back'), question: z.string().max(QUESTION_LENGTH_MAX), ...recorded }),
  z.object({ type: z.literal('approval-asked-again'), ...recorded }),
  z.object({ type: z.literal('mentor-trained'), on: CalendarDate, ...recorded }),
]);
export type ApprovalFact = z.infer<typeof ApprovalFact>;

export type ApprovalRefusal = { readonly code: 'nothing-to-approve' } | { readonly code: 'question-missing' } | { readonly code: 'date-is-ahead' };

type Decision = Result<readonly ApprovalFact[], ApprovalRefusal>;

/** Who may is asked before: a coordinator of the scheme, or the member for themselves. Pressed twice, nothing happens twice. */
export const decideApproval = (approvals: Approvals | undefined, schemeId: SchemeId, command: ApprovalCommand, { by, at }: Moment): Decision => {
  const standing = standingIn(approvals, schemeId);
  const fact = { schemeId, by, at };
  switch (command.type) {
    case 'seek':
      return ok(standing ? [] : [{ type: 'approval-sought', approves: command.approves, trains: command.trains, ...fact }]);
    case 'approve':
      if (!standing || standing.approval.status === 'not-asked') return refuse({ code: 'nothing-to-approve' });
      return ok(standing.approval.status === 'approved' ? [] : [{ type: 'mentor-approved', ...fact }]);
    case 'ask-back': {
      if (standing?.approval.status !== 'waiting') return refuse({ code: 'nothing-to-approve' });
      const question = command.question.trim();
      return question ? ok([{ type: 'mentor-asked-back', question: question.slice(0, QUESTION_LENGTH_MAX), ...fact }]) : refuse({ code: 'question-missing' });
    }
    case 'ask-again':
      return standing?.approval.status === 'asked-back' ? ok([{ type: 'approval-asked-again', ...fact }]) : refuse({ code: 'nothing-to-approve' });
    case 'mark-trained':
      if (command.on > at.slice(0, 10)) return refuse({ code: 'date-is-ahead' });
      return ok(standing?.trainedOn ? [] : [{ type: 'mentor-trained', on: command.on, ...fact }]);
    default:
      return assertNever(command);
  }
};

export const evolveApproval = (approvals: Approvals | undefined, fact: ApprovalFact): Approvals => {
  const { standings } = approvals ?? NO_APPROVALS;
  const { schemeId, at } = fact;
  const before = standingIn(approvals, schemeId) ?? { schemeId, approval: { status: 'not-asked' as const }, isTrainingWanted: false, trainedOn: null };
  const becomes = (changed: Partial<Standing>): Approvals => ({ standings: [...standings.filter((one) => one.schemeId !== schemeId), { ...before, ...changed }] });
  switch (fact.type) {
    case 'approval-sought':
      return becomes({ approval: fact.approves ? { status: 'waiting', since: at } : { status: 'not-asked' }, isTrainingWanted: fact.trains });
    case 'mentor-approved':
      return becomes({ approval: { status: 'approved', at } });
    case 'mentor-asked-back':
      return becomes({ approval: { status: 'asked-back', question: fact.question, since: at } });
    case 'approval-asked-again':
      return becomes({ approval: { status: 'waiting', since: at } });
    case 'mentor-trained':
      return becomes({ trainedOn: fact.on });
    default:
      return assertNever(fact);
  }
};

const mentorsIn = (member: Member | undefined): readonly SchemeId[] =>
  isFullMember(member) && offersMentoring(member.profile.part.parts) ? member.profile.part.schemes : [];

/** Who stops mentoring waits no more, and who begins again waits as before: where a coordinator is needed then, and since when. */
export const approvalsMoved = (before: Member | undefined, after: Member, approvals: Approvals | undefined): readonly { readonly schemeId: SchemeId; readonly neededAt: Instant | null }[] => {
  const [were, are] = [mentorsIn(before), mentorsIn(after)];
  return (approvals?.standings ?? []).flatMap(({ schemeId, approval }) => {
    if (approval.status !== 'waiting' || were.includes(schemeId) === are.includes(schemeId)) return [];
    return [{ schemeId, neededAt: are.includes(schemeId) ? approval.since : null }];
  });
};

/**
 * What has to be sought when a member's record changes: in every scheme in which they begin to offer mentoring, and which asks first.
 * Whoever coordinates the scheme would answer themselves, so of them nothing is asked.
 */
export const approvalsSought = (before: Member | undefined, after: Member, schemes: readonly Scheme[]): readonly { readonly scheme: Scheme; readonly command: Extract<ApprovalCommand, { type: 'seek' }> }[] => {
  const already = mentorsIn(before);
  return mentorsIn(after).flatMap((id) => {
    const scheme = schemes.find((one) => one.id === id);
    if (!scheme || already.includes(id)) return [];
    const isOwn = isFullMember(after) && scheme.coordinators.includes(after.person.id);
    const { approvesMentors, trainsMentorsFirst } = scheme.settings;
    const command = { type: 'seek', approves: approvesMentors && !isOwn, trains: trainsMentorsFirst } as const;
    return command.approves || command.trains ? [{ scheme, command }] : [];
  });
};

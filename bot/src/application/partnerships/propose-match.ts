import type { WhyNoRequest } from '@mentor-network/core/contracts/directory';
import { type MemberId, PartnershipId, type SchemeId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { NO_OPEN_REQUESTS, OPEN_PROPOSALS_MAX, openRequest } from '@mentor-network/core/members/places';
import { type Work, taskOf } from '@mentor-network/core/notices/task';
import { SUGGESTION_LENGTH_MAX } from '@mentor-network/core/partnerships/partnership';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { type Busy, whileConflicting } from '../busy.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { MemberStore, SchemeStore } from '../ports/records.ts';
import type { ActOnPartnership } from './act-on-partnership.ts';
import { type RequestMentoring, type Requested, answerByOf } from './request-mentoring.ts';

type Needs = {
  readonly members: MemberStore;
  readonly schemes: SchemeStore;
  readonly requestMentoring: RequestMentoring;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly act: ActOnPartnership;
  readonly onCommitted: () => void;
};

export type Proposing = { readonly schemeId: SchemeId; readonly mentorId: MemberId; readonly menteeId: MemberId; readonly suggestion: string };

/** Why nothing was proposed. That the two must not be matched is among `not-available`: no coordinator learns of it. */
export type NotProposed =
  | Busy
  | { readonly code: WhyNoRequest }
  | { readonly code: 'not-a-coordinator' }
  | { readonly code: 'suggestion-too-long'; readonly max: number }
  | { readonly code: 'too-many-proposals'; readonly max: number };

type PlaceProposal = Extract<Work, { kind: 'place-proposal' }>;

/**
 * A coordinator of a scheme proposes two of its members to each other, and both decide. It crosses the same two partitions as a request:
 * it is written with what is open for the mentee, with a task in the same batch; then the partnership is made. Of one pair there is one.
 */
export const makeProposeMatch = ({ members, schemes, requestMentoring, clock, ids, act, onCommitted }: Needs) => {
  const place = async ({ kind: _kind, by, at, ...proposing }: PlaceProposal): Promise<Result<void, Busy>> => {
    const placed = await act(proposing.partnershipId, { type: 'propose', id: proposing.partnershipId, ...proposing }, { by, at });
    if (placed.ok || placed.refusal.code === 'already-requested') return ok(undefined);
    if (placed.refusal.code === 'busy') return refuse({ code: 'busy' });
    throw new Error(`A proposal could not be placed: ${placed.refusal.code}`);
  };

  const open = (by: MemberId, { schemeId, mentorId, menteeId, suggestion }: Proposing, scheme: Scheme) =>
    whileConflicting<PlaceProposal, NotProposed>(async () => {
      const now = clock.now();
      const mentee = await members.load(menteeId);
      const reason = await requestMentoring.whyNot(mentee, mentorId, scheme, now, true);
      if (reason) return refuse({ code: reason });
      const partnershipId = PartnershipId.parse(ids.fresh());
      const opened = openRequest(mentee.openRequests?.value ?? NO_OPEN_REQUESTS, { partnershipId, mentorId, schemeId, isProposal: true }, OPEN_PROPOSALS_MAX);
      if (!opened.ok) return refuse(opened.refusal.code === 'already-asked' ? { code: 'already-asked' } : { code: 'too-many-proposals', max: opened.refusal.max });
      const work: PlaceProposal = { kind: 'place-proposal', partnershipId, schemeId, mentorId, menteeId, suggestion, answerBy: answerByOf(scheme, now), by, at: now };
      if (!(await members.commit(mentee, { openRequests: opened.value, tasks: [taskOf(work, now)] }))) return 'conflict';
      onCommitted();
      return ok(work);
    });

  const propose = async (coordinator: MemberId, proposing: Proposing): Promise<Result<Requested, NotProposed>> => {
    const suggestion = proposing.suggestion.trim();
    if (suggestion.length > SUGGESTION_LENGTH_MAX) return refuse({ code: 'suggestion-too-long', max: SUGGESTION_LENGTH_MAX });
    const scheme = (await schemes.all()).find(({ id }) => id === proposing.schemeId);
    if (!scheme?.coordinators.includes(coordinator)) return refuse({ code: 'not-a-coordinator' });
    const opened = await open(coordinator, { ...proposing, suggestion }, scheme);
    if (!opened.ok) return opened;
    const placed = await place(opened.value);
    return placed.ok ? ok({ partnershipId: opened.value.partnershipId, answerBy: opened.value.answerBy }) : placed;
  };

  return { propose, place };
};

export type ProposeMatch = ReturnType<typeof makeProposeMatch>;

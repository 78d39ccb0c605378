import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { Instant } from '@mentor-network/core/kernel/time';
import type { Work } from '@mentor-network/core/notices/task';
import { endOfDay } from '@mentor-network/core/partnerships/clocks';
import { type Partnership, THE_NETWORK } from '@mentor-network/core/partnerships/partnership';
import { unlessBusy } from '../busy.ts';
import type { Clock } from '../ports/clock.ts';
import type { PartnershipStore, SchemeStore } from '../ports/records.ts';
import type { AcceptRequest } from './accept-request.ts';
import { type ActOnPartnership, schemeOf } from './act-on-partnership.ts';
import type { NoteAnswer } from './note-answer.ts';
import type { ProposeMatch } from './propose-match.ts';
import type { RequestMentoring } from './request-mentoring.ts';
import type { SettleAcceptance } from './settle-acceptance.ts';

const KINDS = ['place-request', 'place-proposal', 'complete-acceptance', 'note-answer', 'close-request', 'settle-acceptance', 'accept-willing', 'free-place', 'expire-request'] as const satisfies readonly Work['kind'][];
export type RequestWork = Extract<Work, { readonly kind: (typeof KINDS)[number] }>;

export const isRequestWork = (work: Work): work is RequestWork => KINDS.some((kind) => kind === work.kind);

type Needs = {
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly requestMentoring: RequestMentoring;
  readonly proposeMatch: ProposeMatch;
  readonly acceptRequest: AcceptRequest;
  readonly settleAcceptance: SettleAcceptance;
  readonly noteAnswer: NoteAnswer;
  readonly act: ActOnPartnership;
  readonly clock: Clock;
};

/** The tasks of a request, from the asking to the acceptance that stands. Each may be run again; from when on, if it is too early. */
export const makeRunRequestTask = (needs: Needs) => {
  const { partnerships, schemes, requestMentoring, proposeMatch, acceptRequest, settleAcceptance, noteAnswer, act, clock } = needs;

  const partnershipOf = async ({ kind, partnershipId }: RequestWork): Promise<Partnership> => {
    const partnership = (await partnerships.load(partnershipId)).partnership?.value;
    if (!partnership) throw new Error(`The task ${kind} lies where no partnership is.`);
    return partnership;
  };

  /** If the two talk first, or an acceptance was taken back, its day is a later one now. */
  const expire = async (partnership: Partnership): Promise<Instant | undefined> => {
    if (partnership.status !== 'proposed' && partnership.status !== 'requested') return undefined;
    const expiresAt = endOfDay(partnership.answerBy, await schemeOf(schemes, partnership.schemeId));
    if (clock.now() < expiresAt) return expiresAt;
    unlessBusy(await act(partnership.id, { type: 'expire', answerBy: partnership.answerBy }, { by: THE_NETWORK, at: clock.now() }));
    return undefined;
  };

  return async (work: RequestWork): Promise<Instant | undefined> => {
    switch (work.kind) {
      case 'place-request':
        unlessBusy(await requestMentoring.place(work));
        return undefined;
      case 'place-proposal':
        unlessBusy(await proposeMatch.place(work));
        return undefined;
      case 'complete-acceptance':
        unlessBusy(await acceptRequest.complete({ id: work.partnershipId, undone: work.undone ?? 0, moment: { by: work.by, at: work.at } }));
        return undefined;
      case 'note-answer':
        await noteAnswer(work);
        return undefined;
      case 'close-request':
        unlessBusy(await requestMentoring.close((await partnershipOf(work)).menteeId, work.partnershipId));
        return undefined;
      case 'accept-willing':
        unlessBusy(await acceptRequest.accept(work.partnershipId, { by: (await partnershipOf(work)).mentorId, at: clock.now() }));
        return undefined;
      case 'free-place':
        unlessBusy(await acceptRequest.free(await partnershipOf(work)));
        return undefined;
      case 'settle-acceptance':
        return settleAcceptance(await partnershipOf(work));
      case 'expire-request':
        return expire(await partnershipOf(work));
      default:
        return assertNever(work);
    }
  };
};

export type RunRequestTask = ReturnType<typeof makeRunRequestTask>;

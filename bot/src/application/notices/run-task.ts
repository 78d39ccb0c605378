import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { Result } from '@mentor-network/core/kernel/result';
import { closingDue, endOfDay } from '@mentor-network/core/partnerships/clocks';
import { type Partnership, THE_NETWORK } from '@mentor-network/core/partnerships/partnership';
import { revived } from '@mentor-network/core/notices/settle';
import type { Work } from '@mentor-network/core/notices/task';
import type { MemberId, PartnershipId } from '@mentor-network/core/kernel/ids';
import type { AcceptRequest } from '../partnerships/accept-request.ts';
import { type ActOnPartnership, schemeOf } from '../partnerships/act-on-partnership.ts';
import type { RequestMentoring } from '../partnerships/request-mentoring.ts';
import type { EraseMember } from '../privacy/erase-member.ts';
import type { ForgetStranger } from '../privacy/forget-stranger.ts';
import type { ForgetPartnership } from '../privacy/forget-partnership.ts';
import type { Clock } from '../ports/clock.ts';
import type { MemberStore, Outbox, PartnershipStore, SchemeStore } from '../ports/records.ts';
import { NO_OPEN_REQUESTS } from '@mentor-network/core/members/places';

type Needs = {
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly requestMentoring: RequestMentoring;
  readonly acceptRequest: AcceptRequest;
  readonly act: ActOnPartnership;
  readonly forgetPartnership: ForgetPartnership;
  readonly eraseMember: EraseMember;
  readonly forgetStranger: ForgetStranger;
  readonly outbox: Outbox;
  readonly clock: Clock;
};

type ForgettingKind = Extract<Extract<Work, { readonly partnershipId: PartnershipId }>['kind'], `forget-${string}`>;
type PartnershipWork = Exclude<Extract<Work, { readonly partnershipId: PartnershipId }>['kind'], 'place-request' | 'complete-acceptance' | ForgettingKind>;
type MemberWork = Exclude<Work, { readonly partnershipId: PartnershipId }>;

/** Being too busy is a fault here: the task is kept and tried again. Every other no says that the work is done or void. */
const unlessBusy = (result: Result<unknown, { readonly code: string }>): void => {
  if (!result.ok && result.refusal.code === 'busy') throw new Error('Somebody was faster three times.');
};

/** Runs one task. Every branch may run again after it has run, and then changes nothing. */
export const makeRunTask = ({ members, partnerships, schemes, requestMentoring, acceptRequest, act, forgetPartnership, eraseMember, forgetStranger, outbox, clock }: Needs) => {
  const supersedeOthers = async ({ id, menteeId, schemeId }: Partnership): Promise<void> => {
    const { open } = (await members.load(menteeId)).openRequests?.value ?? NO_OPEN_REQUESTS;
    for (const other of open.filter((one) => one.partnershipId !== id && one.schemeId === schemeId)) {
      const superseded = await act(other.partnershipId, { type: 'supersede' }, { by: THE_NETWORK, at: clock.now() });
      unlessBusy(superseded);
      if (!superseded.ok && superseded.refusal.code === 'not-yours') throw new Error('A request that is open is not placed yet.');
    }
  };

  const tellAgain = async (member: MemberId): Promise<void> => {
    for (const notice of await outbox.undeliverableTo(member)) {
      const again = revived(notice.value, clock.now());
      if (again) await outbox.saveNotice(notice, again);
    }
  };

  /** It was planned on what was so then; whether its time has come is asked of what is so now. */
  const closeInTime = async (partnership: Partnership, kind: Parameters<typeof closingDue>[0]): Promise<void> => {
    const now = clock.now();
    const closing = closingDue(kind, partnership, await schemeOf(schemes, partnership.schemeId), now);
    if (closing) unlessBusy(await act(partnership.id, { type: 'close', ...closing }, { by: THE_NETWORK, at: now }));
  };

  const inPartnership = async (partnership: Partnership, kind: PartnershipWork): Promise<void> => {
    const { id, mentorId, menteeId } = partnership;
    switch (kind) {
      case 'close-request':
        unlessBusy(await requestMentoring.close(menteeId, id));
        break;
      case 'supersede-others':
        await supersedeOthers(partnership);
        break;
      case 'free-place':
        unlessBusy(await acceptRequest.free(mentorId, id));
        break;
      case 'expire-request':
        unlessBusy(await act(id, { type: 'expire' }, { by: THE_NETWORK, at: clock.now() }));
        break;
      case 'close-unsigned':
      case 'close-silent':
      case 'close-over':
        await closeInTime(partnership, kind);
        break;
      case 'resume-partnership':
        if (partnership.status === 'paused' && clock.now() >= endOfDay(partnership.until, await schemeOf(schemes, partnership.schemeId)))
          unlessBusy(await act(id, { type: 'resume' }, { by: THE_NETWORK, at: clock.now() }));
        break;
      default:
        assertNever(kind);
    }
  };

  const withMember = ({ kind, memberId }: MemberWork): Promise<void> => {
    switch (kind) {
      case 'tell-again':
        return tellAgain(memberId);
      case 'forget-stranger':
        return forgetStranger(memberId);
      case 'erase-member':
        return eraseMember.complete(memberId);
      case 'erase-remains':
        return eraseMember.completeRemains(memberId);
      default:
        return assertNever(kind);
    }
  };

  /** There may be nothing left to forget, and then it is done. */
  const forget: { readonly [Kind in ForgettingKind]: (id: PartnershipId) => Promise<void> } = {
    'forget-words': forgetPartnership.words,
    'forget-meetings': forgetPartnership.meetings,
    'forget-partnership': forgetPartnership.partnership,
  };

  return async (work: Work): Promise<void> => {
    if ('memberId' in work) {
      await withMember(work);
    } else if (work.kind === 'place-request') {
      unlessBusy(await requestMentoring.place(work));
    } else if (work.kind === 'complete-acceptance') {
      unlessBusy(await acceptRequest.complete(work.partnershipId, { by: work.by, at: work.at }));
    } else if (work.kind === 'forget-words' || work.kind === 'forget-meetings' || work.kind === 'forget-partnership') {
      await forget[work.kind](work.partnershipId);
    } else {
      const partnership = (await partnerships.load(work.partnershipId)).partnership?.value;
      if (!partnership) throw new Error(`The task ${work.kind} lies where no partnership is.`);
      await inPartnership(partnership, work.kind);
    }
  };
};

export type RunTask = ReturnType<typeof makeRunTask>;

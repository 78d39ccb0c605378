import { type Result, ok } from '@mentor-network/core/kernel/result';
import type { Instant } from '@mentor-network/core/kernel/time';
import { type OpenRequests, closeRequest, dropClaim } from '@mentor-network/core/members/places';
import { standsFrom } from '@mentor-network/core/partnerships/clocks';
import { type Partnership, THE_NETWORK, holdsAPlace, isUnanswered } from '@mentor-network/core/partnerships/partnership';
import { type Busy, unlessBusy, whileConflicting } from '../busy.ts';
import type { Clock } from '../ports/clock.ts';
import type { MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';
import type { AcceptRequest } from './accept-request.ts';
import { type ActOnPartnership, schemeOf } from './act-on-partnership.ts';
import { areApart } from './conflicting.ts';

type Needs = {
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly acceptRequest: AcceptRequest;
  readonly act: ActOnPartnership;
  readonly clock: Clock;
};

/**
 * What follows from an acceptance once it stands, and not before, so that one pressed by mistake has cost the mentee nothing: a conflict
 * that was declared meanwhile goes to the coordinators, the other requests that were open then close, and last of all the mentee's own
 * partition is as if there had been no request. Of one that was taken back, or is over already, only the claim goes. Each may be repeated.
 */
export const makeSettleAcceptance = ({ members, partnerships, schemes, acceptRequest, act, clock }: Needs) => {
  /** As long as the claim is there it is not settled; afterwards the mentee may have asked others again, and those stay open. */
  const isClaimed = ({ accepted }: OpenRequests, { id }: Partnership): boolean => accepted?.some(({ partnershipId }) => partnershipId === id) ?? false;

  const supersedeOthers = async ({ open }: OpenRequests, { id, schemeId }: Partnership, acceptedAt: Instant): Promise<void> => {
    for (const { partnershipId } of open.filter((one) => one.partnershipId !== id && one.schemeId === schemeId)) {
      const other = (await partnerships.load(partnershipId)).partnership?.value;
      if (!other) throw new Error('A request that is open is not placed yet.');
      if (isUnanswered(other) && other.requestedAt <= acceptedAt) unlessBusy(await act(partnershipId, { type: 'supersede' }, { by: THE_NETWORK, at: clock.now() }));
    }
  };

  const closeOwn = (partnership: Partnership): Promise<Result<void, Busy>> =>
    whileConflicting<void, Busy>(async () => {
      const record = await members.load(partnership.menteeId);
      const requests = record.openRequests?.value;
      if (!requests?.open.some(({ partnershipId }) => partnershipId === partnership.id) && !(requests && isClaimed(requests, partnership))) return ok(undefined);
      return (await members.commit(record, { openRequests: dropClaim(closeRequest(requests, partnership.id), partnership.id) })) ? ok(undefined) : 'conflict';
    });

  /** When it cannot be settled yet, the instant from which it can. */
  return async (partnership: Partnership): Promise<Instant | undefined> => {
    if (isUnanswered(partnership)) {
      unlessBusy(await acceptRequest.unclaim(partnership));
      return undefined;
    }
    const at = clock.now();
    if (partnership.status === 'agreeing') {
      const stands = standsFrom(partnership.acceptedAt, await schemeOf(schemes, partnership.schemeId));
      if (at < stands) return stands;
    }
    const requests = (await members.load(partnership.menteeId)).openRequests?.value;
    if (requests && holdsAPlace(partnership) && isClaimed(requests, partnership)) {
      if (await areApart(members, partnership)) unlessBusy(await act(partnership.id, { type: 'raise-conflict' }, { by: THE_NETWORK, at }));
      await supersedeOthers(requests, partnership, partnership.status === 'agreeing' ? partnership.acceptedAt : at);
    }
    unlessBusy(await closeOwn(partnership));
    return undefined;
  };
};

export type SettleAcceptance = ReturnType<typeof makeSettleAcceptance>;

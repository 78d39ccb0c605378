import type { MemberId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { later } from '@mentor-network/core/kernel/time';
import { isFullMember } from '@mentor-network/core/members/member';
import { PRESUMED_GONE_DAYS } from '@mentor-network/core/notices/plan-member';
import { type Partnership, THE_NETWORK, isOngoing, isUnanswered } from '@mentor-network/core/partnerships/partnership';
import type { Busy } from '../busy.ts';
import type { ActOnPartnership } from '../partnerships/act-on-partnership.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';
import type { ActOnMember } from './act-on-member.ts';
import type { ClosePartnerships } from './leave-network.ts';

type Needs = {
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly contacts: Contacts;
  readonly act: ActOnPartnership;
  readonly actOnMember: ActOnMember;
  readonly closePartnerships: ClosePartnerships;
  readonly clock: Clock;
};

export type NotGone = Busy | { readonly code: 'not-found' };

const unlessOvertaken = (result: Result<unknown, { readonly code: string }>): void => {
  if (!result.ok) throw new Error(`Somebody who is gone could not be seen to: ${result.refusal.code}.`);
};

/** Members whom no message has reached for a month: a coordinator is told, and closes kindly what waits for them. */
export const makeCloseGone = ({ members, partnerships, schemes, contacts, act, actOnMember, closePartnerships, clock }: Needs) => {
  const isGone = async (id: MemberId): Promise<boolean> => {
    const since = (await contacts.read(id))?.unreachable?.since;
    return since !== undefined && clock.now() >= later(since, { days: PRESUMED_GONE_DAYS });
  };

  /** The schemes of this coordinator in which the member has something open. */
  const ongoingFor = async (coordinator: MemberId, id: MemberId): Promise<readonly Partnership[]> => {
    const own = (await schemes.all()).filter(({ coordinators }) => coordinators.includes(coordinator));
    return (await closePartnerships.ongoing(id)).filter(({ schemeId }) => own.some((scheme) => scheme.id === schemeId));
  };

  const close = async ({ id }: Partnership, member: MemberId): Promise<void> => {
    const now = (await partnerships.load(id)).partnership?.value;
    if (!now || !isOngoing(now)) return;
    const command = isUnanswered(now) ? ({ type: 'release' } as const) : ({ type: 'close', why: 'left', member } as const);
    unlessOvertaken(await act(id, command, { by: THE_NETWORK, at: clock.now() }));
  };

  return {
    /** What the task does, a month after the first message that did not arrive. */
    presume: async (id: MemberId): Promise<void> => {
      if (!(await isGone(id))) return;
      const schemeIds = [...new Set((await closePartnerships.ongoing(id)).map(({ schemeId }) => schemeId))];
      if (schemeIds.length === 0) return;
      unlessOvertaken(await actOnMember(id, { type: 'presume-gone', schemes: schemeIds }, { by: THE_NETWORK, at: clock.now() }));
    },

    /** A coordinator closes their partnerships in the schemes they coordinate. Whoever has been heard from meanwhile is not gone. */
    close: async ({ id: coordinator }: Pick<Actor, 'id'>, id: MemberId): Promise<Result<void, NotGone>> => {
      const isMember = isFullMember((await members.load(id)).member?.value);
      const schemeIds = [...new Set((await ongoingFor(coordinator, id)).map(({ schemeId }) => schemeId))];
      if (!isMember || coordinator === id || schemeIds.length === 0 || !(await isGone(id))) return refuse({ code: 'not-found' });
      const closed = await actOnMember(id, { type: 'close-gone', coordinator, schemes: schemeIds }, { by: THE_NETWORK, at: clock.now() });
      if (closed.ok) return ok(undefined);
      return refuse({ code: closed.refusal.code === 'busy' ? 'busy' : 'not-found' });
    },

    /** What its task does. */
    complete: async (id: MemberId, coordinator: MemberId): Promise<void> => {
      if (!(await isGone(id))) return;
      for (const partnership of await ongoingFor(coordinator, id)) await close(partnership, id);
    },
  };
};

export type CloseGone = ReturnType<typeof makeCloseGone>;

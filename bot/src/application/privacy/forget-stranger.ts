import type { MemberId } from '@mentor-network/core/kernel/ids';
import { later } from '@mentor-network/core/kernel/time';
import { isFullMember } from '@mentor-network/core/members/member';
import { STRANGER_KEPT_DAYS } from '@mentor-network/core/privacy/retention';
import type { Clock } from '../ports/clock.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { Forgetting } from '../ports/forgetting.ts';
import type { MemberStore, SchemeStore } from '../ports/records.ts';

type Needs = { readonly members: MemberStore; readonly schemes: SchemeStore; readonly contacts: Contacts; readonly forgetting: Forgetting; readonly clock: Clock };

const LOOK_AGAIN_DAYS = 30;

const days = (count: number) => ({ hours: 24 * count });

/**
 * Whoever said something to the bot and never became a member is not kept for ever. It is looked half a year after the first word; whoever
 * has spoken since, is about to register, or coordinates a scheme and so has to be told things, is looked at again.
 */
export const makeForgetStranger =
  ({ members, schemes, contacts, forgetting, clock }: Needs) =>
  async (id: MemberId): Promise<void> => {
    const [contact, { member }] = await Promise.all([contacts.read(id), members.load(id)]);
    if (!contact || isFullMember(member?.value)) return;
    const now = clock.now();
    const due = later(contact.heardAt, days(STRANGER_KEPT_DAYS));
    if (due > now) await forgetting.reconsiderStranger(id, due);
    else if (member || (await schemes.stored()).some(({ coordinators }) => coordinators.includes(id))) await forgetting.reconsiderStranger(id, later(now, days(LOOK_AGAIN_DAYS)));
    else await forgetting.removeStranger(id);
  };

export type ForgetStranger = ReturnType<typeof makeForgetStranger>;

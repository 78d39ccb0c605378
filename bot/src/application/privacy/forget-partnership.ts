import type { MemberId, PartnershipId } from '@mentor-network/core/kernel/ids';
import type { Meeting } from '@mentor-network/core/meetings/meeting';
import { type Partnership, THE_NETWORK, isOngoing } from '@mentor-network/core/partnerships/partnership';
import { meetingWithoutMember, meetingWithoutWords, withoutMember, withoutWords } from '@mentor-network/core/privacy/forgetting';
import type { PrivacyFact } from '@mentor-network/core/privacy/privacy-facts';
import type { Clock } from '../ports/clock.ts';
import type { Forgetting } from '../ports/forgetting.ts';
import type { PartnershipRecord, PartnershipStore } from '../ports/records.ts';

type Needs = { readonly partnerships: PartnershipStore; readonly forgetting: Forgetting; readonly clock: Clock };

/** Being overtaken is a fault here: the task is kept and tried again. */
const unlessOvertaken = (isWritten: boolean): void => {
  if (!isWritten) throw new Error('Somebody was faster while something was deleted.');
};

/** What is deleted of a partnership that is over, and when that is safe to do again. What is gone already is no reason to complain. */
export const makeForgetPartnership = ({ partnerships, forgetting, clock }: Needs) => {
  const over = async (id: PartnershipId): Promise<{ readonly record: PartnershipRecord; readonly partnership: Partnership } | undefined> => {
    const record = await partnerships.load(id);
    const partnership = record.partnership?.value;
    return partnership && !isOngoing(partnership) ? { record, partnership } : undefined;
  };

  const fact = (type: PrivacyFact['type'] & `${string}-forgotten`, by: MemberId): PrivacyFact => ({ type, by, at: clock.now() });

  const rewrite = async (record: PartnershipRecord, partnership: Partnership, meetings: readonly Meeting[], why: PrivacyFact): Promise<void> => {
    unlessOvertaken(await forgetting.rewriteMeetings(record, meetings));
    unlessOvertaken(await partnerships.commit(record, { partnership, facts: [why], notices: [], tasks: [] }));
  };

  return {
    words: async (id: PartnershipId): Promise<void> => {
      const found = await over(id);
      if (!found) return;
      const meetings = found.record.meetings.map(({ value }) => meetingWithoutWords(value));
      await rewrite(found.record, withoutWords(found.partnership), meetings, fact('words-forgotten', THE_NETWORK));
    },

    meetings: async (id: PartnershipId): Promise<void> => {
      const found = await over(id);
      if (!found) return;
      await forgetting.removeMeetings(found.record);
      unlessOvertaken(await partnerships.commit(found.record, { partnership: found.partnership, facts: [fact('meetings-forgotten', THE_NETWORK)], notices: [], tasks: [] }));
    },

    partnership: async (id: PartnershipId): Promise<void> => {
      const found = await over(id);
      if (!found) return;
      unlessOvertaken(await partnerships.commit(found.record, { partnership: found.partnership, facts: [fact('partnership-forgotten', THE_NETWORK)], notices: [], tasks: [] }));
      await forgetting.removePartnership(found.record);
    },

    /** The other keeps the partnership, with somebody in it who leads nowhere. */
    member: async (id: PartnershipId, member: MemberId, standIn: MemberId): Promise<void> => {
      const found = await over(id);
      if (!found) throw new Error('A partnership has to be closed before one of the two is erased.');
      const who = { member, standIn };
      await forgetting.removeNoticesTo(member, found.record);
      const meetings = found.record.meetings.map(({ value }) => meetingWithoutMember(value, who));
      await rewrite(found.record, withoutMember(found.partnership, who), meetings, fact('partner-forgotten', member));
    },
  };
};

export type ForgetPartnership = ReturnType<typeof makeForgetPartnership>;

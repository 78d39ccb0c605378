import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { MemberId, PartnershipId } from '@mentor-network/core/kernel/ids';
import { partOf } from '@mentor-network/core/partnerships/partnership';
import { schemeOf } from '../partnerships/act-on-partnership.ts';
import type { Clock } from '../ports/clock.ts';
import type { MemberStore, PartnershipRecord, PartnershipStore, SchemeStore } from '../ports/records.ts';
import { presentPartnership } from './present.ts';

type Needs = { readonly members: MemberStore; readonly partnerships: PartnershipStore; readonly schemes: SchemeStore; readonly clock: Clock };

const ORDER: Readonly<Record<PartnershipView['status'], number>> = {
  active: 0,
  paused: 1,
  agreeing: 2,
  proposed: 3,
  requested: 3,
  ended: 4,
  declined: 4,
  withdrawn: 4,
  expired: 4,
  superseded: 4,
  released: 4,
};

/** What a member sees of their own partnerships. Whoever is neither mentor nor mentee of it sees nothing. */
export const makeReadMentoring = ({ members, partnerships, schemes, clock }: Needs) => {
  const present = async (record: PartnershipRecord, reader: MemberId): Promise<PartnershipView | undefined> => {
    const partnership = record.partnership?.value;
    const part = partnership && partOf(partnership, reader);
    if (!partnership || (part !== 'mentor' && part !== 'mentee')) return undefined;
    const [scheme, mentor, mentee, undelivered] = await Promise.all([
      schemeOf(schemes, partnership.schemeId),
      members.load(partnership.mentorId),
      members.load(partnership.menteeId),
      partnerships.undelivered(record.id, reader),
    ]);
    const meetings = record.meetings.map(({ value }) => value);
    return presentPartnership({ partnership, meetings, scheme, reader, mentor: mentor.member?.value, mentee: mentee.member?.value, places: mentor.places?.value, undelivered, now: clock.now() });
  };

  return {
    one: async (id: PartnershipId, reader: MemberId): Promise<PartnershipView | undefined> => present(await partnerships.load(id), reader),

    all: async (reader: MemberId): Promise<readonly PartnershipView[]> => {
      const views = await Promise.all((await partnerships.of(reader)).map((record) => present(record, reader)));
      return views
        .filter((view) => view !== undefined)
        .toSorted((one, other) => ORDER[one.status] - ORDER[other.status] || (one.requestedAt < other.requestedAt ? 1 : -1));
    },
  };
};

export type ReadMentoring = ReturnType<typeof makeReadMentoring>;

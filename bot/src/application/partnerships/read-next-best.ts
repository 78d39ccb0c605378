import type { NextBest } from '@mentor-network/core/contracts/directory';
import type { MemberId, PartnershipId } from '@mentor-network/core/kernel/ids';
import type { MentorDirectory } from '../directory/mentor-directory.ts';
import type { PartnershipStore } from '../ports/records.ts';

type Needs = { readonly partnerships: PartnershipStore; readonly directory: Pick<MentorDirectory, 'nextBest'> };

/** Whom the mentee of a request that came to nothing, or of a partnership that is over, may ask next; for anybody else nobody. */
export const makeReadNextBest =
  ({ partnerships, directory }: Needs) =>
  async (id: PartnershipId, reader: MemberId): Promise<NextBest | undefined> => {
    const partnership = (await partnerships.load(id)).partnership?.value;
    if (partnership?.menteeId !== reader) return undefined;
    const { status, schemeId, mentorId } = partnership;
    if (status !== 'declined' && status !== 'expired' && status !== 'released' && status !== 'ended') return undefined;
    const suggestions = await directory.nextBest(reader, schemeId, [mentorId]);
    return suggestions.length > 0 ? { schemeId, suggestions } : undefined;
  };

export type ReadNextBest = ReturnType<typeof makeReadNextBest>;

import type { MemberId, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';

/** What is kept together and changed as one. */
export const memberPartition = (id: MemberId): string => `member:${id}`;
export const partnershipPartition = (id: PartnershipId): string => `partnership:${id}`;
export const schemePartition = (id: SchemeId): string => `scheme:${id}`;

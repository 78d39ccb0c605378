import type { Audience } from '@mentor-network/core/privacy/audience';
import { MEMBER_AUDIENCES, type MemberField } from '@mentor-network/core/privacy/member-audiences';
import { listWords } from './words.ts';

const inWords: { readonly [Who in Audience]: string } = {
  colleagues: 'colleagues if you mentor',
  partner: 'whoever you ask or mentor',
  coordinators: 'your coordinators',
};

/** Who can see a field of one's own record, made from the table that decides it. */
export const audienceWords = (field: MemberField): string => {
  const audiences: readonly Audience[] = MEMBER_AUDIENCES[field];
  return audiences.length === 0 ? 'Seen by nobody but you.' : `Seen by ${listWords(audiences.map((who) => inWords[who]))}.`;
};

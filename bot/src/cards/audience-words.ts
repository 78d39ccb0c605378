import { MEMBER_AUDIENCES, type MemberField } from '@mentor-network/core/privacy/member-audiences';
import type { Audience } from '@mentor-network/core/privacy/audience';
import { capitalised, listWords } from './words.ts';

const inWords: { readonly [Who in Audience]: string } = {
  colleagues: 'colleagues in the directory, if you mentor',
  partner: 'whoever you ask or mentor',
  coordinators: 'the coordinators of your schemes',
};

/** Who can see a field of one's own record, made from the table that decides it. */
export const audienceWords = (field: MemberField): string => {
  const audiences: readonly Audience[] = MEMBER_AUDIENCES[field];
  return audiences.length === 0 ? 'Only you see this.' : `${capitalised(listWords(audiences.map((who) => inWords[who])))} can see this.`;
};

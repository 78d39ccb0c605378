import type { MeetingView, PartnershipView } from '@mentor-network/core/contracts/mentoring';

/** What of a partnership waits for its reader, most urgent first; undefined when nothing does. */
export type Waiting =
  | { readonly what: 'answer-request' }
  | { readonly what: 'sign-agreement' }
  | { readonly what: 'say-whether-met'; readonly meeting: MeetingView }
  | { readonly what: 'arrange-first-meeting' };

export const waitingFor = (view: PartnershipView): Waiting | undefined => {
  if (view.may.includes('accept')) return { what: 'answer-request' };
  if (view.may.includes('sign')) return { what: 'sign-agreement' };
  const unrecorded = view.meetings.find(({ may }) => may.includes('record'));
  if (unrecorded) return { what: 'say-whether-met', meeting: unrecorded };
  return view.may.includes('arrange-meeting') && view.meetings.length === 0 ? { what: 'arrange-first-meeting' } : undefined;
};

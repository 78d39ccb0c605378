import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { LookReason } from '@mentor-network/core/privacy/looks';

/** Why a coordinator looked, as it stands in a sentence that the member reads. */
export const lookReasonWords = (why: LookReason): string => {
  switch (why) {
    case 'asked-for-help':
      return 'because somebody asked for help';
    case 'unanswered':
      return 'because something was not answered';
    case 'quiet':
      return 'because a partnership had gone quiet';
    case 'matching':
      return 'to bring two people together';
    default:
      return assertNever(why);
  }
};

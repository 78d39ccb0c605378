import { z } from 'zod';
import { MemberId } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';
import { LookReason } from './looks.ts';

const recorded = { by: MemberId, at: Instant };

/** What happened to records themselves, rather than to what they are about. No state follows from it. */
export const PrivacyFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('record-looked-at'), why: LookReason, ...recorded }),
  z.object({ type: z.literal('data-exported'), ...recorded }),
  z.object({ type: z.literal('words-forgotten'), ...recorded }),
  z.object({ type: z.literal('meetings-forgotten'), ...recorded }),
  z.object({ type: z.literal('partnership-forgotten'), ...recorded }),
  z.object({ type: z.literal('partner-forgotten'), ...recorded }),
]);
export type PrivacyFact = z.infer<typeof PrivacyFact>;

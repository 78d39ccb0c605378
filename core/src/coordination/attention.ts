import { z } from 'zod';
import { MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';

/**
 * That a coordinator of a scheme is needed from an instant on, which may lie ahead. It is written with every commit that moves it, so
 * the list of what needs somebody today is one question to an index and no search through everything.
 */
export const Attention = z
  .object({
    schemeId: SchemeId,
    about: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('partnership'), partnershipId: PartnershipId }).readonly(),
      z.object({ kind: z.literal('member'), memberId: MemberId }).readonly(),
      /** A mentor who waits for an approval. It is apart from the above, so that neither is written over by the other. */
      z.object({ kind: z.literal('approval'), memberId: MemberId }).readonly(),
    ]),
    neededAt: Instant,
  })
  .readonly();
export type Attention = z.infer<typeof Attention>;

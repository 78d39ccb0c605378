import { MemberId } from '@mentor-network/core/kernel/ids';
import { Instant } from '@mentor-network/core/kernel/time';
import { z } from 'zod';

/** What somebody may fetch in a browser, where nobody is signed in, and until when. */
export const Ticket = z.object({ memberId: MemberId, form: z.enum(['html', 'json']), until: Instant }).readonly();
export type Ticket = z.infer<typeof Ticket>;

/** Whoever has the secret has the ticket. It is in the link alone; what is kept of it cannot be turned back into it. */
export interface Tickets {
  issue(ticket: Ticket): Promise<string>;
  read(secret: string): Promise<Ticket | undefined>;
}

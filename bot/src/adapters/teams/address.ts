import type { ConversationReference } from 'botbuilder';
import { z } from 'zod';
import type { Contact } from '../../application/ports/contacts.ts';
import type { IncomingActivity } from './incoming-activity.ts';

const account = z.object({ id: z.string(), name: z.string().default('') });

/** Where a member's chat with us is. Refreshed with everything they say, because Teams moves conversations between its servers. */
export const Address = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string(), tenantId: z.string().optional() }),
  bot: account,
  member: account,
});
export type Address = z.infer<typeof Address>;

export const addressOf = ({ channelId, serviceUrl, conversation, recipient, from }: IncomingActivity): Address =>
  Address.parse({ channelId, serviceUrl, conversation, bot: recipient ?? { id: '' }, member: from });

export const addressIn = ({ address }: Contact): Address | undefined => Address.safeParse(address).data;

export const referenceOf = ({ channelId, serviceUrl, conversation, bot, member }: Address): Partial<ConversationReference> => ({
  channelId,
  serviceUrl,
  bot,
  user: member,
  conversation: {
    id: conversation.id,
    name: '',
    isGroup: false,
    conversationType: 'personal',
    ...(conversation.tenantId === undefined ? {} : { tenantId: conversation.tenantId }),
  },
});

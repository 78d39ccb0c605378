import { createHash, randomBytes } from 'node:crypto';
import type { Tickets } from '../../application/ports/tickets.ts';
import { documentOf, valueOf } from './document-types.ts';
import type { DocumentStore } from './documents.ts';

const SECRET_BYTES = 32;
const SECRET = /^[\w-]{43}$/;
const ID = 'ticket';

/** The secret has more chances than anybody could try, so a plain digest of it tells nothing. */
const partitionOf = (secret: string): string => `ticket:${createHash('sha256').update(secret).digest('hex')}`;

export const makeTickets = (store: DocumentStore): Tickets => ({
  issue: async (ticket) => {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const written = await store.commit(partitionOf(secret), [{ op: 'create', document: documentOf('ticket', ID, ticket) }]);
    if (!written.ok) throw new Error('A secret was drawn twice.');
    return secret;
  },
  read: async (secret) => {
    const document = SECRET.test(secret) ? await store.read(partitionOf(secret), ID) : undefined;
    return document && valueOf('ticket', document);
  },
});

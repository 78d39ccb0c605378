import { BUNDLE, CHAIN, ENTRA, HTTP_DOOR, SECURITY, SIGNING_KEYS, TOKEN_GUARD } from '../places.ts';
import { type Chapter, elsewhere, met, partly, saidIn, triedIn, without } from '../row.ts';

const INVENTORY = saidIn(SECURITY, '### What is signed, hashed and encrypted');
const noEncryption = elsewhere('The product encrypts nothing itself: Azure encrypts the store and its backups, and TLS what travels.', without('encryption of our own'));
const noPasswords = elsewhere('No password is kept, and no key is made of one.', without('passwords'));

export const CRYPTOGRAPHY: Chapter = {
  number: 11,
  about: 'Cryptography',
  rows: {
    '11.1.1': met('A deployment has no key of its own; which keys of others it trusts, how it gets them and when it lets go of them is written down.', INVENTORY, triedIn(SIGNING_KEYS, 'are fetched anew each hour, and one that is withdrawn is good no longer')),
    '11.1.2': met('Every place where something is signed, hashed or made by chance, with what for, stands in one table.', INVENTORY),
    '11.2.1': met('Node’s own cryptography, and jose on top of it; nothing is written by hand.', saidIn('bot/package.json', '"jose"'), without('encryption of our own')),
    '11.2.2': partly(
      'Each algorithm is a constant in one file, keys are fetched and not built in, and nothing is kept that would have to be encrypted anew.',
      'RS256 cannot be exchanged by a setting, and it would be Microsoft’s to begin with.',
      INVENTORY,
      triedIn(SIGNING_KEYS, 'are fetched again when a token names a new one, and not more often than once a minute for those that are made up'),
    ),
    '11.2.3': partly(
      'What we choose (HMAC and hashes with SHA-256, keys of 256 bits) has 128 bits or more.',
      'Microsoft signs with RSA keys of 2,048 bits, which count for 112; we can only verify them.',
      INVENTORY,
    ),
    '11.3.1': noEncryption,
    '11.3.2': noEncryption,
    '11.3.3': noEncryption,
    '11.4.1': met('SHA-256, wherever something is hashed.', without('outdated hashes'), INVENTORY),
    '11.4.2': noPasswords,
    '11.4.3': met('Tokens are signed over SHA-256, and the facts of the audit chained by it, whole.', triedIn(CHAIN, 'has a hash that anybody can compute: SHA-256 of the rest as JSON, its names in order'), triedIn(TOKEN_GUARD, 'turns away whoever has …', 'no signature'), triedIn(ENTRA, 'is nobody with …', 'a secret for a key'), without('outdated hashes')),
    '11.4.4': noPasswords,
    '11.5.1': met(
      'What must not be guessed, the secret in the link to one’s own data and the key of local mode, has 256 bits of the system’s chance. Ids are random too, and knowing one opens nothing.',
      INVENTORY,
      triedIn(HTTP_DOOR, 'lets nobody in', 'the token of another start'),
      without('chance that can be guessed where it must not be'),
      saidIn('bot/src/adapters/http/sign-in.ts', 'randomBytes(32)'),
      saidIn('bot/src/adapters/store/ticket-store.ts', 'SECRET_BYTES = 32'),
    ),
    '11.6.1': met(
      'A deployment makes no keys and signs nothing; it verifies RS256 by keys of the issuer.',
      triedIn(ENTRA, 'is nobody with …', 'no signature', 'a secret for a key'),
      triedIn(BUNDLE, 'is a deployment too: it opens the store and writes to Teams with the managed identity'),
    ),
  },
};

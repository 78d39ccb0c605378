import { AZURE_DOOR, ENTRA, HTTP_DOOR, SIGNING_KEYS, TOKEN_GUARD } from '../places.ts';
import { type Chapter, met, triedIn } from '../row.ts';

export const TOKENS: Chapter = {
  number: 9,
  about: 'Signed tokens',
  rows: {
    '9.1.1': met(
      'The signature first, and nothing of the token before it.',
      triedIn(TOKEN_GUARD, 'turns away whoever has …', 'somebody else’s signature', 'changed claims', 'no signature, and our key’s name'),
      triedIn(ENTRA, 'is nobody with …', 'changed claims', 'a key of their own under our key’s name'),
      triedIn(HTTP_DOOR, 'lets nobody in', 'a changed name in it', 'a key of somebody else'),
    ),
    '9.1.2': met(
      'RS256 and nothing else at the doors of a deployment; HS256 and nothing else in local mode, whose key no other door has.',
      triedIn(TOKEN_GUARD, 'turns away whoever has …', 'no signature'),
      triedIn(ENTRA, 'is nobody with …', 'no signature', 'a secret for a key'),
      triedIn(HTTP_DOOR, 'lets nobody in', 'a token without signature'),
    ),
    '9.1.3': met(
      'Keys come from two addresses of the configuration, over TLS; what a token says of keys is not read, but for the name of one.',
      triedIn(SIGNING_KEYS, 'are not looked for where the issuer sends us instead'),
      triedIn(SIGNING_KEYS, 'come over https from an issuer with a certificate that is trusted, and from no other; and none without https from there'),
      triedIn(ENTRA, 'is nobody with …', 'a key there is not'),
    ),
    '9.2.1': met(
      'Beginning and end are compared, and a token without an end is none.',
      triedIn(TOKEN_GUARD, 'turns away whoever has …', 'no end', 'an end six minutes ago', 'a beginning in an hour'),
      triedIn(ENTRA, 'is nobody with a token …', 'without an end', 'that ended two minutes ago', 'that begins in an hour'),
    ),
    '9.2.2': met(
      'The page’s door wants an access token of a person, for this page, got by Teams; an identity token has no scope, and an application’s has none either. The channel’s door wants one that was made for the bot, by a key that may sign for Teams.',
      triedIn(ENTRA, 'is nobody with a token …', 'without a scope, as an application has', 'that says it is an application’s', 'got by another application', 'of the first version'),
      triedIn(TOKEN_GUARD, 'is none when its key may not sign for Teams'),
    ),
    '9.2.3': met(
      'Each door takes tokens for itself alone.',
      triedIn(TOKEN_GUARD, 'turns away whoever has …', 'another bot', 'this bot among others', 'no bot'),
      triedIn(ENTRA, 'is nobody with a token …', 'for another application', 'for the bot', 'for nobody'),
      triedIn(AZURE_DOOR, 'takes no token of the channel for a member’s'),
    ),
    '9.2.4': met(
      'Entra and the channel sign for many, so a token that does not name exactly us is none. Local mode signs for one page alone, with a key of each start.',
      triedIn(ENTRA, 'is nobody with a token …', 'for this page under another domain', 'for nobody'),
      triedIn(HTTP_DOOR, 'lets nobody in', 'the token of another start'),
    ),
  },
};

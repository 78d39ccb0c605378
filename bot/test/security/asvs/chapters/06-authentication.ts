import { AZURE_DOOR, AZURE_MODE, CONFIG, ENTRA, EXPORT, SECURITY, TOKEN_GUARD } from '../places.ts';
import { type Chapter, type Row, elsewhere, met, partly, saidIn, triedIn, without } from '../row.ts';

const NO_SIGN_IN = triedIn(AZURE_DOOR, 'says without sign-in how to open the app, and has no sign-in of its own');
const ENTRA_SIGNS_IN = 'Members sign in to Teams with the university’s Entra; the product never sees a password';

/** The same reason, said for what each requirement is about. */
const passwords = (what: string): Row => elsewhere(`${ENTRA_SIGNS_IN}, so ${what} is decided there.`, without('passwords'), NO_SIGN_IN);
const factors = (what: string): Row => elsewhere(`${ENTRA_SIGNS_IN} or a second factor, so ${what} is decided there.`, without('codes that are sent to somebody'), NO_SIGN_IN);

export const AUTHENTICATION: Chapter = {
  number: 6,
  about: 'Who somebody is',
  rows: {
    '6.1.1': passwords('how guessing is slowed down, and how nobody is locked out by it,'),
    '6.1.2': passwords('which words a password must not have'),
    '6.1.3': met('The two doors, and how each knows who is there, are written down side by side, with the link to one’s own data and with local mode, which has neither.', saidIn(SECURITY, '### Signing in, and how long it lasts')),
    '6.2.1': passwords('how long one has to be'),
    '6.2.2': passwords('how it is changed'),
    '6.2.3': passwords('what has to be given to change it'),
    '6.2.4': passwords('which common ones are refused'),
    '6.2.5': passwords('of which characters it may be'),
    '6.2.6': passwords('how it is shown while it is typed'),
    '6.2.7': passwords('whether it can be pasted'),
    '6.2.8': passwords('how it is compared'),
    '6.2.9': passwords('how long one may be'),
    '6.2.10': passwords('whether it has to be changed from time to time'),
    '6.2.11': passwords('which words of the university it must not have'),
    '6.2.12': passwords('whether it is among those that were stolen'),
    '6.3.1': passwords('how many guesses there are'),
    '6.3.2': met(
      'A deployment begins with nobody in it but the coordinators its administrator named by id, and without them it does not start. The sample people of local mode are in no deployment.',
      triedIn(CONFIG, 'does not parse with …', 'nobody who coordinates', 'an empty bot id, which would open the door to everybody'),
      triedIn(CONFIG, 'of local mode listens on this machine alone, and not beside the settings of a deployment'),
    ),
    '6.3.3': partly(
      'Whether a second factor is asked for is for the university to say, in Entra, and SECURITY.md asks it to.',
      'Nothing here looks into the token for it, or can tell that the tenant asks for one.',
      saidIn(SECURITY, '### What a university has to see to itself'),
    ),
    '6.3.4': partly(
      'There are two ways in and one to one’s own data, all written down; nothing else lets anybody in, least of all what somebody says of themselves.',
      'The link to one’s own data opens them without a sign-in, to whoever has the link, for a quarter of an hour.',
      saidIn(SECURITY, '### Signing in, and how long it lasts'),
      NO_SIGN_IN,
      triedIn(AZURE_MODE, 'lets nobody in who only says who they are'),
      triedIn(AZURE_DOOR, 'takes no token of the channel for a member’s'),
      triedIn(EXPORT, 'needs the secret of the link, within a quarter of an hour; a guess and an old one open nothing'),
    ),
    '6.4.1': passwords('how a first one is given out'),
    '6.4.2': passwords('whether there are hints or secret questions'),
    '6.4.3': passwords('how a forgotten one is replaced'),
    '6.4.4': factors('how a lost one is replaced'),
    '6.5.1': factors('how often a code can be used'),
    '6.5.2': factors('how codes are stored'),
    '6.5.3': factors('how codes are made'),
    '6.5.4': factors('how long codes are'),
    '6.5.5': factors('how long a code is good'),
    '6.6.1': factors('whether telephones may be used for it'),
    '6.6.2': factors('which request a code belongs to'),
    '6.6.3': factors('how often a code may be tried'),
    '6.8.1': met(
      'There is one tenant, compared exactly; a member is the account’s id in it, and the channel’s tokens, which another issuer signs, open only the channel’s door.',
      triedIn(ENTRA, 'is nobody with a token …', 'of another issuer', 'of another tenant', 'of no tenant'),
      triedIn(AZURE_DOOR, 'takes no token of the channel for a member’s'),
      triedIn(TOKEN_GUARD, 'turns away whoever has …', 'the page’s own audience and issuer', 'another issuer'),
    ),
    '6.8.2': met(
      'Every token is verified before a word of it is believed, at both doors.',
      triedIn(ENTRA, 'is nobody with …', 'no signature', 'changed claims', 'a key of their own under our key’s name'),
      triedIn(TOKEN_GUARD, 'turns away whoever has …', 'no signature', 'somebody else’s signature', 'changed claims'),
    ),
    '6.8.3': elsewhere('There is no SAML: both doors take signed JSON tokens.', without('SAML')),
    '6.8.4': elsewhere('The product asks for nothing stronger for one thing than for another: whoever the tenant lets in may do what their part allows.', saidIn(SECURITY, '### Signing in, and how long it lasts')),
  },
};

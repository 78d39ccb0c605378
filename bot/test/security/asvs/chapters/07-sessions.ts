import { AZURE_DOOR, AZURE_PAGE, ENTRA, EXPORT, MANIFEST, SECURITY, TOKEN_GUARD } from '../places.ts';
import { type Chapter, elsewhere, met, partly, saidIn, triedIn } from '../row.ts';

const WRITTEN = saidIn(SECURITY, '### Signing in, and how long it lasts');
const TO_ITS_END = 'A token that was given out is good to its end, about an hour, and is not asked about in between.';

export const SESSIONS: Chapter = {
  number: 7,
  about: 'How long somebody is signed in',
  rows: {
    '7.1.1': met('The product has no session of its own. How long a token lasts, and who decides about the rest, is written down.', WRITTEN),
    '7.1.2': met('There is no number of sessions to keep: each call stands for itself, and this is written down.', WRITTEN),
    '7.1.3': met('Teams, Entra and the two doors, and what each ends, are written down.', WRITTEN),
    '7.2.1': met('The server verifies the token of every call; the page looks into none.', triedIn(AZURE_DOOR, 'knows who has the page open from Entra’s token, and where they are from the page'), triedIn(ENTRA, 'is nobody with …', 'rubbish')),
    '7.2.2': met(
      'Tokens are made by Entra and by the channel for each use and end by themselves, and so do the links to one’s own data; there is no key that is good for ever.',
      triedIn(ENTRA, 'is nobody with a token …', 'without an end'),
      triedIn(TOKEN_GUARD, 'turns away whoever has …', 'no end'),
    ),
    '7.2.3': met(
      'The one secret that stands for somebody, in the link to their own data, is 256 bits of the system’s chance; the store keeps its digest.',
      triedIn(EXPORT, 'needs the secret of the link, within a quarter of an hour; a guess and an old one open nothing'),
      triedIn(EXPORT, 'is not in the store by the secret, and that they fetched it is a fact of their record'),
      saidIn('bot/src/adapters/store/ticket-store.ts', 'randomBytes(SECRET_BYTES)'),
    ),
    '7.2.4': elsewhere('Entra gives out a new token when somebody signs in; the product gives out none.', triedIn(AZURE_DOOR, 'says without sign-in how to open the app, and has no sign-in of its own')),
    '7.3.1': partly('After how long without use somebody signs in again is Entra’s to say.', 'Nothing here ends anything earlier, or can tell what the tenant says.', WRITTEN, saidIn(SECURITY, '### What a university has to see to itself')),
    '7.3.2': partly(
      'A token past its end opens nothing, and the page asks Teams for another.',
      'How often Entra gives out another before somebody has to sign in again is the tenant’s to say.',
      triedIn(ENTRA, 'is nobody with a token …', 'that ended two minutes ago'),
      triedIn(AZURE_PAGE, 'a token that is not taken any more is asked for again once, however many calls were refused together'),
    ),
    '7.4.1': partly('A token that has ended opens nothing.', `Signing out of Teams ends nothing here. ${TO_ITS_END}`, triedIn(ENTRA, 'is nobody with a token …', 'that ended two minutes ago')),
    '7.4.2': partly('Whoever’s account is disabled gets no other token, and Teams brings nothing of theirs to the bot any more.', TO_ITS_END, triedIn(ENTRA, 'is nobody with a token …', 'that ended two minutes ago'), WRITTEN),
    '7.4.3': elsewhere('Factors are changed in Entra, which ends the sessions there; the product learns of none.', WRITTEN),
    '7.4.4': elsewhere('The page is open only within Teams, and signing out is there, for all of Teams; a tab cannot sign anybody out of it.', triedIn(AZURE_PAGE, 'outside Teams the page says what it is and leads there')),
    '7.4.5': partly('An administrator ends a member’s sessions in Entra, or everybody’s by disabling the application, and how is written down.', TO_ITS_END, WRITTEN),
    '7.5.1': elsewhere('What somebody signs in with, and their address, are kept in Entra and changed there.', triedIn(MANIFEST, 'asks Teams for nothing but who somebody is')),
    '7.5.2': elsewhere('The product has no sessions that it could list; Entra shows members theirs.', WRITTEN),
    '7.6.1': met(
      'A token is taken to its end and not beyond; then Teams is asked, silently, and aloud only where Entra wants the person.',
      triedIn(AZURE_PAGE, 'where Teams needs the person’s yes, it is asked once more aloud'),
      triedIn(AZURE_PAGE, 'a server that takes no token is not asked on and on, and the reader learns whom to tell'),
      WRITTEN,
    ),
    '7.6.2': met(
      'A token is asked for when a member opens the app in Teams, and the two clients of Teams are all that can ask for one.',
      triedIn(MANIFEST, 'is opened by the two clients of Teams without asking, and by no other'),
      triedIn(AZURE_PAGE, 'outside Teams the page says what it is and leads there'),
    ),
  },
};

import { AZURE_DOOR, AZURE_MODE, AZURE_PAGE, BICEP, ENTRA, MANIFEST, VARIABLES } from '../places.ts';
import { type Chapter, type Row, elsewhere, met, saidIn, triedIn, without } from '../row.ts';

const ENTRA_MANIFEST = 'aad.manifest.json';
const noClient = (what: string): Row =>
  elsewhere(`Teams is the client that gets the token; the page asks Teams for it and follows no flow of its own, so ${what} is between Teams and Entra.`, without('an authorization server'), saidIn('tab/src/teams/ask-teams.ts', 'authentication.getAuthToken'));
const entraIssues = (what: string): Row =>
  elsewhere(`Entra is the authorization server; the product gives out nothing, so ${what} is Entra’s.`, without('an authorization server'), triedIn(AZURE_DOOR, 'says without sign-in how to open the app, and has no sign-in of its own'));
const noIdToken = (what: string): Row =>
  elsewhere(`No identity token is used: who somebody is stands in the access token for the page, so there is no question of ${what}.`, triedIn(ENTRA, 'is nobody with a token …', 'without a scope, as an application has'));

export const OAUTH: Chapter = {
  number: 10,
  about: 'OAuth and OpenID Connect',
  rows: {
    '10.1.1': met(
      'The page keeps its token in memory and sends it to its own server; the server shows its own to the connector and to nobody else.',
      triedIn(AZURE_PAGE, 'every call carries the token of Teams and the zone of the reader, and nobody signs in with us'),
      triedIn(AZURE_PAGE, 'on a phone, where Teams is no frame, the page knows it too, and keeps no token in its storage'),
      triedIn(AZURE_DOOR, 'takes its token nowhere but to Teams, whatever address was kept'),
    ),
    '10.1.2': noClient('what binds the answer to the question'),
    '10.2.1': noClient('how a forged answer is noticed'),
    '10.2.2': noClient('how one server is told from another'),
    '10.3.1': met('The page’s door takes tokens for the page alone, under its own name or under that of its domain.', triedIn(ENTRA, 'is nobody with a token …', 'for another application', 'for this page under another domain', 'for nobody')),
    '10.3.2': met('Without the one scope there is, nobody comes in; what a member may do is then decided by who they are.', triedIn(ENTRA, 'is nobody with a token …', 'with another scope', 'without a scope, as an application has', 'got by another application')),
    '10.3.3': met(
      'A member is the account’s id within the one tenant; never an address or a name, which may one day be somebody else’s.',
      triedIn(ENTRA, 'is who Entra says they are: the account’s id, its name, its address to write to'),
      triedIn(ENTRA, 'is nobody with a token …', 'with an account that is an address', 'without an account'),
    ),
    '10.3.4': elsewhere('The product asks for no strength of its own; whatever the tenant’s rules let in may do what its part allows.', saidIn('SECURITY.md', '### Signing in, and how long it lasts')),
    '10.4.1': met('The application registered in Entra has no address to which anybody could be sent back with a code.', triedIn(MANIFEST, 'gives one permission, to be the signed-in member, and asks for none, of Microsoft Graph or anybody')),
    '10.4.2': entraIssues('how often a code can be used'),
    '10.4.3': entraIssues('how long a code is good'),
    '10.4.4': met('Neither the implicit flow nor any other is switched on for the registered application; Teams brings the token.', triedIn(MANIFEST, 'is opened by the two clients of Teams without asking, and by no other')),
    '10.4.5': entraIssues('how refresh tokens are protected'),
    '10.4.6': entraIssues('whether PKCE is wanted'),
    '10.4.7': entraIssues('who may register a client'),
    '10.4.8': entraIssues('when refresh tokens end'),
    '10.4.9': entraIssues('how somebody takes tokens back'),
    '10.4.10': met(
      'The server gets its tokens as a managed identity, which Azure vouches for, and has no secret to prove itself with.',
      triedIn(AZURE_MODE, 'has no key anywhere: what opens the store and Teams comes from the identity'),
      triedIn(VARIABLES, 'makes no secret'),
      triedIn(BICEP, 'has a bot that is the managed identity, of one tenant'),
    ),
    '10.4.11': met(
      'The registered application has one scope, which opens this page and nothing else, and asks for no other.',
      triedIn(MANIFEST, 'gives one permission, to be the signed-in member, and asks for none, of Microsoft Graph or anybody'),
      saidIn(ENTRA_MANIFEST, '"requiredResourceAccess"'),
    ),
    '10.5.1': noIdToken('one that is shown twice'),
    '10.5.2': noIdToken('whom one means'),
    '10.5.3': elsewhere(
      'The product does not look for an authorization server: both issuers are constants of the configuration, and a document that names other keys is read from there alone.',
      triedIn('bot/test/doors/signing-keys.spec.ts', 'are not looked for where the issuer sends us instead'),
    ),
    '10.5.4': noIdToken('whom one is for'),
    '10.5.5': elsewhere('Nobody is signed out from behind: there is no session here that Entra could end.', saidIn('SECURITY.md', '### Signing in, and how long it lasts')),
    '10.6.1': entraIssues('which answers are allowed'),
    '10.6.2': entraIssues('how somebody is signed out'),
    '10.7.1': entraIssues('when somebody is asked for consent'),
    '10.7.2': entraIssues('what somebody is told when asked for consent'),
    '10.7.3': entraIssues('how consent is taken back'),
  },
};

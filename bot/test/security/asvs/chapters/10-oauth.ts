import { AZURE_DOOR, AZURE_MODE, AZURE_PAGE, BICEP, ENTRA, GRAPH_OFFER, GRAPH_PAGE, MANIFEST, VARIABLES } from '../places.ts';
import { type Chapter, type Row, elsewhere, met, partly, saidIn, triedIn, without } from '../row.ts';

const entraIssues = (what: string): Row =>
  elsewhere(`Entra is the authorization server; the product gives out nothing, so ${what} is Entra’s.`, without('an authorization server'), triedIn(AZURE_DOOR, 'says without sign-in how to open the app, and has no sign-in of its own'));

export const OAUTH: Chapter = {
  number: 10,
  about: 'OAuth and OpenID Connect',
  rows: {
    '10.1.1': met(
      'The page keeps its token in memory and sends it to its own server; one for Graph is got at a press, used once by the page and kept nowhere. The server shows its own to the connector and to nobody else.',
      triedIn(AZURE_PAGE, 'every call carries the token of Teams and the zone of the reader, and nobody signs in with us'),
      triedIn(AZURE_PAGE, 'on a phone, where Teams is no frame, the page knows it too, and keeps no token in its storage'),
      triedIn(GRAPH_PAGE, 'leaves no token behind: not in the page’s storage, not with our server, and what lasts never comes to the page'),
      triedIn(AZURE_DOOR, 'takes its token nowhere but to Teams, whatever address was kept'),
    ),
    '10.1.2': met('The one flow there is, consent to Graph, takes what comes back only in the window that asked, by the code, state and nonce that it made.', triedIn(GRAPH_PAGE, 'takes no code that was not asked for, and a window that Teams did not open does nothing'), triedIn(GRAPH_PAGE, 'is asked for the least that will do, as our application, of our tenant, and by code with proof of who asked')),
    '10.2.1': met('A code is asked for with PKCE and a state.', triedIn(GRAPH_PAGE, 'is asked for the least that will do, as our application, of our tenant, and by code with proof of who asked'), triedIn(GRAPH_PAGE, 'takes no code that was not asked for, and a window that Teams did not open does nothing')),
    '10.2.2': elsewhere('There is one authorization server, Entra of the one tenant; the window reads which from our server and not from its address.', triedIn(GRAPH_PAGE, 'is asked by its window for what the deployment offers, whatever stands in the address')),
    '10.3.1': met('The page’s door takes tokens for the page alone, under its own name or under that of its domain.', triedIn(ENTRA, 'is nobody with a token …', 'for another application', 'for this page under another domain', 'for nobody')),
    '10.3.2': met('Without the one scope there is, nobody comes in; what a member may do is then decided by who they are.', triedIn(ENTRA, 'is nobody with a token …', 'with another scope', 'without a scope, as an application has', 'got by another application')),
    '10.3.3': met(
      'A member is the account’s id within the one tenant; never an address or a name, which may one day be somebody else’s.',
      triedIn(ENTRA, 'is who Entra says they are: the account’s id, its name, its address to write to'),
      triedIn(ENTRA, 'is nobody with a token …', 'with an account that is an address', 'without an account'),
    ),
    '10.3.4': elsewhere('The product asks for no strength of its own; whatever the tenant’s rules let in may do what its part allows.', saidIn('SECURITY.md', '### Signing in, and how long it lasts')),
    '10.4.1': met('The application registered in Entra names one address to which somebody is sent back, a page of ours.', triedIn(MANIFEST, 'sends whoever was asked back to a page of ours, and nowhere else')),
    '10.4.2': entraIssues('how often a code can be used'),
    '10.4.3': entraIssues('how long a code is good'),
    '10.4.4': met('Of flows there is one, a code with PKCE for the page; the implicit one is not switched on, and Teams brings the token of the page.', triedIn(MANIFEST, 'is opened by the two clients of Teams without asking, and by no other'), triedIn(GRAPH_PAGE, 'is asked for the least that will do, as our application, of our tenant, and by code with proof of who asked')),
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
      'The registered application has one scope, which opens this page and nothing else, and may ask a member for one of Graph, their own photo. The line manager takes a wider one, which is off until an administrator chooses it.',
      triedIn(MANIFEST, 'gives one permission, to be the signed-in member, and names one it may ask each member for: their own photo, of Microsoft Graph'),
      triedIn(MANIFEST, 'asks for what the guide says it asks for, and the guide says how to leave it out'),
      triedIn(GRAPH_OFFER, 'is their line manager too, where an administrator has chosen that'),
    ),
    '10.5.1': met('The identity token that comes with consent to Graph bears the nonce of its question, or is not taken.', triedIn(GRAPH_PAGE, 'takes no code that was not asked for, and a window that Teams did not open does nothing'), triedIn(GRAPH_PAGE, 'is asked for the least that will do, as our application, of our tenant, and by code with proof of who asked')),
    '10.5.2': met('Who consented is the account’s id, and has to be whom Teams says is there.', triedIn(GRAPH_PAGE, 'is done without, and the registration goes on, whatever is said or goes wrong', 'somebody else consents')),
    '10.5.3': elsewhere(
      'The product does not look for an authorization server: both issuers are constants of the configuration, and a document that names other keys is read from there alone.',
      triedIn('bot/test/doors/signing-keys.spec.ts', 'are not looked for where the issuer sends us instead'),
    ),
    '10.5.4': partly(
      'The identity token that comes with consent to Graph is taken from Entra itself, over TLS, in answer to a code of ours, and opens nothing.',
      'Microsoft’s library does not compare whom it is for.',
      triedIn(GRAPH_PAGE, 'is asked for the least that will do, as our application, of our tenant, and by code with proof of who asked'),
    ),
    '10.5.5': elsewhere('Nobody is signed out from behind: there is no session here that Entra could end.', saidIn('SECURITY.md', '### Signing in, and how long it lasts')),
    '10.6.1': entraIssues('which answers are allowed'),
    '10.6.2': entraIssues('how somebody is signed out'),
    '10.7.1': entraIssues('when somebody is asked for consent'),
    '10.7.2': entraIssues('what somebody is told when asked for consent'),
    '10.7.3': entraIssues('how consent is taken back'),
  },
};

import { ANSWERS, AZURE_DOOR, AZURE_PAGE, EXPORT, HOSTILE_TEXT, HOST_PAGE, HTTP_ANSWERS, HTTP_DOOR, POLICY_PAGE, STATIC_TAB, WORDS_PAGE } from '../places.ts';
import { type Chapter, elsewhere, met, triedIn, without } from '../row.ts';

const NO_COOKIES = 'The product sets no cookie and reads none: who somebody is travels in a header that no browser adds by itself.';
const GUARDS = triedIn(HTTP_ANSWERS, 'has the same guards, and says nothing of what it is made with: …, …');
const FRAMES = triedIn(HTTP_ANSWERS, 'and in a deployment lets nobody come without TLS, and only Teams frame it: …');
const noCookies = [without('cookies'), GUARDS] as const;

export const PAGE: Chapter = {
  number: 3,
  about: 'The page in the browser',
  rows: {
    '3.2.1': met(
      'Every answer says what it is and forbids guessing; nothing a member sends is served to another as a file, and a member’s own data come in a page that may do nothing, or as a file to be saved.',
      GUARDS,
      triedIn(EXPORT, 'runs nothing, loads nothing, is framed by nobody and kept by nobody'),
      triedIn(EXPORT, 'is a file to be saved, when it is data'),
      triedIn(STATIC_TAB, 'are the only ones there are'),
    ),
    '3.2.2': met(
      'React writes text as text; a card’s own text is escaped before it is drawn.',
      triedIn(HOSTILE_TEXT, 'is words and nothing else on …'),
      triedIn(WORDS_PAGE, 'never becomes markup or a script'),
      without('HTML made of what a member wrote, but for the one function that is tried for it'),
    ),
    '3.3.1': elsewhere(NO_COOKIES, ...noCookies),
    '3.3.2': elsewhere(NO_COOKIES, ...noCookies),
    '3.3.3': elsewhere(NO_COOKIES, ...noCookies),
    '3.3.4': elsewhere(NO_COOKIES, ...noCookies),
    '3.4.1': met('A year, for subdomains as well, on every answer of a deployment.', FRAMES),
    '3.4.2': met('No page of another origin may read any answer: the header that would allow it is never sent.', without('permission for pages of other origins'), GUARDS),
    '3.4.3': met('Nothing is allowed that is not named: scripts from our own origin alone, no plug-ins, no other base, and no text becomes markup but by the renderer of cards. Styles may stand in the page, because Fluent writes them there while it runs.', GUARDS, triedIn(POLICY_PAGE, 'lets live cards be drawn, and closes every way from text to markup and scripts')),
    '3.4.4': met('On every answer.', GUARDS),
    '3.4.5': met('No answer lets the browser tell another site where it came from.', GUARDS),
    '3.4.6': met('Only the hosts of Teams may put the page into a frame, in the deployed mode not even this machine.', FRAMES),
    '3.5.1': met(
      'What changes something needs a token in a header, JSON as its type, and our own origin where the browser says one.',
      triedIn(HTTP_DOOR, 'is closed to other sites', 'the page of another site', 'a page of no site', 'a form'),
      triedIn(HTTP_DOOR, 'Teams’ own door is closed to them too'),
    ),
    '3.5.2': met(
      'A request that a browser sends without asking first has a type we do not take, and no token.',
      triedIn(HTTP_DOOR, 'is closed to other sites', 'plain text', 'a type that begins like ours'),
      triedIn(AZURE_DOOR, 'answers … with …', 'a page of another site'),
    ),
    '3.5.3': met('What changes something is posted. A GET leaves at most a note, that somebody fetched their own data.', triedIn(ANSWERS, 'change nothing for a GET: what changes something is posted')),
    '3.5.4': met(
      'A deployment has a host name of its own, on which there is this product alone, and it answers to no other name.',
      triedIn(AZURE_DOOR, 'answers … with …', 'a name that begins like its own', 'its name on another port', 'an address'),
    ),
    '3.5.5': met(
      'Messages between windows are read by Microsoft’s library alone, from hosts it knows; a frame that is not Teams gets no answer, nor does one on the reader’s machine.',
      triedIn(HOST_PAGE, 'in a frame that is not Teams, the page stands alone'),
      triedIn(AZURE_PAGE, 'a host on the reader’s own machine is not believed'),
      without('messages between windows that we read ourselves'),
    ),
    '3.7.1': met('HTML, CSS and JavaScript of today, and nothing that is plugged in.', without('plug-ins of browsers')),
    '3.7.2': met('The server sends a browser from one of its own places to another and nowhere else.', triedIn(STATIC_TAB, 'begin at the root'), triedIn(ANSWERS, 'lead nowhere but to the page itself')),
  },
};

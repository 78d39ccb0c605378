import { ACCESS_LOG, ANSWERS, AUDIENCES, AZURE_MODE, AZURE_PAGE, ERASE, EXPORT, GRAPH_PAGE, HTTP_ANSWERS, KEPT, MANIFEST, RECENT, RETAINED, SECURITY, WIRING } from '../places.ts';
import { type Chapter, met, notMet, partly, saidIn, triedIn } from '../row.ts';

export const DATA: Chapter = {
  number: 14,
  about: 'What is kept about people',
  rows: {
    '14.1.1': met('Four kinds of data, from what is confided to what only runs the product, with what belongs to each.', saidIn(SECURITY, '### Kinds of data')),
    '14.1.2': met('Who sees each kind, where it may lie, whether it is logged and how long it is kept stands beside it.', saidIn(SECURITY, '### Kinds of data')),
    '14.2.1': notMet(
      'Tokens travel in a header and what members write in a body.',
      'The link to one’s own data has its secret in the address, and so for a quarter of an hour in the history of the browser; the words of a search stand there too. Neither we nor Azure log it.',
      triedIn(WIRING, 'keeps no address that a member called, for a search has their words in it'),
      triedIn(AZURE_PAGE, 'every call carries the token of Teams and the zone of the reader, and nobody signs in with us'),
      triedIn(ANSWERS, 'say nothing in the log of what stands behind the question mark'),
    ),
    '14.2.2': met(
      'No answer about a member may be kept on its way. In the process the answers to the last activities are forgotten after five minutes; profiles for the directory are there as long as they are in the store.',
      triedIn(HTTP_ANSWERS, 'about a member is kept by nobody on its way: as it is, unchanged, refused, and broken'),
      triedIn(RECENT, 'is forgotten after five minutes, also when nothing more comes'),
      triedIn(ERASE, 'is in no directory, and found by none of their words'),
    ),
    '14.2.3': met(
      'Nobody but Microsoft, as the university’s own cloud, is sent anything; the page’s policy lets it reach its own server and one list of hosts, and Graph, as the member, where it is offered.',
      triedIn(GRAPH_PAGE, 'is asked nothing, and what would ask it is not loaded, until the member presses for it'),
      triedIn(HTTP_ANSWERS, 'has the same guards, and says nothing of what it is made with: …, …'),
      triedIn(MANIFEST, 'trusts our own domain and no other'),
      triedIn(MANIFEST, 'asks Teams for nothing but who somebody is'),
    ),
    '14.2.4': met(
      'What the table promises of each kind is tried: what is logged, who sees it, when it goes, that somebody can have all of it and leave nothing behind.',
      triedIn(ERASE, 'is nowhere any more, but that for a week their account is known to be gone'),
      triedIn(EXPORT, 'gets all that they wrote, all that was declared, kept and told, and who looked'),
      triedIn(RETAINED, 'is everything until half a year after its end, then no word, after a year no meeting, and after three nothing but facts'),
      triedIn(ACCESS_LOG, 'stands in the record itself, and the member reads who it was, when and why'),
      triedIn(AUDIENCES, 'is for … exactly what the table names, and is not there otherwise'),
      triedIn(AZURE_MODE, 'logs no token, no name and no word of a member'),
      triedIn(KEPT, 'a settled notice 90 days from when it was settled, whatever became of it'),
    ),
    '14.3.1': partly(
      'The page keeps what it shows in memory, which goes with the frame, and Teams closes the frame when somebody signs out.',
      'Nothing clears it before that, nor a draft that was not sent, which the window remembers until it is closed.',
      saidIn('tab/src/ui/window-storage.ts', 'What this window remembers until it is closed. Never a token.'),
    ),
    '14.3.2': met('No answer of the API and no page of a member’s data may be kept by a browser.', triedIn(EXPORT, 'runs nothing, loads nothing, is framed by nobody and kept by nobody'), triedIn(HTTP_ANSWERS, 'about a member is kept by nobody on its way: as it is, unchanged, refused, and broken')),
    '14.3.3': notMet(
      'No token is kept in the browser’s storage.',
      'The draft of a request, which may be private, is kept by the window until it is sent or the window closes.',
      triedIn(AZURE_PAGE, 'on a phone, where Teams is no frame, the page knows it too, and keeps no token in its storage'),
      saidIn('tab/src/features/directory/use-draft.ts', 'windowStorage.write'),
    ),
  },
};

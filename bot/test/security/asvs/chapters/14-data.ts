import { AZURE_MODE, AZURE_PAGE, HTTP_DOOR, KEPT, MANIFEST, SECURITY, WIRING } from '../places.ts';
import { type Chapter, met, notMet, partly, saidIn, triedIn } from '../row.ts';

export const DATA: Chapter = {
  number: 14,
  about: 'What is kept about people',
  rows: {
    '14.1.1': met('Four kinds of data, from what is confided to what only runs the product, with what belongs to each.', saidIn(SECURITY, '### Kinds of data')),
    '14.1.2': met('Who sees each kind, where it may lie, whether it is logged and how long it is kept stands beside it.', saidIn(SECURITY, '### Kinds of data')),
    '14.2.1': partly(
      'Tokens travel in a header and what members write in a body.',
      'The words of a search and the ids of who is looked at stand in the address, which neither we nor Azure log.',
      triedIn(WIRING, 'keeps no address that a member called, for a search has their words in it'),
      triedIn(AZURE_PAGE, 'every call carries the token of Teams and the zone of the reader, and nobody signs in with us'),
    ),
    '14.2.2': partly(
      'No answer of the API may be kept on its way. The process itself holds profiles for the directory.',
      'Answers to the last activities, cards among them, stay in the memory of the process until others take their place.',
      triedIn(HTTP_DOOR, 'answers a member, and lets nothing out that the contract does not name'),
    ),
    '14.2.3': met(
      'Nobody but Microsoft, as the university’s own cloud, is sent anything; the page’s policy lets it reach its own server and one list of hosts.',
      triedIn(HTTP_DOOR, 'sends the same guards with every answer, and never says what it is made with'),
      triedIn(MANIFEST, 'trusts our own domain and no other'),
      triedIn(MANIFEST, 'asks Teams for nothing but who somebody is'),
    ),
    '14.2.4': partly(
      'Names and words are in no log line, and notices that are done with go after 90 days.',
      'Export, erasure and an end for the other documents are not built yet.',
      triedIn(AZURE_MODE, 'logs no token, no name and no word of a member'),
      triedIn(KEPT, 'a settled notice 90 days from when it was settled, whatever became of it'),
    ),
    '14.3.1': partly(
      'The page keeps what it shows in memory, which goes with the frame, and Teams closes the frame when somebody signs out.',
      'Nothing clears it before that, nor a draft that was not sent, which the window remembers until it is closed.',
      saidIn('tab/src/ui/window-storage.ts', 'What this window remembers until it is closed. Never a token.'),
    ),
    '14.3.2': met('No answer of the API may be kept by a browser.', triedIn(HTTP_DOOR, 'answers a member, and lets nothing out that the contract does not name')),
    '14.3.3': notMet(
      'No token is kept in the browser’s storage.',
      'The draft of a request, which may be private, is kept by the window until it is sent or the window closes.',
      triedIn(AZURE_PAGE, 'on a phone, where Teams is no frame, the page knows it too, and keeps no token in its storage'),
      saidIn('tab/src/features/directory/use-draft.ts', 'windowStorage.write'),
    ),
  },
};

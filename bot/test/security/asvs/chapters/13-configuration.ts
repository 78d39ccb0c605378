import { AZURE_DOOR, AZURE_MODE, BICEP, BUNDLE, CONFIG, GRAPH_OFFER, HTTP_DOOR, HTTP_HEADS, SECRETS, SECURITY, STATIC_TAB, TOKEN_GUARD, VARIABLES, WIRING } from '../places.ts';
import { type Chapter, elsewhere, met, saidIn, triedIn } from '../row.ts';

const NO_KEY = triedIn(AZURE_MODE, 'has no key anywhere: what opens the store and Teams comes from the identity');

export const CONFIGURATION: Chapter = {
  number: 13,
  about: 'How it is set up',
  rows: {
    '13.1.1': met('Whom the server and the page speak to, and who may say where, stands in one table.', saidIn(SECURITY, '### Whom it speaks to')),
    '13.2.1': met('The managed identity opens the store and the connector with tokens that end by themselves; the store takes no keys at all.', NO_KEY, triedIn(BICEP, 'has a store without keys, and one container whose documents lie by partition')),
    '13.2.2': met(
      'The identity reads and writes documents of this one account; it can make or delete no database, and nothing else in Azure.',
      triedIn(BICEP, 'gives the identity the role to read and write documents of this one account, and no other'),
      triedIn(WIRING, 'gives the role to the identity itself, by its object id, and one at a time after the container'),
    ),
    '13.2.3': elsewhere('Nothing that belongs to a deployment has a name and a password that could be left as they came.', NO_KEY, triedIn(VARIABLES, 'makes no secret')),
    '13.2.4': met(
      'Where the server speaks to is fixed by the configuration; the one address that comes from outside has to be on a list. The page may reach its own server and Microsoft’s list of hosts, and Graph where a deployment offers it.',
      triedIn(GRAPH_OFFER, 'is nothing, where it was left out'),
      triedIn(TOKEN_GUARD, 'does not help an activity with …', 'a service that is not Teams’', 'Teams’ service on another port'),
      triedIn(AZURE_DOOR, 'takes its token nowhere but to Teams, whatever address was kept'),
      saidIn(SECURITY, '### Whom it speaks to'),
    ),
    '13.2.5': met(
      'The server loads no code and no data from elsewhere: it is one file, and serves the files that lay beside it when it started.',
      triedIn(BUNDLE, 'is one file of less than 10 MB that imports nothing but Node'),
      triedIn(STATIC_TAB, 'are the only ones there are'),
    ),
    '13.3.1': met(
      'There is no secret to keep. That none is in the repository, its history, the settings or what is built is looked at each time the tests run.',
      triedIn(SECRETS, 'is in any file of the repository'),
      triedIn(SECRETS, 'was ever in one, nor in what was said of a change'),
      triedIn(VARIABLES, 'hold no secret, and none that looks like one'),
      NO_KEY,
    ),
    '13.3.2': elsewhere('There is no secret to which access could be given; who may use the identity is the server alone.', NO_KEY, triedIn(BICEP, 'has a bot that is the managed identity, of one tenant')),
    '13.4.1': met('What is deployed is a folder with one file of code, the page, the licences and the list of packages.', triedIn(BUNDLE, 'is one file of less than 10 MB that imports nothing but Node'), triedIn(HTTP_DOOR, 'has nothing elsewhere, and says so without naming what was asked')),
    '13.4.2': met(
      'Local mode, in which anybody may be anybody, does not start beside a deployment’s settings, and without a mode nothing starts.',
      triedIn(CONFIG, 'of local mode listens on this machine alone, and not beside the settings of a deployment'),
      triedIn(CONFIG, 'is never guessed: without a mode nothing starts'),
      triedIn(HTTP_DOOR, 'hides a fault behind a reference that finds the log line'),
    ),
    '13.4.3': met('A folder is not listed: what is no file of the page is not there.', triedIn(STATIC_TAB, 'are not made up: what is not there is not found')),
    '13.4.4': met('TRACE is a method nobody answers.', triedIn(HTTP_HEADS, '…: it says which there is, and does nothing', 'TRACE')),
    '13.4.5': met(
      'Two probes say to anybody, in booleans, that the server lives and is ready; what is wrong is told to coordinators and IT. The API describes itself to nobody.',
      triedIn(HTTP_DOOR, 'says whether it is ready'),
      triedIn(AZURE_MODE, 'shows how it is to the coordinators and to IT, and to nobody else'),
      triedIn(HTTP_DOOR, 'has nothing elsewhere, and says so without naming what was asked'),
    ),
  },
};

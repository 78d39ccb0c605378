import { ANY_PRESS, AZURE_DOOR, BUNDLE, CALLER_ADDRESS, CARD_MAIL, COURIER, DEPENDENCIES, HEALTH, HTTP_DOOR, HTTP_HEADS, LINT, PACE, PACKAGE, RATE_LIMITS, SECURITY, SIGNING_KEYS, SLOW_CLIENTS, STATIC } from '../places.ts';
import { type Chapter, met, notMet, saidIn, triedIn } from '../row.ts';

export const ARCHITECTURE: Chapter = {
  number: 15,
  about: 'What it is made of',
  rows: {
    '15.1.1': met('How soon a hole in a package is mended, by how bad it is, is promised.', saidIn(SECURITY, '## What is supported, and how soon a hole is mended')),
    '15.1.2': met(
      'Every direct dependency with what it is for, the whole lock file with hashes, and a bill of materials in every packaged server.',
      triedIn(DEPENDENCIES, 'has a sentence that says what it is for, and no sentence is without its dependency'),
      triedIn(DEPENDENCIES, 'comes with a hash of what it has to be'),
      triedIn(PACKAGE, 'name each package once, with the words of its licence, and none of ours'),
    ),
    '15.1.3': met('What costs much, what bounds it and what happens at the bound stands in one table.', saidIn(SECURITY, '### What is limited, and what it costs')),
    '15.2.1': notMet(
      'Every package is at the version it was at in November 2026.',
      'botbuilder gets no fixes any more, and whether a package has a known hole could not be asked where this was made: npm audit needs the internet.',
      saidIn('core/decisions/0002-botbuilder-although-its-support-ended.md', 'its last version'),
    ),
    '15.2.2': met(
      'Bodies, pages, batches, waiting, connections, calls and sending are bounded; who is slow is cut; health is looked at once in a few seconds, however often it is asked.',
      triedIn(RATE_LIMITS, 'by reading is told when to come again; and others read on, and they may still write'),
      triedIn(SLOW_CLIENTS, 'with its body is cut when the time for a request is over, and nothing is run'),
      triedIn(SLOW_CLIENTS, 'is the one that is named, in seconds and not in minutes'),
      triedIn(HTTP_DOOR, 'reads no more than it should at either door'),
      triedIn(HEALTH, 'is looked at once in a few seconds, however often anybody asks whether the server is ready'),
      triedIn(PACE, 'stays under every published limit, whoever is sent to and whenever'),
    ),
    '15.2.3': met(
      'A deployment is what main.ts imports, in one file; the paths of local mode are not there, and tests, samples and tools are not in it.',
      triedIn(BUNDLE, 'is one file of less than 10 MB that imports nothing but Node'),
      triedIn(AZURE_DOOR, 'says without sign-in how to open the app, and has no sign-in of its own'),
      triedIn(STATIC, 'has no dead file, export or dependency'),
    ),
    '15.3.1': met('An answer is parsed by its contract on the way out, so that what it does not name stays here.', triedIn(HTTP_DOOR, 'answers a member, and lets nothing out that the contract does not name')),
    '15.3.2': met(
      'Keys are not fetched from where the issuer sends us, the identity not from where its endpoint does, and what goes to Teams goes to one address. The client of the store follows nothing.',
      triedIn(SIGNING_KEYS, 'are not looked for where the issuer sends us instead'),
      triedIn(AZURE_DOOR, 'is not looked for where its endpoint sends us'),
      triedIn(COURIER, 'makes one request of …, and says …'),
    ),
    '15.3.3': met('A button and a body carry what their schema names; anything else is left behind, and who acts is never among it.', triedIn(CARD_MAIL, '… believes nothing that was written into its card beside its own'), triedIn(CARD_MAIL, 'carries ids, a version or a step and nothing else: …'), triedIn(ANY_PRESS, 'is answered by a card …, and breaks nothing'), triedIn(HTTP_DOOR, 'turns away as bad input', 'a prototype')),
    '15.3.4': met(
      'An address only counts calls without a sign-in, and is not logged; it is the one the platform’s proxy saw, which nobody can write.',
      triedIn(CALLER_ADDRESS, 'is …'),
      triedIn(RATE_LIMITS, 'each address has its allowance, and nobody can use up another’s or invent one'),
    ),
    '15.3.5': met('TypeScript at its strictest, no casts, and what comes from outside is parsed before it has a type.', triedIn(STATIC, 'compiles at the strictest'), triedIn(LINT, 'keeps casts out of production'), saidIn('eslint.config.js', `eqeqeq: 'error'`)),
    '15.3.6': met('A body or a query with a key that changes prototypes is refused.', triedIn(HTTP_HEADS, 'with the query … is bad input', '__proto__=x', 'constructor=x'), triedIn(HTTP_DOOR, 'turns away as bad input', 'a prototype', 'a constructor, deep inside')),
    '15.3.7': met('A parameter or a header that is given twice is refused, and what stands in the path goes before what stands in a body or a query.', triedIn(HTTP_DOOR, 'the query …', '?words=a&words=b'), triedIn(HTTP_HEADS, '…: it is bad input', 'host', 'authorization', 'content-type'), triedIn(HTTP_DOOR, 'reads parameters from the path and the query, and refuses in words with a code')),
  },
};

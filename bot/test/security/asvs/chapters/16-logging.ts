import { AUDIT_TRACE, AUDIT_VERIFY, AZURE_MODE, COSMOS_TROUBLE, ENTRA, HEALTH, HOSTILE_LOG, HTTP_DOOR, LOG, SECURITY, SIGNING_KEYS, TEAMS_DOOR, TOKEN_GUARD } from '../places.ts';
import { type Chapter, met, partly, saidIn, triedIn } from '../row.ts';

const INVENTORY = saidIn(SECURITY, '### What is logged');
const ONE_OBJECT = triedIn(LOG, 'writes each line as one JSON object, and of a fault what it was and where, not what it carried');

export const LOGGING: Chapter = {
  number: 16,
  about: 'Logs and faults',
  rows: {
    '16.1.1': met('Each kind of line, what is in it, where it goes, who reads it and for how long stands in one table.', INVENTORY),
    '16.2.1': met('When, who by id, what, how it ended, how long it took and a trace.', triedIn(HTTP_DOOR, 'writes one line per call, under the caller’s trace'), triedIn(TEAMS_DOOR, 'writes one line per turn, with ids and no names or words'), triedIn(AUDIT_TRACE, 'that the caller of the page began leads to the line of the log and to the fact')),
    '16.2.2': met('UTC with milliseconds, by the clock of Azure’s host.', ONE_OBJECT),
    '16.2.3': met('Lines go to standard output and from there to one workspace; nothing else is given any.', INVENTORY, saidIn('infra/modules/app-service.bicep', `category: 'AppServiceConsoleLogs'`)),
    '16.2.4': met('One JSON object a line.', ONE_OBJECT),
    '16.2.5': met(
      'Ids and outcomes, never a token, a name or a word of a member; of a token that was refused the name of the claim.',
      triedIn(AZURE_MODE, 'logs no token, no name and no word of a member'),
      triedIn(TOKEN_GUARD, 'and what it says are not in the log'),
      triedIn(TEAMS_DOOR, 'writes one line per turn, with ids and no names or words'),
    ),
    '16.3.1': met('Who was let in stands in the line of each call and turn; who was not, with why.', triedIn(ENTRA, 'is nobody with a token …'), triedIn(TOKEN_GUARD, 'turns away whoever has …'), triedIn(HTTP_DOOR, 'writes one line per call, under the caller’s trace')),
    '16.3.2': partly('A call that was refused is logged with its status and who made it.', 'A press that was refused is answered by a card that says what is so, and its line does not say that it was refused.', triedIn(HTTP_DOOR, 'writes one line per call, under the caller’s trace')),
    '16.3.3': partly('Tokens that were turned away are logged with why, bad input and too much of it by its status.', 'A press on a card that was changed by hand is not told from one on an old card.', triedIn(TOKEN_GUARD, 'turns away whoever has …'), triedIn(ENTRA, 'is nobody with a token …')),
    '16.3.4': met(
      'Every fault has a line with a reference; keys, the identity and the store that cannot be reached have one too.',
      triedIn(HTTP_DOOR, 'hides a fault behind a reference that finds the log line'),
      triedIn(SIGNING_KEYS, 'are unavailable when nobody listens there'),
      triedIn(TEAMS_DOOR, 'tells a member of a fault by a reference that finds the log line, and nothing more'),
    ),
    '16.4.1': met('What is logged is written as JSON, in which a line break is two signs, so that nobody writes a line of theirs; and no sign steers the terminal it is read on.', triedIn(HOSTILE_LOG, 'is one value of one line, and steers no terminal'), triedIn('bot/test/security/answers.spec.ts', 'leave one line in the log, whatever stands in the address')),
    '16.4.2': partly(
      'What members did is kept beside the log as chains of facts, and whoever alters, removes or cuts one is found. Log lines are in a workspace that takes no keys and lets in whom the university gives a role.',
      'Whoever may purge that workspace could take lines out, and nothing would show it.',
      triedIn(AUDIT_VERIFY, 'with heads that were kept elsewhere finds what was cut off or written anew, head and all'),
      saidIn('infra/modules/logs.bicep', 'disableLocalAuth: true')),
    '16.4.3': partly('Azure takes the lines from the process to a workspace that the server cannot write to or read.', 'Nobody is alerted of tokens that are turned away; no deployment has been seen yet.', saidIn('infra/modules/app-service.bicep', `category: 'AppServiceConsoleLogs'`), saidIn('infra/modules/logs.bicep', 'enableLogAccessUsingOnlyResourcePermissions: true')),
    '16.5.1': met(
      'Somebody who meets a fault is told that it is ours, and a reference.',
      triedIn(HTTP_DOOR, 'hides a fault behind a reference that finds the log line'),
      triedIn(TEAMS_DOOR, 'tells a member of a fault by a reference that finds the log line, and nothing more'),
    ),
    '16.5.2': met(
      'Without the store the server says that it is not ready; without keys it lets nobody in and asks Teams to come again; what cannot be sent waits.',
      triedIn(AZURE_MODE, 'is alive while the store cannot be reached yet, says that it is not ready, and begins when it can'),
      triedIn(TOKEN_GUARD, 'is no use while the keys cannot be had: Teams is told to come again, and nobody is let in'),
      triedIn(HEALTH, 'says that there is no token for Teams, and goes on serving the page'),
      triedIn(COSMOS_TROUBLE, 'gives up in the end, and tells the truth'),
    ),
    '16.5.3': met(
      'A fault is thrown to the door, and nothing is written on the way; a commit is whole or not at all.',
      triedIn(TOKEN_GUARD, 'is no use while the keys cannot be had: Teams is told to come again, and nobody is let in'),
      triedIn(ENTRA, 'is told of a fault, and not that they are nobody, while the keys cannot be had'),
      triedIn(COSMOS_TROUBLE, 'keeps no half commit when the process that writes is killed'),
    ),
  },
};

import { ACCESS_LOG, AUDIENCES, AUTHORIZATION_CELLS, AZURE_MODE, CARD_MAIL, CONFIG, DIRECTORY, ENTRA, EXPORT, HEALTH, HTTP_DOOR, MATRIX, MEMBER, PRESSED_TWICE, SEARCH, SECURITY, TOKEN_GUARD, WHO_MAY } from '../places.ts';
import { type Chapter, met, saidIn, triedIn } from '../row.ts';

const LAWS = 'core/src/partnerships/partnership-laws.spec.ts';
const CARD_STATES = 'bot/test/card-states.spec.ts';

export const AUTHORIZATION: Chapter = {
  number: 8,
  about: 'Who may what',
  rows: {
    '8.1.1': met('Every kind of actor and everything that can be asked is one table in core, and what has no row does not compile; in which status is a second one, held against it.', saidIn('core/src/access/who-may.ts', 'WHO_MAY'), saidIn('core/src/partnerships/abilities.ts', 'export const abilitiesOf'), saidIn(SECURITY, '### Who may what')),
    '8.1.2': met('Who may see which field of a member and of a partnership is one table, and a field without a row does not compile.', saidIn('core/src/privacy/member-audiences.ts', 'MEMBER_AUDIENCES'), saidIn(SECURITY, '### Who may what')),
    '8.2.1': met(
      'Every cell of the table is tried at both doors, with a good token of each kind; what is not allowed leaves the store as it was, and what is allowed is seen to work.',
      triedIn(AUTHORIZATION_CELLS, 'are as the table says for … at the … door: … of them'),
      triedIn(AUTHORIZATION_CELLS, 'that are allowed have each been seen to work'),
      triedIn(WHO_MAY, '"…" a partnership is decided as the table says, for every kind of actor'),
      triedIn(MATRIX, 'is settled for "…" when it is …'),
      triedIn(MEMBER, 'is never for somebody else to ask'),
      triedIn(HEALTH, 'is for coordinators and IT, and for nobody else'),
      triedIn(ACCESS_LOG, 'is nobody who does not coordinate a scheme of that member, and never the member themself'),
      triedIn(DIRECTORY, 'lets only a coordinator bring two together in a matched scheme, and never two in conflict'),
    ),
    '8.2.2': met('Somebody else’s partnership is as if it were not there, whatever id stands on the card.', triedIn(CARD_MAIL, '… with other ids, versions or steps than its card had changes nothing'), triedIn(WHO_MAY, 'learn of a partnership: its two, and nobody else, whatever is asked of it'), triedIn(EXPORT, 'gets nothing that is private to somebody else'), triedIn(AUTHORIZATION_CELLS, 'are as the table says for … at the … door: … of them'), triedIn(DIRECTORY, 'hides somebody who declared the mentee, everywhere, and tells nobody')),
    '8.2.3': met(
      'What is shown of somebody is made from the table of who may see which field; every answer to every kind of actor is looked through for what that kind may not see.',
      triedIn(AUTHORIZATION_CELLS, 'are as the table says for … at the … door: … of them'),
      triedIn(AUTHORIZATION_CELLS, 'have shown everybody inside what they may be shown'),
      triedIn(AUDIENCES, 'is for … exactly what the table names, and is not there otherwise'),
      triedIn(SEARCH, 'is this, and nothing else: no address, no conflicts, nobody they mentor'),
      triedIn(HTTP_DOOR, 'answers a member, and lets nothing out that the contract does not name'),
      triedIn(ACCESS_LOG, 'is asked why first, and sees dates and states, and no words'),
      triedIn(CARD_STATES, 'keeps the reason of an end to itself'),
    ),
    '8.3.1': met(
      'The page and the cards are told what is possible; whether it is, is decided again on the server from who the door says is there.',
      triedIn(LAWS, 'are exactly the commands that are not refused for who asks or when'),
      triedIn(PRESSED_TWICE, 'of any card of a partnership that is over changes nothing, and says what is so'),
      triedIn(AZURE_MODE, 'lets nobody in who only says who they are'),
    ),
    '8.4.1': met(
      'A deployment serves one tenant and turns away every other at both doors.',
      triedIn(WHO_MAY, 'come in: nobody from outside, who may learn how to sign in and nothing else'),
      triedIn(AUTHORIZATION_CELLS, 'are as the table says for … at the … door: … of them'),
      triedIn(TOKEN_GUARD, 'does not help an activity with …', 'another tenant', 'another tenant in one place', 'no tenant'),
      triedIn(ENTRA, 'is nobody with a token …', 'of another tenant'),
      triedIn(CONFIG, 'of a deployment takes nothing for granted that only the administrator can know'),
    ),
  },
};

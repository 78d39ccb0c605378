import { ACCESS_LOG, AUDIENCES, AZURE_MODE, CONFIG, DIRECTORY, ENTRA, EXPORT, HEALTH, HTTP_DOOR, MATRIX, MEMBER, PRESSED_TWICE, SEARCH, SECURITY, TOKEN_GUARD } from '../places.ts';
import { type Chapter, met, partly, saidIn, triedIn } from '../row.ts';

const LAWS = 'core/src/partnerships/partnership-laws.spec.ts';
const CARD_STATES = 'bot/test/card-states.spec.ts';

export const AUTHORIZATION: Chapter = {
  number: 8,
  about: 'Who may what',
  rows: {
    '8.1.1': met('Who may do what with a partnership in which status is one table in core, and nothing else says it.', saidIn('core/src/partnerships/abilities.ts', 'export const abilitiesOf'), saidIn(SECURITY, '### Who may what')),
    '8.1.2': met('Who may see which field of a member and of a partnership is one table, and a field without a row does not compile.', saidIn('core/src/privacy/member-audiences.ts', 'MEMBER_AUDIENCES'), saidIn(SECURITY, '### Who may what')),
    '8.2.1': met(
      'Every command is decided for who asks, before anything is written.',
      triedIn(MATRIX, 'is settled for "…" when it is …'),
      triedIn(MEMBER, 'is never for somebody else to ask'),
      triedIn(HEALTH, 'is for coordinators and IT, and for nobody else'),
      triedIn(ACCESS_LOG, 'is nobody who does not coordinate a scheme of that member, and never the member themself'),
      triedIn(DIRECTORY, 'lets only a coordinator bring two together in a matched scheme, and never two in conflict'),
    ),
    '8.2.2': met('Somebody else’s partnership is as if it were not there.', triedIn(EXPORT, 'gets nothing that is private to somebody else'), triedIn(PRESSED_TWICE, 'of somebody else’s partnership changes nothing and tells nothing'), triedIn(DIRECTORY, 'hides somebody who declared the mentee, everywhere, and tells nobody')),
    '8.2.3': partly(
      'What is shown of somebody is made from the table of who may see which field, and an answer of the API names each.',
      'The fields of each part are not yet tried for every kind of reader.',
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
      triedIn(TOKEN_GUARD, 'does not help an activity with …', 'another tenant', 'another tenant in one place', 'no tenant'),
      triedIn(ENTRA, 'is nobody with a token …', 'of another tenant'),
      triedIn(CONFIG, 'of a deployment takes nothing for granted that only the administrator can know'),
    ),
  },
};

import {
  ACCEPTING, AGREEMENT_INPUTS, ANY_PRESS, CARD_MAIL, DIRECTORY, DOCUMENTS, HTTP_DOOR, INTERRUPTED, MATRIX, MEETING_INPUTS, MEMBER, PARTNERSHIP, PRESSED_TWICE, RATE_LIMITS, REGISTRATION_INPUTS, SECURITY,
} from '../places.ts';
import { type Chapter, met, saidIn, triedIn } from '../row.ts';

export const VALIDATION: Chapter = {
  number: 2,
  about: 'Validation and the order of things',
  rows: {
    '2.1.1': met('Each field’s form, length and list is a schema, and SECURITY.md says where each stands.', saidIn(SECURITY, '### What may come in'), saidIn('core/src/contracts/contract.ts', 'export const contract')),
    '2.1.2': met(
      'What has to fit together (dates, places, parts, versions) is decided in core, and the bounds of a scheme stand in the README.',
      saidIn(SECURITY, '### What may come in'),
      saidIn('README.md', '## Settings of a scheme'),
    ),
    '2.1.3': met('How much one member may do, and all together, is written down with its reason.', saidIn(SECURITY, '### What is limited, and what it costs'), saidIn('README.md', '| open requests of a mentee | 3 | 1 to 5 |')),
    '2.2.1': met(
      'Every body, query, path, button and typed field is read by a schema, and what it does not name goes no further.',
      triedIn(HTTP_DOOR, 'turns away as bad input', 'an id that is none', 'goals of the wrong kind', 'too many goals'),
      triedIn(REGISTRATION_INPUTS, 'is either understood or told apart field by field, and never breaks'),
      triedIn(ANY_PRESS, 'is answered by a card …, and breaks nothing'),
    ),
    '2.2.2': met('A card may come back with anything on it; the server reads it again and believes nothing.', triedIn(CARD_MAIL, '… believes nothing that was written into its card beside its own'), triedIn(ANY_PRESS, 'is answered by a card …, and breaks nothing'), triedIn(HTTP_DOOR, 'turns away as bad input')),
    '2.2.3': met(
      'What has to agree is looked at together, and each field that does not is named.',
      triedIn(AGREEMENT_INPUTS, 'starts today or later, or when it did before, and within half a year'),
      triedIn(MEETING_INPUTS, 'is for a time to come, and within a year'),
      triedIn(REGISTRATION_INPUTS, 'are never oneself, however it is written'),
    ),
    '2.3.1': met(
      'What may follow what is one table of status and command; a registration cannot end while a step is open, and a version that was not read cannot be signed.',
      triedIn(MATRIX, 'is settled for "…" when it is …'),
      triedIn(MEMBER, 'is refused while a step is open, and says which'),
      triedIn(PARTNERSHIP, 'of an outdated version is refused, and says which version is current'),
      triedIn(CARD_MAIL, '… on a card of any other time does what is right now, or nothing'),
      triedIn(PRESSED_TWICE, 'of any card of a partnership that is over changes nothing, and says what is so'),
    ),
    '2.3.2': met('The limits of the scheme hold for whoever asks, in whatever order.', triedIn(DIRECTORY, 'stops at as many open requests as the scheme allows, and not by asking one mentor twice')),
    '2.3.3': met(
      'One commit is whole or not at all; what crosses two partitions is finished by a task, from wherever it was stopped.',
      triedIn(DOCUMENTS, 'whole or not at all: … undoes what stands before and after it'),
      triedIn(INTERRUPTED, 'leaves … done or not begun, wherever it was stopped'),
    ),
    '2.3.4': met(
      'A mentor’s places lie in one document that is written only in the version that was read, so that the last one cannot be taken twice.',
      triedIn(ACCEPTING, 'agrees to exactly one of two requests accepted at the same instant with one place left, … times'),
    ),
    '2.4.1': met(
      'How often a member reads, and how often they press or send, in the chat and on the page together, is counted; and by address whatever needs no sign-in. Each server counts for itself.',
      triedIn(RATE_LIMITS, 'by reading is told when to come again; and others read on, and they may still write'),
      triedIn(RATE_LIMITS, 'by pressing and sending has nothing run'),
      triedIn(RATE_LIMITS, 'is asked once to wait, and then their messages are met with silence; Teams is told that all is well'),
      triedIn(RATE_LIMITS, 'with wrong tokens is told so, and keeps no neighbour with a good one out'),
      triedIn(DIRECTORY, 'stops at as many open requests as the scheme allows, and not by asking one mentor twice'),
    ),
  },
};

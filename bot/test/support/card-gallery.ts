import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { directoryCards, memberCards, registrationCards, startCards } from './card-gallery-members.ts';
import { agreementCards, meetingCards, partnershipCards, tellingCards } from './card-gallery-partnerships.ts';
import { privacyCards } from './card-gallery-privacy.ts';
import { type Example, type MemberWords, ORDINARY, SCHEME } from './card-views.ts';

/** Every card in every state, made of the given words and scheme. */
export const cardGallery = (words: MemberWords = ORDINARY, scheme: Scheme = SCHEME): readonly Example[] => [
  ...startCards(words),
  ...registrationCards(words, scheme),
  ...memberCards(words, scheme),
  ...directoryCards(words, scheme),
  ...partnershipCards(words, scheme),
  ...agreementCards(words, scheme),
  ...meetingCards(words, scheme),
  ...tellingCards(words, scheme),
  ...privacyCards(words, scheme),
];

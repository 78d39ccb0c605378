import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { directoryCards, memberCards, registrationCards, startCards } from './card-gallery-members.ts';
import { agreementCards } from './card-gallery-agreements.ts';
import { meetingCards, partnershipCards, tellingCards } from './card-gallery-partnerships.ts';
import { runningCards, runningTellings } from './card-gallery-running.ts';
import { coordinationCards } from './card-gallery-coordination.ts';
import { privacyCards } from './card-gallery-privacy.ts';
import { type Example, SCHEME } from './card-views.ts';
import { type MemberWords, ORDINARY } from './card-words.ts';

/** Every card in every state, by what it is about. */
export const GALLERY = {
  start: (words: MemberWords) => startCards(words),
  registration: registrationCards,
  members: memberCards,
  directory: directoryCards,
  partnerships: partnershipCards,
  running: runningCards,
  runningTellings,
  agreements: agreementCards,
  meetings: meetingCards,
  tellings: tellingCards,
  privacy: privacyCards,
  coordination: coordinationCards,
} as const satisfies Readonly<Record<string, (words: MemberWords, scheme: Scheme) => readonly Example[]>>;

/** All of them, made of the given words and scheme. */
export const cardGallery = (words: MemberWords = ORDINARY, scheme: Scheme = SCHEME): readonly Example[] =>
  Object.values(GALLERY).flatMap((cards) => cards(words, scheme));

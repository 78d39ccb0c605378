import type { STARTER_FUNCTIONS, STARTER_LANGUAGES, STARTER_TOPICS } from '@mentor-network/core/schemes/starter-scheme';

/** Ids of the sample's lists, so that a sketch with a topic that is on no list does not compile. */
export type TopicId = keyof typeof STARTER_TOPICS;
export type FunctionId = keyof typeof STARTER_FUNCTIONS;
export type LanguageId = keyof typeof STARTER_LANGUAGES;

export const CAMPUSES = {
  harbour: 'Harbour campus',
  hillside: 'Hillside campus',
  riverside: 'Riverside campus',
  town: 'Town campus',
} as const;
export type CampusId = keyof typeof CAMPUSES;

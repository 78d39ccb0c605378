import type { MentorPage, MentorSummary, Reason } from '@mentor-network/core/contracts/directory';
import { CalendarDate } from '@mentor-network/core/kernel/time';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { OTHER } from './card-views.ts';
import type { MemberWords } from './card-words.ts';

export const mentorOf = (words: MemberWords, { lists }: Scheme): MentorSummary => ({
  id: OTHER,
  name: words.other,
  jobTitle: words.jobTitle,
  department: words.department,
  function: lists.functions[1] ?? { id: 'none', label: 'None' },
  campus: lists.campuses[0] ?? { id: 'none', label: 'None' },
  topics: lists.topics.slice(0, 12),
  languages: lists.languages.slice(0, 2),
  formats: ['teams', 'in-person'],
  days: ['tuesday', 'thursday'],
  placesLeft: 1,
  replyBand: 'one-week',
});

/** One reason of every kind, with words of both of them. */
export const reasonsOf = (words: MemberWords): Reason[] => [
  { kind: 'topic', label: 'Statistics for research' },
  { kind: 'own-topic', label: words.ownTopics, said: null },
  { kind: 'own-topic', label: words.ownTopics, said: words.sought },
  { kind: 'near-topic', label: 'Presenting with confidence', said: words.sought },
  { kind: 'near-topic', label: 'Leading a team', said: null },
  { kind: 'other-function', label: 'Finance' },
  { kind: 'day', day: 'tuesday' },
  { kind: 'format', format: 'in-person' },
  { kind: 'language', label: 'Welsh' },
  { kind: 'campus', label: 'Harbour campus' },
];

export const pageOf = (words: MemberWords, scheme: Scheme, seen: Partial<MentorPage> = {}): MentorPage => ({
  scheme: { id: scheme.id, name: scheme.name, kind: scheme.kind, about: scheme.about },
  mentor: mentorOf(words, scheme),
  ownTopics: words.ownTopics,
  experience: words.experience,
  reasons: reasonsOf(words).slice(1, 5),
  may: ['request'],
  whyNot: null,
  partnershipId: null,
  answerBy: CalendarDate.parse('2026-12-04'),
  ...seen,
});

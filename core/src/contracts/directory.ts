import { z } from 'zod';
import { MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import { CalendarDate } from '../kernel/time.ts';
import { ReplyBand } from '../members/places.ts';
import { Format, Weekday } from '../members/profile.ts';
import { GOALS_LENGTH_MAX } from '../partnerships/partnership.ts';
import { Choice } from '../schemes/scheme.ts';
import { contract } from './contract.ts';
import { SchemeSummary } from './sign-in.ts';

/** Why a mentor is suggested, as data: the words are made where they are read. */
export const Reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('topic'), label: z.string() }),
  /** What the mentor says in their own words, and what the mentee said if that were other words. */
  z.object({ kind: z.literal('own-topic'), label: z.string(), said: z.string().nullable() }),
  /** A topic of the mentor that the mentee did not choose and wrote of, in these words if they were others. */
  z.object({ kind: z.literal('near-topic'), label: z.string(), said: z.string().nullable() }),
  z.object({ kind: z.literal('other-function'), label: z.string() }),
  z.object({ kind: z.literal('language'), label: z.string() }),
  z.object({ kind: z.literal('day'), day: Weekday }),
  z.object({ kind: z.literal('format'), format: Format }),
  z.object({ kind: z.literal('campus'), label: z.string() }),
]);
export type Reason = z.infer<typeof Reason>;

/** What the directory shows of a mentor. It never says who is mentored by whom. */
export const MentorSummary = z.object({
  id: MemberId,
  name: z.string(),
  jobTitle: z.string(),
  department: z.string(),
  function: Choice,
  campus: Choice,
  topics: z.array(Choice),
  languages: z.array(Choice),
  formats: z.array(Format),
  days: z.array(Weekday),
  placesLeft: z.int(),
  /** How soon they usually answer; null while there are too few answers to say. */
  replyBand: ReplyBand.nullable(),
});
export type MentorSummary = z.infer<typeof MentorSummary>;

export const Suggestion = z.object({ mentor: MentorSummary, reasons: z.array(Reason) });
export type Suggestion = z.infer<typeof Suggestion>;

/** Whom to ask next, in which scheme. */
export type NextBest = { readonly schemeId: SchemeId; readonly suggestions: readonly Suggestion[] };

export const FacetName = z.enum(['topic', 'function', 'campus', 'language', 'format']);
export type FacetName = z.infer<typeof FacetName>;
const FacetValue = z.object({ id: z.string(), label: z.string(), count: z.int() });
export type FacetValue = z.infer<typeof FacetValue>;

export const DIRECTORY_PAGE_MAX = 60;
const QUERY_LENGTH_MAX = 200;

/** Several values of one filter stand in one parameter, separated by commas. */
const several = z
  .string()
  .max(600)
  .default('')
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(z.string().max(60)).max(20));

export const DirectorySort = z.enum(['best-match', 'most-places', 'newest']);
export type DirectorySort = z.infer<typeof DirectorySort>;

export const readDirectory = contract({
  method: 'GET',
  path: '/api/directory',
  input: z.object({
    scheme: SchemeId.optional(),
    words: z.string().max(QUERY_LENGTH_MAX).default(''),
    topic: several,
    function: several,
    campus: several,
    language: several,
    format: several,
    sort: DirectorySort.default('best-match'),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: z.object({
    scheme: SchemeSummary,
    schemes: z.array(SchemeSummary),
    /** How many mentors are available at all, before words and filters. */
    available: z.int(),
    total: z.int(),
    mentors: z.array(MentorSummary),
    suggestions: z.array(Suggestion),
    /** For each filter its values with the number of mentors that choosing it would show. */
    facets: z.record(FacetName, z.array(FacetValue)),
  }),
});
export type Directory = z.infer<typeof readDirectory.output>;

/** Why this viewer cannot ask this mentor now. Conflicts are not among them: nobody learns of one. */
export const WhyNoRequest = z.enum(['oneself', 'not-registered', 'not-a-mentee', 'too-many-open-requests', 'already-asked', 'in-partnership', 'matched-by-coordinator', 'not-available']);
export type WhyNoRequest = z.infer<typeof WhyNoRequest>;

export const readMentor = contract({
  method: 'GET',
  path: '/api/mentors/:id',
  input: z.object({ id: MemberId, scheme: SchemeId.optional() }),
  output: z.object({
    scheme: SchemeSummary,
    mentor: MentorSummary,
    ownTopics: z.string(),
    experience: z.string(),
    /** What the viewer, as a mentee, has in common with them. */
    reasons: z.array(Reason),
    /** Ask for mentoring; or, as a coordinator of the scheme, open the record. */
    may: z.array(z.enum(['request', 'look'])),
    whyNot: WhyNoRequest.nullable(),
    /** The open request or running partnership with this mentor, if there is one. */
    partnershipId: PartnershipId.nullable(),
    /** The last day for an answer, if a request were sent now. */
    answerBy: CalendarDate,
  }),
});
export type MentorPage = z.infer<typeof readMentor.output>;

export const sendRequest = contract({
  method: 'POST',
  path: '/api/requests',
  input: z.object({ mentorId: MemberId, schemeId: SchemeId, goals: z.string().trim().min(1).max(GOALS_LENGTH_MAX) }),
  output: z.object({ partnershipId: PartnershipId, answerBy: CalendarDate }),
});

import { z } from 'zod';
import { MemberId, SchemeId } from '../kernel/ids.ts';
import { CalendarDate, Zone } from '../kernel/time.ts';

const weight = z.int().min(0).max(20);

/** How much each reason counts when mentors are suggested; one with 0 neither counts nor is said. A topic outweighs any other, unless a scheme says otherwise. */
export const SuggestionWeights = z
  .object({
    /** For each topic of the list that the two have in common. */
    topic: weight.default(10),
    /** Once, for own words that mean the same as the other's own words or topics. */
    ownTopic: weight.default(6),
    otherFunction: weight.default(3),
    day: weight.default(2),
    format: weight.default(1),
    language: weight.default(1),
    campus: weight.default(1),
    /** What a mentor loses for each request that ended in an answer or without one in the last six weeks, so that not always the same are asked. */
    recentlyAsked: weight.default(2),
  })
  .readonly();
export type SuggestionWeights = z.infer<typeof SuggestionWeights>;

/** What a scheme may set, with its default and its bounds (README, "Settings of a scheme"). */
export const SchemeSettings = z
  .object({
    capacityDefault: z.int().min(0).max(4).default(2),
    capacityMax: z.int().min(1).max(4).default(4),
    openRequestsMax: z.int().min(1).max(5).default(3),
    requestExpiryWorkingDays: z.int().min(3).max(30).default(10),
    requestReminderWorkingDays: z.array(z.int().min(1).max(29)).max(3).default([3, 7]),
    /** How long the clock of a request stands still when the mentor would like to talk first. */
    talkFirstWorkingDays: z.int().min(1).max(15).default(5),
    /** How long a mentor can take an acceptance back. */
    undoMinutes: z.int().min(5).max(120).default(30),
    /** After so many requests in a row that nobody answered, a mentor is paused and told so. */
    expiriesBeforePause: z.int().min(1).max(5).default(2),
    signReminderWorkingDays: z.array(z.int().min(1).max(29)).max(3).default([3, 7]),
    agreementLapsesWorkingDays: z.int().min(5).max(60).default(20),
    durationMonthsDefault: z.int().min(3).max(12).default(6),
    durationMonthsMin: z.int().min(3).max(12).default(3),
    durationMonthsMax: z.int().min(3).max(12).default(12),
    meetingMinutesDefault: z.int().min(15).max(180).default(60),
    fitCheckDays: z.int().min(7).max(90).default(30),
    /** Days without a meeting: a nudge to the mentee, amber and red for the coordinators, an offer to close, and how long that stands open. */
    silenceNudgeDays: z.int().min(14).max(120).default(35),
    silenceAmberDays: z.int().min(14).max(150).default(45),
    silenceRedDays: z.int().min(14).max(180).default(60),
    silenceOfferDays: z.int().min(30).max(240).default(90),
    silenceGraceDays: z.int().min(7).max(60).default(7),
    lookBackMonths: z.int().min(1).max(12).default(6),
    /** Whether a coordinator approves mentors, and whether they are trained, before the directory lists them. */
    approvesMentors: z.boolean().default(false),
    trainsMentorsFirst: z.boolean().default(false),
    /** Whether a mentor of another function is lifted a little in the suggestions. */
    liftsOtherFunctions: z.boolean().default(true),
    weights: SuggestionWeights.prefault({}),
    /** How long after its end something of a partnership is kept: what the two wrote, when they met, and that it was. */
    wordsKeptMonths: z.int().min(1).max(24).default(6),
    meetingsKeptMonths: z.int().min(1).max(36).default(12),
    partnershipsKeptMonths: z.int().min(12).max(84).default(36),
  })
  .readonly();
export type SchemeSettings = z.infer<typeof SchemeSettings>;

export const MEETING_MINUTES_MIN = 15;
export const MEETING_MINUTES_MAX = 180;

/** A value a member can choose, and the words they read. Several ids travel in one text, so an id holds nothing that parts them. */
export const Choice = z.object({ id: z.string().regex(/^[^\s,;]{1,60}$/), label: z.string().min(1).max(80) }).readonly();
export type Choice = z.infer<typeof Choice>;

/** Topics, functions, campuses and languages are the scheme's own lists, so that a filter never has two words for one thing. */
export const SchemeLists = z
  .object({
    topics: z.array(Choice).min(1).max(60),
    functions: z.array(Choice).min(1).max(40),
    campuses: z.array(Choice).min(1).max(20),
    languages: z.array(Choice).min(1).max(40),
  })
  .readonly();
export type SchemeLists = z.infer<typeof SchemeLists>;

/** The sentences a member agrees to when registering. A new version asks again. */
export const Principles = z
  .object({ version: z.int().min(1), sentences: z.array(z.string().max(300)).min(1).max(10), privacy: z.string().max(1000) })
  .readonly();
export type Principles = z.infer<typeof Principles>;

export const SchemeKind = z.enum(['self-service', 'matched']);
export type SchemeKind = z.infer<typeof SchemeKind>;

/**
 * A network or programme with its own settings. In a `self-service` scheme a mentee chooses a mentor; in a `matched` scheme a
 * coordinator brings two people together, and both still decide.
 */
export const Scheme = z
  .object({
    id: SchemeId,
    name: z.string().min(1).max(60),
    kind: SchemeKind,
    about: z.string().max(300),
    zone: Zone,
    coordinators: z.array(MemberId).max(50),
    closedOn: z.array(CalendarDate).max(100),
    lists: SchemeLists,
    /** Words that mean one thing here, so that own words find each other. */
    synonyms: z.array(z.array(z.string().trim().min(1).max(60)).min(2).max(12)).max(200).default([]),
    principles: Principles,
    /** What both sign in every agreement of this scheme, beside their own words. */
    statements: z.array(z.string().max(400)).min(1).max(8),
    settings: SchemeSettings,
  })
  .readonly();
export type Scheme = z.infer<typeof Scheme>;

/** What was chosen and is not in the list any more is still said, by the words that its id was made from. */
export const labelOf = (choices: readonly Choice[], id: string): string => choices.find((choice) => choice.id === id)?.label ?? id.replaceAll('-', ' ');

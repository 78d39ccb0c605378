import { z } from 'zod';
import { MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import { CalendarDate, Instant } from '../kernel/time.ts';
import { SchemeKind } from '../schemes/scheme.ts';
import { SETTING_GROUPS } from '../schemes/setting-groups.ts';
import { contract } from './contract.ts';
import { SchemeSummary } from './sign-in.ts';

export const NEEDED_MAX = 50;
export const SEEKERS_SHOWN_MAX = 20;
export const TRAINING_SHOWN_MAX = 50;

/** Somebody whom a coordinator may need, by name alone, and where a chat with them is opened. */
const Somebody = z.object({ id: MemberId, name: z.string(), chatUrl: z.url().nullable() });

/** Why somebody is needed, since when, and of whom it tells: names, dates and states, and nothing that anybody wrote. */
export const Needed = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('partnership'),
    partnershipId: PartnershipId,
    why: z.enum(['unanswered', 'unsigned', 'silent', 'long-silent', 'conflict', 'fit']),
    since: Instant,
    mentor: Somebody,
    mentee: Somebody,
    status: z.enum(['proposed', 'requested', 'agreeing', 'active', 'paused']),
    /** Until when an answer may still come. */
    answerBy: CalendarDate.nullable(),
    /** The last sign of life. */
    aliveAt: Instant.nullable(),
    /** Whether whoever has something to do was reminded today; once a day is enough. */
    isRemindedToday: z.boolean(),
  }),
  z.object({ about: z.literal('approval'), schemeId: SchemeId, since: Instant, member: Somebody }),
  /** Nobody can reach them, and so many partnerships of theirs run or wait. */
  z.object({ about: z.literal('unreachable'), schemeId: SchemeId, since: Instant, member: Somebody, partnerships: z.int() }),
]);
export type Needed = z.infer<typeof Needed>;

export const SchemeToday = z.object({
  scheme: SchemeSummary,
  needed: z.array(Needed).max(NEEDED_MAX),
  /** Whether there is more than is shown; what has waited longest is. */
  hasMore: z.boolean(),
  /** Mentors who are not listed before they are trained. */
  training: z.array(Somebody).max(TRAINING_SHOWN_MAX),
  /** In a matched scheme, who seeks a mentor and has none: how many, and who has waited longest. */
  seekersCount: z.int(),
  seekers: z.array(z.object({ id: MemberId, name: z.string(), jobTitle: z.string(), department: z.string(), since: Instant, topics: z.array(z.string()) })).max(SEEKERS_SHOWN_MAX),
});
export type SchemeToday = z.infer<typeof SchemeToday>;

/** What needs a coordinator today, in each scheme they run; for anybody else there is no such page. */
export const readToday = contract({ method: 'GET', path: '/api/coordination', input: z.object({}), output: z.object({ now: Instant, schemes: z.array(SchemeToday) }) });
export type Today = z.infer<typeof readToday.output>;

export const SchemePart = z.enum([...SETTING_GROUPS, 'closed-days', 'topics', 'synonyms']);
export type SchemePart = z.infer<typeof SchemePart>;

const INPUT_LENGTH_MAX = 20_000;

/** A scheme as its coordinators edit it: every setting as the text in its input. */
export const SchemePage = z.object({
  id: SchemeId,
  name: z.string(),
  kind: SchemeKind,
  /** Goes with what is saved, so that of two who save at once the second is told. */
  version: z.string(),
  inputs: z.record(z.string(), z.string()),
  coordinators: z.array(z.object({ id: MemberId, name: z.string(), isMe: z.boolean() })),
});
export type SchemePage = z.infer<typeof SchemePage>;

export const readScheme = contract({ method: 'GET', path: '/api/schemes/:id', input: z.object({ id: SchemeId }), output: SchemePage });

const SettingProblem = z.discriminatedUnion('problem', [
  z.object({ field: z.string(), problem: z.literal('not-a-whole-number') }),
  z.object({ field: z.string(), problem: z.literal('out-of-bounds'), min: z.int(), max: z.int() }),
  z.object({ field: z.string(), problem: z.literal('too-many'), max: z.int() }),
  z.object({ field: z.string(), problem: z.literal('contradicts'), isMore: z.boolean(), than: z.string() }),
  z.object({ field: z.string(), problem: z.enum(['not-a-date', 'not-a-set', 'too-long', 'said-twice']), line: z.int() }),
  z.object({ field: z.string(), problem: z.literal('empty') }),
  z.object({ field: z.string(), problem: z.enum(['nobody-there', 'last-coordinator']) }),
]);
export type SettingProblem = z.infer<typeof SettingProblem>;

/** What became of a change: saved, or what is wrong beside its field, or that somebody was faster; with what is so now. */
const Changed = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), scheme: SchemePage }),
  z.object({ outcome: z.literal('problems'), problems: z.array(SettingProblem).min(1) }),
  z.object({ outcome: z.literal('changed-meanwhile'), scheme: SchemePage }),
]);
export type SchemeChanged = z.infer<typeof Changed>;

export const saveScheme = contract({
  method: 'POST',
  path: '/api/schemes/:id',
  input: z.object({ id: SchemeId, version: z.string().max(200), part: SchemePart, inputs: z.record(z.string().max(60), z.string().max(INPUT_LENGTH_MAX)) }),
  output: Changed,
});

/** Adds the member at an address, or takes a coordinator out. */
export const changeCoordinators = contract({
  method: 'POST',
  path: '/api/schemes/:id/coordinators',
  input: z.object({ id: SchemeId, add: z.string().max(200).optional(), remove: MemberId.optional() }),
  output: Changed,
});

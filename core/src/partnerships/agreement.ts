import { z } from 'zod';
import { MemberId } from '../kernel/ids.ts';
import { CalendarDate, Instant, daysAfter, monthsAfter } from '../kernel/time.ts';
import { NAME_LENGTH_MAX } from '../members/profile.ts';
import { MEETING_MINUTES_MAX, MEETING_MINUTES_MIN, type SchemeSettings } from '../schemes/scheme.ts';

export const GOALS_MAX = 3;
export const GOAL_LENGTH_MAX = 600;
export const SUCCESS_LENGTH_MAX = 1000;
export const WHERE_LENGTH_MAX = 120;
export const CONTACT_LENGTH_MAX = 300;

export const Rhythm = z.enum(['weekly', 'fortnightly', 'monthly']);
export type Rhythm = z.infer<typeof Rhythm>;

export const Arranges = z.enum(['mentee', 'mentor', 'either']);
export type Arranges = z.infer<typeof Arranges>;

export const CancelNotice = z.enum(['same-day', 'one-day', 'two-days', 'one-week']);
export type CancelNotice = z.infer<typeof CancelNotice>;

export const ReviewPoints = z.enum(['half-way', 'every-quarter', 'every-meeting']);
export type ReviewPoints = z.infer<typeof ReviewPoints>;

/** What the two agree on, in their own words and numbers. The scheme's statements stand beside it. */
export const Terms = z
  .object({
    goals: z.array(z.string().trim().min(1).max(GOAL_LENGTH_MAX)).min(1).max(GOALS_MAX),
    success: z.string().trim().max(SUCCESS_LENGTH_MAX),
    startsOn: CalendarDate,
    durationMonths: z.int().min(3).max(12),
    rhythm: Rhythm,
    meetingMinutes: z.int().min(MEETING_MINUTES_MIN).max(MEETING_MINUTES_MAX),
    /** Where they usually meet, who sees to it, and how long before they say so when one of them cannot come. */
    where: z.string().trim().max(WHERE_LENGTH_MAX).default(''),
    arranges: Arranges.default('mentee'),
    cancelNotice: CancelNotice.default('one-day'),
    /** Whether and how they write to each other between meetings. */
    contactBetween: z.string().trim().max(CONTACT_LENGTH_MAX).default(''),
    /** When they look back on the way. */
    reviewPoints: ReviewPoints.default('half-way'),
  })
  .readonly();
export type Terms = z.infer<typeof Terms>;

export const Signature = z.object({ by: MemberId, name: z.string().min(1).max(NAME_LENGTH_MAX), at: Instant }).readonly();
export type Signature = z.infer<typeof Signature>;

/** Changed text is a new version, and a signature belongs to one version. */
export const Agreement = z
  .object({
    version: z.int().min(1),
    terms: Terms,
    draftedBy: MemberId,
    /** Whoever has put words into any version of it, and so whose words are in it. */
    writers: z.array(MemberId).max(2).default([]),
    signatures: z.array(Signature).max(2),
  })
  .readonly();
export type Agreement = z.infer<typeof Agreement>;

export const isSignedBy = (agreement: Agreement, member: MemberId): boolean => agreement.signatures.some(({ by }) => by === member);

export const isSameTerms = (one: Terms, other: Terms): boolean => JSON.stringify(Terms.parse(one)) === JSON.stringify(Terms.parse(other));

const wordsOf = ({ goals, success, where, contactBetween }: Terms): string => JSON.stringify([goals, success, where, contactBetween]);

/** The next version, which nobody has signed yet. */
export const changedAgreement = ({ version, terms: before, writers }: Agreement, terms: Terms, by: MemberId): Agreement => ({
  version: version + 1,
  terms,
  draftedBy: by,
  writers: wordsOf(before) === wordsOf(terms) ? writers : [...new Set([...writers, by])],
  signatures: [],
});

export const endsOn = (terms: Terms): CalendarDate => monthsAfter(terms.startsOn, terms.durationMonths);

/** Cut to fit, and never through the middle of a character that takes two places. */
const shortened = (words: string, max: number): string => words.trim().slice(0, max).replace(/[\uD800-\uDBFF]$/, '').trim();

/** The first draft, so that nobody starts from an empty page: the mentee's words, and the scheme's usual numbers. */
export const firstDraft = (goals: string, today: CalendarDate, settings: SchemeSettings): Terms => ({
  goals: [shortened(goals, GOAL_LENGTH_MAX)],
  success: '',
  startsOn: daysAfter(today, 7),
  durationMonths: settings.durationMonthsDefault,
  rhythm: 'monthly',
  meetingMinutes: settings.meetingMinutesDefault,
  where: '',
  arranges: 'mentee',
  cancelNotice: 'one-day',
  contactBetween: '',
  reviewPoints: 'half-way',
});

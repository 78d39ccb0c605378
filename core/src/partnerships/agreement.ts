import { z } from 'zod';
import { MemberId } from '../kernel/ids.ts';
import { CalendarDate, Instant, type Moment, WallTime, Zone, daysAfter, later, monthsAfter, onTheWall } from '../kernel/time.ts';
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

/** What of the terms can be changed by itself, in the order in which it is read. */
export const TermsField = z.enum([
  'goals',
  'success',
  'startsOn',
  'durationMonths',
  'rhythm',
  'meetingMinutes',
  'where',
  'arranges',
  'cancelNotice',
  'contactBetween',
  'reviewPoints',
]) satisfies z.ZodType<keyof Terms>;
export type TermsField = z.infer<typeof TermsField>;

export const CHANGES_MAX = 20;
/** Whoever fills in the form changes it step by step: the other is told once it has rested so long. */
export const DRAFT_RESTS_MINUTES = 5;

/** Which version changed what, without the words, and whose signatures it undid. */
export const Change = z
  .object({ version: z.int().min(2), by: MemberId, at: Instant, fields: z.array(TermsField), unsigned: z.array(MemberId).max(2) })
  .readonly();
export type Change = z.infer<typeof Change>;

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
    /** The latest changes, oldest first, so that whoever comes back to it is shown what is new. */
    changes: z.array(Change).max(CHANGES_MAX).default([]),
  })
  .readonly();
export type Agreement = z.infer<typeof Agreement>;

export const isSignedBy = (agreement: Agreement, member: MemberId): boolean => agreement.signatures.some(({ by }) => by === member);

/** What two terms say differently. */
export const fieldsChanged = (one: Terms, other: Terms): readonly TermsField[] => {
  const [before, after] = [Terms.parse(one), Terms.parse(other)];
  return TermsField.options.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
};

export const isSameTerms = (one: Terms, other: Terms): boolean => fieldsChanged(one, other).length === 0;

const WORDS: readonly TermsField[] = ['goals', 'success', 'where', 'contactBetween'];

/** The next version, which nobody has signed yet. A number that was given to a version that was withdrawn is not given again. */
export const changedAgreement = (before: Agreement, terms: Terms, { by, at }: Moment, lastVersion = before.version): Agreement => {
  const version = Math.max(before.version, lastVersion) + 1;
  const fields = [...fieldsChanged(before.terms, terms)];
  const unsigned = before.signatures.map((signature) => signature.by);
  return {
    version,
    terms,
    draftedBy: by,
    writers: fields.some((field) => WORDS.includes(field)) ? [...new Set([...before.writers, by])] : before.writers,
    signatures: [],
    changes: [...before.changes, { version, by, at, fields, unsigned }].slice(-CHANGES_MAX),
  };
};

/** What was changed after a version, in the order in which it is read. */
export const fieldsChangedSince = ({ changes }: { readonly changes: readonly Pick<Change, 'version' | 'fields'>[] }, version: number): readonly TermsField[] => {
  const changed = changes.filter((change) => change.version > version).flatMap(({ fields }) => fields);
  return TermsField.options.filter((field) => changed.includes(field));
};

/** The latest version that a member wrote or signed; 0 when they have done neither. */
export const versionKnownTo = (agreement: Agreement, member: MemberId): number => {
  if (agreement.draftedBy === member || isSignedBy(agreement, member)) return agreement.version;
  const known = agreement.changes.map(({ version, by, unsigned }) => (by === member ? version : unsigned.includes(member) ? version - 1 : 0));
  return Math.max(0, ...known);
};

/** Whether a change has rested long enough, or was signed, so that the other of the two has been told of it. */
export const isToldOf = ({ changes, signatures }: Agreement, inForce: Agreement, { by, at }: Moment): boolean => {
  const its = changes.filter(({ version }) => version > inForce.version);
  const hasRested = its.some((change, index) => later(change.at, { minutes: DRAFT_RESTS_MINUTES }) <= (its[index + 1]?.at ?? at));
  const wasSigned = its.slice(1).some(({ unsigned }) => unsigned.length > 0);
  return signatures.length > 0 || wasSigned || hasRested || its.some((change) => change.by !== by);
};

const [MIDNIGHT, GREENWICH] = [WallTime.parse('00:00'), Zone.parse('UTC')];

/** When what was agreed begins, as an instant that needs no scheme: nobody is silent before. */
export const beginsAt = ({ startsOn }: Terms): Instant => onTheWall(startsOn, MIDNIGHT, GREENWICH);

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

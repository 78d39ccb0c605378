import type { WallTime } from '@mentor-network/core/kernel/time';
import type { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import type { Arranges, CancelNotice, ReviewPoints, Rhythm } from '@mentor-network/core/partnerships/agreement';
import type { Helped, Progress, Readers, ReviewStage } from '@mentor-network/core/partnerships/reviews';
import type { Outcome, Status } from '@mentor-network/core/partnerships/partnership';

/** What a story ends in: a status, or for what has ended, its outcome. A leaver and a lapse cannot be told by commands. */
export type Ending = Exclude<Status, 'ended' | 'released'> | Exclude<Outcome, 'member-left' | 'lapsed'>;

export type MeetingOutcome = 'met' | 'missed' | 'cancelled' | 'arranged';

export type StoryMeeting = {
  /** From the day on which the second signature was given. */
  readonly daysFromStart: number;
  readonly time: WallTime;
  readonly minutes: number;
  readonly place: string;
  readonly outcome: MeetingOutcome;
};

export type StoryAgreement = {
  readonly goals: readonly string[];
  readonly success: string;
  readonly durationMonths: number;
  readonly rhythm: Rhythm;
  readonly meetingMinutes: number;
  readonly where?: string;
  readonly arranges?: Arranges;
  readonly cancelNotice?: CancelNotice;
  readonly contactBetween?: string;
  readonly reviewPoints?: ReviewPoints;
};

/** A change to an agreement in force: what is different, who proposed it, and who has signed it since. With both, it is in force. */
export type StoryAmendment = {
  readonly daysAgo: number;
  readonly by: 'mentor' | 'mentee';
  readonly terms: Partial<StoryAgreement>;
  readonly signedBy: readonly ('mentor' | 'mentee')[];
};

/** What one of the two did on the way: an action they agreed on, how far a goal came, or what they say about it. Days are counted from today. */
export type StoryWork = { readonly daysAgo: number; readonly by: 'mentor' | 'mentee' } & (
  | { readonly agreed: string; readonly owner: 'mentor' | 'mentee'; readonly dueInDays: number; readonly doneDaysAgo?: number }
  | { readonly goal: number; readonly progress: Progress }
  | { readonly stage: ReviewStage; readonly helped: Helped; readonly words: string; readonly readers: Readers }
);

/** One partnership of the sample, from the request to the status it has reached today. */
export type Story = {
  readonly schemeId: SchemeId;
  readonly mentor: MemberId;
  readonly mentee: MemberId;
  /** What the coordinator wrote who proposed the two to each other, in a matched scheme. */
  readonly suggestion: string;
  readonly goals: string;
  readonly outcome: Ending;
  /** When the request was sent. */
  readonly daysAgo: number;
  readonly endedDaysAgo?: number;
  readonly declineReason?: string;
  /** For an agreement that is not signed by both yet: who has. */
  readonly signedBy?: 'mentor' | 'mentee';
  readonly agreement?: StoryAgreement;
  readonly amendments?: readonly StoryAmendment[];
  readonly work?: readonly StoryWork[];
  readonly meetings: readonly StoryMeeting[];
};

/** Working days after the request until it is answered, until the mentor signs, and until the mentee does. */
export const ANSWERED_AFTER = 2;
export const DRAFTED_AFTER = 3;
export const STARTED_AFTER = 4;

/** A story as it is written down: people by name, and meetings by the day from today. */
export type StorySketch = Omit<Story, 'schemeId' | 'mentor' | 'mentee' | 'meetings' | 'suggestion' | 'goals'> & {
  readonly mentor: string;
  readonly mentee: string;
  readonly isMatched?: true;
  /** Sentences. */
  readonly suggestion?: readonly string[];
  readonly goals: readonly string[];
  readonly meetings?: readonly MeetingSketch[];
};

export type MeetingSketch = { readonly inDays: number; readonly time: string; readonly place: string; readonly outcome: MeetingOutcome };

const meeting =
  (outcome: MeetingOutcome) =>
  (inDays: number, time: string, place = 'Teams'): MeetingSketch => ({ inDays, time, place, outcome });

export const met = meeting('met');
export const missed = meeting('missed');
export const cancelled = meeting('cancelled');
export const arranged = meeting('arranged');

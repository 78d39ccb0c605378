import { z } from 'zod';
import { MemberId } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';

export const REVIEW_WORDS_LENGTH_MAX = 1000;

/** How far a goal has come. */
export const Progress = z.enum(['not-begun', 'under-way', 'reached']);
export type Progress = z.infer<typeof Progress>;

/** Half-way, at the end, and some months after it. */
export const ReviewStage = z.enum(['mid-point', 'closing', 'look-back']);
export type ReviewStage = z.infer<typeof ReviewStage>;

export const Helped = z.enum(['a-lot', 'somewhat', 'not-yet']);
export type Helped = z.infer<typeof Helped>;

/** Who reads the words of a review beside whoever wrote them. */
export const Readers = z.enum(['partner', 'coordinators', 'nobody']);
export type Readers = z.infer<typeof Readers>;

/** What one of the two says about their mentoring. There is one of each stage from each of them; said again, it replaces the first. */
export const Review = z
  .object({ stage: ReviewStage, by: MemberId, at: Instant, helped: Helped, words: z.string().max(REVIEW_WORDS_LENGTH_MAX), readers: Readers })
  .readonly();
export type Review = z.infer<typeof Review>;

/** Whether it fits, after some weeks. The other never sees it; coordinators do if whoever answers wishes so. */
export const FitCheck = z.object({ by: MemberId, at: Instant, isGood: z.boolean(), isForCoordinators: z.boolean() }).readonly();
export type FitCheck = z.infer<typeof FitCheck>;

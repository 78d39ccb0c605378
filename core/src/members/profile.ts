import { z } from 'zod';
import { SchemeId } from '../kernel/ids.ts';

export const PROFILE_TEXT_LENGTH_MAX = 1500;
export const NAME_LENGTH_MAX = 120;
export const SHORT_TEXT_LENGTH_MAX = 80;
export const OWN_TOPICS_LENGTH_MAX = 200;
export const CHOICES_MAX = 12;
export const SCHEMES_MAX = 4;

const shortText = z.string().trim().min(1).max(SHORT_TEXT_LENGTH_MAX);
const choices = z.array(z.string().min(1).max(60)).min(1).max(CHOICES_MAX);

export const Format = z.enum(['teams', 'in-person', 'phone']);
export type Format = z.infer<typeof Format>;

export const Weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']);
export type Weekday = z.infer<typeof Weekday>;

/** The parts a member offers to play. Which part they play is decided in each partnership. */
export const Parts = z.enum(['mentee', 'mentor', 'both']);
export type Parts = z.infer<typeof Parts>;

export const PartAnswers = z.object({ parts: Parts, schemes: z.array(SchemeId).min(1).max(SCHEMES_MAX) }).readonly();
export const WorkAnswers = z
  .object({ jobTitle: shortText, department: shortText, function: z.string().min(1).max(60), campus: z.string().min(1).max(60) })
  .readonly();
export const StyleAnswers = z
  .object({ languages: choices, formats: z.array(Format).min(1).max(3), days: z.array(Weekday).max(5) })
  .readonly();
export const MentorAnswers = z
  .object({
    topics: choices,
    ownTopics: z.string().trim().max(OWN_TOPICS_LENGTH_MAX),
    experience: z.string().trim().min(1).max(PROFILE_TEXT_LENGTH_MAX),
    capacity: z.int().min(0).max(4),
  })
  .readonly();
export const MenteeAnswers = z.object({ topics: choices, hopes: z.string().trim().max(PROFILE_TEXT_LENGTH_MAX) }).readonly();

/** What a mentor shows of themselves in the directory, and what a mentee's suggestions are made from. */
export const Profile = z
  .object({
    part: PartAnswers,
    work: WorkAnswers,
    style: StyleAnswers,
    mentor: MentorAnswers.optional(),
    mentee: MenteeAnswers.optional(),
  })
  .readonly();
export type Profile = z.infer<typeof Profile>;

export const offersMentoring = (parts: Parts): boolean => parts !== 'mentee';
export const seeksMentoring = (parts: Parts): boolean => parts !== 'mentor';

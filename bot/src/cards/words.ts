import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import type { Reason } from '@mentor-network/core/contracts/directory';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { ReplyBand } from '@mentor-network/core/members/places';
import type { Format, Parts, Weekday } from '@mentor-network/core/members/profile';
import type { Lead } from '@mentor-network/core/members/preferences';
import type { Rhythm } from '@mentor-network/core/partnerships/agreement';

/** `a, b and c`, as a person would list them. */
export const listWords = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

export const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const countWords = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const minutesWords = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return countWords(rest, 'minute', 'minutes');
  const whole = countWords(hours, 'hour', 'hours');
  return rest === 0 ? whole : `${whole} ${countWords(rest, 'minute', 'minutes')}`;
};

export const monthsWords = (months: number): string => countWords(months, 'month', 'months');

/** Numbers a member reads, with the comma of thousands. */
export const numberWords = (value: number): string => value.toLocaleString('en-GB');

export const formatWords = (format: Format): string => {
  switch (format) {
    case 'teams':
      return 'Teams';
    case 'in-person':
      return 'in person';
    case 'phone':
      return 'phone';
    default:
      return assertNever(format);
  }
};

export const weekdayWords = (day: Weekday): string => {
  switch (day) {
    case 'monday':
      return 'Monday';
    case 'tuesday':
      return 'Tuesday';
    case 'wednesday':
      return 'Wednesday';
    case 'thursday':
      return 'Thursday';
    case 'friday':
      return 'Friday';
    default:
      return assertNever(day);
  }
};

export const rhythmWords = (rhythm: Rhythm): string => {
  switch (rhythm) {
    case 'weekly':
      return 'Every week';
    case 'fortnightly':
      return 'Every two weeks';
    case 'monthly':
      return 'Every month';
    default:
      return assertNever(rhythm);
  }
};

export const partsWords = (parts: Parts): string => {
  switch (parts) {
    case 'mentee':
      return 'Find a mentor';
    case 'mentor':
      return 'Mentor others';
    case 'both':
      return 'Both';
    default:
      return assertNever(parts);
  }
};

export const leadWords = (lead: Lead): string => {
  switch (lead) {
    case 'day-before':
      return '24 hours before';
    case 'two-hours':
      return 'Two hours before';
    case 'morning':
      return 'At 08:00 on the day';
    default:
      return assertNever(lead);
  }
};

export const placesWords = (placesLeft: number): string =>
  placesLeft === 0 ? 'No place left' : countWords(placesLeft, 'place left', 'places left');

/** What there is to do in a scheme in which mentees do not ask themselves. */
export const matchedWords = (isSeeking: boolean): string =>
  isSeeking
    ? 'In this scheme a coordinator brings mentors and mentees together. They know from your registration that you would like a mentor, and both of you decide.'
    : 'In this scheme a coordinator brings mentors and mentees together. Register in it as a mentee, and they know that you would like a mentor.';

/** How soon a mentor usually answers. */
export const replyWords = (band: ReplyBand): string => {
  switch (band) {
    case 'two-days':
      return 'Usually answers within two days';
    case 'one-week':
      return 'Usually answers within a week';
    case 'two-weeks':
      return 'Usually answers within two weeks';
    default:
      return assertNever(band);
  }
};

/** Whether a mentor has room, and how long an answer takes. */
export const placesAndReplyWords = ({ placesLeft, replyBand }: { readonly placesLeft: number; readonly replyBand: ReplyBand | null }): string =>
  [placesWords(placesLeft), ...(replyBand === null ? [] : [replyWords(replyBand)])].join(' · ');

/** Why a mentor is suggested, so short that several stand in one line. */
export const reasonWords = (reason: Reason): string => {
  switch (reason.kind) {
    case 'topic':
      return `helps with ${reason.label}`;
    case 'own-topic':
      return reason.said === null ? `also writes about ${reason.label}` : `also writes about ${reason.label}, close to your “${reason.said}”`;
    case 'near-topic':
      return reason.said === null ? `offers ${reason.label}, which you wrote about` : `offers ${reason.label}, close to your “${reason.said}”`;
    case 'other-function':
      return `works in ${reason.label}`;
    case 'language':
      return `speaks ${reason.label}`;
    case 'day':
      return `has time on ${weekdayWords(reason.day)}s, like you`;
    case 'format':
      return reason.format === 'in-person' ? 'likes to meet in person, too' : `likes to meet ${reason.format === 'teams' ? 'in Teams' : 'by phone'}, too`;
    case 'campus':
      return `is near you, at ${reason.label}`;
    default:
      return assertNever(reason);
  }
};

const MISSING: Readonly<Record<string, string>> = {
  parts: 'Choose what you would like to do.',
  schemes: 'Choose at least one scheme.',
  jobTitle: 'Write your job title.',
  department: 'Write your department.',
  function: 'Choose a function.',
  campus: 'Choose a campus.',
  languages: 'Choose at least one language.',
  formats: 'Choose at least one way to meet.',
  topics: 'Choose at least one topic.',
  experience: 'Write a few sentences about your experience.',
  capacity: 'Choose how many people you can take on.',
  goals: 'Write what you would like to work on.',
  goal1: 'Write at least one goal.',
  startsOn: 'Choose the day you start.',
  durationMonths: 'Choose how long it lasts.',
  rhythm: 'Choose how often you meet.',
  meetingMinutes: 'Choose how long you meet.',
  arranges: 'Choose who arranges your meetings.',
  cancelNotice: 'Choose how long before you say so.',
  reviewPoints: 'Choose when you look back.',
  on: 'Choose a day.',
  at: 'Choose a time.',
  minutes: 'Choose how long you meet.',
  place: 'Write where you meet.',
  until: 'Choose the last day of your pause.',
  question: 'Write what you would like to know.',
  reached: 'Choose what fits best.',
  what: 'Write what will be done.',
  who: 'Choose who does it.',
  dueOn: 'Choose until when.',
  helped: 'Choose what fits best.',
  readers: 'Choose who may read this.',
  words: 'Write what you would like to work on.',
};

export const missingWords = (field: string): string => MISSING[field] ?? 'Fill this in.';

const DAYS_IN_A_YEAR = 365;
const DAYS_IN_A_MONTH = 30;

/** What is wrong with a field, said as what to do about it. Never whose fault it is. */
export const problemWords = ({ field, problem, max }: FieldProblem): string => {
  switch (problem) {
    case 'missing':
      return missingWords(field);
    case 'too-long':
      return max === undefined
        ? 'That is too long. Shorten it a little.'
        : `That is too long. Shorten it to ${numberWords(max)} characters.`;
    case 'not-a-choice':
      return 'That is no longer in the list. Choose from what is there now.';
    case 'too-many':
      return max === undefined ? 'Those are too many. Leave some out.' : `Those are too many. Leave ${max} at most.`;
    case 'not-an-address':
      return 'Write whole e-mail addresses, with commas between them.';
    case 'oneself':
      return 'Your own address is in the list. Leave it out.';
    case 'not-a-number':
      return 'Choose a number from the list.';
    case 'not-a-date':
      return 'Choose a day from the calendar.';
    case 'not-a-time':
      return 'Choose a time, such as 14:00.';
    case 'has-passed':
      if (field === 'durationMonths') return 'With that it would be over already. Choose some months more.';
      return field === 'at' ? 'That time has passed. Choose a later one.' : 'That date has passed. Choose one from today on.';
    case 'too-far-ahead':
      return `That is too far ahead. Choose a day within ${max === undefined || max >= DAYS_IN_A_YEAR ? 'a year' : monthsWords(Math.floor(max / DAYS_IN_A_MONTH))}.`;
    case 'must-agree':
      return 'To register, agree to the principles.';
    default:
      return assertNever(problem);
  }
};

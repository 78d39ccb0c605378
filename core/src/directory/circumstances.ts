import type { Reason } from '../contracts/directory.ts';
import type { Format, Weekday } from '../members/profile.ts';
import { labelOf } from '../schemes/scheme.ts';
import type { Listing } from './availability.ts';
import type { Seeking } from './seeking.ts';

const COMMON_LANGUAGE = 'english';

/** The rarest first, for nearly everybody meets in Teams. */
const FORMATS: readonly Format[] = ['in-person', 'phone', 'teams'];

/** What would make it easy for two people to meet, and worth it. */
export type Circumstances = {
  readonly day: Weekday | undefined;
  readonly format: Format | undefined;
  readonly language: string | undefined;
  readonly isElsewhere: boolean;
  readonly isNear: boolean;
};

export const circumstancesOf = ({ mentee, scheme: { settings } }: Seeking, { member }: Listing): Circumstances => {
  const { work, style } = member.profile;
  const mine = mentee.profile;
  const format = FORMATS.find((one) => style.formats.includes(one) && mine.style.formats.includes(one));
  return {
    day: style.days.find((one) => mine.style.days.includes(one)),
    format,
    language: style.languages.find((one) => one !== COMMON_LANGUAGE && mine.style.languages.includes(one)),
    isElsewhere: settings.liftsOtherFunctions && work.function !== mine.work.function,
    isNear: format === 'in-person' && work.campus === mine.work.campus,
  };
};

export const circumstanceReasons = ({ scheme: { lists } }: Seeking, { member }: Listing, of: Circumstances): readonly Reason[] => {
  const { work } = member.profile;
  const reasons: readonly (Reason | false | undefined)[] = [
    of.isElsewhere && { kind: 'other-function', label: labelOf(lists.functions, work.function) },
    of.day && { kind: 'day', day: of.day },
    of.format && { kind: 'format', format: of.format },
    of.language !== undefined && { kind: 'language', label: labelOf(lists.languages, of.language) },
    of.isNear && { kind: 'campus', label: labelOf(lists.campuses, work.campus) },
  ];
  return reasons.filter((reason) => reason !== false && reason !== undefined);
};

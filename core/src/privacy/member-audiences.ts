import type { MemberId, SchemeId } from '../kernel/ids.ts';
import type { CalendarDate, Instant, Zone } from '../kernel/time.ts';
import type { FullMember } from '../members/member.ts';
import { type Places, type ReplyBand, placesLeft, replyBandOf } from '../members/places.ts';
import type { Format, Parts, Weekday } from '../members/profile.ts';
import type { Consent } from '../members/registration.ts';
import { type Audience, type Seen, seenIn } from './audience.ts';

/** Everything a full member's record says of them, one by one. */
export type MemberFields = {
  readonly id: MemberId;
  readonly name: string;
  readonly email: string;
  readonly zone: Zone;
  readonly status: FullMember['status'];
  readonly registeredAt: Instant;
  readonly pausedUntil: CalendarDate | null;
  readonly consent: Consent;
  readonly parts: Parts;
  readonly schemes: readonly SchemeId[];
  readonly jobTitle: string;
  readonly department: string;
  readonly function: string;
  readonly campus: string;
  readonly languages: readonly string[];
  readonly formats: readonly Format[];
  readonly days: readonly Weekday[];
  readonly helpTopics: readonly string[];
  readonly ownTopics: string;
  readonly experience: string;
  readonly capacity: number;
  readonly placesLeft: number;
  /** How soon they usually answer a request; null while nobody can say. */
  readonly replyBand: ReplyBand | null;
  readonly wantedTopics: readonly string[];
  readonly hopes: string;
  readonly lineManager: readonly string[];
  readonly iManage: readonly string[];
  readonly others: readonly string[];
};
export type MemberField = keyof MemberFields;

const EVERYBODY = ['colleagues', 'partner', 'coordinators'] as const;
const DIRECTORY = ['colleagues', 'coordinators'] as const;
const COORDINATORS = ['coordinators'] as const;
const NOBODY_ELSE = [] as const;

/**
 * Who can see what. It is the only place where this stands: what is written beside a field is made from it, and whoever shows a
 * member to somebody gets the fields from `memberSeenBy`. So a field without a row does not compile, nor does showing one to somebody
 * for whom it is not meant.
 */
export const MEMBER_AUDIENCES = {
  id: EVERYBODY,
  name: EVERYBODY,
  /** Where a chat is opened; it is not shown, and stands in the link. */
  email: ['partner', 'coordinators'],
  zone: NOBODY_ELSE,
  status: COORDINATORS,
  registeredAt: COORDINATORS,
  pausedUntil: COORDINATORS,
  consent: NOBODY_ELSE,
  parts: COORDINATORS,
  schemes: COORDINATORS,
  jobTitle: EVERYBODY,
  department: EVERYBODY,
  function: DIRECTORY,
  campus: DIRECTORY,
  languages: DIRECTORY,
  formats: DIRECTORY,
  days: DIRECTORY,
  helpTopics: DIRECTORY,
  ownTopics: DIRECTORY,
  experience: DIRECTORY,
  capacity: COORDINATORS,
  placesLeft: DIRECTORY,
  replyBand: DIRECTORY,
  wantedTopics: COORDINATORS,
  hopes: NOBODY_ELSE,
  lineManager: NOBODY_ELSE,
  iManage: NOBODY_ELSE,
  others: NOBODY_ELSE,
} as const satisfies { readonly [Field in MemberField]: readonly Audience[] };

/** The fields of a member that one audience may see, and no other. */
export type MemberSeenBy<Who extends Audience> = Seen<MemberFields, typeof MEMBER_AUDIENCES, Who>;

/** A member as this audience may see them. */
export const memberSeenBy = <Who extends Audience>(who: Who, member: FullMember, places?: Places): MemberSeenBy<Who> => seenIn(MEMBER_AUDIENCES, who, fieldsOf(member, places));

const fieldsOf = (member: FullMember, places: Places | undefined): MemberFields => {
  const { person, profile, conflicts, consent } = member;
  const { part, work, style, mentor, mentee } = profile;
  return {
    ...person,
    ...part,
    ...work,
    ...style,
    ...conflicts,
    consent,
    status: member.status,
    registeredAt: member.registeredAt,
    pausedUntil: member.status === 'paused' ? member.until : null,
    helpTopics: mentor?.topics ?? [],
    ownTopics: mentor?.ownTopics ?? '',
    experience: mentor?.experience ?? '',
    capacity: mentor?.capacity ?? 0,
    placesLeft: places ? placesLeft(places) : 0,
    replyBand: (places && replyBandOf(places)) ?? null,
    wantedTopics: mentee?.topics ?? [],
    hopes: mentee?.hopes ?? '',
  };
};

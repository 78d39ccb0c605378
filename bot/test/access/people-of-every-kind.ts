import { ACTOR_KINDS, type ActorKind } from '@mentor-network/core/access/who-may';
import { MemberId } from '@mentor-network/core/kernel/ids';
import type { Audience } from '@mentor-network/core/privacy/audience';
import { MEMBER_AUDIENCES, type MemberField } from '@mentor-network/core/privacy/member-audiences';
import { MEETING_AUDIENCES, PARTNERSHIP_AUDIENCES } from '@mentor-network/core/privacy/partnership-audiences';
import type { Inputs } from '@mentor-network/core/contracts/field-problem';
import type { Step } from '@mentor-network/core/members/registration';
import type { Actor } from '../../src/application/ports/actor.ts';
import { LONDON } from '../support/network.ts';
import { keysOf } from './keys-of.ts';

export const isInside = (kind: ActorKind): boolean => kind !== 'stranger' && kind !== 'other-tenant';

/** Whoever comes from outside says they are the mentor: in their own tenant somebody may have that very id. */
const IMPOSTORS: readonly ActorKind[] = ['stranger', 'other-tenant'];

const idOf = (kind: ActorKind): MemberId => {
  const at = ACTOR_KINDS.indexOf(IMPOSTORS.includes(kind) ? 'mentor' : kind) + 1;
  return MemberId.parse(`5a3d1c0e-0000-4000-9000-${String(at).padStart(12, '0')}`);
};

/**
 * A word that stands in one text field of one record and nowhere else. It is all lower case and letters, so that no escaping and no change of
 * case hides it from a search.
 */
const canaryOf = (field: string, whose: string): string => `${field}of${whose}`.toLowerCase().replaceAll(/[^a-z]/g, '');

const emailOf = (field: string, kind: string): string => `${canaryOf(field, kind)}@sample.ac.uk`;

export const personOf = (kind: ActorKind): Actor => ({ id: idOf(kind), name: canaryOf('name', kind), email: emailOf('email', kind), zone: LONDON });

/** What this person types when they register: every field that takes words of their own has a canary. */
export const answersOf = (kind: ActorKind): Partial<Record<Step, Inputs>> => ({
  work: { jobTitle: canaryOf('jobTitle', kind), department: canaryOf('department', kind) },
  mentor: { ownTopics: canaryOf('ownTopics', kind), experience: canaryOf('experience', kind) },
  mentee: { hopes: canaryOf('hopes', kind) },
  conflicts: { lineManager: emailOf('lineManager', kind), iManage: emailOf('iManage', kind), others: emailOf('others', kind) },
});

const IN_A_MEMBER = ['name', 'email', 'jobTitle', 'department', 'ownTopics', 'experience', 'hopes', 'lineManager', 'iManage', 'others'] as const satisfies readonly MemberField[];

/** The words of the two, by the field of which they are a part. */
export const WORDS_OF_IT = {
  goals: canaryOf('goals', 'it'),
  agreedGoal: canaryOf('agreedgoal', 'it'),
  success: canaryOf('success', 'it'),
  agreedWhere: canaryOf('agreedwhere', 'it'),
  contactBetween: canaryOf('contactbetween', 'it'),
  declineReason: canaryOf('declinereason', 'it'),
  endReason: canaryOf('endreason', 'it'),
  place: canaryOf('place', 'it'),
  action: canaryOf('action', 'it'),
  reviewForPartner: canaryOf('review', 'it'),
} as const;

const AUDIENCE_OF_WORDS: { readonly [Words in keyof typeof WORDS_OF_IT]: readonly Audience[] } = {
  goals: PARTNERSHIP_AUDIENCES.goals,
  agreedGoal: PARTNERSHIP_AUDIENCES.agreement,
  success: PARTNERSHIP_AUDIENCES.agreement,
  agreedWhere: PARTNERSHIP_AUDIENCES.agreement,
  contactBetween: PARTNERSHIP_AUDIENCES.agreement,
  declineReason: PARTNERSHIP_AUDIENCES.declineReason,
  endReason: PARTNERSHIP_AUDIENCES.endReason,
  place: MEETING_AUDIENCES.place,
  action: PARTNERSHIP_AUDIENCES.actions,
  /** Whoever writes it lets the partner read it. */
  reviewForPartner: ['partner'],
};

const WORDS = keysOf(WORDS_OF_IT);

const isAmong = (who: Audience, audiences: readonly Audience[]): boolean => audiences.includes(who);

/** What somebody wrote who has had everything erased. Nobody sees it any more, themselves included. */
export const GOALS_OF_THE_ERASED = canaryOf('goals', 'the erased');

/** A review that nobody reads but the mentee, who wrote it. */
export const REVIEW_OF_THE_MENTEE = canaryOf('review', 'the mentee alone');

/** Why a coordinator proposes the two to each other: for them, and for whoever coordinates. */
export const SUGGESTION_OF_IT = canaryOf('suggestion', 'it');

const PARTIES: readonly ActorKind[] = ['mentor', 'mentee'];

const seesMember = (reader: ActorKind, owner: ActorKind, audiences: readonly Audience[]): boolean =>
  reader === owner ||
  (audiences.includes('colleagues') && owner === 'mentor') ||
  (audiences.includes('partner') && PARTIES.includes(reader) && PARTIES.includes(owner)) ||
  (audiences.includes('coordinators') && reader === 'coordinator');

const seesIt = (reader: ActorKind, audiences: readonly Audience[]): boolean =>
  (audiences.includes('partner') && PARTIES.includes(reader)) || (audiences.includes('coordinators') && reader === 'coordinator');

type Canary = { readonly word: string; readonly isFor: (reader: ActorKind) => boolean };

const OWNERS = ACTOR_KINDS.filter((kind) => !IMPOSTORS.includes(kind) && kind !== 'it-contact');

/** Every canary there is, and who may be shown it: what core says of its field, and what somebody wrote themselves. */
const CANARIES: readonly Canary[] = [
  ...OWNERS.flatMap((owner) =>
    IN_A_MEMBER.map((field) => ({ word: canaryOf(field, owner), isFor: (reader: ActorKind) => seesMember(reader, owner, MEMBER_AUDIENCES[field]) })),
  ),
  ...WORDS.map((words) => ({ word: WORDS_OF_IT[words], isFor: (reader: ActorKind) => seesIt(reader, AUDIENCE_OF_WORDS[words]) })),
  { word: GOALS_OF_THE_ERASED, isFor: () => false },
  { word: SUGGESTION_OF_IT, isFor: (reader) => seesIt(reader, PARTNERSHIP_AUDIENCES.suggestion) },
  { word: REVIEW_OF_THE_MENTEE, isFor: (reader) => reader === 'mentee' },
];

/** The canaries in an answer. */
export const wordsIn = (answer: string): readonly string[] => {
  const text = answer.toLowerCase();
  return CANARIES.filter(({ word }) => text.includes(word)).map(({ word }) => word);
};

/** The words in an answer that are not for this reader. */
export const notFor = (reader: ActorKind, answer: string): readonly string[] =>
  wordsIn(answer).filter((found) => !(isInside(reader) && CANARIES.some(({ word, isFor }) => word === found && isFor(reader))));

/** What cards and pages show to this reader as things are: the profile of a mentor, and of it what is for the two or for the coordinators. */
export const shownTo = (reader: ActorKind): readonly string[] => [
  ...IN_A_MEMBER.filter((field) => isAmong('colleagues', MEMBER_AUDIENCES[field])).map((field) => canaryOf(field, 'mentor')),
  ...WORDS.filter((words) => seesIt(reader, AUDIENCE_OF_WORDS[words])).map((words) => WORDS_OF_IT[words]),
];

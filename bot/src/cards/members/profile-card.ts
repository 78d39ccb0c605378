import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import type { SchemeId } from '@mentor-network/core/kernel/ids';
import { type Instant, dateIn } from '@mentor-network/core/kernel/time';
import type { Wait } from '@mentor-network/core/members/approval';
import { type FullMember, isAwayAt } from '@mentor-network/core/members/member';
import { type Places, placesLeft } from '@mentor-network/core/members/places';
import { offersMentoring } from '@mentor-network/core/members/profile';
import { type Schemes, joinedSchemes } from '@mentor-network/core/schemes/joined';
import { type Button, type Element, card, eyebrow, line, noted, quoted, row, title, when } from '../elements.ts';
import { dateWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { countWords, placesWords } from '../words.ts';
import { profileLines } from './profile-lines.ts';
import { placesField } from './step-fields.ts';

/** What stands between a mentor and the directory of a scheme. */
export type Waiting = { readonly schemeName: string; readonly schemeId: SchemeId; readonly wait: Wait; /** What a coordinator has asked; empty when nothing. */ readonly question: string };

export type ProfileView = {
  readonly member: FullMember;
  /** All there are. */
  readonly schemes: Schemes;
  readonly places: Places | undefined;
  readonly waits?: readonly Waiting[];
  readonly now: Instant;
  /** What has just been done. */
  readonly note?: string;
  /** What was wrong with the places. */
  readonly problems?: readonly FieldProblem[];
};

/** What a member sees of themselves: how they stand, what they said, and everything they can change about it. */
export const profileCard = (view: ProfileView) => {
  const { member, schemes, now, waits = [], note } = view;
  const { person, profile } = member;
  const standing = standingOf(view);
  const isAway = isAwayAt(member, now);
  return card({
    fallbackText: `Your profile, ${person.name}. ${standing}`,
    body: [
      ...noted(note),
      eyebrow('Your profile'),
      title(standing),
      ...waits.flatMap(waitLines),
      ...profileLines({ person, profile, schemes }),
      ...when(offersMentoring(profile.part.parts), ...placesOf(view)),
    ],
    actions: buttonsOf(isAway),
  });
};

const buttonsOf = (isAway: boolean): readonly Button[] => [
  ...when(isAway, press('Return now', 'profile.resume', {}, { isPrimary: true, skipsInputs: true })),
  press('Change', 'profile.changing', {}, { isPrimary: !isAway, skipsInputs: true }),
  ...when(!isAway, press('Pause', 'profile.pausing', {}, { skipsInputs: true })),
  press('Settings', 'settings.show', {}, { skipsInputs: true }),
  press('Leave the network', 'leave.asking', {}, { skipsInputs: true }),
];

const placesOf = ({ member, schemes, problems = [] }: ProfileView): readonly Element[] => {
  const joined = joinedSchemes(schemes, member.profile.part.schemes);
  const inputs = { capacity: String(member.profile.mentor?.capacity ?? 0) };
  return [...placesField('Places: how many people at once?', joined, { inputs, problems }), row([press('Save places', 'profile.places', {})])];
};

const standingOf = ({ member, places, waits = [], now }: ProfileView): string => {
  const today = dateIn(now, member.person.zone);
  if (member.status === 'paused' && isAwayAt(member, now))
    return member.until === null ? 'You are paused until you return.' : `You are taking a pause until ${dateWords(member.until, today)}.`;
  if (!offersMentoring(member.profile.part.parts)) return 'You are looking for a mentor.';
  const left = places ? placesLeft(places) : 0;
  const held = places?.heldBy.length ?? 0;
  if (waits.length >= member.profile.part.schemes.length && waits.length > 0) return 'You are nearly listed as a mentor.';
  if (left > 0) return `You are listed as a mentor. ${placesWords(left)}.`;
  return held > 0 ? `You mentor ${countWords(held, 'person', 'people')} and have no place left, so you are not listed as available.` : 'You have no place, so you are not listed as available.';
};

/** Whoever was asked something answers it by the profile itself, and says when it does. */
const waitLines = (waiting: Waiting): readonly Element[] => [
  line(waitWords(waiting), { spacing: 'Small' }),
  ...when(waiting.question !== '', quoted(waiting.question, 'Small')),
  ...when(waiting.wait === 'answer', row([press('Ask again', 'approval.ask-again', { scheme: waiting.schemeId }, { skipsInputs: true })])),
];

const waitWords = ({ schemeName, wait }: Waiting): string => {
  switch (wait) {
    case 'approval':
      return `${schemeName}: a coordinator looks at your profile before mentees can find you. You are told here.`;
    case 'answer':
      return `${schemeName}: a coordinator has asked you something. Change what it is about, and ask again.`;
    case 'training':
      return `${schemeName}: mentees can find you when you have been to its training for mentors.`;
  }
};

import { isFullMember, personOf, standingOf } from '@mentor-network/core/members/member';
import type { ApproveMentor } from '../application/coordination/approve-mentor.ts';
import type { ReadToday } from '../application/coordination/read-today.ts';
import type { SeeToPartnership } from '../application/coordination/see-to-partnership.ts';
import type { MentorDirectory } from '../application/directory/mentor-directory.ts';
import type { ActOnMeeting } from '../application/meetings/act-on-meeting.ts';
import type { CloseGone } from '../application/members/close-gone.ts';
import type { ReminderChoice } from '../application/members/choose-reminders.ts';
import type { Registration } from '../application/members/register-member.ts';
import { type ReadMentoring } from '../application/mentoring/read-mentoring.ts';
import { waitingFor } from '../application/mentoring/waiting.ts';
import type { AcceptRequest } from '../application/partnerships/accept-request.ts';
import type { AnswerProposal } from '../application/partnerships/answer-proposal.ts';
import type { ReadNextBest } from '../application/partnerships/read-next-best.ts';
import type { ActOnPartnership } from '../application/partnerships/act-on-partnership.ts';
import type { ChangeAgreement } from '../application/partnerships/change-agreement.ts';
import type { ProposeMatch } from '../application/partnerships/propose-match.ts';
import type { RequestMentoring } from '../application/partnerships/request-mentoring.ts';
import type { EraseMember } from '../application/privacy/erase-member.ts';
import type { ExportMyData } from '../application/privacy/export-my-data.ts';
import type { LookAtMember } from '../application/privacy/look-at-member.ts';
import type { ReadMyData } from '../application/privacy/read-my-data.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Clock, MovableClock } from '../application/ports/clock.ts';
import type { Ids } from '../application/ports/ids.ts';
import type { MemberStore, SchemeStore } from '../application/ports/records.ts';
import { homeCard } from '../cards/home-card.ts';
import { outdatedCard } from '../cards/standing-cards.ts';
import { parseVerb } from '../cards/verbs.ts';
import { welcomeCard } from '../cards/welcome-card.ts';
import { agreementTurns } from './agreement-turns.ts';
import { answers } from './answers.ts';
import { approvalTurns } from './approval-turns.ts';
import { commandOf } from './commands.ts';
import type { Card, Conversation } from './conversation.ts';
import { coordinationTurns } from './coordination-turns.ts';
import { directoryTurns } from './directory-turns.ts';
import { meetingTurns } from './meeting-turns.ts';
import { partnershipTurns } from './partnership-turns.ts';
import { profileTurns } from './profile-turns.ts';
import { privacyTurns } from './privacy-turns.ts';
import { proposingTurns } from './proposing-turns.ts';
import { requestTurns } from './request-turns.ts';
import { registrationTurns } from './registration-turns.ts';
import { reviewTurns } from './review-turns.ts';
import { settingsTurns } from './settings-turns.ts';
import type { Turns, VerbOf } from './turns.ts';
import { workTurns } from './work-turns.ts';
import type { VerbName } from '../cards/verbs.ts';

export type ConversationNeeds = {
  readonly registration: Registration;
  readonly reminderChoice: ReminderChoice;
  readonly directory: MentorDirectory;
  readonly requestMentoring: RequestMentoring;
  readonly acceptRequest: AcceptRequest;
  readonly answerProposal: AnswerProposal;
  readonly readNextBest: ReadNextBest;
  readonly act: ActOnPartnership;
  readonly changeAgreement: ChangeAgreement;
  readonly actOnMeeting: ActOnMeeting;
  readonly readMentoring: ReadMentoring;
  readonly readMyData: ReadMyData;
  readonly exportMyData: ExportMyData;
  readonly eraseMember: EraseMember;
  readonly lookAtMember: LookAtMember;
  readonly readToday: ReadToday;
  readonly seeToPartnership: SeeToPartnership;
  readonly approveMentor: ApproveMentor;
  readonly proposeMatch: ProposeMatch;
  readonly closeGone: CloseGone['close'];
  readonly members: MemberStore;
  readonly schemes: SchemeStore;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Where an address of the tab (`mentors/…`) is opened. */
  readonly tabUrl: (address: string) => string;
  /** Where what a secret opens is fetched. */
  readonly downloadUrl: (secret: string) => string;
  /** Local mode only: what `clock +1d` moves. */
  readonly movableClock: MovableClock | undefined;
  readonly onClockMoved: () => void;
};

/** One conversation for the chat and the page: what is said and what is pressed become use cases, and their outcomes cards. */
export const makeConversation = (needs: ConversationNeeds): Conversation => {
  const { members, readMentoring } = needs;

  const home = async (actor: Actor, saidWords?: string): Promise<Card> => {
    const member = (await members.load(actor.id)).member?.value;
    const standing = standingOf(member);
    const views = await readMentoring.all(actor.id);
    return homeCard({
      name: personOf(member)?.name ?? actor.name,
      status: standing === 'left' ? 'stranger' : standing,
      parts: isFullMember(member) ? member.profile.part.parts : undefined,
      coordinates: await needs.readToday.mayRead(actor),
      waiting: views.filter((view) => waitingFor(view) !== undefined).length,
      ...(saidWords === undefined ? {} : { saidWords }),
    });
  };

  const profile = profileTurns(needs);
  const turns: Turns = {
    'home.show': (actor) => home(actor),
    ...profile,
    ...registrationTurns({ ...needs, showProfile: (actor) => profile['profile.show'](actor, { verb: 'profile.show' }) }),
    ...directoryTurns(needs),
    ...partnershipTurns(needs),
    ...requestTurns(needs),
    ...workTurns(needs),
    ...reviewTurns(needs),
    ...agreementTurns(needs),
    ...meetingTurns(needs),
    ...settingsTurns(needs),
    ...privacyTurns(needs),
    ...coordinationTurns(needs),
    ...approvalTurns({ ...needs, showProfile: (actor) => profile['profile.show'](actor, { verb: 'profile.show' }) }),
    ...proposingTurns(needs),
  };

  const take = <Name extends VerbName>(actor: Actor, name: Name, verb: VerbOf[Name]): Promise<Card> => turns[name](actor, verb);

  const answer = answers({ ...needs, turns, home });

  return {
    hear: async (actor, words) => {
      const command = commandOf(words);
      return [command ? await answer(actor, command) : await home(actor, words.slice(0, 200))];
    },
    press: async (actor, verb, data) => {
      const parsed = parseVerb(verb, data);
      return parsed ? take(actor, parsed.verb, parsed) : outdatedCard({ name: actor.name });
    },
    welcome: async (actor) => {
      const member = (await members.load(actor.id)).member?.value;
      return isFullMember(member) ? home(actor) : welcomeCard({ name: actor.name });
    },
  };
};

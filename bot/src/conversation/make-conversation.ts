import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { isFullMember } from '@mentor-network/core/members/member';
import type { MentorDirectory } from '../application/directory/mentor-directory.ts';
import type { ActOnMeeting } from '../application/meetings/act-on-meeting.ts';
import type { ReminderChoice } from '../application/members/choose-reminders.ts';
import type { Registration } from '../application/members/register-member.ts';
import { type ReadMentoring } from '../application/mentoring/read-mentoring.ts';
import { waitingFor } from '../application/mentoring/waiting.ts';
import type { AcceptRequest } from '../application/partnerships/accept-request.ts';
import type { ActOnPartnership } from '../application/partnerships/act-on-partnership.ts';
import type { ChangeAgreement } from '../application/partnerships/change-agreement.ts';
import type { RequestMentoring } from '../application/partnerships/request-mentoring.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Clock, MovableClock } from '../application/ports/clock.ts';
import type { Ids } from '../application/ports/ids.ts';
import type { MemberStore, SchemeStore } from '../application/ports/records.ts';
import { homeCard } from '../cards/home-card.ts';
import { clockCard, outdatedCard } from '../cards/standing-cards.ts';
import { parseVerb } from '../cards/verbs.ts';
import { welcomeCard } from '../cards/welcome-card.ts';
import { type Command, aheadOf, commandOf } from './commands.ts';
import type { Card, Conversation } from './conversation.ts';
import { directoryTurns } from './directory-turns.ts';
import { meetingTurns } from './meeting-turns.ts';
import { partnershipTurns } from './partnership-turns.ts';
import { registrationTurns } from './registration-turns.ts';
import { settingsTurns } from './settings-turns.ts';
import type { Turns, VerbOf } from './turns.ts';
import type { VerbName } from '../cards/verbs.ts';

export type ConversationNeeds = {
  readonly registration: Registration;
  readonly reminderChoice: ReminderChoice;
  readonly directory: MentorDirectory;
  readonly requestMentoring: RequestMentoring;
  readonly acceptRequest: AcceptRequest;
  readonly act: ActOnPartnership;
  readonly changeAgreement: ChangeAgreement;
  readonly actOnMeeting: ActOnMeeting;
  readonly readMentoring: ReadMentoring;
  readonly members: MemberStore;
  readonly schemes: SchemeStore;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Where an address of the tab (`mentors/…`) is opened. */
  readonly tabUrl: (address: string) => string;
  /** Local mode only: what `clock +1d` moves. */
  readonly movableClock: MovableClock | undefined;
  readonly onClockMoved: () => void;
};

/** One conversation for the chat and the page: what is said and what is pressed become use cases, and their outcomes cards. */
export const makeConversation = (needs: ConversationNeeds): Conversation => {
  const { members, readMentoring } = needs;

  const home = async (actor: Actor, saidWords?: string): Promise<Card> => {
    const member = (await members.load(actor.id)).member?.value;
    const views = await readMentoring.all(actor.id);
    return homeCard({
      name: member?.person.name ?? actor.name,
      status: member === undefined || member.status === 'left' ? 'stranger' : member.status,
      parts: isFullMember(member) ? member.profile.part.parts : undefined,
      waiting: views.filter((view) => waitingFor(view) !== undefined).length,
      ...(saidWords === undefined ? {} : { saidWords }),
    });
  };

  const turns: Turns = {
    'home.show': (actor) => home(actor),
    ...registrationTurns(needs),
    ...directoryTurns(needs),
    ...partnershipTurns(needs),
    ...meetingTurns(needs),
    ...settingsTurns(needs),
  };

  const take = <Name extends VerbName>(actor: Actor, name: Name, verb: VerbOf[Name]): Promise<Card> => turns[name](actor, verb);

  /** For words that mean one partnership: the only one there is, else the list to choose from. */
  const withThePartnership = async (actor: Actor, fits: (view: PartnershipView) => boolean, go: (view: PartnershipView) => Promise<Card>): Promise<Card> => {
    const [only, another] = (await readMentoring.all(actor.id)).filter(fits);
    return only && !another ? go(only) : turns['mentoring.show'](actor, { verb: 'mentoring.show' });
  };

  const answer = (actor: Actor, { name, rest }: Command): Promise<Card> => {
    switch (name) {
      case 'greet':
      case 'help':
        return home(actor);
      case 'register':
        return turns['registration.open'](actor, { verb: 'registration.open' });
      case 'profile':
      case 'pause':
        return turns['profile.show'](actor, { verb: 'profile.show' });
      case 'resume':
        return turns['profile.resume'](actor, { verb: 'profile.resume' });
      case 'find':
        return turns['directory.find'](actor, { verb: 'directory.find', words: rest.slice(0, 200) });
      case 'mentoring':
        return turns['mentoring.show'](actor, { verb: 'mentoring.show' });
      case 'agreement':
        return withThePartnership(actor, ({ agreement, status }) => agreement !== null && status !== 'ended', ({ id }) =>
          turns['agreement.show'](actor, { verb: 'agreement.show', partnership: id }),
        );
      case 'meetings':
        return turns['meetings.show'](actor, { verb: 'meetings.show' });
      case 'meet':
        return withThePartnership(actor, ({ may }) => may.includes('arrange-meeting'), ({ id }) =>
          turns['meeting.plan'](actor, { verb: 'meeting.plan', partnership: id }),
        );
      case 'end':
        return withThePartnership(actor, ({ may }) => may.includes('end'), ({ id }) =>
          turns['partnership.ending'](actor, { verb: 'partnership.ending', partnership: id }),
        );
      case 'settings':
        return turns['settings.show'](actor, { verb: 'settings.show' });
      case 'stop':
        return turns['reminders.stop'](actor, { verb: 'reminders.stop' });
      case 'clock':
        return moveClock(actor, rest);
      default:
        return assertNever(name);
    }
  };

  const moveClock = async (actor: Actor, rest: string): Promise<Card> => {
    const { movableClock, onClockMoved } = needs;
    if (!movableClock) return home(actor, `clock ${rest}`.trim());
    const ahead = aheadOf(rest);
    if (ahead === undefined) return clockCard({ now: movableClock.now(), zone: actor.zone });
    const now = await movableClock.moveAhead(ahead);
    onClockMoved();
    return clockCard({ now, zone: actor.zone });
  };

  return {
    hear: async (actor, words) => {
      const command = commandOf(words);
      return [command ? await answer(actor, command) : await home(actor, words.slice(0, 200))];
    },
    press: async (actor, verb, data) => {
      const parsed = parseVerb(verb, data);
      return parsed ? take(actor, parsed.verb, parsed) : outdatedCard({ name: actor.name });
    },
    welcome: (actor) => Promise.resolve(welcomeCard({ name: actor.name })),
  };
};

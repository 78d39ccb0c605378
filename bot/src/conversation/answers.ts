import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { ReadToday } from '../application/coordination/read-today.ts';
import type { ReadMentoring } from '../application/mentoring/read-mentoring.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { MovableClock } from '../application/ports/clock.ts';
import { clockCard } from '../cards/standing-cards.ts';
import { type Command, aheadOf } from './commands.ts';
import type { Card } from './conversation.ts';
import type { Turns } from './turns.ts';

type Needs = {
  readonly turns: Turns;
  readonly home: (actor: Actor, saidWords?: string) => Promise<Card>;
  readonly readMentoring: ReadMentoring;
  readonly readToday: ReadToday;
  readonly movableClock: MovableClock | undefined;
  readonly onClockMoved: () => void;
};

/** The card for each command. Most are what a button would have shown; the others first find the partnership that is meant. */
export const answers = ({ turns, home, readMentoring, readToday, movableClock, onClockMoved }: Needs) => {
  const moveClock = async (actor: Actor, rest: string): Promise<Card> => {
    if (!movableClock) return home(actor, `clock ${rest}`.trim());
    const ahead = aheadOf(rest);
    if (ahead === undefined) return clockCard({ now: movableClock.now(), zone: actor.zone });
    const now = await movableClock.moveAhead(ahead);
    onClockMoved();
    return clockCard({ now, zone: actor.zone });
  };

  /** For words that mean one partnership: the only one there is, else the list to choose from. */
  const withThePartnership = async (actor: Actor, fits: (view: PartnershipView) => boolean, go: (view: PartnershipView) => Promise<Card>): Promise<Card> => {
    const [only, another] = (await readMentoring.all(actor.id)).filter(fits);
    return only && !another ? go(only) : turns['mentoring.show'](actor, { verb: 'mentoring.show' });
  };

  /** To whoever runs no scheme these are words like any others. */
  const coordinator = async (actor: Actor): Promise<Card> =>
    (await readToday.mayRead(actor)) ? turns['coordination.today'](actor, { verb: 'coordination.today' }) : home(actor, 'coordinator');

  const answer = (actor: Actor, { name, rest }: Command): Promise<Card> => {
    switch (name) {
      case 'greet':
      case 'help':
        return home(actor);
      case 'register':
        return turns['registration.open'](actor, { verb: 'registration.open' });
      case 'pause':
        return turns['profile.pausing'](actor, { verb: 'profile.pausing' });
      case 'profile':
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
      case 'leave':
        return turns['leave.asking'](actor, { verb: 'leave.asking' });
      case 'settings':
        return turns['settings.show'](actor, { verb: 'settings.show' });
      case 'stop':
        return turns['reminders.stop'](actor, { verb: 'reminders.stop' });
      case 'my-data':
        return turns['my-data.show'](actor, { verb: 'my-data.show' });
      case 'erase':
        return turns['erase.asking'](actor, { verb: 'erase.asking' });
      case 'coordinator':
        return coordinator(actor);
      case 'clock':
        return moveClock(actor, rest);
      default:
        return assertNever(name);
    }
  };

  return answer;
};

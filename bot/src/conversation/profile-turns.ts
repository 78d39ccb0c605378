import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import { isFullMember } from '@mentor-network/core/members/member';
import { placesLeft } from '@mentor-network/core/members/places';
import type { Registration } from '../application/members/register-member.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Clock } from '../application/ports/clock.ts';
import type { MemberStore, SchemeStore } from '../application/ports/records.ts';
import { profileCard } from '../cards/members/profile-card.ts';
import { busyCard, notAMemberCard } from '../cards/standing-cards.ts';
import type { Card } from './conversation.ts';
import type { TurnsOf } from './turns.ts';

type Needs = { readonly registration: Registration; readonly members: MemberStore; readonly schemes: SchemeStore; readonly clock: Clock };

/** What a member sees and may change of themselves. */
export const profileTurns = ({ registration, members, schemes, clock }: Needs): TurnsOf<'profile.show' | 'profile.pause' | 'profile.resume'> => {
  const show = async (actor: Actor, problems: readonly FieldProblem[] = [], until = ''): Promise<Card> => {
    const { member, places } = await members.load(actor.id);
    if (!isFullMember(member?.value)) return notAMemberCard();
    const [scheme] = await schemes.all();
    return profileCard({ member: member.value, scheme, placesLeft: places ? placesLeft(places.value) : 0, now: clock.now(), problems, until });
  };

  return {
    'profile.show': (actor) => show(actor),

    'profile.pause': async (actor, { until }) => {
      const paused = await registration.pause(actor, until);
      if (paused.ok) return show(actor);
      switch (paused.refusal.code) {
        case 'has-problems':
          return show(actor, paused.refusal.problems, until);
        case 'date-has-passed':
          return show(actor, [{ field: 'until', problem: 'has-passed' }], until);
        case 'busy':
          return busyCard();
        default:
          return show(actor);
      }
    },

    'profile.resume': async (actor) => {
      const resumed = await registration.resume(actor);
      return !resumed.ok && resumed.refusal.code === 'busy' ? busyCard() : show(actor);
    },
  };
};

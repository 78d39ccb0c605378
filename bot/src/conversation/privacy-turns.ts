import type { MemberId } from '@mentor-network/core/kernel/ids';
import { personOf, standingOf } from '@mentor-network/core/members/member';
import { LookReason } from '@mentor-network/core/privacy/looks';
import type { ReadMentoring } from '../application/mentoring/read-mentoring.ts';
import type { EraseMember } from '../application/privacy/erase-member.ts';
import type { ExportMyData } from '../application/privacy/export-my-data.ts';
import type { LookAtMember } from '../application/privacy/look-at-member.ts';
import type { ReadMyData } from '../application/privacy/read-my-data.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Clock } from '../application/ports/clock.ts';
import type { MemberStore } from '../application/ports/records.ts';
import { erasedCard, erasingCard } from '../cards/privacy/erase-cards.ts';
import { lookingCard, memberRecordCard } from '../cards/privacy/member-record-card.ts';
import { myDataCard } from '../cards/privacy/my-data-card.ts';
import { busyCard, outdatedCard } from '../cards/standing-cards.ts';
import type { Card } from './conversation.ts';
import type { TurnsOf } from './turns.ts';

type Needs = {
  readonly readMyData: ReadMyData;
  readonly exportMyData: ExportMyData;
  readonly eraseMember: EraseMember;
  readonly lookAtMember: LookAtMember;
  readonly readMentoring: ReadMentoring;
  readonly members: MemberStore;
  readonly clock: Clock;
  /** Where what a secret opens is fetched. */
  readonly downloadUrl: (secret: string) => string;
};

type Names = 'my-data.show' | 'erase.asking' | 'erase.confirm' | 'member.looking' | 'member.look';

/** What a member asks about their own data, and what a coordinator may see of a member's. */
export const privacyTurns = (needs: Needs): TurnsOf<Names> => {
  const { readMyData, exportMyData, eraseMember, lookAtMember, readMentoring, members, clock, downloadUrl } = needs;

  const asking = async (actor: Actor, isUnsure: boolean): Promise<Card> => {
    const ongoing = (await readMentoring.all(actor.id)).filter(({ closedAt }) => closedAt === null).length;
    return erasingCard({ ongoing, isUnsure });
  };

  const looking = async (actor: Actor, mentor: MemberId): Promise<Card> => {
    if (!(await lookAtMember.mayLook(actor, mentor))) return outdatedCard({ name: actor.name });
    return lookingCard({ mentor, name: personOf((await members.load(mentor)).member?.value)?.name ?? '' });
  };

  return {
    'my-data.show': async (actor) => {
      const [data, links] = await Promise.all([readMyData(actor), exportMyData.links(actor)]);
      return myDataCard({
        status: standingOf(data.record ?? undefined),
        partnerships: data.partnerships.length,
        notices: data.notices.length,
        looks: data.looks,
        links: { html: downloadUrl(links.html), json: downloadUrl(links.json) },
        linksUntil: links.until,
        zone: actor.zone,
      });
    },

    'erase.asking': (actor) => asking(actor, false),

    'erase.confirm': async (actor, { sure }) => {
      if (sure !== 'true') return asking(actor, true);
      const erased = await eraseMember.erase(actor);
      return erased.ok ? erasedCard() : busyCard();
    },

    'member.looking': (actor, { mentor }) => looking(actor, mentor),

    'member.look': async (actor, { mentor, why }) => {
      const reason = LookReason.safeParse(why);
      if (!reason.success) return looking(actor, mentor);
      const seen = await lookAtMember.look(actor, mentor, reason.data);
      if (seen.ok) return memberRecordCard({ ...seen.value, now: clock.now(), zone: actor.zone });
      return seen.refusal.code === 'busy' ? busyCard() : outdatedCard({ name: actor.name });
    },
  };
};

import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import type { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import { plainWords } from '@mentor-network/core/kernel/plain-words';
import { GOALS_LENGTH_MAX } from '@mentor-network/core/partnerships/partnership';
import type { MentorDirectory } from '../application/directory/mentor-directory.ts';
import type { ReadMentoring } from '../application/mentoring/read-mentoring.ts';
import type { RequestMentoring } from '../application/partnerships/request-mentoring.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Clock } from '../application/ports/clock.ts';
import { findCard } from '../cards/directory/find-card.ts';
import { mentorCard } from '../cards/directory/mentor-card.ts';
import { requestFormCard } from '../cards/directory/request-form-card.ts';
import { partnershipCard } from '../cards/partnerships/partnership-card.ts';
import { busyCard, outdatedCard } from '../cards/standing-cards.ts';
import type { Card } from './conversation.ts';
import type { TurnsOf } from './turns.ts';

type Needs = {
  readonly directory: MentorDirectory;
  readonly requestMentoring: RequestMentoring;
  readonly readMentoring: ReadMentoring;
  readonly clock: Clock;
  readonly tabUrl: (address: string) => string;
};

type Names = 'directory.find' | 'mentor.show' | 'request.write' | 'request.send';

export const directoryTurns = ({ directory, requestMentoring, readMentoring, clock, tabUrl }: Needs): TurnsOf<Names> => {
  const show = async (actor: Actor, mentor: MemberId, scheme: SchemeId): Promise<Card> => {
    const page = await directory.read(actor.id, mentor, scheme);
    return page ? mentorCard({ page, tabUrl: tabUrl(`mentors/${mentor}?scheme=${scheme}`) }) : outdatedCard({ name: actor.name });
  };

  const form = async (actor: Actor, mentor: MemberId, scheme: SchemeId, goals: string, problems: readonly FieldProblem[]): Promise<Card> => {
    const page = await directory.read(actor.id, mentor, scheme);
    if (!page?.may.includes('request')) return show(actor, mentor, scheme);
    return requestFormCard({ mentor: page.mentor, schemeId: page.scheme.id, answerBy: page.answerBy, goals, problems });
  };

  /** Asked before, or pressed twice: how it stands with this mentor. */
  const standing = async (actor: Actor, mentor: MemberId): Promise<Card> => {
    const view = (await readMentoring.all(actor.id)).find(({ part, other }) => part === 'mentee' && other.id === mentor);
    return view ? partnershipCard({ view, now: clock.now(), zone: actor.zone, note: view.status === 'proposed' ? 'A coordinator has suggested this mentor to you already.' : 'You have asked this mentor already.' }) : outdatedCard({ name: actor.name });
  };

  return {
    'directory.find': async (actor, { words, scheme: wanted }) => {
      const found = await directory.find(actor.id, words, wanted);
      const place = [...(found.schemes.length > 1 ? [`scheme=${found.scheme.id}`] : []), ...(words ? [`words=${encodeURIComponent(plainWords(words))}`] : [])];
      return findCard({ ...found, words, tabUrl: tabUrl(place.length > 0 ? `mentors?${place.join('&')}` : 'mentors') });
    },

    'mentor.show': (actor, { mentor, scheme }) => show(actor, mentor, scheme),

    'request.write': (actor, { mentor, scheme }) => form(actor, mentor, scheme, '', []),

    'request.send': async (actor, { mentor, scheme, goals }) => {
      const sent = await requestMentoring.request(actor, { mentorId: mentor, schemeId: scheme, goals });
      if (sent.ok) {
        const view = await readMentoring.one(sent.value.partnershipId, actor.id);
        return view ? partnershipCard({ view, now: clock.now(), zone: actor.zone }) : outdatedCard({ name: actor.name });
      }
      switch (sent.refusal.code) {
        case 'goals-missing':
          return form(actor, mentor, scheme, goals, [{ field: 'goals', problem: 'missing' }]);
        case 'goals-too-long':
          return form(actor, mentor, scheme, goals, [{ field: 'goals', problem: 'too-long', max: GOALS_LENGTH_MAX }]);
        case 'busy':
          return busyCard();
        case 'already-asked':
        case 'in-partnership':
          return standing(actor, mentor);
        default:
          return show(actor, mentor, scheme);
      }
    },
  };
};

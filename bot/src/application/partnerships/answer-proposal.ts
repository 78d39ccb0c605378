import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { type Result, refuse } from '@mentor-network/core/kernel/result';
import type { Moment } from '@mentor-network/core/kernel/time';
import { answerByAfterTalk } from '@mentor-network/core/partnerships/clocks';
import type { PartnershipCommand, PartnershipRefusal } from '@mentor-network/core/partnerships/commands';
import { decide } from '@mentor-network/core/partnerships/decide';
import { GOALS_LENGTH_MAX, type Partnership } from '@mentor-network/core/partnerships/partnership';
import type { Busy } from '../busy.ts';
import type { MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';
import { type ActOnPartnership, schemeOf } from './act-on-partnership.ts';
import { areApart } from './conflicting.ts';

type Needs = { readonly members: MemberStore; readonly partnerships: PartnershipStore; readonly schemes: SchemeStore; readonly act: ActOnPartnership };

export type NotAnswered = PartnershipRefusal | Busy | { readonly code: 'goals-too-long'; readonly max: number } | { readonly code: 'mentor-not-available' } | { readonly code: 'mentee-not-available' };

/** What the two may say to a proposal or a request for which the record of both, or the calendar of the scheme, has to be looked at. */
export const makeAnswerProposal = ({ members, partnerships, schemes, act }: Needs) => {
  const loaded = async (id: PartnershipId): Promise<Partnership | undefined> => (await partnerships.load(id)).partnership?.value;

  /** First whether it may be said at all, so that a conflict shows in nobody's answer but that of somebody who could have said it. */
  const unlessApart = async (id: PartnershipId, command: PartnershipCommand, moment: Moment, code: 'mentor-not-available' | 'mentee-not-available'): Promise<Result<Partnership, NotAnswered>> => {
    const partnership = await loaded(id);
    const decision = decide(partnership, command, moment);
    if (!decision.ok) return decision;
    return partnership && (await areApart(members, partnership)) ? refuse({ code }) : act(id, command, moment);
  };

  return {
    /** The mentee says yes to a proposal, in words of their own: from then on it is a request. */
    agree: (id: PartnershipId, goals: string, moment: Moment): Promise<Result<Partnership, NotAnswered>> => {
      const wanted = goals.trim();
      if (wanted.length > GOALS_LENGTH_MAX) return Promise.resolve(refuse({ code: 'goals-too-long', max: GOALS_LENGTH_MAX }));
      return unlessApart(id, { type: 'agree', goals: wanted }, moment, 'mentor-not-available');
    },

    /** The mentor says that they would be glad; when the mentee says yes too, it is accepted. */
    welcome: (id: PartnershipId, moment: Moment): Promise<Result<Partnership, NotAnswered>> => unlessApart(id, { type: 'be-willing' }, moment, 'mentee-not-available'),

    /** The mentor would like to talk first; meanwhile the clock of the request stands still. */
    talkFirst: async (id: PartnershipId, moment: Moment): Promise<Result<Partnership, NotAnswered>> => {
      const partnership = await loaded(id);
      if (!partnership) return refuse({ code: 'not-yours' });
      if (partnership.status !== 'requested') return refuse({ code: 'not-from-here', status: partnership.status });
      const answerBy = answerByAfterTalk(partnership.answerBy, await schemeOf(schemes, partnership.schemeId));
      return act(id, { type: 'talk-first', answerBy }, moment);
    },
  };
};

export type AnswerProposal = ReturnType<typeof makeAnswerProposal>;

import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { refuse } from '@mentor-network/core/kernel/result';
import type { AcceptRequest } from '../application/partnerships/accept-request.ts';
import type { AnswerProposal } from '../application/partnerships/answer-proposal.ts';
import type { Actor } from '../application/ports/actor.ts';
import { declineWords, decliningCard } from '../cards/partnerships/declining-card.ts';
import { sayingYesCard } from '../cards/partnerships/saying-yes-card.ts';
import type { Card } from './conversation.ts';
import { type StandingNeeds, partnershipStanding } from './partnership-standing.ts';
import type { TurnsOf } from './turns.ts';

type Needs = StandingNeeds & { readonly acceptRequest: AcceptRequest; readonly answerProposal: AnswerProposal };

type Names =
  | 'request.accept'
  | 'request.declining'
  | 'request.decline'
  | 'request.talk'
  | 'request.undo'
  | 'request.withdraw'
  | 'proposal.writing'
  | 'proposal.agree'
  | 'proposal.welcome';

/** What the two answer to a request, or to a coordinator's proposal. */
export const requestTurns = (needs: Needs): TurnsOf<Names> => {
  const { acceptRequest, answerProposal, clock } = needs;
  const { viewing, cardOf, outcome, command } = partnershipStanding(needs);

  const moment = (actor: Actor) => ({ by: actor.id, at: clock.now() });

  const writing = (actor: Actor, id: PartnershipId, goals: string, problems: readonly FieldProblem[]): Promise<Card> =>
    viewing(actor, id, (view) => (view.may.includes('agree') ? sayingYesCard({ view, goals, problems }) : cardOf(actor, view)));

  return {
    'request.accept': async (actor, { partnership }) => outcome(actor, partnership, await acceptRequest.accept(partnership, moment(actor))),
    'request.declining': (actor, { partnership }) => viewing(actor, partnership, (view) => (view.may.includes('decline') ? decliningCard({ view }) : cardOf(actor, view))),
    'request.decline': (actor, { partnership, why, reason }) => command(actor, partnership, { type: 'decline', reason: declineWords(why, reason) }),
    'request.talk': async (actor, { partnership }) => outcome(actor, partnership, await answerProposal.talkFirst(partnership, moment(actor))),
    'request.undo': async (actor, { partnership }) => outcome(actor, partnership, await acceptRequest.undo(partnership, moment(actor))),
    'request.withdraw': (actor, { partnership }) => command(actor, partnership, { type: 'withdraw' }),

    'proposal.writing': (actor, { partnership }) => writing(actor, partnership, '', []),
    'proposal.agree': async (actor, { partnership, goals }) => {
      const agreed = await answerProposal.agree(partnership, goals, moment(actor));
      if (agreed.ok) return outcome(actor, partnership, agreed);
      switch (agreed.refusal.code) {
        case 'goals-missing':
          return writing(actor, partnership, goals, [{ field: 'goals', problem: 'missing' }]);
        case 'goals-too-long':
          return writing(actor, partnership, goals, [{ field: 'goals', problem: 'too-long', max: agreed.refusal.max }]);
        default:
          return outcome(actor, partnership, refuse(agreed.refusal));
      }
    },
    'proposal.welcome': async (actor, { partnership }) => outcome(actor, partnership, await answerProposal.welcome(partnership, moment(actor))),
  };
};

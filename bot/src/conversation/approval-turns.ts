import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import type { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import type { Result } from '@mentor-network/core/kernel/result';
import type { FullMember } from '@mentor-network/core/members/member';
import type { ApproveMentor, NotApproved } from '../application/coordination/approve-mentor.ts';
import type { ReadToday } from '../application/coordination/read-today.ts';
import type { Actor } from '../application/ports/actor.ts';
import { approvingCard } from '../cards/coordination/approving-card.ts';
import { trainingCard } from '../cards/coordination/training-card.ts';
import { busyCard } from '../cards/standing-cards.ts';
import type { Card } from './conversation.ts';
import { makeShowToday } from './show-today.ts';
import type { TurnsOf } from './turns.ts';

type Needs = {
  readonly readToday: ReadToday;
  readonly approveMentor: ApproveMentor;
  readonly tabUrl: (address: string) => string;
  readonly showProfile: (actor: Actor) => Promise<Card>;
};

type Names = `approval.${'show' | 'approve' | 'ask-back' | 'training' | 'trained' | 'ask-again'}`;

/** Approving a mentor or asking back, and asking again; and that somebody is trained. */
export const approvalTurns = ({ readToday, approveMentor, tabUrl, showProfile }: Needs): TurnsOf<Names> => {
  const { gone, today } = makeShowToday({ readToday, tabUrl });

  const candidate = async (actor: Actor, member: MemberId, scheme: SchemeId, given: { readonly question?: string; readonly problems?: readonly FieldProblem[] } = {}): Promise<Card> => {
    const found = await approveMentor.candidate(actor, member, scheme);
    if (!found) return gone(actor);
    if (found.standing.approval.status !== 'waiting') return today(actor, `${found.member.name} does not wait for an approval.`);
    return approvingCard({ member: found.member, scheme: found.scheme, ...given });
  };

  const approval = (actor: Actor, result: Result<FullMember, NotApproved>, done: (name: string) => string): Card | Promise<Card> => {
    if (!result.ok && result.refusal.code === 'not-found') return gone(actor);
    if (!result.ok) return result.refusal.code === 'busy' ? busyCard() : today(actor, 'That was answered already.');
    return today(actor, done(result.value.person.name));
  };

  const training = async (actor: Actor, scheme: SchemeId, note?: string): Promise<Card> => {
    const found = await readToday.training(actor, scheme);
    return found ? trainingCard({ ...found, ...(note === undefined ? {} : { note }) }) : gone(actor);
  };

  return {
    'approval.show': (actor, { member, scheme }) => candidate(actor, member, scheme),
    'approval.approve': async (actor, { member, scheme }) => approval(actor, await approveMentor.approve(actor, member, scheme), (name) => `${name} is approved, and told so.`),
    'approval.ask-back': async (actor, { member, scheme, question }) => {
      const asked = await approveMentor.askBack(actor, member, scheme, question);
      if (!asked.ok && asked.refusal.code === 'question-missing') return candidate(actor, member, scheme, { question, problems: [{ field: 'question', problem: 'missing' }] });
      return approval(actor, asked, (name) => `${name} reads your question, and can ask again.`);
    },
    'approval.training': (actor, { scheme }) => training(actor, scheme),
    'approval.trained': async (actor, { member, scheme }) => {
      const marked = await approveMentor.markTrained(actor, member, scheme);
      if (marked.ok) return training(actor, scheme, `That ${marked.value.person.name} is trained is noted.`);
      return marked.refusal.code === 'busy' ? busyCard() : gone(actor);
    },
    'approval.ask-again': async (actor, { scheme }) => {
      const asked = await approveMentor.askAgain(actor, scheme);
      return !asked.ok && asked.refusal.code === 'busy' ? busyCard() : showProfile(actor);
    },
  };
};

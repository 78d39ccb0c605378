import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { ActionId } from '@mentor-network/core/kernel/ids';
import { dateIn } from '@mentor-network/core/kernel/time';
import { readAction, readPause, readProgress } from '@mentor-network/core/partnerships/work-inputs';
import type { Actor } from '../application/ports/actor.ts';
import type { Ids } from '../application/ports/ids.ts';
import { actionFormCard } from '../cards/partnerships/action-form-card.ts';
import { actionsCard } from '../cards/partnerships/actions-card.ts';
import { moreCard } from '../cards/partnerships/more-card.ts';
import { partnershipCard } from '../cards/partnerships/partnership-card.ts';
import { pausingCard } from '../cards/partnerships/pausing-card.ts';
import { progressCard } from '../cards/partnerships/progress-card.ts';
import type { Card } from './conversation.ts';
import { type StandingNeeds, partnershipStanding } from './partnership-standing.ts';
import { noteOf } from './refusal-words.ts';
import type { TurnsOf, VerbOf } from './turns.ts';

type Needs = StandingNeeds & { readonly ids: Ids };

type Names =
  | 'partnership.more'
  | 'partnership.pausing'
  | 'partnership.pause'
  | 'partnership.resume'
  | 'partnership.complete'
  | 'partnership.keep-going'
  | 'progress.show'
  | 'progress.save'
  | 'actions.show'
  | 'actions.dropping'
  | 'action.adding'
  | 'action.add'
  | 'action.done'
  | 'action.drop';

/** What the two do on the way: goals, agreed actions, pauses, and saying that it goes on or is complete. */
export const workTurns = ({ readMentoring, readNextBest, act, clock, ids }: Needs): TurnsOf<Names> => {
  const { viewing, seenBy, standing, offering, doing } = partnershipStanding({ readMentoring, readNextBest, act, clock });

  const today = ({ zone }: Actor) => dateIn(clock.now(), zone);

  const shown = (actor: Actor) => (view: PartnershipView) => partnershipCard(seenBy(actor, view));

  const actions = (actor: Actor, note?: string) => (view: PartnershipView) => actionsCard({ ...seenBy(actor, view), note });

  const actionForm = (actor: Actor, view: PartnershipView, actionId: ActionId, inputs: Inputs, problems: readonly FieldProblem[]) =>
    actionFormCard({ view, actionId, inputs, problems, today: today(actor) });

  const add = (actor: Actor, { partnership, action: id, what, who, dueOn }: VerbOf['action.add']): Promise<Card> =>
    viewing(actor, partnership, (view) => {
      if (!view.may.includes('add-action')) return standing(actor, partnership, noteOf({ code: 'not-from-here', status: view.status }));
      if (view.actions.some((action) => action.id === id)) return actions(actor, ADDED_ALREADY)(view);
      const inputs = { what, who, dueOn };
      const read = readAction(inputs, today(actor));
      if (!read.ok) return actionForm(actor, view, id, inputs, read.refusal);
      const owner = read.value.doer === 'me' ? view.me.id : view.other.id;
      return doing(actor, partnership, { type: 'add-action', id, text: read.value.text, owner, dueOn: read.value.dueOn }, actions(actor));
    });

  /** One commit for each goal that has moved; a stop in between leaves what is saved, and saving again does the rest. */
  const saveProgress = (actor: Actor, { partnership, version, ...inputs }: Omit<VerbOf['progress.save'], 'verb'>): Promise<Card> =>
    viewing(actor, partnership, async (view) => {
      if (!view.may.includes('set-progress')) return standing(actor, partnership, noteOf({ code: 'not-from-here', status: view.status }));
      if (view.agreement?.version !== version) return standing(actor, partnership, noteOf({ code: 'outdated-version', version: view.agreement?.version ?? 1 }));
      const read = readProgress(inputs, view.goalsProgress.length);
      if (!read.ok) return progressCard({ view, inputs, problems: read.refusal });
      let card: Card = shown(actor)(view);
      for (const [goal, progress] of read.value.entries()) card = await doing(actor, partnership, { type: 'set-progress', goal, progress }, shown(actor));
      return card;
    });

  return {
    'partnership.more': (actor, { partnership }) => viewing(actor, partnership, (view) => moreCard({ view })),

    'partnership.pausing': (actor, { partnership }) => offering(actor, partnership, 'pause', (view) => pausingCard({ view, today: today(actor) })),
    'partnership.pause': (actor, { partnership, until }) => {
      const read = readPause({ until }, today(actor));
      if (!read.ok) return offering(actor, partnership, 'pause', (view) => pausingCard({ view, today: today(actor), until, problems: read.refusal }));
      return doing(actor, partnership, { type: 'pause', until: read.value }, shown(actor));
    },
    'partnership.resume': (actor, { partnership }) => doing(actor, partnership, { type: 'resume' }, shown(actor)),
    'partnership.complete': (actor, { partnership }) => doing(actor, partnership, { type: 'end', isGoalReached: true, reason: '' }, shown(actor)),
    'partnership.keep-going': (actor, { partnership }) => doing(actor, partnership, { type: 'keep-going' }, shown(actor)),

    'progress.show': (actor, { partnership }) => offering(actor, partnership, 'set-progress', (view) => progressCard({ view })),
    'progress.save': (actor, { verb: _verb, ...saving }) => saveProgress(actor, saving),

    'actions.show': (actor, { partnership }) => viewing(actor, partnership, actions(actor)),
    'actions.dropping': (actor, { partnership }) => offering(actor, partnership, 'close-action', (view) => actionsCard({ ...seenBy(actor, view), isDropping: true })),
    'action.adding': (actor, { partnership }) => offering(actor, partnership, 'add-action', (view) => actionForm(actor, view, ActionId.parse(ids.fresh()), {}, [])),
    'action.add': add,
    'action.done': (actor, { partnership, action }) => doing(actor, partnership, { type: 'close-action', id: action, status: 'done' }, actions(actor)),
    'action.drop': (actor, { partnership, action }) => doing(actor, partnership, { type: 'close-action', id: action, status: 'dropped' }, actions(actor)),
  };
};

const ADDED_ALREADY = 'This is in the list already.';

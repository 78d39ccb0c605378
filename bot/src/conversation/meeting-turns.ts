import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import type { MeetingView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { MeetingId, type PartnershipId } from '@mentor-network/core/kernel/ids';
import { dateIn } from '@mentor-network/core/kernel/time';
import type { MeetingCommand } from '@mentor-network/core/meetings/meeting';
import { planInputs, readPlan } from '@mentor-network/core/meetings/meeting-inputs';
import type { ActOnMeeting } from '../application/meetings/act-on-meeting.ts';
import type { ReadMentoring } from '../application/mentoring/read-mentoring.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Clock } from '../application/ports/clock.ts';
import type { Ids } from '../application/ports/ids.ts';
import { meetingCard } from '../cards/meetings/meeting-card.ts';
import { meetingFormCard } from '../cards/meetings/meeting-form-card.ts';
import { meetingsCard } from '../cards/meetings/meetings-card.ts';
import { partnershipCard } from '../cards/partnerships/partnership-card.ts';
import { busyCard, outdatedCard } from '../cards/standing-cards.ts';
import type { Card } from './conversation.ts';
import { noteOf } from './refusal-words.ts';
import type { TurnsOf } from './turns.ts';

type Needs = { readonly readMentoring: ReadMentoring; readonly actOnMeeting: ActOnMeeting; readonly clock: Clock; readonly ids: Ids };

type Names =
  | 'meetings.show'
  | 'meeting.plan'
  | 'meeting.arrange'
  | 'meeting.show'
  | 'meeting.moving'
  | 'meeting.move'
  | 'meeting.cancel'
  | 'meeting.met'
  | 'meeting.missed';

type Where = { readonly partnership: PartnershipId; readonly meeting: MeetingId };
type Given = { readonly inputs: Inputs; readonly problems: readonly FieldProblem[] };

export const meetingTurns = ({ readMentoring, actOnMeeting, clock, ids }: Needs): TurnsOf<Names> => {
  const viewing = async (actor: Actor, id: PartnershipId, show: (view: PartnershipView) => Card | Promise<Card>): Promise<Card> => {
    const view = await readMentoring.one(id, actor.id);
    return view ? show(view) : outdatedCard({ name: actor.name });
  };

  const standing = (actor: Actor, { partnership, meeting }: Where, note?: string): Promise<Card> =>
    viewing(actor, partnership, (view) => {
      const found = view.meetings.find(({ id }) => id === meeting);
      const shown = { view, now: clock.now(), zone: actor.zone, ...(note ? { note } : {}) };
      return found ? meetingCard({ ...shown, meeting: found }) : partnershipCard(shown);
    });

  const form = (actor: Actor, view: PartnershipView, meetingId: MeetingId, isMove: boolean, { inputs, problems }: Given): Card =>
    meetingFormCard({ view, meetingId, isMove, inputs, problems, zone: actor.zone, today: dateIn(clock.now(), actor.zone) });

  const command = async (actor: Actor, where: Where, it: MeetingCommand): Promise<Card> => {
    const acted = await actOnMeeting(where.partnership, where.meeting, it, { by: actor.id, at: clock.now() });
    if (acted.ok) return standing(actor, where);
    return acted.refusal.code === 'busy' ? busyCard() : standing(actor, where, noteOf(acted.refusal));
  };

  const plan = (actor: Actor, where: Where, isMove: boolean, inputs: Inputs): Promise<Card> =>
    viewing(actor, where.partnership, (view) => {
      const known = view.meetings.find(({ id }) => id === where.meeting);
      if (known && !isMove) return standing(actor, where, noteOf({ code: 'already-arranged' }));
      const read = readPlan(inputs, actor.zone, clock.now());
      if (!read.ok) return form(actor, view, where.meeting, isMove, { inputs, problems: read.refusal });
      const { partnership: partnershipId, meeting: id } = where;
      return command(actor, where, isMove ? { type: 'move', plan: read.value } : { type: 'arrange', id, partnershipId, plan: read.value });
    });

  return {
    'meetings.show': async (actor) => {
      const views = await readMentoring.all(actor.id);
      const items = views.flatMap((view) => view.meetings.filter(isOpen).map((meeting) => ({ view, meeting })));
      return meetingsCard({ items: items.toSorted((one, other) => (one.meeting.startsAt < other.meeting.startsAt ? -1 : 1)), views, zone: actor.zone, now: clock.now() });
    },

    'meeting.plan': (actor, { partnership }) =>
      viewing(actor, partnership, (view) =>
        view.may.includes('arrange-meeting')
          ? form(actor, view, MeetingId.parse(ids.fresh()), false, { inputs: firstPlan(view), problems: [] })
          : partnershipCard({ view, now: clock.now(), zone: actor.zone }),
      ),

    'meeting.arrange': (actor, { partnership, meeting, ...inputs }) => plan(actor, { partnership, meeting }, false, inputs),
    'meeting.show': (actor, where) => standing(actor, where),

    'meeting.moving': (actor, where) =>
      viewing(actor, where.partnership, (view) => {
        const meeting = view.meetings.find(({ id }) => id === where.meeting);
        return meeting?.may.includes('move')
          ? form(actor, view, where.meeting, true, { inputs: planInputs(meeting.plan), problems: [] })
          : standing(actor, where, noteOf({ code: 'not-from-here', status: view.status }));
      }),

    'meeting.move': (actor, { partnership, meeting, ...inputs }) => plan(actor, { partnership, meeting }, true, inputs),
    'meeting.cancel': (actor, where) => command(actor, where, { type: 'cancel' }),
    'meeting.met': (actor, where) => command(actor, where, { type: 'record', outcome: 'met' }),
    'meeting.missed': (actor, where) => command(actor, where, { type: 'record', outcome: 'missed' }),
  };
};

const isOpen = ({ status }: MeetingView): boolean => status === 'arranged';

/** What the form proposes: the length the two agreed on, and Teams, where both already are. */
const firstPlan = ({ agreement }: PartnershipView): Inputs => ({ minutes: String(agreement?.terms.meetingMinutes ?? 60), place: 'Teams' });

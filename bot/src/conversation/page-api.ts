import type {
  changeCoordinators as changeCoordinatorsContract,
  readScheme as readSchemeContract,
  readToday as readTodayContract,
  saveScheme as saveSchemeContract,
} from '@mentor-network/core/contracts/coordination';
import type { readHealth as readHealthContract } from '@mentor-network/core/contracts/health';
import { type readDirectory, type readMentor, type sendRequest } from '@mentor-network/core/contracts/directory';
import { type openCard, type pressButton, type readMentoring as readMentoringContract } from '@mentor-network/core/contracts/mentoring';
import { type Me, type readMe } from '@mentor-network/core/contracts/sign-in';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { isFullMember, personOf, standingOf } from '@mentor-network/core/members/member';
import type { z } from 'zod';
import type { EditScheme } from '../application/coordination/edit-scheme.ts';
import type { ReadToday } from '../application/coordination/read-today.ts';
import { type MentorDirectory, summaryOfScheme } from '../application/directory/mentor-directory.ts';
import type { ReadHealth } from '../application/health/read-health.ts';
import type { ReadMentoring } from '../application/mentoring/read-mentoring.ts';
import { type WaitingIn, waitingIn } from '../application/mentoring/waiting.ts';
import type { NotRequested, RequestMentoring } from '../application/partnerships/request-mentoring.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Clock } from '../application/ports/clock.ts';
import type { MemberStore, SchemeStore } from '../application/ports/records.ts';
import { meetingCard } from '../cards/meetings/meeting-card.ts';
import { actionsCard } from '../cards/partnerships/actions-card.ts';
import { agreementCard } from '../cards/partnerships/agreement-card.ts';
import { fitCheckCard } from '../cards/partnerships/fit-check-card.ts';
import { closeOfferCard, timeToCloseCard } from '../cards/partnerships/going-on-cards.ts';
import { partnershipCard } from '../cards/partnerships/partnership-card.ts';
import { lookBackCard, reviewCard } from '../cards/partnerships/review-card.ts';
import type { Card, Conversation } from './conversation.ts';

type Needs = {
  readonly conversation: Conversation;
  readonly directory: MentorDirectory;
  readonly requestMentoring: RequestMentoring;
  readonly readMentoring: ReadMentoring;
  readonly members: MemberStore;
  readonly schemes: SchemeStore;
  readonly health: ReadHealth;
  readonly readToday: ReadToday;
  readonly editScheme: EditScheme;
  readonly clock: Clock;
};

/** Every no that the page may hear. */
export type PageRefusal = NotRequested['code'] | 'not-found';

type Answer<Output extends z.ZodType> = Promise<Result<z.input<Output>, { readonly code: PageRefusal }>>;

/** What the page may ask, answered by the same use cases and the same cards as the chat. */
export const makePageApi = ({ conversation, directory, requestMentoring, readMentoring, members, schemes, health, readToday, editScheme, clock }: Needs) => {
  const waitingCards = async (actor: Actor, views: readonly PartnershipView[]): Promise<{ id: string; card: Card }[]> => {
    const member = (await members.load(actor.id)).member?.value;
    const registration = member?.status === 'registering' ? [{ id: 'registration', card: await conversation.press(actor, 'registration.open', {}) }] : [];
    return [...registration, ...waitingIn(views).map((one) => waitingCard(one, actor, clock))];
  };

  return {
    readMe: async (actor: Actor): Answer<typeof readMe.output> => {
      const member = (await members.load(actor.id)).member?.value;
      const full = isFullMember(member) ? member : undefined;
      const own = (await schemes.all()).filter(({ id }) => full?.profile.part.schemes.includes(id));
      const me: Me = {
        id: actor.id,
        name: personOf(member)?.name ?? actor.name,
        status: standingOf(member),
        parts: full?.profile.part.parts ?? null,
        schemes: own.map(summaryOfScheme),
        waiting: (await waitingCards(actor, await readMentoring.all(actor.id))).length,
        zone: actor.zone,
        may: [...((await health.mayRead(actor.id)) ? (['read-health'] as const) : []), ...((await readToday.mayRead(actor)) ? (['coordinate'] as const) : [])],
        now: clock.now(),
      };
      return ok(me);
    },

    readToday: (actor: Actor): Answer<typeof readTodayContract.output> => readToday.read(actor),

    readScheme: (actor: Actor, { id }: z.output<typeof readSchemeContract.input>): Answer<typeof readSchemeContract.output> => editScheme.read(actor, id),

    saveScheme: (actor: Actor, saving: z.output<typeof saveSchemeContract.input>): Answer<typeof saveSchemeContract.output> => editScheme.save(actor, saving),

    changeCoordinators: (actor: Actor, { id, ...change }: z.output<typeof changeCoordinatorsContract.input>): Answer<typeof changeCoordinatorsContract.output> =>
      editScheme.changeCoordinators(actor, id, change),

    readHealth: (actor: Actor): Answer<typeof readHealthContract.output> => health.read(actor.id),

    readDirectory: async (actor: Actor, input: z.output<typeof readDirectory.input>): Answer<typeof readDirectory.output> => ok(await directory.browse(actor.id, input)),

    readMentor: async (actor: Actor, { id, scheme }: z.output<typeof readMentor.input>): Answer<typeof readMentor.output> => {
      const page = await directory.read(actor.id, id, scheme);
      return page ? ok(page) : refuse({ code: 'not-found' });
    },

    sendRequest: (actor: Actor, input: z.output<typeof sendRequest.input>): Answer<typeof sendRequest.output> => requestMentoring.request(actor, input),

    readMentoring: async (actor: Actor): Answer<typeof readMentoringContract.output> => {
      const partnerships = await readMentoring.all(actor.id);
      const waiting = (await waitingCards(actor, partnerships)).map(({ id, card }) => ({ id, card: { ...card } }));
      return ok({ waiting, partnerships: [...partnerships] });
    },

    pressButton: async (actor: Actor, { verb, data }: z.output<typeof pressButton.input>): Answer<typeof pressButton.output> =>
      ok({ card: { ...(await conversation.press(actor, verb, data)) } }),

    openCard: async (actor: Actor, { words }: z.output<typeof openCard.input>): Answer<typeof openCard.output> => {
      const [card] = await conversation.hear(actor, words);
      return card ? ok({ card: { ...card } }) : refuse({ code: 'not-found' });
    },
  };
};

/** What waits in one partnership, as the card that the chat would show for it. */
const waitingCard = ({ view, waiting }: WaitingIn, { zone }: Actor, clock: Clock): { id: string; card: Card } => {
  const shown = { view, now: clock.now(), zone };
  const id = `${view.id}.${waiting.what}`;
  switch (waiting.what) {
    case 'answer-request':
    case 'answer-proposal':
    case 'talk-first':
    case 'arrange-first-meeting':
      return { id, card: partnershipCard(shown) };
    case 'sign-agreement':
    case 'sign-amendment':
      return { id, card: agreementCard(shown) };
    case 'say-whether-met':
      return { id: `${id}.${waiting.meeting.id}`, card: meetingCard({ ...shown, meeting: waiting.meeting }) };
    case 'close-offer':
      return { id, card: closeOfferCard(shown) };
    case 'time-to-close':
      return { id, card: timeToCloseCard(shown) };
    case 'action-due':
      return { id, card: actionsCard(shown) };
    case 'fit-check':
      return { id, card: fitCheckCard({ view }) };
    case 'mid-point':
      return { id, card: reviewCard({ view, stage: 'mid-point' }) };
    case 'closing-review':
      return { id, card: reviewCard({ view, stage: 'closing' }) };
    case 'look-back':
      return { id, card: lookBackCard({ view }) };
    default:
      return assertNever(waiting);
  }
};

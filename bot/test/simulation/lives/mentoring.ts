import { ActionId } from '@mentor-network/core/kernel/ids';
import { endsOn } from '@mentor-network/core/partnerships/agreement';
import type { PartnershipCommand } from '@mentor-network/core/partnerships/commands';
import type { In, Partnership, Running } from '@mentor-network/core/partnerships/partnership';
import type { ReviewStage } from '@mentor-network/core/partnerships/reviews';
import { dateOf, dayOf, londonDay } from '../calendar.ts';
import { type Deed, type Today, personIn, probability } from '../deeds.ts';
import type { Person } from '../university.ts';
import { redrafted } from './agreeing.ts';
import { commanding } from './answering.ts';
import { meeting } from './meeting.ts';

type Wish = { readonly likely: number; readonly what: string; readonly command: () => PartnershipCommand };

const reviewing = (today: Today, stage: ReviewStage): Wish['command'] => () => ({
  type: 'review',
  stage,
  helped: today.chance.one(['a-lot', 'somewhat', 'not-yet']),
  words: today.chance.one(['', 'It was good to be listened to.']),
  readers: today.chance.one(['partner', 'coordinators', 'nobody']),
});

const amending = (today: Today, { agreement, amendment, id }: Running, { actor }: Person): readonly Wish[] => {
  const latest = amendment ?? agreement;
  const { version, terms } = latest;
  const left = dayOf(endsOn(agreement.terms)) - today.day;
  const extended = { ...terms, durationMonths: Math.min(12, terms.durationMonths + today.chance.between(1, 4)) };
  const wishes: Wish[] = [
    { likely: 0.002, what: 'proposes to amend', command: () => ({ type: 'amend', version, terms: redrafted(today, terms) }) },
    { likely: left < 20 ? 0.02 : 0, what: 'proposes to go on longer', command: () => ({ type: 'amend', version, terms: extended }) },
  ];
  if (!amendment) return wishes;
  if (!amendment.signatures.some(({ by }) => by === actor.id)) wishes.push({ likely: 0.15, what: `signs the amendment ${String(version)} of ${id.slice(0, 6)}`, command: () => ({ type: 'sign', version, name: actor.name }) });
  wishes.push({ likely: 0.02, what: 'withdraws the amendment', command: () => ({ type: 'withdraw-amendment', version }) });
  return wishes;
};

const working = (today: Today, { agreement, actions, mentorId, menteeId }: Running): readonly Wish[] => {
  const { chance, day } = today;
  const open = actions.filter(({ status }) => status === 'open');
  const first = open[0];
  return [
    { likely: 0.008, what: 'says how far a goal has come', command: () => ({ type: 'set-progress', goal: chance.between(0, agreement.terms.goals.length - 1), progress: chance.one(['under-way', 'under-way', 'reached']) }) },
    {
      likely: open.length < 4 ? 0.006 : 0,
      what: 'adds an action',
      command: () => ({ type: 'add-action', id: ActionId.parse(chance.id()), text: 'Read the report and come back with questions.', owner: chance.one([mentorId, menteeId]), dueOn: dateOf(day + chance.between(2, 40)) }),
    },
    ...(first ? [{ likely: 0.03, what: 'closes an action', command: (): PartnershipCommand => ({ type: 'close-action', id: first.id, status: chance.one(['done', 'done', 'dropped']) }) }] : []),
  ];
};

const ending = (today: Today, { agreement }: Running): readonly Wish[] => {
  const left = dayOf(endsOn(agreement.terms)) - today.day;
  return [
    { likely: left <= 0 ? 0.06 : 0, what: 'closes at the agreed end', command: () => ({ type: 'end', isGoalReached: true, reason: '' }) },
    { likely: 0.0009, what: 'has reached the goals early', command: () => ({ type: 'end', isGoalReached: true, reason: '' }) },
    { likely: 0.0009, what: 'ends, and nobody is at fault', command: () => ({ type: 'end', isGoalReached: false, reason: today.chance.one(['', 'My work has changed.']) }) },
  ];
};

const active = (today: Today, partnership: In<'active'>, person: Person): readonly Wish[] => {
  const { chance, day } = today;
  const age = day - londonDay(partnership.startedAt);
  const silent = day - londonDay(partnership.aliveAt);
  const hasAnswered = partnership.fitChecks.some(({ by }) => by === person.actor.id);
  const half = (dayOf(partnership.agreement.terms.startsOn) + dayOf(endsOn(partnership.agreement.terms))) / 2;
  return [
    { likely: 0.0015, what: 'pauses it', command: () => ({ type: 'pause', until: dateOf(day + chance.between(5, 60)) }) },
    { likely: age >= 30 && age < 60 && !hasAnswered ? 0.06 : 0, what: 'answers the fit check', command: () => ({ type: 'answer-fit-check', isGood: chance.happens(0.85), isForCoordinators: chance.happens(0.6) }) },
    { likely: Math.abs(day - half) < 14 ? 0.03 : 0, what: 'looks back half-way', command: reviewing(today, 'mid-point') },
    { likely: silent > 34 ? 0.015 : 0, what: 'says that it goes on', command: () => ({ type: 'keep-going' }) },
    ...ending(today, partnership),
  ];
};

const wishesOf = (today: Today, partnership: Running, person: Person): readonly Wish[] => [
  ...amending(today, partnership, person),
  ...working(today, partnership),
  ...(partnership.status === 'active' ? active(today, partnership, person) : [{ likely: 0.02, what: 'goes on after the pause', command: (): PartnershipCommand => ({ type: 'resume' }) }, ...ending(today, partnership)]),
];

const running = (today: Today, partnership: Running): readonly Deed[] =>
  [partnership.mentorId, partnership.menteeId].flatMap((id) => {
    const person = personIn(today, id);
    if (!person) return [];
    return wishesOf(today, partnership, person).flatMap(({ likely, what, command }) =>
      today.chance.happens(probability(today, likely)) ? [commanding(today, person.actor, partnership, what, command())] : [],
    );
  });

const REVIEWED_FOR_DAYS = 240;

const over = (today: Today, partnership: In<'ended'>): readonly Deed[] => {
  const age = today.day - londonDay(partnership.endedAt);
  if (partnership.startedAt === null || age > REVIEWED_FOR_DAYS) return [];
  return [partnership.mentorId, partnership.menteeId].flatMap((id) => {
    const person = personIn(today, id);
    const stage = age < 30 ? 'closing' : 'look-back';
    const isAsked = stage === 'closing' || today.wasTold(`${id} ${partnership.id}`, 'look-back');
    const hasReviewed = partnership.reviews.some((review) => review.by === id && review.stage === stage);
    if (!person || !isAsked || hasReviewed || !today.chance.happens(probability(today, 0.02))) return [];
    return [commanding(today, person.actor, partnership, `looks back (${stage})`, reviewing(today, stage)())];
  });
};

/** Somebody presses a button of a card that was true once. */
const onAnOldCard = (today: Today, partnership: Partnership): readonly Deed[] => {
  if (!today.chance.happens(0.0004)) return [];
  const person = personIn(today, today.chance.one([partnership.mentorId, partnership.menteeId]));
  const command = today.chance.one<PartnershipCommand>([
    { type: 'decline', reason: '' },
    { type: 'withdraw' },
    { type: 'sign', version: 1, name: 'Somebody' },
    { type: 'resume' },
    { type: 'keep-going' },
  ]);
  return person ? [commanding(today, person.actor, partnership, `presses "${command.type}" on an old card`, command)] : [];
};

export const mentoring = (today: Today): readonly Deed[] =>
  [...today.books.partnerships.values()].flatMap((partnership): readonly Deed[] => {
    switch (partnership.status) {
      case 'active':
      case 'paused':
        return [...running(today, partnership), ...meeting(today, partnership)];
      case 'ended':
        return [...over(today, partnership), ...onAnOldCard(today, partnership)];
      case 'declined':
      case 'withdrawn':
      case 'expired':
      case 'superseded':
      case 'released':
        return onAnOldCard(today, partnership);
      default:
        return [];
    }
  });

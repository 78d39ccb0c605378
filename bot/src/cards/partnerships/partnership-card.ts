import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { type Element, card, eyebrow, line, muted, noted, quoted, rich, strongRun, title, when } from '../elements.ts';
import { dayWords, fullDateWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { agreementCard } from './agreement-card.ts';
import { countWords } from '../words.ts';
import { answerByWords } from './partnership-words.ts';
import { active, ended, paused } from './running-states.ts';
import { type PartnershipCardView, type Standing, findOthers, myMentoring, whoIs } from './standing.ts';

export const partnershipCard = (seen: PartnershipCardView) => {
  if (seen.view.status === 'agreeing') return agreementCard(seen);
  const { kind, headline, body, buttons } = standingOf(seen, seen.view.status);
  return card({
    fallbackText: [
      ...(seen.note === undefined ? [] : [seen.note]),
      `${headline}.`,
      ...when(seen.view.status === 'requested', answerByWords(seen.view, seen.now, seen.zone)),
    ].join(' '),
    body: [...noted(seen.note), eyebrow(kind), title(headline), ...body, ...keptWords(seen.view)],
    actions: buttons,
  });
};

/** When what is over is deleted, so that nobody has to ask. */
const keptWords = ({ keptUntil }: PartnershipView): readonly Element[] =>
  keptUntil === null
    ? []
    : [
        muted(
          `What was written here is deleted on ${fullDateWords(keptUntil.words)}, the dates of meetings on ${fullDateWords(keptUntil.meetings)}, and everything else on ${fullDateWords(keptUntil.partnership)}.`,
          { spacing: 'Medium' },
        ),
      ];

const standingOf = (seen: PartnershipCardView, status: Exclude<PartnershipView['status'], 'agreeing'>): Standing => {
  switch (status) {
    case 'proposed':
      return proposed(seen);
    case 'requested':
      return seen.view.part === 'mentor' ? requestReceived(seen) : requestSent(seen);
    case 'declined':
      return declined(seen);
    case 'withdrawn':
      return withdrawn(seen);
    case 'expired':
      return expired(seen);
    case 'superseded':
      return superseded(seen);
    case 'released':
      return released(seen);
    case 'active':
      return active(seen);
    case 'paused':
      return paused(seen);
    case 'ended':
      return ended(seen);
    default:
      return assertNever(status);
  }
};

const ownPlacesWords = ({ placesLeft }: PartnershipView): string => {
  if (placesLeft === null) return '';
  return placesLeft === 0 ? ' All your places are taken.' : ` You have ${countWords(placesLeft, 'place', 'places')} left.`;
};

/** A coordinator brings the two together: each is asked, and neither sees what the other has said before both have said yes. */
const proposed = ({ view, now, zone }: PartnershipCardView): Standing => {
  const isMentor = view.part === 'mentor';
  return {
    kind: 'A suggestion',
    headline: isMentor ? `${view.other.name} as your mentee?` : `${view.other.name} as your mentor?`,
    body: [
      whoIs(view),
      ...(view.suggestion ? [quoted(view.suggestion)] : []),
      line(`A coordinator of ${view.schemeName} suggests the two of you to each other. ${answerByWords(view, now, zone)}`, { spacing: 'Medium' }),
      muted('Both of you decide. You are free to say no, and nobody minds.'),
    ],
    buttons: [myMentoring],
  };
};

const requestReceived = ({ view, now, zone }: PartnershipCardView): Standing => ({
  kind: 'Mentoring request',
  headline: `${view.other.name} would like you as a mentor`,
  body: [
    whoIs(view),
    quoted(view.goals),
    line(`${answerByWords(view, now, zone)}${ownPlacesWords(view)}`, { spacing: 'Medium' }),
    muted(`${view.schemeName}. Only the two of you see these words. You are free to decline.`),
  ],
  buttons: [
    ...when(view.may.includes('accept'), press('Accept', 'request.accept', { partnership: view.id }, { isPrimary: true })),
    ...when(view.may.includes('decline'), press('Decline', 'request.declining', { partnership: view.id })),
    ...when(view.may.length === 0, myMentoring),
  ],
});

const requestSent = ({ view, now, zone }: PartnershipCardView): Standing => ({
  kind: 'Mentoring request',
  headline: `${view.other.name} has your request`,
  body: [
    whoIs(view),
    quoted(view.goals),
    line(answerByWords(view, now, zone), { spacing: 'Medium' }),
    muted(`${view.schemeName}. Only the two of you see these words. You can withdraw at any time.`),
  ],
  buttons: [myMentoring, ...when(view.may.includes('withdraw'), press('Withdraw', 'request.withdraw', { partnership: view.id }))],
});

const declined = ({ view, now, zone }: PartnershipCardView): Standing => {
  const on = view.closedAt === null ? '' : ` on ${dayWords(view.closedAt, zone, now)}`;
  if (view.part === 'mentor') {
    return {
      kind: 'Mentoring request',
      headline: `You declined the request of ${view.other.name}`,
      body: [line(`They were told kindly${on}. There is nothing more to do.`, { spacing: 'Small' })],
      buttons: [myMentoring],
    };
  }
  return {
    kind: 'Mentoring request',
    headline: `${view.other.name} can’t take on mentoring just now`,
    body: [
      line('It says nothing about your request. Others may help with the same things.', { spacing: 'Small' }),
      ...(view.declineReason ? [rich([strongRun('In their words')], { spacing: 'Medium' }), quoted(view.declineReason, 'Small')] : []),
    ],
    buttons: [findOthers, myMentoring],
  };
};

const withdrawn = ({ view }: PartnershipCardView): Standing =>
  view.part === 'mentor'
    ? {
        kind: 'Mentoring request',
        headline: `${view.other.name} has withdrawn the request`,
        body: [line('You need not answer any more.', { spacing: 'Small' })],
        buttons: [myMentoring],
      }
    : {
        kind: 'Mentoring request',
        headline: `You withdrew your request to ${view.other.name}`,
        body: [line('They were told kindly. You can ask somebody else.', { spacing: 'Small' })],
        buttons: [findOthers, myMentoring],
      };

const expired = ({ view }: PartnershipCardView): Standing =>
  view.part === 'mentor'
    ? {
        kind: 'Mentoring request',
        headline: `The request of ${view.other.name} has expired`,
        body: [
          line('It was not answered in time, and they can ask somebody else. If it is too much just now, take a pause in your profile.', {
            spacing: 'Small',
          }),
        ],
        buttons: [press('Profile', 'profile.show', {}), myMentoring],
      }
    : {
        kind: 'Mentoring request',
        headline: `${view.other.name} did not answer in time`,
        body: [
          line('It says nothing about your request: people are away, or have a full desk. Others may help with the same things.', {
            spacing: 'Small',
          }),
        ],
        buttons: [findOthers, myMentoring],
      };

const superseded = ({ view }: PartnershipCardView): Standing =>
  view.part === 'mentor'
    ? {
        kind: 'Mentoring request',
        headline: `${view.other.name} has found another mentor`,
        body: [line('Somebody else answered first. Thank you for being there; you need not do anything.', { spacing: 'Small' })],
        buttons: [myMentoring],
      }
    : {
        kind: 'Mentoring request',
        headline: `Your request to ${view.other.name} is closed`,
        body: [line('You found another mentor, and they were told kindly.', { spacing: 'Small' })],
        buttons: [myMentoring],
      };

const released = ({ view }: PartnershipCardView): Standing => {
  const { name } = view.other;
  return view.part === 'mentor'
    ? {
        kind: 'Mentoring request',
        headline: `The request of ${name} is closed`,
        body: [line('You need not do anything, and your place stays free. Such things happen, and nobody is at fault.', { spacing: 'Small' })],
        buttons: [myMentoring],
      }
    : {
        kind: 'Mentoring request',
        headline: `Mentoring with ${name} is not possible just now`,
        body: [line('It says nothing about your request. Others may help with the same things.', { spacing: 'Small' })],
        buttons: [findOthers, myMentoring],
      };
};

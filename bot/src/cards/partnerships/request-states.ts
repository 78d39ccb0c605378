import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { dateIn } from '@mentor-network/core/kernel/time';
import { type Button, line, muted, openTab, quoted, rich, strongRun, when } from '../elements.ts';
import { dayWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { countWords } from '../words.ts';
import { nextBestList } from './next-best.ts';
import { answerByWords } from './partnership-words.ts';
import { type PartnershipCardView, type Standing, findOthers, myMentoring, whoIs } from './standing.ts';

/** A proposal or a request, as either of the two sees it, from the asking to an end without a partnership. */

const ownPlacesWords = ({ placesLeft }: PartnershipView): string => {
  if (placesLeft === null) return '';
  return placesLeft === 0 ? ' All your places are taken.' : ` You have ${countWords(placesLeft, 'place', 'places')} left.`;
};

const openChat = ({ chatUrl }: PartnershipView): readonly Button[] => (chatUrl === null ? [] : [openTab('Open a chat', chatUrl)]);

/** A coordinator brings the two together: each is asked, and hears of the other's answer only that a mentor would be glad. */
export const proposed = (seen: PartnershipCardView): Standing => (seen.view.part === 'mentor' ? proposedToMentor(seen) : proposedToMentee(seen));

const suggested = ({ view, now, zone }: PartnershipCardView): Standing['body'] => [
  whoIs(view),
  ...when(view.suggestion !== '', rich([strongRun('Why you two')], { spacing: 'Medium' }), quoted(view.suggestion, 'Small')),
  line(`A coordinator of ${view.schemeName} suggests the two of you to each other. ${answerByWords(view, now, zone)}`, { spacing: 'Medium' }),
];

const proposedToMentor = (seen: PartnershipCardView): Standing => {
  const { view, now, zone } = seen;
  const decline = when(view.may.includes('decline'), press(view.isMentorWilling ? 'Rather not' : 'Decline', 'request.declining', { partnership: view.id }));
  if (view.isMentorWilling) {
    return {
      kind: 'A suggestion',
      headline: `You would be glad to mentor ${view.other.name}`,
      body: [
        whoIs(view),
        line(`${view.other.name} is asked too. If they say yes, you both go on to your goals at once. ${answerByWords({ ...view, part: 'mentee', status: 'requested' }, now, zone)}`, { spacing: 'Medium' }),
      ],
      buttons: [myMentoring, ...decline],
    };
  }
  return {
    kind: 'A suggestion',
    headline: `${view.other.name} as your mentee?`,
    body: [...suggested(seen), muted('Both of you decide. You are free to say no, and nobody minds.')],
    buttons: [...when(view.may.includes('be-willing'), press('I would be glad to', 'proposal.welcome', { partnership: view.id }, { isPrimary: true })), ...decline, ...when(view.may.length === 0, myMentoring)],
  };
};

const proposedToMentee = (seen: PartnershipCardView): Standing => {
  const { view } = seen;
  return {
    kind: 'A suggestion',
    headline: `${view.other.name} as your mentor?`,
    body: [
      ...suggested(seen),
      muted(
        view.isMentorWilling
          ? `${view.other.name} would be glad to. You decide: you are free to say no, and nobody minds.`
          : 'Both of you decide. You are free to say no, and nobody minds.',
      ),
    ],
    buttons: [
      ...when(view.may.includes('agree'), press('Yes, write my goals', 'proposal.writing', { partnership: view.id }, { isPrimary: true })),
      press('See profile', 'mentor.show', { mentor: view.other.id, scheme: view.schemeId }),
      ...when(view.may.includes('withdraw'), press('Not for me', 'request.withdraw', { partnership: view.id })),
    ],
  };
};

export const requested = (seen: PartnershipCardView): Standing => (seen.view.part === 'mentor' ? requestReceived(seen) : requestSent(seen));

const requestReceived = ({ view, now, zone }: PartnershipCardView): Standing => {
  const isTalking = view.talkingSince !== null;
  return {
    kind: 'Mentoring request',
    headline: isTalking ? `You and ${view.other.name} talk first` : `${view.other.name} would like you as a mentor`,
    body: [
      whoIs(view),
      quoted(view.goals),
      ...when(isTalking, line('They know that you would like to talk before you answer.', { spacing: 'Medium' })),
      line(`${answerByWords(view, now, zone)}${ownPlacesWords(view)}`, { spacing: isTalking ? 'Small' : 'Medium' }),
      muted(`${view.schemeName}. Only the two of you see these words. You are free to decline.`),
    ],
    buttons: [
      ...when(view.may.includes('accept'), press('Accept', 'request.accept', { partnership: view.id }, { isPrimary: true })),
      ...(isTalking ? openChat(view) : when(view.may.includes('talk-first'), press('Let’s talk first', 'request.talk', { partnership: view.id }))),
      ...when(view.may.includes('decline'), press('Decline', 'request.declining', { partnership: view.id })),
      ...when(view.may.length === 0, myMentoring),
    ],
  };
};

const requestSent = ({ view, now, zone }: PartnershipCardView): Standing => {
  const isTalking = view.talkingSince !== null;
  return {
    kind: 'Mentoring request',
    headline: isTalking ? `${view.other.name} would like to talk first` : `${view.other.name} has your request`,
    body: [
      whoIs(view),
      ...when(isTalking, line('A short chat helps both of you to decide. Write to them, or wait until they write to you.', { spacing: 'Medium' })),
      quoted(view.goals),
      line(answerByWords(view, now, zone), { spacing: 'Medium' }),
      muted(`${view.schemeName}. Only the two of you see these words. You can withdraw at any time.`),
    ],
    buttons: [...when(isTalking, ...openChat(view)), myMentoring, ...when(view.may.includes('withdraw'), press('Withdraw', 'request.withdraw', { partnership: view.id }))],
  };
};

/** A proposal to which the mentee never said yes has no goals; nor has a request whose words are deleted by now. */
const wasProposal = ({ view, now, zone }: PartnershipCardView): boolean => view.goals === '' && (view.keptUntil === null || dateIn(now, zone) < view.keptUntil.words);

const asked = (seen: PartnershipCardView, headline: string, text: string, buttons: Standing['buttons'], more: Standing['body'] = []): Standing => ({
  kind: wasProposal(seen) ? 'A suggestion' : 'Mentoring request',
  headline,
  body: [line(text, { spacing: 'Small' }), ...more],
  buttons,
});

export const declined = (seen: PartnershipCardView): Standing => {
  const { view, now, zone } = seen;
  const { name } = view.other;
  const on = view.closedAt === null ? '' : ` on ${dayWords(view.closedAt, zone, now)}`;
  if (view.part === 'mentor')
    return asked(seen, wasProposal(seen) ? `You said no to mentoring ${name}` : `You declined the request of ${name}`, `They were told kindly${on}. There is nothing more to do.`, [myMentoring]);
  return asked(
    seen,
    `${name} can’t take on mentoring just now`,
    wasProposal(seen) ? 'It says nothing about you. A coordinator may know somebody else.' : 'It says nothing about your request. Others may help with the same things.',
    [findOthers, myMentoring],
    [...(view.declineReason ? [rich([strongRun('In their words')], { spacing: 'Medium' }), quoted(view.declineReason, 'Small')] : []), ...nextBestList(seen.nextBest)],
  );
};

export const withdrawn = (seen: PartnershipCardView): Standing => {
  const { name } = seen.view.other;
  const isMentor = seen.view.part === 'mentor';
  if (wasProposal(seen)) {
    return isMentor
      ? asked(seen, `Nothing comes of the suggestion with ${name}`, 'It says nothing about you. You need not answer any more.', [myMentoring])
      : asked(seen, `You said no to the suggestion of ${name}`, 'They were told kindly. You can ask somebody else.', [findOthers, myMentoring]);
  }
  return isMentor
    ? asked(seen, `${name} has withdrawn the request`, 'You need not answer any more.', [myMentoring])
    : asked(seen, `You withdrew your request to ${name}`, 'They were told kindly. You can ask somebody else.', [findOthers, myMentoring]);
};

export const expired = (seen: PartnershipCardView): Standing => {
  const { name } = seen.view.other;
  const isMentor = seen.view.part === 'mentor';
  if (wasProposal(seen)) {
    return asked(
      seen,
      `The suggestion of ${name} and you has expired`,
      'It was not answered by both of you in time. That is nobody’s fault, and a coordinator may ask again.',
      isMentor ? [myMentoring] : [findOthers, myMentoring],
      nextBestList(seen.nextBest),
    );
  }
  return isMentor
    ? asked(
        seen,
        `The request of ${name} has expired`,
        'It was not answered in time, and they can ask somebody else. If it is too much just now, take a pause in your profile.',
        [press('Profile', 'profile.show', {}), myMentoring],
      )
    : asked(
        seen,
        `${name} did not answer in time`,
        'It says nothing about your request: people are away, or have a full desk. Others may help with the same things.',
        [findOthers, myMentoring],
        nextBestList(seen.nextBest),
      );
};

export const superseded = (seen: PartnershipCardView): Standing => {
  const { name } = seen.view.other;
  if (seen.view.part === 'mentor')
    return asked(seen, `${name} has found another mentor`, 'Somebody else answered first. Thank you for being there; you need not do anything.', [myMentoring]);
  return asked(seen, wasProposal(seen) ? `The suggestion of ${name} is closed` : `Your request to ${name} is closed`, 'You found another mentor, and they were told kindly.', [myMentoring]);
};

/** One of the two is gone, or the two must not go on, and nothing more is said of it. */
export const released = (seen: PartnershipCardView): Standing => {
  const { name } = seen.view.other;
  if (seen.view.part === 'mentor')
    return asked(seen, wasProposal(seen) ? `The suggestion of ${name} is closed` : `The request of ${name} is closed`, 'You need not do anything, and your place stays free. Such things happen, and nobody is at fault.', [myMentoring]);
  return asked(
    seen,
    `Mentoring with ${name} is not possible just now`,
    wasProposal(seen) ? 'It says nothing about you. A coordinator may know somebody else.' : 'It says nothing about your request. Others may help with the same things.',
    [findOthers, myMentoring],
    nextBestList(seen.nextBest),
  );
};

import type { Needed } from '@mentor-network/core/contracts/coordination';
import type { Instant, Zone } from '@mentor-network/core/kernel/time';
import { card, eyebrow, line, muted, noted, openTab, title } from '../elements.ts';
import { press } from '../verbs.ts';
import { actionFor, sinceWords, whoWords, whyWords } from './needed-words.ts';

export type AttentionView = {
  readonly needed: Extract<Needed, { about: 'partnership' }>;
  readonly now: Instant;
  readonly zone: Zone;
  readonly note?: string;
};

const TODAY = press('Today', 'coordination.today', {}, { skipsInputs: true });

/** One partnership that needs a coordinator: why, how each of the two is reached, and what can be done. */
export const attentionCard = ({ needed, now, zone, note }: AttentionView) => {
  const { why, partnershipId, mentor, mentee } = needed;
  const wasSaid = why === 'conflict' || why === 'fit';
  const action = wasSaid ? press('Seen to', 'coordination.seen', { partnership: partnershipId }, { isPrimary: true }) : actionFor(needed);
  // A button takes no names: clients read its title as Markdown.
  const chats = [
    ...(mentor.chatUrl === null ? [] : [openTab('Write to the mentor', mentor.chatUrl)]),
    ...(mentee.chatUrl === null ? [] : [openTab('Write to the mentee', mentee.chatUrl)]),
  ];
  return card({
    fallbackText: `${whoWords(needed)} may need you. Open this in Teams.`,
    body: [
      eyebrow('For coordinators'),
      title(whoWords(needed)),
      ...noted(note),
      line(whyWords(needed, { now, zone }), { spacing: 'Small' }),
      muted(`${sinceWords(needed, { now, zone })} · ${mentor.name} mentors ${mentee.name}`),
      ...(wasSaid ? [muted('Talk with each of them, kindly and apart. “Seen to” takes it off your list.', { spacing: 'Medium' })] : []),
    ],
    actions: [...(action ? [action] : []), ...chats, TODAY],
  });
};

/** The question before a coordinator ends a partnership of two others. */
export const coordinatorClosingCard = ({ needed, now, zone }: AttentionView) => {
  const partnership = { partnership: needed.partnershipId };
  return card({
    fallbackText: `Close the partnership of ${whoWords(needed)}? Open this in Teams to answer.`,
    body: [
      eyebrow('For coordinators'),
      title(`Close the partnership of ${whoWords(needed)}?`),
      line(whyWords(needed, { now, zone }), { spacing: 'Small' }),
      line('Both are told kindly that it has ended and that nobody is at fault. The mentor’s place is free at once. It cannot be taken back; they can begin anew.', { spacing: 'Small' }),
    ],
    actions: [press('Leave it open', 'coordination.show', partnership), press('Close it kindly', 'coordination.close', partnership, { isPrimary: true })],
  });
};

export type LeavingView = { readonly needed: Extract<Needed, { about: 'unreachable' }>; readonly now: Instant; readonly zone: Zone };

/** The question before a coordinator closes what waits for somebody whom no message reaches. */
export const unreachableCard = ({ needed, now, zone }: LeavingView) => {
  const { member, schemeId } = needed;
  return card({
    fallbackText: `Close the partnerships of ${member.name}? Open this in Teams to answer.`,
    body: [
      eyebrow('For coordinators'),
      title(`Close the partnerships of ${member.name}?`),
      line(whyWords(needed, { now, zone }), { spacing: 'Small' }),
      line('The others are told kindly, and are offered whom they could ask next. Whoever writes to the bot again is a member as before.', { spacing: 'Small' }),
    ],
    actions: [TODAY, press('Close them kindly', 'coordination.close-gone', { member: member.id, scheme: schemeId }, { isPrimary: true })],
  });
};

import type { FluentIcon } from '@fluentui/react-icons';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PauseCircleRegular } from '@fluentui/react-icons/svg/pause-circle';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { Dates } from '../../ui/dates.ts';
import type { Words } from '../../ui/words/words.ts';

export type StatusInWords = { readonly sentence: string; readonly icon: FluentIcon };

export const isOver = ({ status }: PartnershipView): boolean => !['proposed', 'requested', 'agreeing', 'active', 'paused'].includes(status);

/** Where a partnership stands, as a sentence with an icon; the colour says nothing. */
export const statusInWords = (partnership: PartnershipView, { mentoring: { status: words } }: Words, dates: Dates): StatusInWords => {
  const { status, part, other, answerBy, agreement, startedAt, closedAt, outcome, pausedUntil, isMentorWilling, talkingSince } = partnership;
  const until = answerBy ? dates.dayOf(answerBy) : '';
  const closed = closedAt ? dates.dayAt(closedAt) : '';
  const since = startedAt ? dates.dayAt(startedAt) : '';
  switch (status) {
    case 'proposed':
      return { icon: ClockRegular, sentence: part === 'mentor' && isMentorWilling ? words.youWouldBeGlad(other.name, until) : words.suggested(until) };
    case 'requested':
      if (talkingSince !== null) return { icon: ClockRegular, sentence: part === 'mentor' ? words.talkFirstMine(until) : words.talkFirstTheirs(other.name, until) };
      return { icon: ClockRegular, sentence: part === 'mentor' ? words.waitsForYou(until) : words.waitsForThem(other.name, until) };
    case 'agreeing': {
      const signatures = agreement?.signatures ?? [];
      const isSignedByMe = signatures.some(({ isMine }) => isMine);
      return { icon: EditRegular, sentence: signatures.length === 0 ? words.agreeing : isSignedByMe ? words.signedByYou(other.name) : words.toSign };
    }
    case 'active':
      return { icon: PeopleRegular, sentence: words.active(since) };
    case 'paused':
      return { icon: PauseCircleRegular, sentence: pausedUntil ? words.pausedUntil(dates.dayOf(pausedUntil), since) : words.paused(since) };
    case 'declined':
    case 'withdrawn':
    case 'expired':
    case 'superseded':
    case 'released':
      return { icon: ArchiveRegular, sentence: words[status](closed) };
    case 'ended':
      return { icon: ArchiveRegular, sentence: outcome === 'lapsed' && startedAt === null ? words.unsigned(closed) : words.ended[outcome ?? 'ended-no-fault'](closed) };
    default:
      return assertNever(status);
  }
};

import type { MeetingView } from '@mentor-network/core/contracts/mentoring';
import type { Instant, Zone } from '@mentor-network/core/kernel/time';
import { type Button, type Element, muted, openTab, rich, strongRun } from '../elements.ts';
import { meetingTimeWords, untilWords } from '../time-words.ts';
import { minutesWords } from '../words.ts';

/** When and where, in the reader's zone, with the others named when they differ. */
export const whenAndWhere = (meeting: MeetingView, zone: Zone, now: Instant, otherZone?: Zone): readonly Element[] => {
  const until = untilWords(meeting.startsAt, zone, now);
  return [
    rich([strongRun(meetingTimeWords(meeting.startsAt, zone, now, [meeting.plan.zone, otherZone]))], { spacing: 'Small' }),
    muted(`${until === undefined ? '' : `${until.charAt(0).toUpperCase()}${until.slice(1)} · `}${minutesWords(meeting.plan.minutes)} · ${meeting.plan.place}`, { spacing: 'None' }),
  ];
};

const TEAMS_HOSTS = ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.live.com'];

/**
 * A button for a place that is nothing but the address of a Teams meeting. Any other address a member wrote stays text: a
 * button of ours is trusted, and must not lead wherever somebody likes.
 */
export const joinButtons = ({ plan }: MeetingView): readonly Button[] => {
  const url = URL.parse(plan.place.trim());
  const isTeamsMeeting = url?.protocol === 'https:' && TEAMS_HOSTS.includes(url.host) && /^\/(l\/meetup-join|meet)\//.test(url.pathname);
  return url && isTeamsMeeting ? [openTab('Join in Teams', url.href)] : [];
};

import type { MeetingView } from '@mentor-network/core/contracts/mentoring';
import type { Instant, Zone } from '@mentor-network/core/kernel/time';
import { type Button, type Element, muted, openTab, rich, strongRun } from '../elements.ts';
import { meetingTimeWords, untilWords } from '../time-words.ts';
import { capitalised, minutesWords } from '../words.ts';

type WhenAndWhere = {
  readonly meeting: MeetingView;
  readonly zone: Zone;
  readonly now: Instant;
  readonly otherZone?: Zone | undefined;
  /** The title has said how soon it is. */
  readonly isUntilSaid?: boolean;
};

/** When and where, in the reader's zone, with the others named when they differ. */
export const whenAndWhere = ({ meeting, zone, now, otherZone, isUntilSaid = false }: WhenAndWhere): readonly Element[] => {
  const until = isUntilSaid || meeting.status !== 'arranged' ? undefined : untilWords(meeting.startsAt, zone, now);
  const facts = [...(until === undefined ? [] : [capitalised(until)]), minutesWords(meeting.plan.minutes), placeWords(meeting)];
  return [
    rich([strongRun(meetingTimeWords(meeting.startsAt, zone, now, [meeting.plan.zone, otherZone]))], { spacing: 'Small' }),
    muted(facts.join(' · '), { spacing: 'None' }),
  ];
};

const TEAMS_HOSTS = ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.live.com'];

/** The address of a Teams meeting, when the place is that and nothing else. */
const teamsMeetingOf = ({ plan }: MeetingView): string | undefined => {
  const url = URL.parse(plan.place.trim());
  const isTeamsMeeting = url?.protocol === 'https:' && !url.username && !url.password && TEAMS_HOSTS.includes(url.host) && /^\/(l\/meetup-join|meet)\//.test(url.pathname);
  return url && isTeamsMeeting ? url.href : undefined;
};

/** Where, as a person would say it: a meeting in Teams has a button, and nobody reads its address. */
export const placeWords = (meeting: MeetingView): string => (teamsMeetingOf(meeting) === undefined ? meeting.plan.place : 'In Teams');

/**
 * A button for a meeting in Teams. Any other address a member wrote stays text: a button of ours is trusted, and must not
 * lead wherever somebody likes.
 */
export const joinButtons = (meeting: MeetingView): readonly Button[] => {
  const url = teamsMeetingOf(meeting);
  return url === undefined ? [] : [openTab('Join in Teams', url)];
};

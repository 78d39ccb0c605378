import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import { CalendarDate, instantOf } from '@mentor-network/core/kernel/time';
import type { PartnershipSubject } from '@mentor-network/core/notices/notice';
import type { PartnershipTelling } from '@mentor-network/core/notices/telling';
import { Outcome, Partnership } from '@mentor-network/core/partnerships/partnership';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { meetingCard } from '../../src/cards/meetings/meeting-card.ts';
import { meetingFormCard } from '../../src/cards/meetings/meeting-form-card.ts';
import { meetingsCard } from '../../src/cards/meetings/meetings-card.ts';
import { tellingCard } from '../../src/cards/notices/telling-card.ts';
import { decliningCard } from '../../src/cards/partnerships/declining-card.ts';
import { endingCard } from '../../src/cards/partnerships/ending-card.ts';
import { mentoringCard } from '../../src/cards/partnerships/mentoring-card.ts';
import { partnershipCard } from '../../src/cards/partnerships/partnership-card.ts';
import { type Example, LONDON, MEETING, ME, type MemberWords, NOW, PARIS, TODAY, meetingOf, viewOf } from './card-views.ts';

const PARTS = ['mentor', 'mentee'] as const;

const STATUSES = Partnership.options.map(({ shape }) => shape.status.value);

export const partnershipCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const at = { now: NOW, zone: LONDON };
  const all = STATUSES.flatMap((status) =>
    PARTS.map((part) => ({ name: `${status}, ${part}`, view: viewOf(words, scheme, status, part) })),
  );
  const requested = viewOf(words, scheme, 'requested', 'mentor');
  return [
    ...all.map(({ name, view }): Example => ({ name: `partnership ${name}`, card: partnershipCard({ view, ...at }) })),
    ...Outcome.options.map(
      (outcome): Example => ({
        name: `partnership ended, ${outcome}`,
        card: partnershipCard({ view: viewOf(words, scheme, 'ended', 'mentee', { outcome }), ...at }),
      }),
    ),
    ...all.map(
      ({ name, view }): Example => ({
        name: `partnership ${name}, may do nothing`,
        card: partnershipCard({ view: { ...view, may: [] }, ...at }),
      }),
    ),
    {
      name: 'partnership with a note',
      card: partnershipCard({
        view: viewOf(words, scheme, 'active', 'mentor', { meetings: [] }),
        ...at,
        note: 'This was already accepted.',
      }),
    },
    { name: 'declining', card: decliningCard({ view: requested }) },
    { name: 'ending', card: endingCard({ view: viewOf(words, scheme, 'active', 'mentee') }) },
    { name: 'ending before both signed', card: endingCard({ view: viewOf(words, scheme, 'agreeing', 'mentee') }) },
    { name: 'my mentoring', card: mentoringCard({ views: all.map(({ view }) => view), ...at }) },
    ...STATUSES.map(
      (status): Example => ({
        name: `my mentoring, ${status}`,
        card: mentoringCard({ views: PARTS.map((part) => viewOf(words, scheme, status, part)), ...at }),
      }),
    ),
    { name: 'my mentoring, empty', card: mentoringCard({ views: [], ...at }) },
  ];
};

const AFTER = instantOf(Date.UTC(2026, 10, 26, 15, 30));
const LINK = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_sample/0';

export const meetingCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const view = viewOf(words, scheme, 'active', 'mentee');
  const at = { now: NOW, zone: LONDON };
  const meeting = meetingOf(words);
  const form = { view, meetingId: MEETING, zone: LONDON, today: TODAY };
  const problems: readonly FieldProblem[] = [
    { field: 'on', problem: 'has-passed' },
    { field: 'at', problem: 'not-a-time' },
    { field: 'place', problem: 'missing' },
  ];
  const item = { view, meeting };
  return [
    { name: 'meeting form', card: meetingFormCard({ ...form, isMove: false, inputs: {}, problems: [] }) },
    {
      name: 'meeting form, with problems',
      card: meetingFormCard({ ...form, isMove: false, inputs: { on: '2026-11-20', at: '9', minutes: '45' }, problems }),
    },
    {
      name: 'meeting form, move',
      card: meetingFormCard({
        ...form,
        isMove: true,
        inputs: { on: '2027-11-26', at: '14:00', minutes: '60', place: words.place },
        problems: [{ field: 'on', problem: 'too-far-ahead' }],
      }),
    },
    { name: 'meeting, ahead', card: meetingCard({ view, meeting, ...at }) },
    {
      name: 'meeting, ahead, other zone',
      card: meetingCard({
        view,
        meeting: { ...meeting, plan: { ...meeting.plan, place: LINK } },
        now: NOW,
        zone: PARIS,
        otherZone: LONDON,
        note: 'Moved.',
      }),
    },
    ...[NOW, AFTER].map(
      (now): Example => ({
        name: `meeting, may do nothing, ${now}`,
        card: meetingCard({ view, meeting: { ...meeting, may: [] }, now, zone: LONDON }),
      }),
    ),
    { name: 'meeting, over', card: meetingCard({ view, meeting: { ...meeting, may: ['move', 'record'] }, now: AFTER, zone: LONDON }) },
    ...(['cancelled', 'met', 'missed'] as const).map(
      (status): Example => ({
        name: `meeting, ${status}`,
        card: meetingCard({ view, meeting: { ...meeting, status, may: [] }, now: AFTER, zone: LONDON }),
      }),
    ),
    { name: 'meetings', card: meetingsCard({ items: [item, item, item, item], views: [view, view, view], ...at }) },
    { name: 'meetings, none yet', card: meetingsCard({ items: [], views: [view], ...at }) },
    { name: 'meetings, none possible', card: meetingsCard({ items: [], views: [], ...at }) },
  ];
};

export const tellingCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const meeting = meetingOf(words);
  const { startsAt } = meeting;
  const about = { meetingId: MEETING, startsAt };
  const reader = { id: ME, name: words.me, zone: LONDON };
  const told: readonly (readonly [
    PartnershipSubject,
    Parameters<typeof viewOf>[2],
    'mentor' | 'mentee',
    Partial<PartnershipTelling>?,
  ])[] = [
    [{ kind: 'request-received' }, 'requested', 'mentor'],
    [{ kind: 'request-received' }, 'requested', 'mentee'],
    [{ kind: 'request-waiting', workingDays: 3, answerBy: CalendarDate.parse('2026-12-04') }, 'requested', 'mentor'],
    [{ kind: 'request-accepted' }, 'agreeing', 'mentee'],
    [{ kind: 'request-declined' }, 'declined', 'mentee'],
    [{ kind: 'request-withdrawn' }, 'withdrawn', 'mentor'],
    [{ kind: 'request-expired' }, 'expired', 'mentor'],
    [{ kind: 'request-expired' }, 'expired', 'mentee'],
    [{ kind: 'request-superseded' }, 'superseded', 'mentor'],
    [{ kind: 'partnership-started' }, 'active', 'mentee'],
    [{ kind: 'partnership-paused' }, 'paused', 'mentee'],
    [{ kind: 'partnership-resumed' }, 'active', 'mentee'],
    [{ kind: 'partnership-ended' }, 'ended', 'mentee'],
    [{ kind: 'partnership-ended' }, 'ended', 'mentor'],
    [{ kind: 'meeting-arranged', ...about }, 'active', 'mentor', { meeting }],
    [
      { kind: 'meeting-moved', ...about },
      'active',
      'mentor',
      { meeting: { ...meeting, plan: { ...meeting.plan, place: LINK } }, reader: { ...reader, zone: PARIS } },
    ],
    [{ kind: 'meeting-cancelled', meetingId: MEETING }, 'active', 'mentor', { meeting: { ...meeting, status: 'cancelled', may: [] } }],
    [
      { kind: 'meeting-soon', ...about, lead: 'day-before' },
      'active',
      'mentor',
      { meeting, now: instantOf(Date.UTC(2026, 10, 25, 14, 0)) },
    ],
    [
      { kind: 'meeting-soon', ...about, lead: 'two-hours' },
      'active',
      'mentor',
      {
        meeting: { ...meeting, plan: { ...meeting.plan, place: LINK } },
        now: instantOf(Date.UTC(2026, 10, 26, 12, 0)),
        reader: { ...reader, zone: PARIS },
      },
    ],
    [{ kind: 'meeting-held', ...about }, 'active', 'mentee', { meeting: { ...meeting, may: ['move', 'record'] }, now: AFTER }],
    [{ kind: 'meeting-held', ...about }, 'active', 'mentee'],
  ];
  return told.map(
    ([subject, status, part, more]): Example => ({
      name: `telling ${subject.kind}${subject.kind === 'meeting-soon' ? `, ${subject.lead}` : ''}, ${part}${more || !subject.kind.startsWith('meeting') ? '' : ', meeting gone'}`,
      card: tellingCard({ about: 'partnership', subject, partnership: viewOf(words, scheme, status, part), meeting: undefined, reader, now: NOW, ...more }),
    }),
  );
};

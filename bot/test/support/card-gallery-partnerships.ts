import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import { CalendarDate, instantOf } from '@mentor-network/core/kernel/time';
import type { PartnershipSubject } from '@mentor-network/core/notices/notice';
import type { PartnershipTelling } from '@mentor-network/core/notices/telling';
import { Outcome, Partnership } from '@mentor-network/core/partnerships/partnership';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { meetingCard } from '../../src/cards/meetings/meeting-card.ts';
import { meetingFormCard } from '../../src/cards/meetings/meeting-form-card.ts';
import { meetingsCard } from '../../src/cards/meetings/meetings-card.ts';
import { tellingCard } from '../../src/cards/notices/telling-card.ts';
import { decliningCard } from '../../src/cards/partnerships/declining-card.ts';
import { endingCard } from '../../src/cards/partnerships/ending-card.ts';
import { mentoringCard } from '../../src/cards/partnerships/mentoring-card.ts';
import { partnershipCard } from '../../src/cards/partnerships/partnership-card.ts';
import { sayingYesCard } from '../../src/cards/partnerships/saying-yes-card.ts';
import { mentorOf, reasonsOf } from './mentor-views.ts';
import { type Example, LONDON, MEETING, ME, NOW, PARIS, TODAY, meetingOf, viewOf } from './card-views.ts';
import type { MemberWords } from './card-words.ts';

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
    ...requestCards(words, scheme),
    { name: 'declining', card: decliningCard({ view: requested }) },
    { name: 'declining, proposed', card: decliningCard({ view: viewOf(words, scheme, 'proposed', 'mentor') }) },
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

/** What a proposal and a request pass through, where it shows on the card. */
const requestCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const proposed = viewOf(words, scheme, 'proposed', 'mentee');
  const nextBest = { schemeId: scheme.id, suggestions: [1, 2, 3].map(() => ({ mentor: mentorOf(words, scheme), reasons: reasonsOf(words).slice(0, 4) })) };
  const card = (status: PartnershipView['status'], part: (typeof PARTS)[number], seen: Partial<PartnershipView>, more: Partial<Parameters<typeof partnershipCard>[0]> = {}) =>
    partnershipCard({ view: viewOf(words, scheme, status, part, seen), now: NOW, zone: LONDON, ...more });
  return [
    ...PARTS.map((part): Example => ({ name: `partnership proposed, mentor willing, ${part}`, card: card('proposed', part, { isMentorWilling: true }) })),
    ...PARTS.map((part): Example => ({ name: `partnership requested, talking first, ${part}`, card: card('requested', part, { talkingSince: NOW }) })),
    { name: 'partnership requested, talking first, no chat', card: card('requested', 'mentee', { talkingSince: NOW, chatUrl: null }) },
    { name: 'partnership requested, no place left', card: card('requested', 'mentor', { placesLeft: 0 }) },
    ...(['declined', 'withdrawn', 'expired', 'superseded', 'released'] as const).flatMap((status) =>
      PARTS.map((part): Example => ({ name: `partnership ${status}, was a proposal, ${part}`, card: card(status, part, { goals: '', declineReason: '' }) })),
    ),
    ...(['declined', 'expired', 'released', 'ended'] as const).map((status): Example => ({ name: `partnership ${status}, with the next best`, card: card(status, 'mentee', {}, { nextBest }) })),
    { name: 'saying yes', card: sayingYesCard({ view: proposed, goals: '', problems: [] }) },
    { name: 'saying yes, mentor willing, with a problem', card: sayingYesCard({ view: { ...proposed, isMentorWilling: true }, goals: words.goals, problems: [{ field: 'goals', problem: 'too-long', max: 2000 }] }) },
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
    [{ kind: 'proposal-received' }, 'proposed', 'mentor'],
    [{ kind: 'proposal-received' }, 'proposed', 'mentee'],
    [{ kind: 'proposal-welcome' }, 'proposed', 'mentee', { partnership: viewOf(words, scheme, 'proposed', 'mentee', { isMentorWilling: true }) }],
    [{ kind: 'request-received' }, 'requested', 'mentor'],
    [{ kind: 'request-received' }, 'requested', 'mentee'],
    [{ kind: 'request-waiting', workingDays: 3, answerBy: CalendarDate.parse('2026-12-04') }, 'requested', 'mentor'],
    [{ kind: 'request-talk-first' }, 'requested', 'mentee', { partnership: viewOf(words, scheme, 'requested', 'mentee', { talkingSince: NOW }) }],
    [{ kind: 'request-undone' }, 'requested', 'mentee'],
    [{ kind: 'request-accepted' }, 'agreeing', 'mentee'],
    [{ kind: 'request-accepted' }, 'agreeing', 'mentor'],
    [{ kind: 'request-declined' }, 'declined', 'mentee'],
    [{ kind: 'request-withdrawn' }, 'withdrawn', 'mentor'],
    [{ kind: 'request-expired' }, 'expired', 'mentor'],
    [{ kind: 'request-expired' }, 'expired', 'mentee'],
    [{ kind: 'request-superseded' }, 'superseded', 'mentor'],
    [{ kind: 'request-released' }, 'released', 'mentor'],
    [{ kind: 'request-released' }, 'released', 'mentee'],
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

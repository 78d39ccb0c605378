import { MeetingId, PartnershipId } from '@mentor-network/core/kernel/ids';
import { later } from '@mentor-network/core/kernel/time';
import { LookReason } from '@mentor-network/core/privacy/looks';
import { memberSeenBy } from '@mentor-network/core/privacy/member-audiences';
import { Outcome } from '@mentor-network/core/partnerships/partnership';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { erasedCard, erasingCard } from '../../src/cards/privacy/erase-cards.ts';
import { type MemberRecordView, lookingCard, memberRecordCard } from '../../src/cards/privacy/member-record-card.ts';
import { type MyDataView, myDataCard } from '../../src/cards/privacy/my-data-card.ts';
import { type Example, LONDON, ME, NOW, OTHER, TODAY, memberOf } from './card-views.ts';
import type { MemberWords } from './card-words.ts';

type Shown = MemberRecordView['partnerships'][number];

const shownTo = (words: MemberWords, { id: schemeId }: Scheme) => {
  const none = {
    ...{ answerBy: null, startedAt: null, closedAt: null, outcome: null, endReason: '', meetings: [], reviews: [] },
    ...{ proposedBy: null, pausedUntil: null, talkingSince: null, acceptedAt: null, aliveAt: null, isMentorWilling: false, conflictRaisedAt: null, seenAt: null, remindedOn: null, suggestion: '' },
  };
  const shown = (seen: Partial<Shown>): Shown => ({
    id: PartnershipId.parse('partnership-1'),
    schemeId,
    mentorId: ME,
    menteeId: OTHER,
    status: 'requested',
    requestedAt: NOW,
    part: 'mentor',
    other: words.other,
    ...none,
    ...seen,
  });
  const meeting = (status: 'met' | 'arranged', startsAt = NOW) => ({ id: MeetingId.parse('m1'), status, startsAt, minutes: 60 });
  const running: readonly Shown[] = [
    shown({ status: 'proposed', answerBy: TODAY }),
    shown({ answerBy: TODAY }),
    shown({ status: 'agreeing', part: 'mentee' }),
    shown({ status: 'active', startedAt: NOW, meetings: [meeting('met'), meeting('arranged', LATER)] }),
    shown({ status: 'paused', startedAt: NOW, reviews: [{ stage: 'mid-point', helped: 'somewhat', words: words.reason }] }),
  ];
  const over: readonly Shown[] = [
    ...(['declined', 'withdrawn', 'expired', 'superseded'] as const).map((status) => shown({ status, closedAt: NOW })),
    ...Outcome.options.map((outcome) => shown({ status: 'ended', closedAt: NOW, outcome, endReason: words.reason })),
  ];
  return { running, over };
};

const LATER = later(NOW, { days: 4 });

const myData = (words: MemberWords, seen: Partial<MyDataView> = {}): MyDataView => ({
  status: 'registered',
  partnerships: 2,
  notices: 5,
  looks: LookReason.options.map((why) => ({ at: NOW, who: words.other, why })),
  links: { html: 'https://mentors.sample.ac.uk/my-data?ticket=abc', json: 'https://mentors.sample.ac.uk/my-data?ticket=def' },
  linksUntil: NOW,
  zone: LONDON,
  ...seen,
});

/** What a member asks about their own data, and what a coordinator sees of a member's. */
export const privacyCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const { running, over } = shownTo(words, scheme);
  const record = (seen: Partial<MemberRecordView> = {}): MemberRecordView => ({
    member: memberSeenBy('coordinators', memberOf(words, scheme, 'both'), { capacity: 2, heldBy: [], answers: [] }),
    schemes: [scheme],
    unreachableSince: null,
    partnerships: running,
    now: NOW,
    zone: LONDON,
    ...seen,
  });
  return [
    { name: 'my data', card: myDataCard(myData(words)) },
    { name: 'my data, looked at often', card: myDataCard(myData(words, { status: 'paused', looks: Array.from({ length: 7 }, () => ({ at: NOW, who: words.other, why: 'quiet' as const })) })) },
    ...(['stranger', 'registering', 'left'] as const).map((status) => ({ name: `my data, ${status}`, card: myDataCard(myData(words, { status, partnerships: 0, notices: 0, looks: [] })) })),
    { name: 'erase me?', card: erasingCard({ ongoing: 2 }) },
    { name: 'erase me? not ticked', card: erasingCard({ ongoing: 0, isUnsure: true }) },
    { name: 'erased', card: erasedCard() },
    { name: 'coordinator: why?', card: lookingCard({ mentor: OTHER, name: words.other }) },
    { name: 'coordinator: record', card: memberRecordCard(record()) },
    { name: 'coordinator: record, what is over', card: memberRecordCard(record({ unreachableSince: NOW, partnerships: over })) },
  ];
};

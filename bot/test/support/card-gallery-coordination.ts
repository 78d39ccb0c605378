import type { Needed, SchemeToday } from '@mentor-network/core/contracts/coordination';
import type { Suggestion } from '@mentor-network/core/contracts/directory';
import { MemberId, PartnershipId } from '@mentor-network/core/kernel/ids';
import { later } from '@mentor-network/core/kernel/time';
import { memberSeenBy } from '@mentor-network/core/privacy/member-audiences';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { approvingCard } from '../../src/cards/coordination/approving-card.ts';
import { attentionCard, coordinatorClosingCard, unreachableCard } from '../../src/cards/coordination/attention-cards.ts';
import { matchingMentorsCard, proposalFormCard, seekersCard } from '../../src/cards/coordination/proposing-cards.ts';
import { trainingCard } from '../../src/cards/coordination/training-card.ts';
import { schemeCard } from '../../src/cards/coordination/scheme-card.ts';
import { todayCard } from '../../src/cards/coordination/today-card.ts';
import { type Example, LONDON, ME, NOW, OTHER, TODAY, memberOf } from './card-views.ts';
import type { MemberWords } from './card-words.ts';
import { mentorOf } from './mentor-views.ts';

const BEFORE = later(NOW, { hours: -24 * 9 });
const LONG_BEFORE = later(NOW, { hours: -24 * 61 });
const CHAT = 'https://teams.microsoft.com/l/chat/0/0?users=amira.bell%40sample.ac.uk';
const THIRD = MemberId.parse('member-third');

type NeededPartnership = Extract<Needed, { about: 'partnership' }>;

const neededOf = (words: MemberWords) => {
  const partnership = (seen: Partial<NeededPartnership>): NeededPartnership => ({
    about: 'partnership',
    partnershipId: PartnershipId.parse('partnership-1'),
    why: 'unanswered',
    since: BEFORE,
    mentor: { id: OTHER, name: words.other, chatUrl: CHAT },
    mentee: { id: ME, name: words.me, chatUrl: CHAT },
    status: 'requested',
    answerBy: TODAY,
    aliveAt: null,
    isRemindedToday: false,
    ...seen,
  });
  const silent = { status: 'active', answerBy: null, aliveAt: LONG_BEFORE } as const;
  return {
    unanswered: partnership({}),
    proposed: partnership({ status: 'proposed' }),
    reminded: partnership({ isRemindedToday: true }),
    unsigned: partnership({ why: 'unsigned', status: 'agreeing', answerBy: null }),
    silent: partnership({ why: 'silent', ...silent }),
    longSilent: partnership({ why: 'long-silent', ...silent, since: LONG_BEFORE }),
    conflict: partnership({ why: 'conflict', status: 'active', answerBy: null }),
    fit: partnership({ why: 'fit', status: 'active', answerBy: null, mentor: { id: OTHER, name: words.other, chatUrl: null } }),
  };
};

/** Every card that a coordinator is shown. */
export const coordinationCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const needed = neededOf(words);
  const approval: Needed = { about: 'approval', schemeId: scheme.id, since: BEFORE, member: { id: THIRD, name: words.other, chatUrl: CHAT } };
  const unreachable = { about: 'unreachable', schemeId: scheme.id, since: LONG_BEFORE, member: { id: THIRD, name: words.other, chatUrl: null }, partnerships: 2 } as const;
  const seeker = { id: ME, name: words.me, jobTitle: words.jobTitle, department: words.department, since: BEFORE, topics: scheme.lists.topics.slice(0, 3).map(({ label }) => label) };
  const inScheme = (seen: Partial<SchemeToday>): SchemeToday => ({ scheme, needed: [], hasMore: false, training: [], seekersCount: 0, seekers: [], ...seen });
  const today = (...schemes: readonly SchemeToday[]) => ({ today: { now: NOW, schemes: [...schemes] }, zone: LONDON, tabUrl: 'https://mentors.sample.ac.uk/tab/#/coordination' });
  const at = { now: NOW, zone: LONDON };
  const profile = memberSeenBy('colleagues', memberOf(words, scheme, 'both'));
  const pair = { scheme, mentee: { id: ME, name: words.me } };
  const reasons: Suggestion['reasons'] = [{ kind: 'topic', label: 'Statistics' }, { kind: 'other-function', label: 'Library' }, { kind: 'day', day: 'tuesday' }];
  const all = Object.values(needed);
  return [
    { name: 'coordinator: nothing today', card: todayCard(today(inScheme({}))) },
    { name: 'coordinator: today', card: todayCard({ ...today(inScheme({ needed: [needed.longSilent, approval, needed.unanswered, needed.reminded], seekersCount: 3 }), inScheme({ needed: [needed.conflict] })), note: 'They are reminded. Once a day is enough.' }) },
    { name: 'coordinator: nothing today but a training', card: todayCard(today(inScheme({ training: [approval.member] }))) },
    { name: 'coordinator: a lot today', card: todayCard(today(inScheme({ needed: [...all, approval, unreachable] }))) },
    ...all.map((one) => ({ name: `coordinator: ${one.why}, ${one.status}${one.isRemindedToday ? ', reminded' : ''}`, card: attentionCard({ needed: one, ...at }) })),
    { name: 'coordinator: close?', card: coordinatorClosingCard({ needed: needed.longSilent, ...at }) },
    { name: 'coordinator: nobody is reached', card: unreachableCard({ needed: unreachable, ...at }) },
    { name: 'coordinator: approve?', card: approvingCard({ member: profile, scheme }) },
    { name: 'coordinator: ask what?', card: approvingCard({ member: profile, scheme, problems: [{ field: 'question', problem: 'missing' }] }) },
    { name: 'coordinator: nobody waits', card: seekersCard({ scheme, seekers: [], seekersCount: 0, ...at, tabUrl: CHAT }) },
    { name: 'coordinator: who waits', card: seekersCard({ scheme, seekers: Array.from({ length: 6 }, () => seeker), seekersCount: 8, ...at, tabUrl: CHAT }) },
    { name: 'coordinator: mentors for somebody', card: matchingMentorsCard({ ...pair, suggestions: [{ mentor: mentorOf(words, scheme), reasons }] }) },
    { name: 'coordinator: no mentor', card: matchingMentorsCard({ ...pair, suggestions: [], note: 'This is not possible just now. Choose somebody else.' }) },
    { name: 'coordinator: propose', card: proposalFormCard({ ...pair, mentor: { id: OTHER, name: words.other }, answerBy: TODAY, suggestion: words.reason, problems: [] }) },
    { name: 'coordinator: propose, too long', card: proposalFormCard({ ...pair, mentor: { id: OTHER, name: words.other }, answerBy: TODAY, suggestion: words.reason, problems: [{ field: 'suggestion', problem: 'too-long', max: 500 }] }) },
    { name: 'coordinator: training', card: trainingCard({ scheme, training: Array.from({ length: 7 }, () => approval.member), note: `That ${words.me} is trained is noted.` }) },
    { name: 'coordinator: nobody waits for the training', card: trainingCard({ scheme, training: [] }) },
    { name: 'coordinator: scheme', card: schemeCard({ scheme, tabUrl: 'https://mentors.sample.ac.uk/tab/#/coordination/network' }) },
  ];
};

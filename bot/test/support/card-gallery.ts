import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { Suggestion, WhyNoRequest } from '@mentor-network/core/contracts/directory';
import { WhyNoRequest as WhyNoRequests } from '@mentor-network/core/contracts/directory';
import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import { CalendarDate, instantOf } from '@mentor-network/core/kernel/time';
import { Step, stepsOf } from '@mentor-network/core/members/registration';
import type { Subject } from '@mentor-network/core/notices/notice';
import { Outcome, Partnership } from '@mentor-network/core/partnerships/partnership';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { findCard } from '../../src/cards/directory/find-card.ts';
import { mentorCard } from '../../src/cards/directory/mentor-card.ts';
import { requestFormCard } from '../../src/cards/directory/request-form-card.ts';
import { homeCard } from '../../src/cards/home-card.ts';
import { meetingCard } from '../../src/cards/meetings/meeting-card.ts';
import { meetingFormCard } from '../../src/cards/meetings/meeting-form-card.ts';
import { meetingsCard } from '../../src/cards/meetings/meetings-card.ts';
import { previewCard } from '../../src/cards/members/preview-card.ts';
import { profileCard } from '../../src/cards/members/profile-card.ts';
import { registeredCard } from '../../src/cards/members/registered-card.ts';
import { registrationStepCard } from '../../src/cards/members/registration-step-card.ts';
import { remindersStoppedCard, settingsCard } from '../../src/cards/members/settings-card.ts';
import { tellingCard } from '../../src/cards/notices/telling-card.ts';
import { agreementCard } from '../../src/cards/partnerships/agreement-card.ts';
import { agreementStepCard } from '../../src/cards/partnerships/agreement-step-card.ts';
import { decliningCard } from '../../src/cards/partnerships/declining-card.ts';
import { endingCard } from '../../src/cards/partnerships/ending-card.ts';
import { mentoringCard } from '../../src/cards/partnerships/mentoring-card.ts';
import { partnershipCard } from '../../src/cards/partnerships/partnership-card.ts';
import { busyCard, clockCard, faultCard, notAMemberCard, outdatedCard } from '../../src/cards/standing-cards.ts';
import { AgreementStep } from '../../src/cards/verbs.ts';
import { welcomeCard } from '../../src/cards/welcome-card.ts';
import { LONDON, MATCHED, MEETING, ME, type MemberWords, NOW, ORDINARY, PARIS, SCHEME, TODAY, agreementOf, meetingOf, memberOf, mentorOf, pageOf, personOf, profileOf, viewOf } from './card-views.ts';

export type Example = { readonly name: string; readonly card: IAdaptiveCard };

const PARTS = ['mentor', 'mentee'] as const;
const TAB = 'https://mentors.sample.ac.uk/tab';

/** Every card in every state, made of the given words and scheme. */
export const cardGallery = (words: MemberWords = ORDINARY, scheme: Scheme = SCHEME): readonly Example[] => [
  ...startCards(words),
  ...registrationCards(words, scheme),
  ...memberCards(words, scheme),
  ...directoryCards(words, scheme),
  ...partnershipCards(words, scheme),
  ...agreementCards(words, scheme),
  ...meetingCards(words, scheme),
  ...tellingCards(words, scheme),
];

const startCards = ({ me: name, sought }: MemberWords): readonly Example[] => [
  { name: 'welcome', card: welcomeCard({ name }) },
  { name: 'home, stranger', card: homeCard({ name, status: 'stranger', parts: undefined, waiting: 0 }) },
  { name: 'home, not understood', card: homeCard({ name, status: 'stranger', parts: undefined, waiting: 0, saidWords: sought }) },
  { name: 'home, registering', card: homeCard({ name, status: 'registering', parts: undefined, waiting: 0 }) },
  { name: 'home, mentee', card: homeCard({ name, status: 'registered', parts: 'mentee', waiting: 0 }) },
  { name: 'home, mentor', card: homeCard({ name, status: 'registered', parts: 'mentor', waiting: 0 }) },
  { name: 'home, waiting', card: homeCard({ name, status: 'registered', parts: 'both', waiting: 2 }) },
  { name: 'home, paused', card: homeCard({ name, status: 'paused', parts: 'mentor', waiting: 0 }) },
  { name: 'outdated', card: outdatedCard({ name }) },
  { name: 'outdated, unknown reader', card: outdatedCard() },
  { name: 'fault', card: faultCard({ reference: '4f9c-21ab' }) },
  { name: 'busy', card: busyCard() },
  { name: 'not a member', card: notAMemberCard() },
  { name: 'clock', card: clockCard({ now: NOW, zone: LONDON }) },
];

/** For each step its fields with a problem of each. */
const PROBLEMS: Readonly<Record<Step, readonly FieldProblem[]>> = {
  part: [{ field: 'parts', problem: 'missing' }, { field: 'schemes', problem: 'missing' }],
  work: [{ field: 'jobTitle', problem: 'too-long', max: 80 }, { field: 'department', problem: 'missing' }, { field: 'campus', problem: 'not-a-choice' }],
  style: [{ field: 'languages', problem: 'too-many', max: 12 }, { field: 'formats', problem: 'missing' }],
  mentor: [{ field: 'topics', problem: 'missing' }, { field: 'experience', problem: 'missing' }, { field: 'capacity', problem: 'not-a-number' }],
  mentee: [{ field: 'topics', problem: 'missing' }, { field: 'hopes', problem: 'too-long', max: 1500 }],
  conflicts: [{ field: 'lineManager', problem: 'not-an-address' }, { field: 'iManage', problem: 'too-many', max: 30 }, { field: 'others', problem: 'oneself' }],
  consent: [{ field: 'agrees', problem: 'must-agree' }],
};

const registrationCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const steps = stepsOf({ part: { parts: 'both', schemes: [scheme.id] } });
  const typed: Inputs = { parts: 'both', jobTitle: words.jobTitle, department: words.department, ownTopics: words.ownTopics, experience: words.experience, hopes: words.hopes, lineManager: words.place };
  return Step.options.flatMap((step): Example[] => {
    const position = steps.indexOf(step) + 1;
    const shown = { step, position, of: steps.length, schemes: [scheme, MATCHED], back: steps[position - 2] } as const;
    return [
      { name: `registration, ${step}`, card: registrationStepCard({ ...shown, inputs: {}, problems: [] }) },
      { name: `registration, ${step}, with problems`, card: registrationStepCard({ ...shown, inputs: typed, problems: PROBLEMS[step] }) },
    ];
  });
};

const memberCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const member = memberOf(words, scheme, 'both');
  const person = personOf(words);
  return [
    { name: 'preview, both', card: previewCard({ person, profile: profileOf(words, scheme, 'both'), conflictsCount: 2, scheme }) },
    { name: 'preview, mentee', card: previewCard({ person, profile: profileOf(words, scheme, 'mentee'), conflictsCount: 0, scheme }) },
    { name: 'registered, mentee', card: registeredCard({ name: words.me, parts: 'mentee', tabUrl: TAB }) },
    { name: 'registered, mentor', card: registeredCard({ name: words.me, parts: 'mentor', tabUrl: TAB }) },
    { name: 'profile', card: profileCard({ member, scheme, placesLeft: 1, now: NOW }) },
    { name: 'profile, mentee', card: profileCard({ member: memberOf(words, scheme, 'mentee'), scheme, placesLeft: 0, now: NOW }) },
    { name: 'profile, no place left, date passed', card: profileCard({ member, scheme, placesLeft: 0, now: NOW, problems: [{ field: 'until', problem: 'has-passed' }] }) },
    { name: 'profile, paused', card: profileCard({ member: { ...member, status: 'paused', until: CalendarDate.parse('2027-01-10') }, scheme, placesLeft: 2, now: NOW }) },
    { name: 'settings', card: settingsCard({ preferences: { meetingReminders: ['day-before', 'morning'] } }) },
    { name: 'settings, saved', card: settingsCard({ preferences: { meetingReminders: [] }, saved: true }) },
    { name: 'reminders stopped', card: remindersStoppedCard() },
  ];
};

const directoryCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const mentor = mentorOf(words, scheme);
  const results: readonly Suggestion[] = [
    { mentor, reasons: [{ kind: 'topic', label: scheme.lists.topics[0]?.label ?? '' }, { kind: 'other-function', label: mentor.function.label }, { kind: 'day', day: 'tuesday' }, { kind: 'language', label: 'Welsh' }] },
    { mentor: { ...mentor, placesLeft: 3 }, reasons: [{ kind: 'topic', label: 'Statistics' }, { kind: 'campus', label: mentor.campus.label }] },
    { mentor, reasons: [] },
  ];
  const whyNotPage = (whyNot: WhyNoRequest) => pageOf(words, scheme, { may: [], whyNot, partnershipId: whyNot === 'already-asked' || whyNot === 'in-partnership' ? viewOf(words, scheme, 'requested', 'mentee').id : null });
  const form = { mentor, schemeId: scheme.id, answerBy: CalendarDate.parse('2026-12-04') };
  return [
    { name: 'find, words', card: findCard({ words: words.sought, scheme, results, tabUrl: TAB }) },
    { name: 'find, suggestions', card: findCard({ words: '', scheme, results: results.slice(0, 1), tabUrl: TAB }) },
    { name: 'find, nothing for words', card: findCard({ words: words.sought, scheme, results: [], tabUrl: TAB }) },
    { name: 'find, nothing', card: findCard({ words: '', scheme, results: [], tabUrl: TAB }) },
    { name: 'mentor', card: mentorCard({ page: pageOf(words, scheme), tabUrl: TAB }) },
    ...WhyNoRequests.options.map((whyNot): Example => ({ name: `mentor, ${whyNot}`, card: mentorCard({ page: whyNotPage(whyNot), tabUrl: TAB }) })),
    { name: 'request form', card: requestFormCard({ ...form, goals: '', problems: [] }) },
    { name: 'request form, too long', card: requestFormCard({ ...form, goals: words.goals, problems: [{ field: 'goals', problem: 'too-long', max: 2000 }] }) },
  ];
};

const STATUSES = Partnership.options.map(({ shape }) => shape.status.value);

const partnershipCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const at = { now: NOW, zone: LONDON };
  const all = STATUSES.flatMap((status) => PARTS.map((part) => ({ name: `${status}, ${part}`, view: viewOf(words, scheme, status, part) })));
  const requested = viewOf(words, scheme, 'requested', 'mentor');
  return [
    ...all.map(({ name, view }): Example => ({ name: `partnership ${name}`, card: partnershipCard({ view, ...at }) })),
    ...Outcome.options.map((outcome): Example => ({ name: `partnership ended, ${outcome}`, card: partnershipCard({ view: viewOf(words, scheme, 'ended', 'mentee', { outcome }), ...at }) })),
    ...all.map(({ name, view }): Example => ({ name: `partnership ${name}, may do nothing`, card: partnershipCard({ view: { ...view, may: [] }, ...at }) })),
    { name: 'partnership with a note', card: partnershipCard({ view: viewOf(words, scheme, 'active', 'mentor', { meetings: [] }), ...at, note: 'This was already accepted.' }) },
    { name: 'declining', card: decliningCard({ view: requested }) },
    { name: 'ending', card: endingCard({ view: viewOf(words, scheme, 'active', 'mentee') }) },
    { name: 'ending before both signed', card: endingCard({ view: viewOf(words, scheme, 'agreeing', 'mentee') }) },
    { name: 'my mentoring', card: mentoringCard({ views: all.map(({ view }) => view), ...at }) },
    ...STATUSES.map((status): Example => ({ name: `my mentoring, ${status}`, card: mentoringCard({ views: PARTS.map((part) => viewOf(words, scheme, status, part)), ...at }) })),
    { name: 'my mentoring, empty', card: mentoringCard({ views: [], ...at }) },
  ];
};

const agreementCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const at = { now: NOW, zone: LONDON };
  const agreeing = viewOf(words, scheme, 'agreeing', 'mentee');
  const { terms } = agreementOf(words, scheme, 'nobody');
  const inputs: Inputs = { goal1: terms.goals[0], goal2: terms.goals[1], goal3: terms.goals[2], success: terms.success, startsOn: terms.startsOn, durationMonths: '6', rhythm: 'monthly', meetingMinutes: '75' };
  const problems: readonly FieldProblem[] = [{ field: 'goal1', problem: 'missing' }, { field: 'startsOn', problem: 'not-a-date' }];
  return [
    ...(['nobody', 'me', 'other'] as const).map((signed): Example => ({
      name: `agreement, signed by ${signed}`,
      card: agreementCard({ view: viewOf(words, scheme, 'agreeing', 'mentor', { agreement: agreementOf(words, scheme, signed) }), ...at }),
    })),
    ...(['active', 'paused', 'ended', 'requested'] as const).map((status): Example => ({ name: `agreement, ${status}`, card: agreementCard({ view: viewOf(words, scheme, status, 'mentee'), ...at, note: 'You have signed this version already.' }) })),
    ...AgreementStep.options.flatMap((step): Example[] => [
      { name: `agreement step, ${step}`, card: agreementStepCard({ view: agreeing, step, inputs, problems: [] }) },
      { name: `agreement step, ${step}, with problems`, card: agreementStepCard({ view: { ...agreeing, agreement: agreementOf(words, scheme, 'other') }, step, inputs: {}, problems }) },
    ]),
    { name: 'agreement step without an agreement', card: agreementStepCard({ view: viewOf(words, scheme, 'requested', 'mentee'), step: 'goals', inputs: {}, problems: [] }) },
  ];
};

const AFTER = instantOf(Date.UTC(2026, 10, 26, 15, 30));
const LINK = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_sample/0';

const meetingCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const view = viewOf(words, scheme, 'active', 'mentee');
  const at = { now: NOW, zone: LONDON };
  const meeting = meetingOf(words);
  const form = { view, meetingId: MEETING, zone: LONDON, today: TODAY };
  const problems: readonly FieldProblem[] = [{ field: 'on', problem: 'has-passed' }, { field: 'at', problem: 'not-a-time' }, { field: 'place', problem: 'missing' }];
  const item = { view, meeting };
  return [
    { name: 'meeting form', card: meetingFormCard({ ...form, isMove: false, inputs: {}, problems: [] }) },
    { name: 'meeting form, with problems', card: meetingFormCard({ ...form, isMove: false, inputs: { on: '2026-11-20', at: '9', minutes: '45' }, problems }) },
    { name: 'meeting form, move', card: meetingFormCard({ ...form, isMove: true, inputs: { on: '2027-11-26', at: '14:00', minutes: '60', place: words.place }, problems: [{ field: 'on', problem: 'too-far-ahead' }] }) },
    { name: 'meeting, ahead', card: meetingCard({ view, meeting, ...at }) },
    { name: 'meeting, ahead, other zone', card: meetingCard({ view, meeting: { ...meeting, plan: { ...meeting.plan, place: LINK } }, now: NOW, zone: PARIS, otherZone: LONDON, note: 'Moved.' }) },
    ...[NOW, AFTER].map((now): Example => ({ name: `meeting, may do nothing, ${now}`, card: meetingCard({ view, meeting: { ...meeting, may: [] }, now, zone: LONDON }) })),
    { name: 'meeting, over', card: meetingCard({ view, meeting: { ...meeting, may: ['move', 'record'] }, now: AFTER, zone: LONDON }) },
    ...(['cancelled', 'met', 'missed'] as const).map((status): Example => ({ name: `meeting, ${status}`, card: meetingCard({ view, meeting: { ...meeting, status, may: [] }, now: AFTER, zone: LONDON }) })),
    { name: 'meetings', card: meetingsCard({ items: [item, item, item, item], views: [view, view, view], ...at }) },
    { name: 'meetings, none yet', card: meetingsCard({ items: [], views: [view], ...at }) },
    { name: 'meetings, none possible', card: meetingsCard({ items: [], views: [], ...at }) },
  ];
};

const tellingCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const meeting = meetingOf(words);
  const { startsAt } = meeting;
  const about = { meetingId: MEETING, startsAt };
  const reader = { id: ME, name: words.me, zone: LONDON };
  const told: readonly (readonly [Subject, Parameters<typeof viewOf>[2], 'mentor' | 'mentee', Partial<Parameters<typeof tellingCard>[0]>?])[] = [
    [{ kind: 'request-received' }, 'requested', 'mentor'],
    [{ kind: 'request-received' }, 'requested', 'mentee'],
    [{ kind: 'request-waiting', workingDays: 3 }, 'requested', 'mentor'],
    [{ kind: 'request-accepted' }, 'agreeing', 'mentee'],
    [{ kind: 'request-declined' }, 'declined', 'mentee'],
    [{ kind: 'request-withdrawn' }, 'withdrawn', 'mentor'],
    [{ kind: 'request-expired' }, 'expired', 'mentor'],
    [{ kind: 'request-expired' }, 'expired', 'mentee'],
    [{ kind: 'request-superseded' }, 'superseded', 'mentor'],
    [{ kind: 'agreement-changed', version: 2 }, 'agreeing', 'mentor'],
    [{ kind: 'agreement-signed', version: 2 }, 'agreeing', 'mentor'],
    [{ kind: 'partnership-started' }, 'active', 'mentee'],
    [{ kind: 'partnership-paused' }, 'paused', 'mentee'],
    [{ kind: 'partnership-resumed' }, 'active', 'mentee'],
    [{ kind: 'partnership-ended' }, 'ended', 'mentee'],
    [{ kind: 'partnership-ended' }, 'ended', 'mentor'],
    [{ kind: 'meeting-arranged', ...about }, 'active', 'mentor', { meeting }],
    [{ kind: 'meeting-moved', ...about }, 'active', 'mentor', { meeting: { ...meeting, plan: { ...meeting.plan, place: LINK } }, reader: { ...reader, zone: PARIS } }],
    [{ kind: 'meeting-cancelled', meetingId: MEETING }, 'active', 'mentor', { meeting: { ...meeting, status: 'cancelled', may: [] } }],
    [{ kind: 'meeting-soon', ...about, lead: 'day-before' }, 'active', 'mentor', { meeting, now: instantOf(Date.UTC(2026, 10, 25, 14, 0)) }],
    [{ kind: 'meeting-soon', ...about, lead: 'two-hours' }, 'active', 'mentor', { meeting: { ...meeting, plan: { ...meeting.plan, place: LINK } }, now: instantOf(Date.UTC(2026, 10, 26, 12, 0)), reader: { ...reader, zone: PARIS } }],
    [{ kind: 'meeting-held', ...about }, 'active', 'mentee', { meeting: { ...meeting, may: ['move', 'record'] }, now: AFTER }],
    [{ kind: 'meeting-held', ...about }, 'active', 'mentee'],
  ];
  return told.map(([subject, status, part, more]): Example => ({
    name: `telling ${subject.kind}${subject.kind === 'meeting-soon' ? `, ${subject.lead}` : ''}, ${part}${more || !subject.kind.startsWith('meeting') ? '' : ', meeting gone'}`,
    card: tellingCard({ subject, partnership: viewOf(words, scheme, status, part), meeting: undefined, reader, now: NOW, ...more }),
  }));
};

import type { Suggestion, WhyNoRequest } from '@mentor-network/core/contracts/directory';
import { WhyNoRequest as WhyNoRequests } from '@mentor-network/core/contracts/directory';
import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import { PartnershipId } from '@mentor-network/core/kernel/ids';
import { CalendarDate } from '@mentor-network/core/kernel/time';
import type { Places } from '@mentor-network/core/members/places';
import { Step, answersOf, stepsOf } from '@mentor-network/core/members/registration';
import { stepInputs } from '@mentor-network/core/members/registration-inputs';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { findCard } from '../../src/cards/directory/find-card.ts';
import { mentorCard } from '../../src/cards/directory/mentor-card.ts';
import { requestFormCard } from '../../src/cards/directory/request-form-card.ts';
import { homeCard } from '../../src/cards/home-card.ts';
import { pausingProfileCard } from '../../src/cards/members/pausing-profile-card.ts';
import { previewCard } from '../../src/cards/members/preview-card.ts';
import { changingCard } from '../../src/cards/members/changing-card.ts';
import { leavingCard, leftCard } from '../../src/cards/members/leave-cards.ts';
import { profileCard } from '../../src/cards/members/profile-card.ts';
import { registeredCard } from '../../src/cards/members/registered-card.ts';
import { changeStepCard, registrationStepCard } from '../../src/cards/members/registration-step-card.ts';
import { remindersStoppedCard, settingsCard } from '../../src/cards/members/settings-card.ts';
import { busyCard, clockCard, notAMemberCard, outdatedCard } from '../../src/cards/standing-cards.ts';
import { welcomeCard } from '../../src/cards/welcome-card.ts';
import { type Example, LONDON, MATCHED, NOW, memberOf, personOf, profileOf, viewOf } from './card-views.ts';
import type { MemberWords } from './card-words.ts';
import { mentorOf, pageOf, reasonsOf } from './mentor-views.ts';

const TAB = 'https://mentors.sample.ac.uk/tab';

export const startCards = ({ me: name, sought }: MemberWords): readonly Example[] => [
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
  { name: 'busy', card: busyCard() },
  { name: 'not a member', card: notAMemberCard() },
  { name: 'clock', card: clockCard({ now: NOW, zone: LONDON }) },
];

/** For each step its fields with a problem of each. */
const PROBLEMS: Readonly<Record<Step, readonly FieldProblem[]>> = {
  part: [
    { field: 'parts', problem: 'missing' },
    { field: 'schemes', problem: 'missing' },
  ],
  work: [
    { field: 'jobTitle', problem: 'too-long', max: 80 },
    { field: 'department', problem: 'missing' },
    { field: 'campus', problem: 'not-a-choice' },
  ],
  style: [
    { field: 'languages', problem: 'too-many', max: 12 },
    { field: 'formats', problem: 'missing' },
  ],
  mentor: [
    { field: 'topics', problem: 'missing' },
    { field: 'experience', problem: 'missing' },
    { field: 'capacity', problem: 'not-a-number' },
  ],
  mentee: [
    { field: 'topics', problem: 'missing' },
    { field: 'hopes', problem: 'too-long', max: 1500 },
  ],
  conflicts: [
    { field: 'lineManager', problem: 'not-an-address' },
    { field: 'iManage', problem: 'too-many', max: 30 },
    { field: 'others', problem: 'oneself' },
  ],
  consent: [{ field: 'agrees', problem: 'must-agree' }],
};

export const registrationCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const steps = stepsOf({ part: { parts: 'both', schemes: [scheme.id] } });
  const typed: Inputs = {
    parts: 'both',
    jobTitle: words.jobTitle,
    department: words.department,
    ownTopics: words.ownTopics,
    experience: words.experience,
    hopes: words.hopes,
    lineManager: words.place,
  };
  return Step.options.flatMap((step): Example[] => {
    const position = steps.indexOf(step) + 1;
    const shown = { step, position, of: steps.length, schemes: [scheme, MATCHED], back: steps[position - 2] } as const;
    return [
      { name: `registration, ${step}`, card: registrationStepCard({ ...shown, inputs: {}, problems: [] }) },
      { name: `registration, ${step}, with problems`, card: registrationStepCard({ ...shown, inputs: typed, problems: PROBLEMS[step] }) },
    ];
  });
};

const placesOf = (held: number): Places => ({ capacity: 2, heldBy: Array.from({ length: held }, (_, index) => PartnershipId.parse(`held-${String(index)}`)), answers: [] });

export const memberCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const member = memberOf(words, scheme, 'both');
  const person = personOf(words);
  const schemes = [scheme, MATCHED] as const;
  const shown = { member, schemes, now: NOW };
  return [
    { name: 'preview, both', card: previewCard({ person, profile: profileOf(words, scheme, 'both'), conflictsCount: 2, schemes }) },
    { name: 'preview, mentee', card: previewCard({ person, profile: profileOf(words, scheme, 'mentee'), conflictsCount: 0, schemes }) },
    { name: 'registered, mentee', card: registeredCard({ name: words.me, parts: 'mentee', tabUrl: TAB }) },
    { name: 'registered, mentor', card: registeredCard({ name: words.me, parts: 'mentor', tabUrl: TAB }) },
    { name: 'registered, waits', card: registeredCard({ name: words.me, parts: 'both', waitsFor: [MATCHED.name], tabUrl: TAB }) },
    { name: 'profile', card: profileCard({ ...shown, places: placesOf(1) }) },
    { name: 'profile, one scheme, saved', card: profileCard({ ...shown, schemes: [scheme], places: placesOf(1), note: 'Saved.' }) },
    { name: 'profile, mentee', card: profileCard({ ...shown, member: memberOf(words, scheme, 'mentee'), places: undefined }) },
    { name: 'profile, no place left', card: profileCard({ ...shown, places: placesOf(2), problems: [{ field: 'capacity', problem: 'not-a-choice' }] }) },
    { name: 'changing', card: changingCard({ profile: member.profile }) },
    { name: 'pausing the profile', card: pausingProfileCard({ today: CalendarDate.parse('2026-11-22') }) },
    {
      name: 'pausing the profile, date passed',
      card: pausingProfileCard({ today: CalendarDate.parse('2026-11-22'), until: '2026-11-01', problems: [{ field: 'until', problem: 'has-passed' }] }),
    },
    {
      name: 'profile, waits',
      card: profileCard({
        ...shown,
        places: placesOf(0),
        waits: (['approval', 'answer', 'training'] as const).map((wait) => ({ schemeName: MATCHED.name, schemeId: MATCHED.id, wait, question: wait === 'answer' ? words.reason : '' })),
      }),
    },
    {
      name: 'profile, paused',
      card: profileCard({ ...shown, member: { ...member, status: 'paused', until: CalendarDate.parse('2027-01-10') }, places: placesOf(0) }),
    },
    { name: 'profile, paused by the network', card: profileCard({ ...shown, member: { ...member, status: 'paused', until: null }, places: placesOf(0) }) },
    ...Step.options.flatMap((step): Example[] => [
      { name: `change, ${step}`, card: changeStepCard({ step, inputs: stepInputs(step, answersOf(member)), problems: [], schemes, chosen: [scheme.id] }) },
      {
        name: `change, ${step}, with problems`,
        card: changeStepCard({ step, inputs: {}, problems: PROBLEMS[step], schemes, chosen: schemes.map(({ id }) => id), ...(step === 'mentor' || step === 'consent' ? { carried: { parts: 'both', schemes: scheme.id } } : {}) }),
      },
    ]),
    { name: 'leaving', card: leavingCard({ ongoing: 0 }) },
    { name: 'leaving, with partnerships, unsure', card: leavingCard({ ongoing: 2, isUnsure: true }) },
    { name: 'left', card: leftCard() },
    { name: 'settings', card: settingsCard({ preferences: { meetingReminders: ['day-before', 'morning'] } }) },
    { name: 'settings, saved', card: settingsCard({ preferences: { meetingReminders: [] }, saved: true }) },
    { name: 'reminders stopped', card: remindersStoppedCard() },
  ];
};

export const directoryCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const mentor = mentorOf(words, scheme);
  const results: readonly Suggestion[] = [
    {
      mentor,
      reasons: [
        { kind: 'topic', label: scheme.lists.topics[0]?.label ?? '' },
        { kind: 'other-function', label: mentor.function.label },
        { kind: 'day', day: 'tuesday' },
        { kind: 'language', label: 'Welsh' },
      ],
    },
    {
      mentor: { ...mentor, placesLeft: 3 },
      reasons: [
        { kind: 'topic', label: 'Statistics' },
        { kind: 'campus', label: mentor.campus.label },
      ],
    },
    { mentor, reasons: reasonsOf(words) },
    { mentor, reasons: [] },
  ];
  const whyNotPage = (whyNot: WhyNoRequest) =>
    pageOf(words, scheme, {
      may: [],
      whyNot,
      partnershipId: whyNot === 'already-asked' || whyNot === 'in-partnership' ? viewOf(words, scheme, 'requested', 'mentee').id : null,
    });
  const looking = { words: '', scheme, schemes: [scheme], isSeeking: true, results: [], tabUrl: TAB };
  const form = { mentor, schemeId: scheme.id, answerBy: CalendarDate.parse('2026-12-04') };
  return [
    { name: 'find, words', card: findCard({ ...looking, words: words.sought, results }) },
    { name: 'find, suggestions', card: findCard({ ...looking, results: results.slice(0, 1) }) },
    { name: 'find, suggestions by own words', card: findCard({ ...looking, results: results.slice(2, 3) }) },
    { name: 'find, nothing for words', card: findCard({ ...looking, words: words.sought }) },
    { name: 'find, nothing', card: findCard(looking) },
    { name: 'find, in one of several schemes', card: findCard({ ...looking, schemes: [scheme, MATCHED], results: results.slice(0, 1) }) },
    { name: 'find, for a mentee of a matched scheme', card: findCard({ ...looking, scheme: MATCHED, schemes: [scheme, MATCHED] }) },
    { name: 'find, for anybody in a matched scheme', card: findCard({ ...looking, scheme: MATCHED, isSeeking: false }) },
    { name: 'find, words in a matched scheme', card: findCard({ ...looking, words: words.sought, scheme: MATCHED, results: results.slice(0, 1) }) },
    { name: 'mentor', card: mentorCard({ page: pageOf(words, scheme), tabUrl: TAB }) },
    { name: 'mentor, in a matched scheme, for somebody who is not in it', card: mentorCard({ page: pageOf(words, MATCHED, { may: [], whyNot: 'not-a-mentee', reasons: [] }), tabUrl: TAB }) },
    { name: 'mentor, for their coordinator', card: mentorCard({ page: pageOf(words, scheme, { may: ['request', 'look'] }), tabUrl: TAB }) },
    ...WhyNoRequests.options.map(
      (whyNot): Example => ({ name: `mentor, ${whyNot}`, card: mentorCard({ page: whyNotPage(whyNot), tabUrl: TAB }) }),
    ),
    { name: 'request form', card: requestFormCard({ ...form, goals: '', problems: [] }) },
    {
      name: 'request form, too long',
      card: requestFormCard({ ...form, goals: words.goals, problems: [{ field: 'goals', problem: 'too-long', max: 2000 }] }),
    },
  ];
};

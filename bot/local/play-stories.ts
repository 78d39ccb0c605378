import { MeetingId, type MemberId, type PartnershipId } from '@mentor-network/core/kernel/ids';
import type { Result } from '@mentor-network/core/kernel/result';
import {
  type CalendarDate,
  type Instant,
  type Moment,
  WallTime,
  dateIn,
  daysAfter,
  later,
  onTheWall,
  workingDaysAfter,
} from '@mentor-network/core/kernel/time';
import type { MeetingCommand } from '@mentor-network/core/meetings/meeting';
import type { Person } from '@mentor-network/core/members/member';
import type { Inputs } from '@mentor-network/core/contracts/field-problem';
import { type StepAnswer, answered } from '@mentor-network/core/members/registration';
import { stepInputs } from '@mentor-network/core/members/registration-inputs';
import { AgreementStep } from '@mentor-network/core/partnerships/agreement-inputs';
import type { PartnershipCommand } from '@mentor-network/core/partnerships/commands';
import { isRunning } from '@mentor-network/core/partnerships/partnership';
import type { DocumentStore } from '../src/adapters/store/documents.ts';
import { type Network, composeNetwork } from '../src/compose-network.ts';
import type { University } from './university.ts';
import { LONDON, type Staff } from './university/staff.ts';
import { requestedOn, startedOn } from './university/stories.ts';
import { workOf } from './university/work.ts';
import { ANSWERED_AFTER, DRAFTED_AFTER, type Story, type StoryAgreement, type StoryMeeting } from './university/story.ts';

type Deed = { readonly at: Instant; readonly what: () => Promise<unknown> };
type Playing = {
  readonly store: DocumentStore;
  readonly university: University;
  readonly now: Instant;
  /** Told each time that the clock is set, so that the store goes by it too. */
  readonly onTime: (time: Instant) => void;
};
type Stage = { readonly network: Network; readonly today: CalendarDate; readonly university: University };

/** An hour of every day at which what is due is sent, as if a server had been running all the time. */
const ROUND = WallTime.parse('08:05');

/**
 * Lives through the sample's past by the product's own use cases, deed by deed, with a clock that is set to each. What a use case
 * would refuse cannot be in the sample, and what follows by itself (an expiry, a superseded request) has followed by itself.
 */
export const playStories = async ({ store, university, now, onTime }: Playing): Promise<void> => {
  let time = now;
  let made = 0;
  const ids = { fresh: () => `sample-${String((made += 1)).padStart(4, '0')}` };
  const log = {
    line: () => undefined,
    detail: () => undefined,
    fault: (_what: string, fault: unknown) => {
      throw fault;
    },
  };
  const network = composeNetwork({ store, clock: { now: () => time }, ids, log, defaultZone: LONDON, onCommitted: () => undefined });
  const drain = network.drainTo({ deliver: () => Promise.resolve({ status: 'delivered' }) });
  for (const scheme of university.schemes) await network.schemes.save(scheme);

  for (const { at, what } of deedsOf({ network, today: dateIn(now, LONDON), university }, now)) {
    time = at;
    onTime(at);
    await what();
    for (let taken = 1; taken > 0; ) {
      const { tasks, notices } = await drain();
      taken = tasks + notices;
    }
  }
};

const deedsOf = (stage: Stage, now: Instant): readonly Deed[] => {
  const { staff, stories } = stage.university;
  const deeds = [
    ...staff.flatMap((one) => joining(one, stage, now)),
    ...stories.flatMap((story, index) => telling(story, index, stage)),
  ].toSorted(inTime);
  const [first, last] = [deeds[0], deeds.at(-1)];
  if (!first || !last) return [];
  if (last.at > now) throw new Error(`The sample tells of something that has not happened yet, at ${last.at}.`);
  const rounds: Deed[] = [];
  for (let day = dateIn(first.at, LONDON); day <= stage.today; day = daysAfter(day, 1)) rounds.push(round(on(day, ROUND)));
  return [...deeds, ...rounds, round(now)].filter(({ at }) => at <= now).toSorted(inTime);
};

/** Nobody does anything; what is due is sent. */
const round = (at: Instant): Deed => ({ at, what: () => Promise.resolve() });

const inTime = (one: Deed, other: Deed): number => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0);

const on = (day: CalendarDate, time: WallTime): Instant => onTheWall(day, time, LONDON);
const clock = (text: string): WallTime => WallTime.parse(text);

/** The sample asks for nothing that would be refused; a refusal is a mistake in the sample. */
const must = async <Value>(what: string, asked: Promise<Result<Value, unknown>>): Promise<Value> => {
  const result = await asked;
  if (result.ok) return result.value;
  throw new Error(`The sample was refused, ${what}: ${JSON.stringify(result.refusal)}`);
};

/** What the member would have typed to answer so. */
const inputsOf = (answer: StepAnswer): Inputs => (answer.step === 'consent' ? { agrees: 'true' } : stepInputs(answer.step, answered({}, answer)));

const joining = ({ person, answers, registeredAt, pausedUntil }: Staff, { network: { registration } }: Stage, now: Instant): Deed[] => {
  const register = async (): Promise<void> => {
    await must(`${person.name} starting`, registration.start(person));
    for (const answer of answers)
      await must(`${person.name} at ${answer.step}`, registration.answer(person, answer.step, inputsOf(answer)));
    await must(`${person.name} registering`, registration.register(person));
  };
  const pause = (until: CalendarDate): Deed => ({
    at: later(now, { hours: -20 }),
    what: () => must('a pause', registration.pause(person, until)),
  });
  return [{ at: registeredAt, what: register }, ...(pausedUntil ? [pause(pausedUntil)] : [])];
};

type Telling = Stage & {
  readonly story: Story;
  readonly id: () => PartnershipId;
  readonly at: (day: CalendarDate, time: string) => Moment;
};

/** How long the mentee of the sample thinks about a proposal. */
const AGREED_AFTER_MINUTES = 125;

const telling = (story: Story, index: number, stage: Stage): Deed[] => {
  const { network, today, university } = stage;
  const asked = requestedOn(story, today);
  let known: PartnershipId | undefined;
  const id = (): PartnershipId => {
    if (!known) throw new Error('Nothing can follow before the request.');
    return known;
  };
  const request = async (): Promise<void> => {
    const { mentor: mentorId, mentee: menteeId, schemeId, goals, suggestion } = story;
    const scheme = university.schemes.find((one) => one.id === schemeId);
    const [coordinator] = scheme?.kind === 'matched' ? scheme.coordinators : [];
    const sent = coordinator
      ? network.proposeMatch.propose(coordinator, { mentorId, menteeId, schemeId, suggestion })
      : network.requestMentoring.request(personWith(menteeId, university), { mentorId, schemeId, goals });
    known = (await must(`asking ${String(index)}`, sent)).partnershipId;
  };
  // A minute apart, so that no two are at the same instant and their order is the same every time.
  const sentAt = later(on(asked, clock('09:10')), { minutes: index });
  const at = (day: CalendarDate, time: string): Moment => ({ by: story.mentee, at: on(day, clock(time)) });
  const telling: Telling = { ...stage, story, id, at };
  const agree = command(telling, { by: story.mentee, at: later(sentAt, { minutes: AGREED_AFTER_MINUTES }) }, { type: 'agree', goals: story.goals });
  return [{ at: sentAt, what: request }, ...(story.suggestion && story.outcome !== 'proposed' ? [agree] : []), ...answering(telling)];
};

const personWith = (member: MemberId, { staff }: University): Person => {
  const found = staff.find(({ person }) => person.id === member);
  if (!found) throw new Error(`Nobody of the sample has the id ${member}.`);
  return found.person;
};

const command = ({ network, id, story }: Telling, moment: Moment, asking: PartnershipCommand): Deed => ({
  at: moment.at,
  what: () => must(`to ${asking.type}, ${story.goals}`, network.act(id(), asking, moment)),
});

const answering = (telling: Telling): Deed[] => {
  const { story, today, at, network, id } = telling;
  const asked = requestedOn(story, today);
  const answer = { ...at(workingDaysAfter(asked, ANSWERED_AFTER), '15:00'), by: story.mentor };
  switch (story.outcome) {
    case 'proposed':
    case 'requested':
    case 'expired':
    case 'superseded':
      return [];
    case 'declined':
      return [command(telling, answer, { type: 'decline', reason: story.declineReason ?? '' })];
    case 'withdrawn':
      return [command(telling, at(workingDaysAfter(asked, ANSWERED_AFTER), '11:00'), { type: 'withdraw' })];
    default:
      return [
        { at: answer.at, what: () => must('to accept', network.acceptRequest.accept(id(), answer)) },
        ...drafting(telling),
        ...signing(telling),
        ...amending(telling),
        ...story.meetings.flatMap((one, index) => meeting(telling, one, index)),
        ...working(telling),
        ...closing(telling),
      ];
  }
};

/** The steps of the form, as the one of the two fills them in who drafts. */
const formOf = ({ goals, success, durationMonths, rhythm, meetingMinutes, ...meetings }: StoryAgreement, startsOn: CalendarDate) => ({
  goals: { goal1: goals[0], goal2: goals[1], goal3: goals[2], success },
  rhythm: { startsOn, durationMonths: String(durationMonths), rhythm, meetingMinutes: String(meetingMinutes) },
  meetings: { arranges: 'mentee', cancelNotice: 'one-day', ...meetings },
  reviews: { reviewPoints: meetings.reviewPoints ?? 'half-way' },
});

const latestVersion = async ({ network, id }: Telling): Promise<number> => {
  const partnership = (await network.partnerships.load(id())).partnership?.value;
  if (!partnership || !('agreement' in partnership)) throw new Error('There is no agreement to change or to sign yet.');
  return (isRunning(partnership) ? (partnership.amendment ?? partnership.agreement) : partnership.agreement).version;
};

const filling = (telling: Telling, by: Moment, as: 'change-agreement' | 'amend', agreement: StoryAgreement): Deed => {
  const { network, id, university, story, today } = telling;
  const form = formOf(agreement, startedOn(story, today));
  const fill = async (): Promise<void> => {
    for (const step of AgreementStep.options)
      await must(step, network.changeAgreement(personWith(by.by, university), { id: id(), as, version: await latestVersion(telling), step, inputs: form[step] }));
  };
  return { at: by.at, what: fill };
};

const signingNow = (telling: Telling, moment: Moment): Deed => ({
  at: moment.at,
  what: async () =>
    must('to sign', telling.network.act(telling.id(), { type: 'sign', version: await latestVersion(telling), name: personWith(moment.by, telling.university).name }, moment)),
});

const drafting = (telling: Telling): Deed[] => {
  const { story, today, at } = telling;
  if (!story.agreement) return [];
  return [filling(telling, at(workingDaysAfter(requestedOn(story, today), DRAFTED_AFTER), '10:00'), 'change-agreement', story.agreement)];
};

const signing = (telling: Telling): Deed[] => {
  const { story, today, at } = telling;
  const mentorSigns = signingNow(telling, { ...at(workingDaysAfter(requestedOn(story, today), DRAFTED_AFTER), '16:00'), by: story.mentor });
  const menteeSigns = signingNow(telling, at(startedOn(story, today), '09:05'));
  if (story.outcome !== 'agreeing') return [mentorSigns, menteeSigns];
  return story.signedBy ? [story.signedBy === 'mentor' ? mentorSigns : menteeSigns] : [];
};

/** Each change is filled in over what is in force by then, and signed on the same day by whoever signs it. */
const amending = (telling: Telling): Deed[] => {
  const { story, today, at } = telling;
  const { agreement, amendments = [] } = story;
  if (!agreement) return [];
  return amendments.flatMap(({ daysAgo, by, signedBy }, index) => {
    const day = daysAfter(today, -daysAgo);
    const terms = amendments.slice(0, index + 1).reduce<StoryAgreement>((before, { terms: changed }) => ({ ...before, ...changed }), agreement);
    return [
      filling(telling, { ...at(day, '11:00'), by: story[by] }, 'amend', terms),
      ...signedBy.map((part, order) => signingNow(telling, { ...at(day, order === 0 ? '11:10' : '15:40'), by: story[part] })),
    ];
  });
};

const ARRANGED_DAYS_BEFORE = 14;

const meeting = (
  { story, today, at, network, id }: Telling,
  { daysFromStart, time, minutes, place, outcome }: StoryMeeting,
  index: number,
): Deed[] => {
  const start = startedOn(story, today);
  const day = daysAfter(start, daysFromStart);
  const arrangedOn = daysFromStart > ARRANGED_DAYS_BEFORE ? daysAfter(day, -ARRANGED_DAYS_BEFORE) : start;
  const act = (moment: Moment, asking: (meetingId: MeetingId) => MeetingCommand): Deed => ({
    at: moment.at,
    what: () => {
      const meetingId = MeetingId.parse(`${id()}-${String(index + 1)}`);
      return must(`at meeting ${meetingId}`, network.actOnMeeting(id(), meetingId, asking(meetingId), moment));
    },
  });
  const plan = { on: day, at: time, zone: LONDON, minutes, place };
  const arrange = act(at(arrangedOn, '09:30'), (meetingId) => ({ type: 'arrange', id: meetingId, partnershipId: id(), plan }));
  if (outcome === 'arranged') return [arrange];
  if (outcome === 'cancelled') return [arrange, act(at(daysAfter(day, -1), '17:00'), () => ({ type: 'cancel' }))];
  return [arrange, act(at(day, '18:30'), () => ({ type: 'record', outcome }))];
};

const working = (telling: Telling): Deed[] =>
  workOf(telling.story, telling.today).map(({ daysAgo, by, command: asking }) => command(telling, { ...telling.at(daysAfter(telling.today, -daysAgo), '19:00'), by: telling.story[by] }, asking));

const PAUSED_DAYS_AGO = 13;

const closing = (telling: Telling): Deed[] => {
  const { story, today, at } = telling;
  if (story.outcome === 'paused') return [command(telling, at(daysAfter(today, -PAUSED_DAYS_AGO), '12:00'), { type: 'pause', until: daysAfter(today, 28) })];
  if (story.endedDaysAgo === undefined) return [];
  const end: PartnershipCommand = { type: 'end', isGoalReached: story.outcome === 'completed-early', reason: '' };
  return [command(telling, at(daysAfter(today, -story.endedDaysAgo), '16:00'), end)];
};

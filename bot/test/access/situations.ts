import { ACTOR_KINDS, type ActorKind } from '@mentor-network/core/access/who-may';
import { ActionId, MeetingId, type MemberId, type PartnershipId } from '@mentor-network/core/kernel/ids';
import { CalendarDate, WallTime } from '@mentor-network/core/kernel/time';
import { firstDraft } from '@mentor-network/core/partnerships/agreement';
import type { Telling } from '@mentor-network/core/notices/telling';
import type { PartnershipCommand } from '@mentor-network/core/partnerships/commands';
import type { Status } from '@mentor-network/core/partnerships/partnership';
import { documentOf } from '../../src/adapters/store/document-types.ts';
import type { Actor } from '../../src/application/ports/actor.ts';
import { LONDON, networkAt } from '../support/network.ts';
import { MATCHED, NETWORK, beginToRegister, register, schemeOf } from '../support/people.ts';
import { GOALS_OF_THE_ERASED, REVIEW_OF_THE_MENTEE, SUGGESTION_OF_IT, WORDS_OF_IT, answersOf, personOf } from './people-of-every-kind.ts';

/** One for each status in which something else may be done, or something else is shown. */
export const SITUATIONS = ['proposed', 'requested', 'declined', 'agreeing', 'active', 'paused', 'ended'] as const satisfies readonly Status[];
export type Situation = (typeof SITUATIONS)[number];

/** What a card about it carries: ids, and the version that waits for signatures: of the agreement, or of a change to the one in force. */
export type It = {
  readonly partnership: PartnershipId;
  readonly mentor: MemberId;
  readonly scheme: typeof NETWORK;
  readonly version: string;
  /** Lies ahead, and has begun; there are meetings once it was active. */
  readonly meetingAhead: MeetingId;
  readonly meetingBegun: MeetingId;
  /** Somebody who would like to mentor as well, and waits for an approval. */
  readonly candidate: MemberId;
  /** What the mentee said they would do, once it was active. */
  readonly action: ActionId;
};

const START = '2026-11-23T09:00:00.000Z';
const DAY_MS = 86_400_000;
export const [MEETING_AHEAD, MEETING_BEGUN] = [MeetingId.parse('meeting-ahead'), MeetingId.parse('meeting-begun')];
const ACTION = ActionId.parse('action-open');

type Network = ReturnType<typeof networkAt>;
const moment = ({ clock }: Network, who: Actor) => ({ by: who.id, at: clock.now() });

/** Whose profile as a mentor nobody but a coordinator has seen yet. */
const CANDIDATE: ActorKind = 'other-member';

/** The scheme asks its coordinators before it lists a mentor; the mentor of it has been approved. */
const approveTheMentor = async ({ approveMentor }: Network): Promise<void> => {
  const approved = await approveMentor.approve(personOf('coordinator'), personOf('mentor').id, NETWORK);
  if (!approved.ok) throw new Error(approved.refusal.code);
};

const registerAll = async (network: Network): Promise<void> => {
  for (const kind of ACTOR_KINDS) {
    const registering = { parts: kind === 'mentor' ? 'mentor' : kind === CANDIDATE ? 'both' : 'mentee', capacity: 4, answers: answersFor(kind) } as const;
    if (kind === 'unregistered') await beginToRegister(network, personOf(kind), registering);
    else if (kind !== 'stranger' && kind !== 'other-tenant' && kind !== 'it-contact') await register(network, personOf(kind), registering);
  }
};

/** The choices of the lists, beside the words of their own. */
const answersFor = (kind: ActorKind) => {
  const { work, mentor, mentee, conflicts } = answersOf(kind);
  return {
    part: { schemes: NETWORK },
    work: { ...work, function: 'library', campus: 'main' },
    mentor: { ...mentor, topics: 'statistics' },
    mentee: { ...mentee, topics: 'statistics' },
    conflicts: { ...conflicts },
  };
};

const request = async ({ requestMentoring }: Network, who: Actor, goals: string): Promise<PartnershipId> => {
  const sent = await requestMentoring.request(who, { mentorId: personOf('mentor').id, schemeId: NETWORK, goals });
  if (!sent.ok) throw new Error(sent.refusal.code);
  return sent.value.partnershipId;
};

const propose = async ({ proposeMatch }: Network): Promise<PartnershipId> => {
  const [coordinator, mentorId, menteeId] = [personOf('coordinator').id, personOf('mentor').id, personOf('mentee').id];
  const sent = await proposeMatch.propose(coordinator, { schemeId: NETWORK, mentorId, menteeId, suggestion: SUGGESTION_OF_IT });
  if (!sent.ok) throw new Error(sent.refusal.code);
  return sent.value.partnershipId;
};

const actBy = async (network: Network, id: PartnershipId, who: Actor, command: PartnershipCommand): Promise<void> => {
  const acted = await network.act(id, command, moment(network, who));
  if (!acted.ok) throw new Error(`${command.type}: ${acted.refusal.code}`);
};

const accept = async (network: Network, id: PartnershipId): Promise<void> => {
  const accepted = await network.acceptRequest.accept(id, moment(network, personOf('mentor')));
  if (!accepted.ok) throw new Error(accepted.refusal.code);
};

const arrange = async (network: Network, partnershipId: PartnershipId, id: MeetingId, on: string): Promise<void> => {
  const plan = { on: CalendarDate.parse(on), at: WallTime.parse('14:00'), zone: LONDON, minutes: 60, place: WORDS_OF_IT.place };
  const arranged = await network.actOnMeeting(partnershipId, id, { type: 'arrange', id, partnershipId, plan }, moment(network, personOf('mentee')));
  if (!arranged.ok) throw new Error(arranged.refusal.code);
};

/** What the two write while it runs: an action, and a review for each kind of reader. */
const work = async (network: Network, id: PartnershipId): Promise<void> => {
  const [mentor, mentee] = [personOf('mentor'), personOf('mentee')];
  await actBy(network, id, mentor, { type: 'add-action', id: ACTION, text: WORDS_OF_IT.action, owner: mentee.id, dueOn: CalendarDate.parse('2026-12-02') });
  const review = { type: 'review', stage: 'mid-point', helped: 'somewhat' } as const;
  await actBy(network, id, mentor, { ...review, words: WORDS_OF_IT.reviewForPartner, readers: 'partner' });
  await actBy(network, id, mentee, { ...review, words: REVIEW_OF_THE_MENTEE, readers: 'nobody' });
};

/** From a request to the status that is wanted, as two members would come there. */
const bringTo = async (network: Network, id: PartnershipId, situation: Situation): Promise<void> => {
  const [mentor, mentee] = [personOf('mentor'), personOf('mentee')];
  if (situation === 'proposed' || situation === 'requested') return;
  if (situation === 'declined') return actBy(network, id, mentor, { type: 'decline', reason: WORDS_OF_IT.declineReason });
  await accept(network, id);
  const [{ settings }] = await network.schemes.all();
  const { agreedGoal, success, agreedWhere: where, contactBetween } = WORDS_OF_IT;
  const terms = { ...firstDraft(WORDS_OF_IT.goals, CalendarDate.parse('2026-11-23'), settings), goals: [agreedGoal], success, where, contactBetween };
  await actBy(network, id, mentee, { type: 'change-agreement', version: 1, terms });
  if (situation === 'agreeing') return;
  for (const who of [mentee, mentor]) await actBy(network, id, who, { type: 'sign', version: 2, name: who.name });
  await arrange(network, id, MEETING_BEGUN, '2026-11-24');
  await arrange(network, id, MEETING_AHEAD, '2026-12-03');
  await work(network, id);
  await actBy(network, id, mentee, { type: 'amend', version: 2, terms: { ...terms, durationMonths: 9 } });
  if (situation === 'paused') await actBy(network, id, mentee, { type: 'pause', until: CalendarDate.parse('2027-01-15') });
  if (situation !== 'ended') return;
  for (const who of [mentor, mentee]) await actBy(network, id, who, { type: 'sign', version: 3, name: who.name });
  await actBy(network, id, mentee, { type: 'end', isGoalReached: false, reason: WORDS_OF_IT.endReason });
};

/** Nobody leaves by themselves yet, so it is written down that they have. */
const leave = async ({ store, clock }: Network, { id, name, email, zone }: Actor): Promise<void> => {
  const member = documentOf('member', 'member', { status: 'left', person: { id, name, email, zone }, leftAt: clock.now() });
  await store.commit(`member:${id}`, [{ op: 'upsert', document: member }]);
};

/** A whole network in memory in which "it" is in this status, with somebody of every kind around it. */
export const networkIn = async (situation: Situation) => {
  const network = networkAt(START);
  const tellings: { readonly to: MemberId; readonly telling: Telling }[] = [];
  const drain = network.drainTo({
    deliver: (to, telling) => {
      tellings.push({ to, telling });
      return Promise.resolve({ status: 'delivered' });
    },
  });
  const scheme = schemeOf(NETWORK, 'University network', 'self-service', personOf('coordinator').id);
  await network.schemes.save({ ...scheme, settings: { ...scheme.settings, approvesMentors: true } });
  await network.schemes.save(schemeOf(MATCHED, 'Professional services', 'matched', personOf('other-coordinator').id));
  await registerAll(network);
  await approveTheMentor(network);
  const former = await request(network, personOf('erased'), GOALS_OF_THE_ERASED);
  await accept(network, former);
  await actBy(network, former, personOf('mentor'), { type: 'end', isGoalReached: false, reason: '' });
  await network.eraseMember.erase(personOf('erased'));
  while ((await drain()).tasks > 0);
  const partnership = situation === 'proposed' ? await propose(network) : await request(network, personOf('mentee'), WORDS_OF_IT.goals);
  await bringTo(network, partnership, situation);
  network.clock.ahead(2 * DAY_MS);
  while ((await drain()).tasks > 0);
  await leave(network, personOf('left'));
  const it: It = {
    ...{ partnership, mentor: personOf('mentor').id, scheme: NETWORK, version: situation === 'agreeing' ? '2' : '3' },
    ...{ meetingAhead: MEETING_AHEAD, meetingBegun: MEETING_BEGUN, action: ACTION, candidate: personOf(CANDIDATE).id },
  };
  return { ...network, it, former, tellings };
};
export type NetworkInSituation = Awaited<ReturnType<typeof networkIn>>;

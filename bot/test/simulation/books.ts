import type { Attention } from '@mentor-network/core/coordination/attention';
import type { Instant } from '@mentor-network/core/kernel/time';
import type { Meeting } from '@mentor-network/core/meetings/meeting';
import type { Approvals } from '@mentor-network/core/members/approval';
import type { Member } from '@mentor-network/core/members/member';
import type { OpenRequests, Places } from '@mentor-network/core/members/places';
import type { Task } from '@mentor-network/core/notices/task';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import type { Contact } from '../../src/application/ports/contacts.ts';
import type { Bodies, DocumentType } from '../../src/adapters/store/document-types.ts';
import { makeDueQueue } from './due-queue.ts';
import { type Happening, type MemberHappening, happeningsBetween, memberHappenings } from './happenings.ts';
import type { Written } from './watched-store.ts';

export type Event = { readonly at: Instant; readonly what: Happening; readonly partnership: Partnership };
export type Pending = { readonly partition: string; readonly id: string; readonly at: Instant; readonly kind: string; readonly isTask: boolean; readonly to: string | undefined };

const ONGOING: ReadonlySet<Partnership['status']> = new Set(['proposed', 'requested', 'agreeing', 'active', 'paused']);
const HOLDING: ReadonlySet<Partnership['status']> = new Set(['agreeing', 'active', 'paused']);
export const isOngoing = ({ status }: Partnership): boolean => ONGOING.has(status);
export const isHolding = ({ status }: Partnership): boolean => HOLDING.has(status);

const keyOf = (partition: string, id: string): string => `${partition}/${id}`;
const ownerOf = (partition: string): string => partition.slice(partition.indexOf(':') + 1);

/** What a document says. The store has parsed it when it was written. */
const saying = <Type extends DocumentType>(_type: Type, document: NonNullable<Written['after']>): Bodies[Type] => document.body as unknown as Bodies[Type];

/** Every document that counts, as the commits left it, so that a day is checked without reading the whole store; and what was seen to happen. */
export const makeBooks = (now: () => Instant) => {
  const members = new Map<string, Member>();
  const contacts = new Map<string, Contact>();
  const approvals = new Map<string, Approvals>();
  const places = new Map<string, Places>();
  const openRequests = new Map<string, OpenRequests>();
  const partnerships = new Map<string, Partnership>();
  const meetings = new Map<string, Map<string, Meeting>>();
  const attention = new Map<string, Map<string, Attention>>();
  const pending = new Map<string, Pending>();
  const pendingIn = new Map<string, Set<string>>();
  const stuck = new Map<string, Task>();
  const ongoing = new Set<string>();
  const byMember = new Map<string, Set<string>>();
  const events = new Map<string, Event[]>();
  const settled = new Map<string, number>();
  const planned = new Map<string, Instant>();
  const queue = makeDueQueue(({ at, key }) => pending.get(key)?.at === at);
  const watchers: ((id: string, event: Event, before: Partnership | undefined) => void)[] = [];
  const memberEvents = new Map<MemberHappening, number>();
  const memberWatchers: ((id: string, what: MemberHappening) => void)[] = [];
  let tasksRun = 0;

  const keep = <Type extends DocumentType>(type: Type, map: Map<string, Bodies[Type]>, key: string, { after }: Written): void => {
    if (after) map.set(key, saying(type, after));
    else map.delete(key);
  };

  const noteMembers = (id: string, { mentorId, menteeId }: Partnership, isThere: boolean): void => {
    for (const member of [mentorId, menteeId]) {
      const ids = byMember.get(member) ?? new Set();
      if (isThere) ids.add(id);
      else ids.delete(id);
      byMember.set(member, ids);
    }
  };

  const noteMember = (id: string, written: Written): void => {
    const before = members.get(id);
    keep('member', members, id, written);
    const after = members.get(id);
    if (!after) return;
    for (const what of memberHappenings(before, after)) {
      memberEvents.set(what, (memberEvents.get(what) ?? 0) + 1);
      for (const watcher of memberWatchers) watcher(id, what);
    }
  };

  const notePartnership = (id: string, { after }: Written, isAboutMeeting: boolean): void => {
    const before = partnerships.get(id);
    if (before) noteMembers(id, before, false);
    ongoing.delete(id);
    if (!after) {
      partnerships.delete(id);
      return;
    }
    const partnership = saying('partnership', after);
    partnerships.set(id, partnership);
    noteMembers(id, partnership, true);
    if (isOngoing(partnership)) ongoing.add(id);
    for (const what of happeningsBetween(before, partnership)) {
      if (what === 'kept-going' && isAboutMeeting) continue;
      const event = { at: now(), what, partnership };
      events.set(id, [...(events.get(id) ?? []), event]);
      for (const watcher of watchers) watcher(id, event, before);
    }
  };

  /** What lies in a partition, by its id there. */
  const keepIn = <Type extends DocumentType>(type: Type, map: Map<string, Map<string, Bodies[Type]>>, owner: string, written: Written): void => {
    const all = map.get(owner) ?? new Map<string, Bodies[Type]>();
    keep(type, all, written.id, written);
    map.set(owner, all);
  };

  const notePending = (partition: string, id: string, next: Pending | undefined): void => {
    const key = keyOf(partition, id);
    const lying = pendingIn.get(partition) ?? new Set();
    if (next) {
      pending.set(key, next);
      lying.add(key);
      queue.add({ at: next.at, key });
    } else {
      pending.delete(key);
      lying.delete(key);
    }
    pendingIn.set(partition, lying);
  };

  const noteNotice = ({ partition, id, after }: Written): void => {
    const notice = after && saying('notice', after);
    notePending(partition, id, notice?.status === 'pending' ? { partition, id, at: notice.attemptAt, kind: notice.subject.kind, isTask: false, to: notice.to } : undefined);
    if (notice?.status === 'pending' && notice.attempts === 0) planned.set(`${ownerOf(partition)} ${notice.subject.kind} ${notice.to}`, now());
    if (!notice || notice.status === 'pending') return;
    const outcome = `${notice.subject.kind} ${notice.status}`;
    settled.set(outcome, (settled.get(outcome) ?? 0) + 1);
  };

  const noteTask = ({ partition, id, after }: Written): void => {
    const task = after && saying('task', after);
    notePending(partition, id, task?.status === 'pending' ? { partition, id, at: task.attemptAt, kind: task.work.kind, isTask: true, to: undefined } : undefined);
    if (task?.status === 'done') tasksRun += 1;
    if (task?.status === 'stuck') stuck.set(keyOf(partition, id), task);
    else stuck.delete(keyOf(partition, id));
  };

  const typeOf = ({ id, after }: Written): string => after?.type ?? id.split('.')[0] ?? id;

  const noteOne = (written: Written, isAboutMeeting: boolean): void => {
    const { partition } = written;
    const owner = ownerOf(partition);
    switch (typeOf(written)) {
      case 'member':
        return noteMember(owner, written);
      case 'contact':
        return keep('contact', contacts, owner, written);
      case 'approvals':
        return keep('approvals', approvals, owner, written);
      case 'places':
        return keep('places', places, owner, written);
      case 'open-requests':
        return keep('open-requests', openRequests, owner, written);
      case 'partnership':
        return notePartnership(owner, written, isAboutMeeting);
      case 'meeting':
        return keepIn('meeting', meetings, owner, written);
      case 'attention':
        return keepIn('attention', attention, partition, written);
      case 'notice':
        return noteNotice(written);
      case 'task':
        return noteTask(written);
      default:
    }
  };

  return {
    members, contacts, approvals, places, openRequests, partnerships, meetings, attention, pending, pendingIn, stuck, ongoing, byMember, events, memberEvents, settled,
    note: (commit: readonly Written[]): void => {
      const isAboutMeeting = commit.some((written) => typeOf(written) === 'meeting');
      for (const written of commit) noteOne(written, isAboutMeeting);
    },
    tasksRun: () => tasksRun,
    /** Told of everything that is seen to happen, while the commit stands and before anything follows. */
    watch: (watcher: (typeof watchers)[number]): void => {
      watchers.push(watcher);
    },
    watchMembers: (watcher: (typeof memberWatchers)[number]): void => {
      memberWatchers.push(watcher);
    },
    /** When such a notice to this member was last planned, wherever it lies. */
    plannedAt: (owner: string, kind: string, to: string): Instant | undefined => planned.get(`${owner} ${kind} ${to}`),
    nextDue: () => queue.first(),
    of: (member: string): Partnership[] => [...(byMember.get(member) ?? [])].flatMap((id) => partnerships.get(id) ?? []),
    attentionOf: (partition: string): Attention[] => [...(attention.get(partition)?.values() ?? [])],
    meetingsOf: (partnership: string): Meeting[] => [...(meetings.get(partnership)?.values() ?? [])],
    eventsOf: (partnership: string): readonly Event[] => events.get(partnership) ?? [],
    tasksIn: (partition: string): Pending[] => [...(pendingIn.get(partition) ?? [])].flatMap((key) => pending.get(key) ?? []),
  };
};

export type Books = ReturnType<typeof makeBooks>;

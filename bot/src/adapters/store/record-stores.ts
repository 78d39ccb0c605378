import { partnershipChain, schemeChain } from '@mentor-network/core/audit/audit-entry';
import type { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import { PRESUMED_GONE_DAYS } from '@mentor-network/core/notices/plan-member';
import { type Task, taskOf } from '@mentor-network/core/notices/task';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import { STRANGER_KEPT_DAYS } from '@mentor-network/core/privacy/retention';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { type Instant, later } from '@mentor-network/core/kernel/time';
import type { Contacts } from '../../application/ports/contacts.ts';
import type {
  AttentionList,
  Lying,
  MemberChange,
  MemberStore,
  Outbox,
  PartnershipChange,
  PartnershipStore,
  SchemeStore,
  Versioned,
} from '../../application/ports/records.ts';
import { type Traces, UNTRACED } from '../../application/ports/traces.ts';
import { chainOfMember, factOperations } from './chain.ts';
import { type Bodies, type DocumentType, documentOf, valueOf } from './document-types.ts';
import type { Condition, DocumentStore, Operation, StoredDocument } from './documents.ts';
import { everyPage } from './every-page.ts';
import { memberPartition, partnershipPartition, schemePartition } from './partitions.ts';

const versioned = <Type extends DocumentType>(type: Type, document: StoredDocument): Versioned<Bodies[Type]> => ({
  value: valueOf(type, document),
  version: document.version,
});

const found = <Type extends DocumentType>(type: Type, documents: readonly StoredDocument[]): Versioned<Bodies[Type]> | undefined => {
  const document = documents.find((one) => one.type === type);
  return document && versioned(type, document);
};

const undeliverableTo = (member: MemberId): readonly Condition[] => [
  { field: 'status', is: '=', value: 'undeliverable' },
  { field: 'to', is: '=', value: member },
];

/** Written over the version that was read, or for the first time. */
const put = <Type extends DocumentType>(type: Type, id: string, value: Bodies[Type], before: { readonly version: string } | undefined): Operation => {
  const document = documentOf(type, id, value);
  return before ? { op: 'replace', document, expected: before.version } : { op: 'create', document };
};

const upsert = <Type extends DocumentType>(type: Type, id: string, value: Bodies[Type]): Operation => ({
  op: 'upsert',
  document: documentOf(type, id, value),
});

/** One for each scheme that somebody or something may need a coordinator of. */
const attention = (schemeId: SchemeId, about: Bodies['attention']['about'], neededAt: Instant | null): Operation => {
  const id = about.kind === 'approval' ? `attention.approval.${schemeId}` : `attention.${schemeId}`;
  return neededAt === null ? { op: 'delete', id } : upsert('attention', id, { schemeId, about, neededAt });
};

const MEMBER_TYPES = ['member', 'places', 'open-requests', 'preferences', 'approvals', 'chain'] as const;

export const makeMemberStore = (store: DocumentStore, traces: Traces = UNTRACED): MemberStore => ({
  load: async (id) => {
    const documents = await store.readPartition(memberPartition(id), MEMBER_TYPES);
    return {
      id,
      member: found('member', documents),
      places: found('places', documents),
      openRequests: found('open-requests', documents),
      preferences: found('preferences', documents),
      approvals: found('approvals', documents),
      chain: found('chain', documents),
    };
  },
  commit: async (loaded, change: MemberChange) => {
    const operations = [
      ...(change.member ? [put('member', 'member', change.member, loaded.member)] : []),
      ...(change.places ? [put('places', 'places', change.places, loaded.places)] : []),
      ...(change.openRequests ? [put('open-requests', 'open-requests', change.openRequests, loaded.openRequests)] : []),
      ...(change.preferences ? [put('preferences', 'preferences', change.preferences, loaded.preferences)] : []),
      ...(change.approvals ? [put('approvals', 'approvals', change.approvals, loaded.approvals)] : []),
      // What members do, they do to their own record, unless the fact says who it was.
      ...factOperations(chainOfMember(loaded.id), loaded.chain, (change.facts ?? []).map((fact) => ({ by: loaded.id, ...fact })), traces),
      ...(change.notices ?? []).map((notice) => upsert('notice', notice.id, notice)),
      ...(change.tasks ?? []).map((task) => upsert('task', task.id, task)),
      ...(change.attention ?? []).map(({ schemeId, neededAt }) => attention(schemeId, { kind: 'member', memberId: loaded.id }, neededAt)),
      ...(change.approvalAttention ?? []).map(({ schemeId, neededAt }) => attention(schemeId, { kind: 'approval', memberId: loaded.id }, neededAt)),
      ...(change.removed ?? []).map((what): Operation => ({ op: 'delete', id: what === 'openRequests' ? 'open-requests' : what })),
      ...(change.look ? [upsert('look', `look.${change.look.id}`, change.look)] : []),
    ];
    return (await store.commit(memberPartition(loaded.id), operations)).ok;
  },
});

export const makePartnershipStore = (store: DocumentStore, traces: Traces = UNTRACED): PartnershipStore => {
  const load: PartnershipStore['load'] = async (id) => {
    const documents = await store.readPartition(partnershipPartition(id), ['partnership', 'meeting', 'chain']);
    const meetings = documents.filter(({ type }) => type === 'meeting').map((document) => versioned('meeting', document));
    return { id, partnership: found('partnership', documents), meetings, chain: found('chain', documents) };
  };

  const having = async (parts: { readonly mentorId?: MemberId; readonly menteeId?: MemberId }): Promise<Partnership[]> => {
    const where = Object.entries(parts).map(([field, value]): Condition => ({ field, is: '=', value }));
    return (await everyPage(store, { type: 'partnership', where })).map((document) => valueOf('partnership', document));
  };

  const statesOf = async (member: MemberId): Promise<readonly Partnership[]> => [...(await having({ mentorId: member })), ...(await having({ menteeId: member }))];

  return {
    load,
    of: async (member) => Promise.all((await statesOf(member)).map(({ id }) => load(id))),
    statesOf,
    between: (mentorId, menteeId) => having({ mentorId, menteeId }),
    undelivered: async (id, to) => {
      const documents = await everyPage(store, { type: 'notice', partition: partnershipPartition(id), where: undeliverableTo(to) });
      return documents.map((document) => valueOf('notice', document));
    },
    commit: async (loaded, change: PartnershipChange) => {
      const { partnership, meeting, facts, notices, tasks, neededAt } = change;
      const before = meeting && loaded.meetings.find(({ value }) => value.id === meeting.id);
      const operations = [
        put('partnership', 'partnership', partnership, loaded.partnership),
        ...(meeting ? [put('meeting', `meeting.${meeting.id}`, meeting, before)] : []),
        ...factOperations(partnershipChain(loaded.id), loaded.chain, facts, traces),
        ...notices.map((notice) => upsert('notice', notice.id, notice)),
        ...tasks.map((task) => upsert('task', task.id, task)),
        attention(partnership.schemeId, { kind: 'partnership', partnershipId: partnership.id }, neededAt ?? null),
      ];
      return (await store.commit(partnershipPartition(loaded.id), operations)).ok;
    },
  };
};

export const makeOutbox = (store: DocumentStore): Outbox => {
  const due = async <Type extends 'notice' | 'task'>(type: Type, now: string, limit: number): Promise<readonly Lying<Bodies[Type]>[]> => {
    const { documents } = await store.query({
      type,
      where: [
        { field: 'status', is: '=', value: 'pending' },
        { field: 'attemptAt', is: '<=', value: now },
      ],
      orderBy: { field: 'attemptAt', direction: 'ascending' },
      limit,
    });
    return documents.map((document) => ({ ...versioned(type, document), partition: document.partition }));
  };

  type Place = { readonly partition: string; readonly version: string };

  const save = async <Type extends 'notice' | 'task'>(type: Type, lying: Place, id: string, next: Bodies[Type]): Promise<boolean> =>
    (await store.commit(lying.partition, [put(type, id, next, lying)])).ok;

  /** Read again for its version, with which it is settled. */
  const claim = async <Type extends 'notice' | 'task'>(type: Type, lying: Place, id: string, next: Bodies[Type]): Promise<string | undefined> => {
    if (!(await save(type, lying, id, next))) return undefined;
    return (await store.read(lying.partition, id))?.version;
  };

  return {
    dueNotices: async (now, limit) => (await due('notice', now, limit)).flatMap((lying) => (lying.value.status === 'pending' ? [{ ...lying, value: lying.value }] : [])),
    undeliverableTo: async (member) => {
      const documents = await everyPage(store, { type: 'notice', where: undeliverableTo(member) });
      return documents.flatMap((document) => {
        const { value, version } = versioned('notice', document);
        return value.status === 'undeliverable' ? [{ value, version, partition: document.partition }] : [];
      });
    },
    claimNotice: async (lying, next) => {
      const version = await claim('notice', lying, next.id, next);
      return version === undefined ? undefined : { value: next, version, partition: lying.partition };
    },
    saveNotice: (lying, next) => save('notice', lying, next.id, next),
    dueTasks: (now, limit) => due('task', now, limit),
    stuckTasks: async (limit) => {
      const { documents } = await store.query({ type: 'task', where: [{ field: 'status', is: '=', value: 'stuck' }], limit });
      return documents.map((document) => valueOf('task', document));
    },
    claimTask: async (lying, next) => {
      const version = await claim('task', lying, next.id, next);
      return version === undefined ? undefined : { value: next, version, partition: lying.partition };
    },
    saveTask: (lying, next) => save('task', lying, next.id, next),
  };
};

export const makeAttentionList = (store: DocumentStore): AttentionList => ({
  needed: async (scheme, now, limit) => {
    const { documents } = await store.query({
      type: 'attention',
      where: [
        { field: 'schemeId', is: '=', value: scheme },
        { field: 'neededAt', is: '<=', value: now },
      ],
      orderBy: { field: 'neededAt', direction: 'ascending' },
      limit,
    });
    return documents.map((document) => valueOf('attention', document));
  },
});

const SCHEMES_MAX = 50;

export const makeSchemeStore = (store: DocumentStore, traces: Traces = UNTRACED): SchemeStore => {
  /** Schemes are read with everything and change once in a while: what was parsed in this version is not parsed again. */
  const parsed = new Map<string, Versioned<Scheme>>();
  const parsedOnce = (document: StoredDocument): Scheme => {
    const known = parsed.get(document.partition);
    const scheme = known?.version === document.version ? known : versioned('scheme', document);
    parsed.set(document.partition, scheme);
    return scheme.value;
  };
  const stored = async (): Promise<readonly Scheme[]> => {
    const { documents } = await store.query({ type: 'scheme', orderBy: { field: 'name', direction: 'descending' }, limit: SCHEMES_MAX });
    return documents.map(parsedOnce);
  };
  return {
    stored,
    load: async (id) => {
      const documents = await store.readPartition(schemePartition(id), ['scheme', 'chain']);
      return { id, scheme: found('scheme', documents), chain: found('chain', documents) };
    },
    commit: async ({ id, scheme: before, chain }, scheme, facts) =>
      (await store.commit(schemePartition(id), [put('scheme', 'scheme', scheme, before), ...factOperations(schemeChain(id), chain, facts, traces)])).ok,
    all: async () => {
      const [first, ...rest] = await stored();
      if (!first) throw new Error('There is no scheme. A network needs one before anybody can register.');
      return [first, ...rest];
    },
    saveFirst: async (scheme) => {
      if ((await stored()).length > 0) return false;
      return (await store.commit(schemePartition(scheme.id), [put('scheme', 'scheme', scheme, undefined)])).ok;
    },
    save: async (scheme) => {
      await store.commit(schemePartition(scheme.id), [upsert('scheme', 'scheme', scheme)]);
    },
  };
};

/** How seldom "heard just now" is written again when nothing else about the contact has changed. */
const HEARD_AGAIN_MINUTES = 60;

export const makeContacts = (store: DocumentStore): Contacts => {
  const load = async (member: MemberId): Promise<Versioned<Bodies['contact']> | undefined> => {
    const document = await store.read(memberPartition(member), 'contact');
    return document && versioned('contact', document);
  };
  const upserted = (tasks: readonly Task[]): Operation[] => tasks.map((task) => upsert('task', task.id, task));
  const save = async (member: MemberId, contact: Bodies['contact'], before: { readonly version: string } | undefined, beside: readonly Operation[] = []): Promise<boolean> =>
    (await store.commit(memberPartition(member), [put('contact', 'contact', contact, before), ...beside])).ok;

  return {
    read: async (member) => (await load(member))?.value,
    heard: async (member, address, at) => {
      const before = await load(member);
      const isKnown = before && !before.value.unreachable && JSON.stringify(before.value.address) === JSON.stringify(address);
      if (isKnown && at < later(before.value.heardAt, { minutes: HEARD_AGAIN_MINUTES })) return;
      const isReachableAgain = before?.value.unreachable !== null;
      // Whether a coordinator is needed for them was a matter of being reached.
      const presumed = isReachableAgain ? (await store.readPartition(memberPartition(member), ['attention'])).filter((one) => valueOf('attention', one).about.kind === 'member') : [];
      const tasks = [
        ...(isReachableAgain ? [taskOf({ kind: 'tell-again', memberId: member }, at)] : []),
        ...(before ? [] : [taskOf({ kind: 'forget-stranger', memberId: member }, later(at, { hours: 24 * STRANGER_KEPT_DAYS }))]),
      ];
      await save(member, { address, heardAt: at, isWelcomed: before?.value.isWelcomed ?? false, unreachable: null }, before, [...upserted(tasks), ...presumed.map(({ id }): Operation => ({ op: 'delete', id }))]);
    },
    claimWelcome: async (member) => {
      for (let before = await load(member); before && !before.value.isWelcomed; before = await load(member)) {
        if (await save(member, { ...before.value, isWelcomed: true }, before)) return true;
      }
      return false;
    },
    lost: async (member, why, at) => {
      const before = await load(member);
      if (!before) return;
      const { unreachable } = before.value;
      const tasks = unreachable ? [] : [taskOf({ kind: 'presume-gone', memberId: member }, later(at, { days: PRESUMED_GONE_DAYS }))];
      await save(member, { ...before.value, unreachable: { why, since: unreachable?.since ?? at } }, before, upserted(tasks));
    },
  };
};

const CLOCK = { partition: 'deployment:clock', id: 'clock' };

/** Local mode only: how far the clock was moved, kept over a restart. */
export const makeClockStore = (store: DocumentStore) => ({
  aheadMilliseconds: async (): Promise<number> => {
    const document = await store.read(CLOCK.partition, CLOCK.id);
    return document ? valueOf('clock', document).aheadMilliseconds : 0;
  },
  save: async (aheadMilliseconds: number, movedAt: Instant): Promise<void> => {
    await store.commit(CLOCK.partition, [upsert('clock', CLOCK.id, { aheadMilliseconds, movedAt })]);
  },
});

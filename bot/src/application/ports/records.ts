import type { ChainHead } from '@mentor-network/core/audit/audit-entry';
import type { Attention } from '@mentor-network/core/coordination/attention';
import type { MeetingFact, Meeting } from '@mentor-network/core/meetings/meeting';
import type { ApprovalFact, Approvals } from '@mentor-network/core/members/approval';
import type { Member, MemberFact } from '@mentor-network/core/members/member';
import type { OpenRequests, Places } from '@mentor-network/core/members/places';
import type { Preferences, PreferencesFact } from '@mentor-network/core/members/preferences';
import type { MemberId, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';
import type { Instant } from '@mentor-network/core/kernel/time';
import type { Notice, PendingNotice, UndeliverableNotice } from '@mentor-network/core/notices/notice';
import type { Task } from '@mentor-network/core/notices/task';
import type { PartnershipFact } from '@mentor-network/core/partnerships/commands';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import type { Look } from '@mentor-network/core/privacy/looks';
import type { PrivacyFact } from '@mentor-network/core/privacy/privacy-facts';
import type { SchemeFact } from '@mentor-network/core/schemes/decide-scheme';
import type { Scheme } from '@mentor-network/core/schemes/scheme';

/** What was read, with the version it had then. A commit compares; whoever comes second reads again. */
export type Versioned<Value> = { readonly value: Value; readonly version: string };

/** Everything that lies in a member's own partition and is changed with them. */
export type MemberRecord = {
  readonly id: MemberId;
  readonly member: Versioned<Member> | undefined;
  readonly places: Versioned<Places> | undefined;
  readonly openRequests: Versioned<OpenRequests> | undefined;
  readonly preferences: Versioned<Preferences> | undefined;
  /** How they stand as a mentor with the schemes that ask first. */
  readonly approvals?: Versioned<Approvals> | undefined;
  /** Where the chain of their facts ends; a commit with facts goes on from there. */
  readonly chain: Versioned<ChainHead> | undefined;
};

export type MemberChange = {
  readonly member?: Member;
  readonly places?: Places;
  readonly openRequests?: OpenRequests;
  readonly preferences?: Preferences;
  readonly approvals?: Approvals;
  readonly facts?: readonly (MemberFact | PreferencesFact | PrivacyFact | ApprovalFact)[];
  readonly notices?: readonly PendingNotice[];
  readonly tasks?: readonly Task[];
  /** In which schemes a coordinator is needed for this member, and from when on; null when nobody is any more. */
  readonly attention?: readonly { readonly schemeId: SchemeId; readonly neededAt: Instant | null }[];
  /** In which schemes they wait for a coordinator's approval, and since when; null when they do no more. */
  readonly approvalAttention?: readonly { readonly schemeId: SchemeId; readonly neededAt: Instant | null }[];
  /** What goes altogether with this commit. */
  readonly removed?: readonly ('places' | 'openRequests' | 'preferences' | 'approvals')[];
  /** That somebody looked at this record. */
  readonly look?: Look;
};

export interface MemberStore {
  load(id: MemberId): Promise<MemberRecord>;
  /** One atomic commit on what was loaded, facts as entries of the audit; false when somebody was faster, and then nothing is written. */
  commit(loaded: MemberRecord, change: MemberChange): Promise<boolean>;
}

/** A partnership with its meetings, as they lie together in its partition. */
export type PartnershipRecord = {
  readonly id: PartnershipId;
  readonly partnership: Versioned<Partnership> | undefined;
  readonly meetings: readonly Versioned<Meeting>[];
  readonly chain: Versioned<ChainHead> | undefined;
};

export type PartnershipChange = {
  readonly partnership: Partnership;
  readonly meeting?: Meeting;
  readonly facts: readonly (PartnershipFact | MeetingFact | PrivacyFact)[];
  readonly notices: readonly PendingNotice[];
  readonly tasks: readonly Task[];
  /** When a coordinator is needed, if nothing happens until then. Undefined when nobody ever will be. */
  readonly neededAt?: Instant | undefined;
};

export interface PartnershipStore {
  load(id: PartnershipId): Promise<PartnershipRecord>;
  /** All partnerships in which the member is mentor or mentee. */
  of(member: MemberId): Promise<readonly PartnershipRecord[]>;
  /** The same without their meetings: past and present, as they stand now. */
  statesOf(member: MemberId): Promise<readonly Partnership[]>;
  /** All partnerships, past and present, of this pair in these parts. */
  between(mentor: MemberId, mentee: MemberId): Promise<readonly Partnership[]>;
  /** Notices of this partnership to this member that could not be delivered. */
  undelivered(id: PartnershipId, to: MemberId): Promise<readonly Notice[]>;
  /** One atomic commit of state, facts, notices and tasks; false when somebody was faster, and then nothing is written. */
  commit(loaded: PartnershipRecord, change: PartnershipChange): Promise<boolean>;
}

/** Where something lies, and the version it had when it was read. */
export type Lying<Value> = Versioned<Value> & { readonly partition: string };

/** What is due, oldest first, and the conditional writes by which one of many instances takes it and settles it. */
export interface Outbox {
  dueNotices(now: Instant, limit: number): Promise<readonly Lying<PendingNotice>[]>;
  /** What could not be delivered to this member, wherever it lies. */
  undeliverableTo(member: MemberId): Promise<readonly Lying<UndeliverableNotice>[]>;
  /** Takes a notice for a while, by its next state; undefined when somebody was faster. */
  claimNotice(notice: Lying<PendingNotice>, claim: PendingNotice): Promise<Lying<PendingNotice> | undefined>;
  /** The next state of a notice; false when somebody was faster. */
  saveNotice(notice: Lying<PendingNotice | UndeliverableNotice>, next: Notice): Promise<boolean>;
  dueTasks(now: Instant, limit: number): Promise<readonly Lying<Task>[]>;
  /** Tasks that were tried as often as a task is tried, and wait for somebody to look; at most so many. */
  stuckTasks(limit: number): Promise<readonly Task[]>;
  claimTask(task: Lying<Task>, claim: Task): Promise<Lying<Task> | undefined>;
  /** The next state of a task; false when somebody was faster, and then it may have been planned again. */
  saveTask(task: Lying<Task>, next: Task): Promise<boolean>;
}

/** What needs a coordinator of a scheme. */
export interface AttentionList {
  /** What needs somebody now, what has waited longest first; at most so many. */
  needed(scheme: SchemeId, now: Instant, limit: number): Promise<readonly Attention[]>;
}

export type SchemeRecord = { readonly id: SchemeId; readonly scheme: Versioned<Scheme> | undefined; readonly chain: Versioned<ChainHead> | undefined };

export interface SchemeStore {
  load(id: SchemeId): Promise<SchemeRecord>;
  /** One atomic commit of a scheme and its facts on what was loaded; false when somebody was faster, and then nothing is written. */
  commit(loaded: SchemeRecord, scheme: Scheme, facts: readonly SchemeFact[]): Promise<boolean>;
  /** All schemes; without any the network cannot work, and this throws. */
  all(): Promise<readonly [Scheme, ...Scheme[]]>;
  /** All there are, if any. */
  stored(): Promise<readonly Scheme[]>;
  /** False when there is a scheme already, and then nothing is written: a deployment begins once. */
  saveFirst(scheme: Scheme): Promise<boolean>;
  /** Whatever was there before: for what is set up and not lived in, as sample data are. */
  save(scheme: Scheme): Promise<void>;
}

/** What changed in members' partitions since the cursor, so that the directory in memory stays fresh. */
export interface MemberChanges {
  since(cursor: string | undefined): Promise<{
    readonly members: readonly Member[];
    readonly places: readonly { readonly id: MemberId; readonly places: Places }[];
    readonly approvals: readonly { readonly id: MemberId; readonly approvals: Approvals }[];
    readonly cursor: string;
    readonly isAll: boolean;
  }>;
}

/** What changed of members and their partnerships since the cursor, for whoever brings members together. */
export interface MatchingChanges {
  since(cursor: string | undefined): Promise<{ readonly members: readonly Member[]; readonly partnerships: readonly Partnership[]; readonly cursor: string; readonly isAll: boolean }>;
}

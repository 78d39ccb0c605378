import { z } from 'zod';
import { AuditEntry, ChainHead } from '@mentor-network/core/audit/audit-entry';
import { Instant } from '@mentor-network/core/kernel/time';
import { Attention } from '@mentor-network/core/coordination/attention';
import { Meeting } from '@mentor-network/core/meetings/meeting';
import { Approvals } from '@mentor-network/core/members/approval';
import { Member } from '@mentor-network/core/members/member';
import { OpenRequests, Places } from '@mentor-network/core/members/places';
import { Preferences } from '@mentor-network/core/members/preferences';
import { noticeKeptUntil, taskKeptUntil } from '@mentor-network/core/notices/kept';
import { Notice } from '@mentor-network/core/notices/notice';
import { Task } from '@mentor-network/core/notices/task';
import { Partnership } from '@mentor-network/core/partnerships/partnership';
import { Look, lookKeptUntil } from '@mentor-network/core/privacy/looks';
import { meetingKeptUntil, memberKeptUntil, partnershipKeptUntil } from '@mentor-network/core/privacy/retention';
import { Scheme } from '@mentor-network/core/schemes/scheme';
import { Contact } from '../../application/ports/contacts.ts';
import { Ticket } from '../../application/ports/tickets.ts';
import type { Document, Json, QueriedFields, StoredDocument } from './documents.ts';

/** Local mode only: how far the product's clock was moved ahead. */
export const MovedClock = z.object({ aheadMilliseconds: z.int().min(0), movedAt: Instant });

/** Every kind of document that is stored, and what its body is. */
export type Bodies = {
  readonly scheme: Scheme;
  readonly member: Member;
  readonly places: Places;
  readonly 'open-requests': OpenRequests;
  readonly preferences: Preferences;
  readonly approvals: Approvals;
  readonly contact: Contact;
  readonly partnership: Partnership;
  readonly meeting: Meeting;
  /** What is kept of a fact: an entry of the audit, without words. */
  readonly fact: AuditEntry;
  readonly chain: ChainHead;
  readonly notice: Notice;
  readonly task: Task;
  readonly look: Look;
  readonly attention: Attention;
  readonly ticket: Ticket;
  readonly clock: z.infer<typeof MovedClock>;
};
export type DocumentType = keyof Bodies;

/** The schema of each, asked when a document is written and when it is read. */
const SCHEMAS: { readonly [Type in DocumentType]: z.ZodType<Bodies[Type]> } = {
  scheme: Scheme,
  member: Member,
  places: Places,
  'open-requests': OpenRequests,
  preferences: Preferences,
  approvals: Approvals,
  contact: Contact,
  partnership: Partnership,
  meeting: Meeting,
  fact: AuditEntry,
  chain: ChainHead,
  notice: Notice,
  task: Task,
  look: Look,
  attention: Attention,
  ticket: Ticket,
  clock: MovedClock,
};

const AnyJson = z.record(z.string(), z.unknown());

/** The fields that queries name, and by which of them they order. Everything else is found by its partition and id. */
export const QUERIED: QueriedFields = {
  scheme: { fields: { name: 'name' }, orders: ['name'] },
  member: { fields: {}, orders: [] },
  places: { fields: {}, orders: [] },
  approvals: { fields: {}, orders: [] },
  partnership: { fields: { mentorId: 'mentorId', menteeId: 'menteeId' }, orders: [] },
  fact: { fields: {}, orders: [] },
  chain: { fields: {}, orders: [] },
  notice: { fields: { status: 'status', attemptAt: 'attemptAt', to: 'to' }, orders: ['attemptAt'], walks: [['status', 'attemptAt']] },
  task: { fields: { status: 'status', attemptAt: 'attemptAt' }, orders: ['attemptAt'], walks: [['status', 'attemptAt']] },
  look: { fields: {}, orders: [] },
  attention: { fields: { schemeId: 'schemeId', neededAt: 'neededAt' }, orders: ['neededAt'], walks: [['schemeId', 'neededAt']] },
  ticket: { fields: { memberId: 'memberId' }, orders: [] },
};

/** How long a document lies here. What is not named stays until somebody deletes it. */
const KEPT_UNTIL: { readonly [Type in DocumentType]?: (value: Bodies[Type]) => Instant | undefined } = {
  notice: noticeKeptUntil,
  task: taskKeptUntil,
  member: memberKeptUntil,
  partnership: partnershipKeptUntil,
  meeting: meetingKeptUntil,
  look: lookKeptUntil,
  ticket: ({ until }) => until,
};

const bodyOf = <Type extends DocumentType>(type: Type, value: Bodies[Type]): Json => AnyJson.parse(SCHEMAS[type].parse(value));

/** The document to be stored, or a bug: what the schema refuses is never written. */
export const documentOf = <Type extends DocumentType>(type: Type, id: string, value: Bodies[Type]): Omit<Document, 'partition'> => {
  const expiresAt = KEPT_UNTIL[type]?.(value);
  return { id, type, body: bodyOf(type, value), ...(expiresAt === undefined ? {} : { expiresAt }) };
};

/** What was stored, parsed. A document nobody can read is a fault that names it, and never its content. */
export const valueOf = <Type extends DocumentType>(type: Type, document: StoredDocument): Bodies[Type] => {
  if (document.type !== type) throw new Error(`${document.partition}/${document.id} is a ${document.type}, not a ${type}.`);
  const parsed = SCHEMAS[type].safeParse(document.body);
  if (parsed.success) return parsed.data;
  throw new Error(`${document.partition}/${document.id} cannot be read as ${type}: ${String(parsed.error.issues.length)} problems.`);
};

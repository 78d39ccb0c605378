import { type AllowedOf, makeAllowances } from '../../src/adapters/allowance/allowances.ts';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Instant } from '@mentor-network/core/kernel/time';
import type { PartnershipTelling, Telling } from '@mentor-network/core/notices/telling';
import type { Clock } from '../../src/application/ports/clock.ts';
import type { Contact, Contacts } from '../../src/application/ports/contacts.ts';
import type { Log, LogFields } from '../../src/application/ports/log.ts';
import type { Actor } from '../../src/application/ports/actor.ts';
import type { Card, Conversation } from '../../src/conversation/conversation.ts';
import { CalendarDate, Instant as InstantSchema, Zone } from '@mentor-network/core/kernel/time';
import { MemberId as MemberIdSchema, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';

export const PRIYA_ID = MemberIdSchema.parse('5a3d1c0e-0000-4000-8000-000000000001');
export const NOW = InstantSchema.parse('2026-11-22T10:00:00.000Z');
export const clock: Clock = { now: () => NOW };

const WITHOUT_END = { times: 1_000_000, seconds: 1 };

/** Of what nobody minds, as much as a spec likes; how little of the rest, it says. */
export const allowancesOf = (allowed: Partial<AllowedOf> = {}) =>
  makeAllowances({ reading: WITHOUT_END, changing: WITHOUT_END, asking: WITHOUT_END, visiting: WITHOUT_END, knocking: WITHOUT_END, ...allowed });

export type Line = { readonly what: string; readonly fields: LogFields; readonly fault?: unknown };

export const makeLog = (): Log & { readonly lines: readonly Line[]; readonly faults: readonly Line[] } => {
  const lines: Line[] = [];
  const faults: Line[] = [];
  return {
    lines,
    faults,
    line: (what, fields) => lines.push({ what, fields }),
    detail: () => undefined,
    fault: (what, fault, fields) => faults.push({ what, fields, fault }),
  };
};

/** The contacts in memory, as the store keeps them. */
export const makeContacts = (): Contacts & { readonly known: ReadonlyMap<MemberId, Contact> } => {
  const known = new Map<MemberId, Contact>();
  return {
    known,
    read: (member) => Promise.resolve(known.get(member)),
    heard: (member, address, at) => {
      known.set(member, { address, heardAt: at, isWelcomed: known.get(member)?.isWelcomed ?? false, unreachable: null });
      return Promise.resolve();
    },
    claimWelcome: (member) => {
      const contact = known.get(member);
      if (!contact || contact.isWelcomed) return Promise.resolve(false);
      known.set(member, { ...contact, isWelcomed: true });
      return Promise.resolve(true);
    },
    lost: (member, why, since: Instant) => {
      const contact = known.get(member);
      if (contact) known.set(member, { ...contact, unreachable: { why, since } });
      return Promise.resolve();
    },
  };
};

const textCard = (text: string, buttons: readonly object[] = []): Card =>
  ({
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: `${text}.`,
    body: [
      { type: 'TextBlock', text, wrap: true },
      { type: 'Input.Text', id: 'goals', label: 'Goals' },
    ],
    actions: buttons.map((button) => ({ type: 'Action.Execute', ...button })),
  }) as const;

export type Heard = { readonly actor: Actor; readonly words?: string; readonly verb?: unknown; readonly data?: unknown };

/** A conversation that counts: each press of "Count" shows the next number. `break` breaks, in words and by button. */
export const makeCountingConversation = (): Conversation & { readonly heard: readonly Heard[] } => {
  const heard: Heard[] = [];
  let count = 0;
  const counter = () => textCard(`Counted to ${count}`, [{ title: 'Count', verb: 'count', data: { by: 1 } }, { title: 'Break', verb: 'break', data: {} }]);
  return {
    heard,
    hear: (actor, words) => {
      heard.push({ actor, words });
      if (words === 'break') return Promise.reject(new Error('secret: the store is at /srv/data'));
      if (words === 'two') return Promise.resolve([textCard('One'), textCard('Two')]);
      return Promise.resolve([counter()]);
    },
    press: (actor, verb, data) => {
      heard.push({ actor, verb, data });
      if (verb === 'break') return Promise.reject(new Error('secret: the store is at /srv/data'));
      if (verb !== 'count') return Promise.resolve(textCard('This card is out of date'));
      count += 1;
      return Promise.resolve(counter());
    },
    welcome: (actor) => Promise.resolve(textCard(`Welcome, ${actor.name}`)),
  };
};

/** A telling in a real shape; what the card says of it is of no matter to a door. */
export const aTelling = (to: MemberId): PartnershipTelling => ({
  about: 'partnership',
  subject: { kind: 'request-received' },
  partnership: {
    id: PartnershipId.parse('p1'),
    schemeId: SchemeId.parse('staff'),
    schemeName: 'Staff network',
    status: 'requested',
    part: 'mentor',
    me: { id: to, name: 'Priya Shah' },
    other: { id: MemberIdSchema.parse('other'), name: 'Tom Okafor', jobTitle: 'Analyst', department: 'Finance' },
    goals: 'To publish more',
    requestedAt: NOW,
    answerBy: CalendarDate.parse('2026-12-04'),
    suggestion: '',
    isMentorWilling: false,
    talkingSince: null,
    chatUrl: null,
    undoUntil: null,
    lapsesOn: null,
    amendment: null,
    formerAgreements: [],
    goalsProgress: [],
    actions: [],
    fitCheck: null,
    reviews: [],
    pausedUntil: null,
    asks: [],
    closesOn: null,
    aliveAt: null,
    declineReason: '',
    placesLeft: null,
    agreement: null,
    startedAt: null,
    outcome: null,
    closedAt: null,
    keptUntil: null,
    meetings: [],
    may: [],
  },
  meeting: undefined,
  reader: { id: to, name: 'Priya Shah', zone: Zone.parse('Europe/London') },
  now: NOW,
});

export const tellingCard = (told: Telling): Card => textCard(told.about === 'partnership' ? `${told.partnership.other.name} asks you to be their mentor` : 'Something to know');

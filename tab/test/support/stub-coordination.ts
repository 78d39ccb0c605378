import type { Needed, SchemeChanged, SchemePage, SchemeToday, Today, changeCoordinators, saveScheme } from '@mentor-network/core/contracts/coordination';
import { MemberId, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';
import { CalendarDate, Instant } from '@mentor-network/core/kernel/time';
import { SchemeSettings } from '@mentor-network/core/schemes/scheme';
import { readSettingGroup, textOf } from '@mentor-network/core/schemes/scheme-inputs';
import { SETTINGS_OF, SETTING_GROUPS } from '@mentor-network/core/schemes/setting-groups';
import type { z } from 'zod';
import { NOW, RUTH } from './stub-partnerships.ts';

const at = (text: string): Instant => Instant.parse(`${text}:00.000Z`);
const chat = (who: string) => `https://teams.microsoft.com/l/chat/0/0?users=${who}%40sample.ac.uk`;
const somebody = (id: string, name: string) => ({ id: MemberId.parse(id), name, chatUrl: chat(id) });

const UNIVERSITY = SchemeId.parse('university');
const PROFESSIONAL = SchemeId.parse('professional');

type NeededPartnership = Extract<Needed, { about: 'partnership' }>;

const partnership = (id: string, seen: Partial<NeededPartnership>): NeededPartnership => ({
  about: 'partnership',
  partnershipId: PartnershipId.parse(id),
  why: 'unanswered',
  since: at('2026-11-18T09:00'),
  mentor: somebody('amira', 'Dr Amira Bell'),
  mentee: somebody('tom', 'Tom Price'),
  status: 'requested',
  answerBy: CalendarDate.parse('2026-11-25'),
  aliveAt: null,
  isRemindedToday: false,
  ...seen,
});

const RUNNING = { status: 'active', answerBy: null, aliveAt: at('2026-09-14T13:00') } as const;

const NEEDED: readonly Needed[] = [
  partnership('c-quiet', { why: 'long-silent', ...RUNNING, since: at('2026-11-13T09:00'), mentor: somebody('henrik', 'Professor Henrik Sørensen-Whitfield'), mentee: somebody('olu', 'Olu Adebayo') }),
  partnership('c-asked', {}),
  { about: 'approval', schemeId: UNIVERSITY, since: at('2026-11-20T10:00'), member: somebody('nadia', 'Nadia Petrova') },
  partnership('c-conflict', { why: 'conflict', ...RUNNING, since: at('2026-11-22T16:00'), mentor: somebody('fiona', 'Fiona Marsh'), mentee: somebody('ibrahim', 'Ibrahim Musa') }),
];

const EMPTY: Omit<SchemeToday, 'scheme' | 'needed'> = { hasMore: false, training: [], seekersCount: 0, seekers: [] };

const SEEKERS: SchemeToday['seekers'] = [
  { id: MemberId.parse('zoe'), name: 'Zoe Hartley', jobTitle: 'Communications officer', department: 'Marketing', since: at('2026-10-02T09:00'), topics: ['Presenting with confidence', 'Leading a team'] },
  { id: MemberId.parse('aled'), name: 'Aled Prosser', jobTitle: 'Library assistant', department: 'Library', since: at('2026-11-03T09:00'), topics: ['Digital skills'] },
];

const SETTINGS = SchemeSettings.parse({});

const inputsOf = (settings: SchemeSettings): SchemePage['inputs'] => ({
  ...Object.fromEntries(SETTING_GROUPS.flatMap((group) => SETTINGS_OF[group].map((name) => [name, textOf(settings, name)]))),
  closedOn: '2026-12-24\n2026-12-25',
  topics: 'Leading a team\nGrant writing\nPresenting with confidence',
  synonyms: 'R, statistics with R',
});

/** What a coordinator sees and changes: alive enough that a reminder, a saving and somebody who is faster have consequences. */
export const makeStubCoordination = () => {
  let needed = NEEDED;
  let settings = SETTINGS;
  let version = 1;
  let isSomebodyFaster = false;
  let coordinators: SchemePage['coordinators'] = [{ id: RUTH, name: 'Ruth Ellis', isMe: true }];

  const page = (): SchemePage => ({ id: UNIVERSITY, name: 'University network', kind: 'self-service', version: String(version), inputs: inputsOf(settings), coordinators });

  return {
    becomesQuiet: (): void => {
      needed = [];
    },
    /** Somebody else saves just before the next saving. */
    somebodyIsFaster: (): void => {
      isSomebodyFaster = true;
    },
    reminded: (id: unknown): void => {
      needed = needed.map((one) => (one.about === 'partnership' && one.partnershipId === id ? { ...one, isRemindedToday: true } : one));
    },
    today: (person: string): Today | undefined =>
      person !== RUTH
        ? undefined
        : {
            now: NOW,
            schemes: [
              { scheme: { id: UNIVERSITY, name: 'University network', kind: 'self-service', about: '' }, needed: [...needed], ...EMPTY, training: needed.length > 0 ? [somebody('gwen', 'Gwen Hughes')] : [] },
              { scheme: { id: PROFESSIONAL, name: 'Professional services', kind: 'matched', about: '' }, needed: [], ...EMPTY, seekersCount: needed.length > 0 ? SEEKERS.length : 0, seekers: needed.length > 0 ? SEEKERS : [] },
            ],
          },
    scheme: (person: string, id: SchemeId): SchemePage | undefined => (person === RUTH && id === UNIVERSITY ? page() : undefined),
    save: (saving: z.output<typeof saveScheme.input>): SchemeChanged => {
      if (isSomebodyFaster) {
        isSomebodyFaster = false;
        version += 1;
        return { outcome: 'changed-meanwhile', scheme: page() };
      }
      if (saving.part === 'closed-days' || saving.part === 'topics' || saving.part === 'synonyms') return { outcome: 'saved', scheme: page() };
      const read = readSettingGroup(saving.part, saving.inputs, settings);
      if (!read.ok) return { outcome: 'problems', problems: [...read.refusal] };
      settings = read.value;
      version += 1;
      return { outcome: 'saved', scheme: page() };
    },
    change: ({ add, remove }: z.output<typeof changeCoordinators.input>): SchemeChanged => {
      if (remove !== undefined && coordinators.length === 1) return { outcome: 'problems', problems: [{ field: 'coordinators', problem: 'last-coordinator' }] };
      if (remove === undefined && add !== 'mei@sample.ac.uk') return { outcome: 'problems', problems: [{ field: 'coordinators', problem: 'nobody-there' }] };
      coordinators = remove === undefined ? [...coordinators, { id: MemberId.parse('mei'), name: 'Mei Lin Chen', isMe: false }] : coordinators.filter(({ id }) => id !== remove);
      return { outcome: 'saved', scheme: page() };
    },
  };
};

import { z } from 'zod';

/** What a member may do with a partnership. Travels on the wire as `may`, so that cards and pages show buttons without knowing rules. */
export const Ability = z.enum([
  'accept',
  'decline',
  'withdraw',
  'expire',
  'supersede',
  'change-agreement',
  'sign',
  'pause',
  'resume',
  'end',
  'arrange-meeting',
]);
export type Ability = z.infer<typeof Ability>;

/** `network` is the passing of time, and what follows from another partnership; it is never a person. */
export type Part = 'mentor' | 'mentee' | 'network';

type Statuses = 'requested' | 'declined' | 'withdrawn' | 'expired' | 'superseded' | 'agreeing' | 'active' | 'paused' | 'ended';
type Row = Record<Part, readonly Ability[]>;

const nobody: Row = { mentor: [], mentee: [], network: [] };
const both = (abilities: readonly Ability[]): Row => ({ mentor: abilities, mentee: abilities, network: [] });

/** Who may do what, and when. The only place where this stands. */
const TABLE: Record<Statuses, Row> = {
  requested: { mentor: ['accept', 'decline'], mentee: ['withdraw'], network: ['expire', 'supersede'] },
  declined: nobody,
  withdrawn: nobody,
  expired: nobody,
  superseded: nobody,
  agreeing: both(['change-agreement', 'sign', 'end']),
  active: both(['arrange-meeting', 'pause', 'end']),
  paused: both(['resume', 'end']),
  ended: nobody,
};

export const abilitiesOf = (status: Statuses, part: Part): readonly Ability[] => TABLE[status][part];

export const mayEver = (part: Part, ability: Ability): boolean => Object.values(TABLE).some((row) => row[part].includes(ability));

import { z } from 'zod';

/** What a member may do with a partnership. Travels on the wire as `may`, so that cards and pages show buttons without knowing rules. */
export const Ability = z.enum([
  'agree',
  'be-willing',
  'accept',
  'decline',
  'talk-first',
  'withdraw',
  'expire',
  'supersede',
  'release',
  'undo-accept',
  'void-acceptance',
  'change-agreement',
  'sign',
  'amend',
  'withdraw-amendment',
  'set-progress',
  'add-action',
  'close-action',
  'answer-fit-check',
  'review',
  'keep-going',
  'pause',
  'resume',
  'end',
  'close',
  'raise-conflict',
  'mark-seen',
  'remind',
  'arrange-meeting',
]);
export type Ability = z.infer<typeof Ability>;

/** `network` is the passing of time, and what follows from another partnership; it is never a person. */
export type Part = 'mentor' | 'mentee' | 'network';

type Statuses = 'proposed' | 'requested' | 'declined' | 'withdrawn' | 'expired' | 'superseded' | 'released' | 'agreeing' | 'active' | 'paused' | 'ended';
type Row = Record<Part, readonly Ability[]>;

const nobody: Row = { mentor: [], mentee: [], network: [] };
const both = (abilities: readonly Ability[], network: readonly Ability[] = []): Row => ({ mentor: abilities, mentee: abilities, network });

/** Who may do what, and when. The only place where this stands. */
const TABLE: Record<Statuses, Row> = {
  proposed: { mentor: ['be-willing', 'decline'], mentee: ['agree', 'withdraw'], network: ['expire', 'supersede', 'release', 'remind'] },
  requested: { mentor: ['accept', 'decline', 'talk-first'], mentee: ['withdraw'], network: ['expire', 'supersede', 'release', 'void-acceptance', 'remind'] },
  declined: nobody,
  withdrawn: nobody,
  expired: nobody,
  superseded: nobody,
  released: nobody,
  agreeing: {
    mentor: ['undo-accept', 'change-agreement', 'sign', 'end'],
    mentee: ['change-agreement', 'sign', 'end'],
    network: ['close', 'raise-conflict', 'mark-seen', 'remind'],
  },
  active: both(
    ['arrange-meeting', 'set-progress', 'add-action', 'close-action', 'answer-fit-check', 'review', 'amend', 'sign', 'withdraw-amendment', 'keep-going', 'pause', 'end'],
    ['close', 'raise-conflict', 'mark-seen', 'remind'],
  ),
  paused: both(['resume', 'set-progress', 'close-action', 'review', 'amend', 'sign', 'withdraw-amendment', 'end'], ['resume', 'close', 'raise-conflict', 'mark-seen']),
  ended: both(['review']),
};

export const abilitiesOf = (status: Statuses, part: Part): readonly Ability[] => TABLE[status][part];

export const mayEver = (part: Part, ability: Ability): boolean => Object.values(TABLE).some((row) => row[part].includes(ability));

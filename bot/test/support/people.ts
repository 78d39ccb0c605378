import { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import { CalendarDate } from '@mentor-network/core/kernel/time';
import type { Parts } from '@mentor-network/core/members/profile';
import type { Inputs } from '@mentor-network/core/contracts/field-problem';
import type { Step } from '@mentor-network/core/members/registration';
import { Scheme } from '@mentor-network/core/schemes/scheme';
import type { Actor } from '../../src/application/ports/actor.ts';
import type { Network } from '../../src/compose-network.ts';
import { LONDON } from './network.ts';

export const COORDINATOR = MemberId.parse('coordinator');

const lists = {
  topics: [
    { id: 'grant-writing', label: 'Grant writing' },
    { id: 'statistics', label: 'Statistics for research' },
    { id: 'leading-a-team', label: 'Leading a team' },
  ],
  functions: [
    { id: 'library', label: 'Library' },
    { id: 'finance', label: 'Finance' },
  ],
  campuses: [
    { id: 'main', label: 'Main campus' },
    { id: 'harbour', label: 'Harbour campus' },
  ],
  languages: [
    { id: 'english', label: 'English' },
    { id: 'welsh', label: 'Welsh' },
  ],
};

export const schemeOf = (id: string, name: string, kind: Scheme['kind'], coordinator = COORDINATOR): Scheme =>
  Scheme.parse({
    id,
    name,
    kind,
    about: 'For tests.',
    zone: LONDON,
    coordinators: [coordinator],
    closedOn: [CalendarDate.parse('2026-12-25')],
    lists,
    principles: { version: 1, sentences: ['Mentoring is voluntary.'], privacy: 'Only you and the other see it.' },
    statements: ['What we say stays between us.'],
    settings: {},
  });

const NETWORK_SCHEME = schemeOf('network', 'University network', 'self-service');
const MATCHED_SCHEME = schemeOf('matched', 'Professional services', 'matched');

export const actor = (name: string): Actor => ({ id: MemberId.parse(name.toLowerCase()), name, email: `${name.toLowerCase()}@sample.ac.uk`, zone: LONDON });

const ANSWERS: Readonly<Record<Step, Inputs>> = {
  part: {},
  work: { jobTitle: 'Librarian', department: 'Library', function: 'library', campus: 'main' },
  style: { languages: 'english', formats: 'teams,in-person', days: 'tuesday' },
  mentor: { topics: 'statistics,grant-writing', ownTopics: 'R', experience: 'Ten years of helping researchers with their data.' },
  mentee: { topics: 'statistics', hopes: 'To read my own results.' },
  conflicts: {},
  consent: { agrees: 'true' },
};

type Registering = { readonly parts: Parts; readonly capacity?: number; readonly answers?: Partial<Record<Step, Inputs>> };

type Registrar = Pick<Network, 'registration'>;

/** Begins to register somebody the way a member does, step by step, by what they type; all that is left is to say yes. */
export const beginToRegister = async ({ registration }: Registrar, who: Actor, { parts, capacity = 2, answers = {} }: Registering): Promise<void> => {
  const steps: Step[] = ['part', 'work', 'style', ...(parts === 'mentee' ? [] : (['mentor'] as const)), ...(parts === 'mentor' ? [] : (['mentee'] as const)), 'conflicts', 'consent'];
  const started = await registration.start(who);
  if (!started.ok) throw new Error(started.refusal.code);
  for (const step of steps) {
    const given = { ...ANSWERS[step], ...(step === 'part' ? { parts, schemes: 'network,matched' } : {}), ...(step === 'mentor' ? { capacity: String(capacity) } : {}), ...answers[step] };
    const answered = await registration.answer(who, step, given);
    if (!answered.ok) throw new Error(`${step}: ${JSON.stringify(answered.refusal)}`);
  }
};

export const register = async ({ registration }: Registrar, who: Actor, registering: Registering): Promise<void> => {
  await beginToRegister({ registration }, who, registering);
  const registered = await registration.register(who);
  if (!registered.ok) throw new Error(registered.refusal.code);
};

export const NETWORK = SchemeId.parse('network');
export const MATCHED = SchemeId.parse('matched');

/** A network begins with its schemes. */
export const found = async ({ schemes }: Pick<Network, 'schemes'>): Promise<void> => {
  for (const scheme of [NETWORK_SCHEME, MATCHED_SCHEME]) await schemes.save(scheme);
};

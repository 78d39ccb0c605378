import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { type Result, refuse } from '@mentor-network/core/kernel/result';
import { dateIn } from '@mentor-network/core/kernel/time';
import { readGoals, readRhythm } from '@mentor-network/core/partnerships/agreement-inputs';
import type { PartnershipRefusal } from '@mentor-network/core/partnerships/commands';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import type { Busy } from '../busy.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { PartnershipStore, SchemeStore } from '../ports/records.ts';
import { type ActOnPartnership, schemeOf } from './act-on-partnership.ts';

type Needs = { readonly partnerships: PartnershipStore; readonly schemes: SchemeStore; readonly clock: Clock; readonly act: ActOnPartnership };

/** The form has two halves, so that no card has more than four inputs. Each is a whole change of its own. */
export type AgreementHalf = 'goals' | 'rhythm';

export type NotChanged = PartnershipRefusal | Busy | { readonly code: 'has-problems'; readonly problems: readonly FieldProblem[] };

export type Changing = { readonly id: PartnershipId; readonly version: number; readonly half: AgreementHalf; readonly inputs: Inputs };

/** Reads one half of the form onto the terms as they are, and changes the agreement if the reader saw its latest version. */
export const makeChangeAgreement =
  ({ partnerships, schemes, clock, act }: Needs) =>
  async (actor: Actor, { id, version, half, inputs }: Changing): Promise<Result<Partnership, NotChanged>> => {
    const partnership = (await partnerships.load(id)).partnership?.value;
    if (!partnership) return refuse({ code: 'not-yours' });
    if (!('agreement' in partnership)) return refuse({ code: 'not-from-here', status: partnership.status });
    const { terms } = partnership.agreement;
    const { settings } = await schemeOf(schemes, partnership.schemeId);
    const read = half === 'goals' ? readGoals(inputs, terms) : readRhythm(inputs, terms, dateIn(clock.now(), actor.zone), settings);
    if (!read.ok) return refuse({ code: 'has-problems', problems: read.refusal });
    return act(id, { type: 'change-agreement', version, terms: read.value }, { by: actor.id, at: clock.now() });
  };

export type ChangeAgreement = ReturnType<typeof makeChangeAgreement>;

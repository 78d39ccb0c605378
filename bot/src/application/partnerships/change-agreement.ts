import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { type Result, refuse } from '@mentor-network/core/kernel/result';
import { dateIn } from '@mentor-network/core/kernel/time';
import { type AgreementStep, readAgreementStep } from '@mentor-network/core/partnerships/agreement-inputs';
import type { PartnershipRefusal } from '@mentor-network/core/partnerships/commands';
import { type Partnership, isRunning, partOf } from '@mentor-network/core/partnerships/partnership';
import type { Busy } from '../busy.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { PartnershipStore, SchemeStore } from '../ports/records.ts';
import { type ActOnPartnership, schemeOf } from './act-on-partnership.ts';

type Needs = { readonly partnerships: PartnershipStore; readonly schemes: SchemeStore; readonly clock: Clock; readonly act: ActOnPartnership };

export type NotChanged = PartnershipRefusal | Busy | { readonly code: 'has-problems'; readonly problems: readonly FieldProblem[] };

export type Changing = {
  readonly id: PartnershipId;
  /** The first agreement, before both have signed it; or a change to one that is in force. */
  readonly as: 'change-agreement' | 'amend';
  readonly version: number;
  readonly step: AgreementStep | 'extension';
  readonly inputs: Inputs;
};

/** Reads one step of the form onto the terms as they are, and changes the agreement if the reader saw its latest version. */
export const makeChangeAgreement =
  ({ partnerships, schemes, clock, act }: Needs) =>
  async (actor: Actor, { id, as, version, step, inputs }: Changing): Promise<Result<Partnership, NotChanged>> => {
    const partnership = (await partnerships.load(id)).partnership?.value;
    if (!partnership || !partOf(partnership, actor.id)) return refuse({ code: 'not-yours' });
    const isOpen = as === 'amend' ? isRunning(partnership) : partnership.status === 'agreeing';
    if (!isOpen || !('agreement' in partnership)) return refuse({ code: 'not-from-here', status: partnership.status });
    const latest = isRunning(partnership) ? (partnership.amendment ?? partnership.agreement) : partnership.agreement;
    const { settings } = await schemeOf(schemes, partnership.schemeId);
    const inForce = isRunning(partnership) ? partnership.agreement.terms : undefined;
    const read = readAgreementStep(step, inputs, { terms: latest.terms, inForce, today: dateIn(clock.now(), actor.zone), settings });
    if (!read.ok) return refuse({ code: 'has-problems', problems: read.refusal });
    return act(id, { type: as, version, terms: read.value }, { by: actor.id, at: clock.now() });
  };

export type ChangeAgreement = ReturnType<typeof makeChangeAgreement>;

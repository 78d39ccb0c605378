import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { type Result, ok } from '@mentor-network/core/kernel/result';
import type { Moment } from '@mentor-network/core/kernel/time';
import { neededAt } from '@mentor-network/core/coordination/concerns';
import { planAfter } from '@mentor-network/core/notices/plan';
import type { PartnershipCommand, PartnershipRefusal } from '@mentor-network/core/partnerships/commands';
import { decide } from '@mentor-network/core/partnerships/decide';
import { evolve } from '@mentor-network/core/partnerships/evolve';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { type Busy, whileConflicting } from '../busy.ts';
import type { PartnershipStore, SchemeStore } from '../ports/records.ts';

type Needs = {
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  /** Called after every commit, so that what is due at once is sent at once. */
  readonly onCommitted: () => void;
};

export const schemeOf = async (schemes: SchemeStore, id: Scheme['id']): Promise<Scheme> => {
  const scheme = (await schemes.all()).find((one) => one.id === id);
  if (!scheme) throw new Error(`No scheme ${id}.`);
  return scheme;
};

/** Load, decide, plan, commit with the version that was read: what every command of a partnership has in common. */
export const makeActOnPartnership = ({ partnerships, schemes, onCommitted }: Needs) => {
  const act = (id: PartnershipId, command: PartnershipCommand, moment: Moment): Promise<Result<Partnership, PartnershipRefusal | Busy>> =>
    whileConflicting(async () => {
      const record = await partnerships.load(id);
      const before = record.partnership?.value;
      const decision = decide(before, command, moment);
      if (!decision.ok) return decision;
      const after = decision.value.reduce<Partnership | undefined>(evolve, before);
      if (!after) throw new Error('A partnership command that was allowed leaves a partnership.');
      if (decision.value.length === 0) return ok(after);
      const scheme = await schemeOf(schemes, after.schemeId);
      const plans = decision.value.map((fact) => planAfter(fact, after, scheme));
      const isCommitted = await partnerships.commit(record, {
        partnership: after,
        facts: decision.value,
        notices: plans.flatMap(({ notices }) => notices),
        tasks: plans.flatMap(({ tasks }) => tasks),
        neededAt: neededAt(after, scheme),
      });
      if (!isCommitted) return 'conflict';
      onCommitted();
      return ok(after);
    });
  return act;
};

export type ActOnPartnership = ReturnType<typeof makeActOnPartnership>;

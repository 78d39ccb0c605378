import type { MemberId, PartnershipId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { type Moment, dateIn } from '@mentor-network/core/kernel/time';
import { freePlace, takePlace } from '@mentor-network/core/members/places';
import { taskOf } from '@mentor-network/core/notices/task';
import { firstDraft } from '@mentor-network/core/partnerships/agreement';
import type { PartnershipRefusal } from '@mentor-network/core/partnerships/commands';
import { decide } from '@mentor-network/core/partnerships/decide';
import { type Partnership, holdsAPlace } from '@mentor-network/core/partnerships/partnership';
import { type Busy, whileConflicting } from '../busy.ts';
import type { MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';
import { type ActOnPartnership, schemeOf } from './act-on-partnership.ts';

type Needs = {
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly act: ActOnPartnership;
  readonly onCommitted: () => void;
};

export type NotAccepted = PartnershipRefusal | Busy | { readonly code: 'no-place-left' };

/**
 * Accepting crosses two partitions. First the mentor's place is taken by a conditional write, with a task in the same batch to
 * complete the acceptance; then the partnership accepts; then the task is done. A stop anywhere in between leaves the task, and
 * a request that was closed meanwhile gives the place back (decisions/0004).
 */
export const makeAcceptRequest = ({ members, partnerships, schemes, act, onCommitted }: Needs) => {
  const take = (mentor: MemberId, partnership: PartnershipId, moment: Moment): Promise<Result<void, NotAccepted>> =>
    whileConflicting<void, NotAccepted>(async () => {
      const record = await members.load(mentor);
      if (!record.places) return refuse({ code: 'no-place-left' });
      const taken = takePlace(record.places.value, partnership);
      if (!taken.ok) return taken;
      if (taken.value === record.places.value) return ok(undefined);
      const task = taskOf({ kind: 'complete-acceptance', partnershipId: partnership, ...moment }, moment.at);
      if (!(await members.commit(record, { places: taken.value, tasks: [task] }))) return 'conflict';
      onCommitted();
      return ok(undefined);
    });

  const free = (mentor: MemberId, partnership: PartnershipId): Promise<Result<void, Busy>> =>
    whileConflicting<void, Busy>(async () => {
      const record = await members.load(mentor);
      if (!record.places?.value.heldBy.includes(partnership)) return ok(undefined);
      return (await members.commit(record, { places: freePlace(record.places.value, partnership) })) ? ok(undefined) : 'conflict';
    });

  /** The second commit. Safe to repeat: an acceptance that already stands is left standing. */
  const complete = async (id: PartnershipId, moment: Moment): Promise<Result<Partnership, NotAccepted>> => {
    const partnership = (await partnerships.load(id)).partnership?.value;
    if (!partnership) return refuse({ code: 'not-yours' });
    const scheme = await schemeOf(schemes, partnership.schemeId);
    const draft = firstDraft(partnership.goals, dateIn(moment.at, scheme.zone), scheme.settings);
    const accepted = await act(id, { type: 'accept', draft }, moment);
    if (accepted.ok || accepted.refusal.code === 'busy') return accepted;
    const now = (await partnerships.load(id)).partnership?.value;
    if (now && holdsAPlace(now)) return ok(now);
    const freed = await free(partnership.mentorId, id);
    return freed.ok ? accepted : freed;
  };

  const accept = async (id: PartnershipId, moment: Moment): Promise<Result<Partnership, NotAccepted>> => {
    const partnership = (await partnerships.load(id)).partnership?.value;
    const scheme = partnership && (await schemeOf(schemes, partnership.schemeId));
    const draft = partnership && scheme && firstDraft(partnership.goals, dateIn(moment.at, scheme.zone), scheme.settings);
    if (!draft) return refuse({ code: 'not-yours' });
    const decision = decide(partnership, { type: 'accept', draft }, moment);
    if (!decision.ok) return decision;
    const taken = await take(partnership.mentorId, id, moment);
    return taken.ok ? complete(id, moment) : taken;
  };

  return { accept, complete, free };
};

export type AcceptRequest = ReturnType<typeof makeAcceptRequest>;

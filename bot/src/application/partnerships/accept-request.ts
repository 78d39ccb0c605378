import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { type Moment, dateIn } from '@mentor-network/core/kernel/time';
import { firstDraft } from '@mentor-network/core/partnerships/agreement';
import { answerByAfterUndo } from '@mentor-network/core/partnerships/clocks';
import type { PartnershipRefusal } from '@mentor-network/core/partnerships/commands';
import { decide } from '@mentor-network/core/partnerships/decide';
import { type Partnership, THE_NETWORK, holdsAPlace } from '@mentor-network/core/partnerships/partnership';
import type { Busy } from '../busy.ts';
import type { MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';
import { type ActOnPartnership, schemeOf } from './act-on-partnership.ts';
import { areApart } from './conflicting.ts';
import { type Acceptance, type NotHeld, makeHolds } from './hold-both.ts';

type Needs = {
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly act: ActOnPartnership;
  readonly onCommitted: () => void;
};

/** Of a conflict only is said that this mentee is not available. */
export type NotAccepted = PartnershipRefusal | NotHeld | { readonly code: 'mentee-not-available' };

/** Which acceptance of a partnership a release may still be about, on what is so now; undefined when there is nothing to release. */
const releasable = (partnership: Partnership): number | undefined => {
  if (holdsAPlace(partnership)) return undefined;
  return partnership.status === 'requested' ? partnership.undone - 1 : Infinity;
};

/**
 * Accepting crosses three partitions (decisions/0021). First the mentor's place is taken by a conditional write, with a task in the same
 * batch to complete the acceptance; then the mentee is claimed by one in theirs, so that no other mentor of the scheme accepts at the same
 * time; then the partnership accepts. A stop anywhere in between leaves the task, and an acceptance that is no longer possible gives the
 * claim and the place back. The mentee's other requests close when it can no longer be taken back (settle-acceptance.ts).
 */
export const makeAcceptRequest = ({ members, partnerships, schemes, act, onCommitted }: Needs) => {
  const { take, claim, isClaimedElsewhere, free, unclaim } = makeHolds({ members, onCommitted });

  const giveBack = async ({ mentorId, menteeId }: Partnership, { id, undone }: Acceptance): Promise<Result<void, Busy>> => {
    const unclaimed = await unclaim(menteeId, id, undone);
    return unclaimed.ok ? free(mentorId, id, undone) : unclaimed;
  };

  /** The second and the third commit. Safe to repeat: an acceptance that already stands is left standing, and one that was undone is void. */
  const complete = async (acceptance: Acceptance): Promise<Result<Partnership, NotAccepted>> => {
    const { id } = acceptance;
    const partnership = (await partnerships.load(id)).partnership?.value;
    if (!partnership) return refuse({ code: 'not-yours' });
    if (holdsAPlace(partnership)) return ok(partnership);
    const accepted = await claimAndAccept(partnership, acceptance);
    if (accepted.ok || accepted.refusal.code === 'busy') return accepted;
    const now = (await partnerships.load(id)).partnership?.value;
    if (now && holdsAPlace(now)) return ok(now);
    const given = await giveBack(partnership, acceptance);
    return given.ok ? accepted : given;
  };

  /** If the mentee was accepted elsewhere a moment before, this acceptance is void before anything is given back, for it may be under way twice. */
  const claimAndAccept = async (partnership: Partnership, acceptance: Acceptance): Promise<Result<Partnership, NotAccepted>> => {
    const { id, undone, moment } = acceptance;
    const claimed = await claim(partnership, acceptance);
    if (claimed.ok) return act(id, { type: 'accept', undone, draft: await draftFor(partnership, moment) }, moment);
    if (claimed.refusal.code === 'busy') return claimed;
    const ended = await act(id, { type: 'void-acceptance', undone }, { by: THE_NETWORK, at: moment.at });
    return !ended.ok && ended.refusal.code === 'busy' ? ended : claimed;
  };

  const draftFor = async ({ schemeId, goals }: Partnership, { at }: Moment) => {
    const { zone, settings } = await schemeOf(schemes, schemeId);
    return firstDraft(goals, dateIn(at, zone), settings);
  };

  const accept = async (id: PartnershipId, moment: Moment): Promise<Result<Partnership, NotAccepted>> => {
    const partnership = (await partnerships.load(id)).partnership?.value;
    if (!partnership) return refuse({ code: 'not-yours' });
    const decision = decide(partnership, { type: 'accept', draft: await draftFor(partnership, moment) }, moment);
    if (!decision.ok) return decision;
    if (await areApart(members, partnership)) return refuse({ code: 'mentee-not-available' });
    if (await isClaimedElsewhere(partnership)) return refuse({ code: 'mentee-accepted-elsewhere' });
    const acceptance = { id, undone: partnership.status === 'requested' ? partnership.undone : 0, moment };
    const taken = await take(partnership.mentorId, acceptance);
    return taken.ok ? complete(acceptance) : taken;
  };

  /** Takes an acceptance back while it can be. The place and the claim are given back by the tasks of the same commit. */
  const undo = async (id: PartnershipId, moment: Moment): Promise<Result<Partnership, PartnershipRefusal | Busy>> => {
    const partnership = (await partnerships.load(id)).partnership?.value;
    if (!partnership) return refuse({ code: 'not-yours' });
    const scheme = await schemeOf(schemes, partnership.schemeId);
    const answerBy = answerByAfterUndo('answerBy' in partnership ? partnership.answerBy : dateIn(moment.at, scheme.zone), moment.at, scheme);
    return act(id, { type: 'undo-accept', undoMinutes: scheme.settings.undoMinutes, answerBy }, moment);
  };

  return {
    accept,
    complete,
    undo,

    /** The mentor's place, of a partnership that is over or was not to be. */
    free: (partnership: Partnership): Promise<Result<void, Busy>> => {
      const undone = releasable(partnership);
      return undone === undefined ? Promise.resolve(ok(undefined)) : free(partnership.mentorId, partnership.id, undone);
    },

    /** Likewise the claim on the mentee. */
    unclaim: (partnership: Partnership): Promise<Result<void, Busy>> => {
      const undone = releasable(partnership);
      return undone === undefined ? Promise.resolve(ok(undefined)) : unclaim(partnership.menteeId, partnership.id, undone);
    },
  };
};

export type AcceptRequest = ReturnType<typeof makeAcceptRequest>;

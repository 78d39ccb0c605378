import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { Instant } from '@mentor-network/core/kernel/time';
import { closingOf, endOfDay } from '@mentor-network/core/partnerships/clocks';
import { type Partnership, THE_NETWORK } from '@mentor-network/core/partnerships/partnership';
import type { Work } from '@mentor-network/core/notices/task';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { unlessBusy } from '../busy.ts';
import { type ActOnPartnership, schemeOf } from '../partnerships/act-on-partnership.ts';
import { type RequestWork, type RunRequestTask, isRequestWork } from '../partnerships/run-request-task.ts';
import type { ForgetPartnership } from '../privacy/forget-partnership.ts';
import type { Clock } from '../ports/clock.ts';
import type { PartnershipStore, SchemeStore } from '../ports/records.ts';
import type { RunMemberTask } from './run-member-task.ts';

type Needs = {
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly runRequestTask: RunRequestTask;
  readonly act: ActOnPartnership;
  readonly forgetPartnership: ForgetPartnership;
  readonly runMemberTask: RunMemberTask;
  readonly clock: Clock;
};

type ForgettingKind = Extract<Extract<Work, { readonly partnershipId: PartnershipId }>['kind'], `forget-${string}`>;
type PartnershipWork = Exclude<Extract<Work, { readonly partnershipId: PartnershipId }>['kind'], RequestWork['kind'] | ForgettingKind>;

/** Runs one task. Every branch may run again after it has run, and then changes nothing. */
export const makeRunTask = ({ partnerships, schemes, runRequestTask, act, forgetPartnership, runMemberTask, clock }: Needs) => {
  /** It was planned on what was so then; whether its time has come is asked of what is so now. */
  const closeInTime = async (partnership: Partnership, kind: Parameters<typeof closingOf>[0]): Promise<Instant | undefined> => {
    const now = clock.now();
    const due = closingOf(kind, partnership, await schemeOf(schemes, partnership.schemeId));
    if (due && now < due.at) return due.at;
    if (due) unlessBusy(await act(partnership.id, { type: 'close', ...due.closing }, { by: THE_NETWORK, at: now }));
    return undefined;
  };

  const resumeInTime = async (partnership: Partnership): Promise<Instant | undefined> => {
    if (partnership.status !== 'paused') return undefined;
    const [now, due] = [clock.now(), endOfDay(partnership.until, await schemeOf(schemes, partnership.schemeId))];
    if (now < due) return due;
    unlessBusy(await act(partnership.id, { type: 'resume' }, { by: THE_NETWORK, at: now }));
    return undefined;
  };

  const inPartnership = (partnership: Partnership, kind: PartnershipWork): Promise<Instant | undefined> => {
    switch (kind) {
      case 'close-unsigned':
      case 'close-silent':
      case 'close-over':
        return closeInTime(partnership, kind);
      case 'resume-partnership':
        return resumeInTime(partnership);
      default:
        return assertNever(kind);
    }
  };

  /** There may be nothing left to forget, and then it is done. */
  const forget: { readonly [Kind in ForgettingKind]: (id: PartnershipId) => Promise<void> } = {
    'forget-words': forgetPartnership.words,
    'forget-meetings': forgetPartnership.meetings,
    'forget-partnership': forgetPartnership.partnership,
  };

  /** It answers from when on the work can be done, if it is too early for it. */
  return async (work: Work): Promise<Instant | undefined> => {
    if ('memberId' in work) {
      return runMemberTask(work);
    } else if (isRequestWork(work)) {
      return runRequestTask(work);
    } else if (work.kind === 'forget-words' || work.kind === 'forget-meetings' || work.kind === 'forget-partnership') {
      await forget[work.kind](work.partnershipId);
    } else {
      const partnership = (await partnerships.load(work.partnershipId)).partnership?.value;
      if (!partnership) throw new Error(`The task ${work.kind} lies where no partnership is.`);
      return inPartnership(partnership, work.kind);
    }
    return undefined;
  };
};

export type RunTask = ReturnType<typeof makeRunTask>;

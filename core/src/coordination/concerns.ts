import type { Instant } from '../kernel/time.ts';
import { lapsesAt, morningOf, silentFor, workingDaysFrom } from '../partnerships/clocks.ts';
import { type Partnership, holdsAPlace, isRunning } from '../partnerships/partnership.ts';
import type { Scheme } from '../schemes/scheme.ts';

/** Why a coordinator may be needed: nobody answers or signs, nobody meets, these two should not go on, or one of them says that it does not fit. */
export type PartnershipConcern = 'unanswered' | 'unsigned' | 'silent' | 'long-silent' | 'conflict' | 'fit';

/** From `since` on it is so, unless something happens first; it may lie ahead. */
export type Concern = { readonly why: PartnershipConcern; readonly since: Instant };

const lastOf = (workingDays: readonly number[], otherwise: number): number => (workingDays.length > 0 ? Math.max(...workingDays) : otherwise);

/** What may need a coordinator in this partnership, now or later, the earliest first. */
export const concernsOf = (partnership: Partnership, scheme: Scheme): readonly Concern[] =>
  [...overdue(partnership, scheme), ...raised(partnership)].toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));

const overdue = (partnership: Partnership, scheme: Scheme): readonly Concern[] => {
  const { settings } = scheme;
  switch (partnership.status) {
    case 'proposed':
    case 'requested': {
      const from = partnership.status === 'requested' ? (partnership.talkingSince ?? partnership.requestedAt) : partnership.requestedAt;
      const day = workingDaysFrom(from, lastOf(settings.requestReminderWorkingDays, settings.requestExpiryWorkingDays), scheme);
      return [{ why: 'unanswered', since: morningOf(day < partnership.answerBy ? day : partnership.answerBy, scheme) }];
    }
    case 'agreeing': {
      const reminded = morningOf(workingDaysFrom(partnership.acceptedAt, lastOf(settings.signReminderWorkingDays, 7), scheme), scheme);
      const lapses = lapsesAt(partnership.acceptedAt, scheme);
      return [{ why: 'unsigned', since: reminded < lapses ? reminded : lapses }];
    }
    case 'active':
      return [
        { why: 'silent', since: silentFor(settings.silenceAmberDays, partnership.aliveAt, scheme) },
        { why: 'long-silent', since: silentFor(settings.silenceRedDays, partnership.aliveAt, scheme) },
      ];
    default:
      return [];
  }
};

/** What one of the two has said, until a coordinator has seen to it. */
const raised = (partnership: Partnership): readonly Concern[] => {
  if (!holdsAPlace(partnership) || !('seenAt' in partnership)) return [];
  const { conflictRaisedAt, seenAt } = partnership;
  const fits = isRunning(partnership) ? partnership.fitChecks.filter(({ isGood, isForCoordinators }) => !isGood && isForCoordinators) : [];
  const all: readonly Concern[] = [
    ...(conflictRaisedAt === null ? [] : [{ why: 'conflict', since: conflictRaisedAt } as const]),
    ...fits.map(({ at }) => ({ why: 'fit', since: at }) as const),
  ];
  return all.filter(({ since }) => seenAt === null || since > seenAt);
};

/** When a coordinator is first needed, if nothing happens until then. */
export const neededAt = (partnership: Partnership, scheme: Scheme): Instant | undefined => concernsOf(partnership, scheme)[0]?.since;

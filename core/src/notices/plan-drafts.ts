import { assertNever } from '../kernel/assert-never.ts';
import { later } from '../kernel/time.ts';
import { DRAFT_RESTS_MINUTES } from '../partnerships/agreement.ts';
import type { FactType, PartnershipFact } from '../partnerships/commands.ts';
import { type Partnership, isRunning } from '../partnerships/partnership.ts';
import { type PartnershipSubject, type PendingNotice, noticeOf } from './notice.ts';
import { NOTHING, type Plan } from './planned.ts';

const OF_DRAFTS = ['agreement-changed', 'agreement-signed', 'amendment-proposed', 'amendment-signed', 'amendment-withdrawn'] as const satisfies readonly FactType[];
type DraftFact = Extract<PartnershipFact, { type: (typeof OF_DRAFTS)[number] }>;

export const isAboutDraft = (fact: PartnershipFact): fact is DraftFact => OF_DRAFTS.some((type) => type === fact.type);

/**
 * Who is told of what waits for signatures. A change is told once whoever drafts has come to rest: of several versions in a row only the
 * last is still so by then. A signature is told at once.
 */
export const planAfterDraft = (fact: DraftFact, partnership: Partnership): Plan => {
  const { id, mentorId, menteeId } = partnership;
  const toOther = (subject: PartnershipSubject, minutes = 0): Plan => {
    const notices = [mentorId, menteeId].filter((to) => to !== fact.by).map((to): PendingNotice => noticeOf(to, id, subject, later(fact.at, { minutes })));
    return { notices, tasks: [] };
  };
  switch (fact.type) {
    case 'agreement-changed':
    case 'amendment-proposed':
      return toOther({ kind: fact.type, version: fact.agreement.version }, DRAFT_RESTS_MINUTES);
    case 'agreement-signed':
      return partnership.status === 'agreeing' ? toOther({ kind: 'agreement-signed', version: fact.version }) : NOTHING;
    case 'amendment-signed':
      return isRunning(partnership) && partnership.amendment !== null ? toOther({ kind: 'amendment-signed', version: fact.version }) : NOTHING;
    // Of what they were never told, there is nothing to take back.
    case 'amendment-withdrawn':
      return fact.wasTold ? toOther({ kind: 'amendment-withdrawn', version: fact.version }) : NOTHING;
    default:
      return assertNever(fact);
  }
};

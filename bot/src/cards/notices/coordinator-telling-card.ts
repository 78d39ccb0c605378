import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { CoordinatorTelling } from '@mentor-network/core/notices/telling';
import { press } from '../verbs.ts';
import { listWords } from '../words.ts';
import { type Said, saidCard } from './said-card.ts';

/** What a coordinator is told: who needs them, and never what anybody wrote. */
export const coordinatorTellingCard = (told: CoordinatorTelling) => saidCard(said(told));

const said = ({ subject, schemeName, people }: CoordinatorTelling): Said => {
  const kind = schemeName;
  const buttons = [press('Today', 'coordination.today', {}, { isPrimary: true })];
  switch (subject.kind) {
    case 'approval-wanted':
      return { kind, headline: `${listWords(people)} would like to mentor`, text: 'Approve, or ask back. Until then the directory does not list them.', buttons };
    case 'conflict-raised':
      return {
        kind,
        headline: `${listWords(people)} may need you`,
        text: 'One of them has said that the two should not be matched any more. You are not told who or why; please talk with each of them kindly.',
        buttons,
      };
    case 'fit-concern':
      return { kind, headline: `${listWords(people)} may need you`, text: 'One of them says that it does not quite fit, and would like you to know. Please get in touch.', buttons };
    default:
      return assertNever(subject);
  }
};

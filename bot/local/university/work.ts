import { ActionId } from '@mentor-network/core/kernel/ids';
import { type CalendarDate, daysAfter } from '@mentor-network/core/kernel/time';
import type { PartnershipCommand } from '@mentor-network/core/partnerships/commands';
import type { Story } from './story.ts';

type Done = { readonly daysAgo: number; readonly by: 'mentor' | 'mentee'; readonly command: PartnershipCommand };

/** What the two of a story did on the way, as what they asked for. */
export const workOf = (story: Story, today: CalendarDate): readonly Done[] =>
  (story.work ?? []).flatMap((work, index): readonly Done[] => {
    const { daysAgo, by } = work;
    if ('goal' in work) return [{ daysAgo, by, command: { type: 'set-progress', goal: work.goal, progress: work.progress } }];
    if ('stage' in work) return [{ daysAgo, by, command: { type: 'review', stage: work.stage, helped: work.helped, words: work.words, readers: work.readers } }];
    const id = ActionId.parse(`sample-action-${String(index + 1)}`);
    const added: Done = { daysAgo, by, command: { type: 'add-action', id, text: work.agreed, owner: story[work.owner], dueOn: daysAfter(today, work.dueInDays) } };
    return work.doneDaysAgo === undefined ? [added] : [added, { daysAgo: work.doneDaysAgo, by: work.owner, command: { type: 'close-action', id, status: 'done' } }];
  });

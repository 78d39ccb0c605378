import type { Oracle } from './shared.ts';

/** Nothing stands still for ever: what is not over has something ahead or waits for somebody, and nothing that was due is left lying. */
export const goingOn = ({ books, now, problem }: Oracle): void => {
  for (const id of books.ongoing) {
    const it = books.partnerships.get(id);
    if (!it) continue;
    const partition = `partnership:${id}`;
    const isWaitedFor = books.attentionOf(partition).some(({ neededAt }) => neededAt <= now());
    if (books.tasksIn(partition).length === 0 && !isWaitedFor) problem(`a ${it.status} partnership has nothing ahead, and waits for nobody`, [id, it.mentorId, it.menteeId]);
  }
  const due = books.nextDue();
  const lying = due && due.at <= now() ? books.pending.get(due.key) : undefined;
  if (lying) problem(`something that was due at ${lying.at} is left lying: ${lying.kind}`, [lying.partition.slice(lying.partition.indexOf(':') + 1)]);
  for (const [key, { work }] of books.stuck) problem(`a task is stuck: ${work.kind}`, [key, 'partnershipId' in work ? work.partnershipId : work.memberId]);
};

import type { Oracle } from './shared.ts';

/** A mentor who has let so many requests in a row run out takes on nobody new, from the same day on. */
export const watchUnanswering = ({ books, problem, schemeOf }: Oracle) => {
  const inARow = new Map<string, number>();
  const owed = new Set<string>();

  books.watch((id, { what, partnership }, before) => {
    const { mentorId, schemeId } = partnership;
    const wasAnswered = books.eventsOf(id).some((event) => event.what === 'accepted');
    if (what === 'accepted' || what === 'declined') inARow.delete(mentorId);
    // A proposal to which the mentee never said yes is no silence of the mentor.
    if (what !== 'expired' || before?.status !== 'requested' || wasAnswered) return;
    const count = (inARow.get(mentorId) ?? 0) + 1;
    inARow.set(mentorId, count);
    if (count >= schemeOf(schemeId).settings.expiriesBeforePause) owed.add(mentorId);
  });
  books.watchMembers((id, what) => {
    if (what === 'returned from a pause' || what === 'registered') inARow.delete(id);
    // Whoever was paused and says on the same day that they are there, is there.
    if (what === 'returned from a pause' || what === 'paused by the network') owed.delete(id);
  });

  return {
    check: (): void => {
      for (const mentor of owed) if (books.members.get(mentor)?.status === 'registered') problem(`${mentor} has not answered ${String(inARow.get(mentor) ?? 0)} requests in a row, and is not paused`, [mentor]);
      owed.clear();
    },
  };
};

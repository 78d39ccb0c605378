import type { MemberId } from '@mentor-network/core/kernel/ids';
import { type Places, noteAnswer, unansweredInARow } from '@mentor-network/core/members/places';
import type { Work } from '@mentor-network/core/notices/task';
import { ok } from '@mentor-network/core/kernel/result';
import { type Busy, unlessBusy, whileConflicting } from '../busy.ts';
import type { Pauses } from '../members/pauses.ts';
import type { MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';
import { schemeOf } from './act-on-partnership.ts';

type Needs = { readonly members: MemberStore; readonly partnerships: PartnershipStore; readonly schemes: SchemeStore; readonly pauses: Pauses };
type Noting = Extract<Work, { kind: 'note-answer' }>;

/**
 * Keeps with the mentor how they answered a request, or that they did not; of each request the first answer is kept. After so many in a
 * row that nobody answered they are paused, so that nobody else waits for nothing.
 */
export const makeNoteAnswer = ({ members, partnerships, schemes, pauses }: Needs) => {
  const note = (mentor: MemberId, { partnershipId, workingDays, on }: Noting) =>
    whileConflicting<Places | undefined, Busy>(async () => {
      const record = await members.load(mentor);
      if (!record.places) return ok(undefined);
      const places = noteAnswer(record.places.value, { partnershipId, workingDays, on });
      return places === record.places.value || (await members.commit(record, { places })) ? ok(places) : 'conflict';
    });

  return async (noting: Noting): Promise<void> => {
    const partnership = (await partnerships.load(noting.partnershipId)).partnership?.value;
    if (!partnership) return;
    const noted = await note(partnership.mentorId, noting);
    unlessBusy(noted);
    if (noting.workingDays !== null || !noted.ok || !noted.value) return;
    const { expiriesBeforePause } = (await schemeOf(schemes, partnership.schemeId)).settings;
    if (unansweredInARow(noted.value) >= expiriesBeforePause) await pauses.unanswered(partnership.mentorId);
  };
};

export type NoteAnswer = ReturnType<typeof makeNoteAnswer>;

import { type Result, ok } from '@mentor-network/core/kernel/result';
import { noteAnswer } from '@mentor-network/core/members/places';
import type { Work } from '@mentor-network/core/notices/task';
import { type Busy, whileConflicting } from '../busy.ts';
import type { MemberStore, PartnershipStore } from '../ports/records.ts';

type Needs = { readonly members: MemberStore; readonly partnerships: PartnershipStore };

/** Keeps with the mentor how they answered a request, or that they did not. Of each request the first answer is kept. */
export const makeNoteAnswer =
  ({ members, partnerships }: Needs) =>
  async ({ partnershipId, workingDays, on }: Extract<Work, { kind: 'note-answer' }>): Promise<Result<void, Busy>> => {
    const mentorId = (await partnerships.load(partnershipId)).partnership?.value.mentorId;
    if (!mentorId) return ok(undefined);
    return whileConflicting<void, Busy>(async () => {
      const record = await members.load(mentorId);
      if (!record.places) return ok(undefined);
      const places = noteAnswer(record.places.value, { partnershipId, workingDays, on });
      return places === record.places.value || (await members.commit(record, { places })) ? ok(undefined) : 'conflict';
    });
  };

export type NoteAnswer = ReturnType<typeof makeNoteAnswer>;

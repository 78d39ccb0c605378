import { z } from 'zod';
import { MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import { CalendarDate } from '../kernel/time.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';

export const ANSWERS_MAX = 20;

/** How a mentor answered a request: after how many working days, or null when it ran out first; and on which day that was. */
export const Answer = z.object({ partnershipId: PartnershipId, workingDays: z.int().min(0).max(60).nullable(), on: CalendarDate }).readonly();
export type Answer = z.infer<typeof Answer>;

/**
 * A mentor's places: how many, and who holds one. It lies in the mentor's own partition and is changed only by conditional
 * writes, so however many requests are accepted at one instant, a mentor is never over capacity (decisions/0004).
 */
export const Places = z
  .object({ capacity: z.int().min(0).max(4), heldBy: z.array(PartnershipId).max(50), answers: z.array(Answer).max(ANSWERS_MAX).default([]) })
  .readonly();
export type Places = z.infer<typeof Places>;

export const NO_PLACES: Places = { capacity: 0, heldBy: [], answers: [] };

export const placesLeft = ({ capacity, heldBy }: Places): number => Math.max(0, capacity - heldBy.length);

/** Taking a place that is already held by this partnership changes nothing: the commit may be repeated. */
export const takePlace = (places: Places, partnership: PartnershipId): Result<Places, { readonly code: 'no-place-left' }> => {
  if (places.heldBy.includes(partnership)) return ok(places);
  return placesLeft(places) > 0 ? ok({ ...places, heldBy: [...places.heldBy, partnership] }) : refuse({ code: 'no-place-left' });
};

export const freePlace = (places: Places, partnership: PartnershipId): Places => ({
  ...places,
  heldBy: places.heldBy.filter((held) => held !== partnership),
});

/** Noting the same answer again changes nothing: the commit may be repeated. The latest are kept. */
export const noteAnswer = (places: Places, answer: Answer): Places =>
  places.answers.some(({ partnershipId }) => partnershipId === answer.partnershipId)
    ? places
    : { ...places, answers: [...places.answers, answer].slice(-ANSWERS_MAX) };

/** How many requests in a row, up to the latest, ran out without an answer. */
export const unansweredInARow = ({ answers }: Places): number => {
  const answered = answers.findLastIndex(({ workingDays }) => workingDays !== null);
  return answers.length - 1 - answered;
};

export const REPLIES_FOR_A_BAND_MIN = 3;

/** How soon a mentor usually answers, as members read it; undefined until there are enough answers to say. */
export const ReplyBand = z.enum(['two-days', 'one-week', 'two-weeks']);
export type ReplyBand = z.infer<typeof ReplyBand>;

/** By the middle one of the answers that are kept. */
export const replyBandOf = ({ answers }: Places): ReplyBand | undefined => {
  const days = answers.flatMap(({ workingDays }) => workingDays ?? []).toSorted((one, other) => one - other);
  const middle = days[Math.floor((days.length - 1) / 2)];
  if (middle === undefined || days.length < REPLIES_FOR_A_BAND_MIN) return undefined;
  if (middle <= 2) return 'two-days';
  return middle <= 5 ? 'one-week' : 'two-weeks';
};

/** A mentee's open mentoring requests, in the mentee's own partition: the limit holds however many are sent at one instant. */
export const OpenRequests = z
  .object({ open: z.array(z.object({ partnershipId: PartnershipId, mentorId: MemberId, schemeId: SchemeId })).max(20) })
  .readonly();
export type OpenRequests = z.infer<typeof OpenRequests>;

export const NO_OPEN_REQUESTS: OpenRequests = { open: [] };

type Opening = OpenRequests['open'][number];
type NotOpened =
  | { readonly code: 'too-many-open-requests'; readonly max: number }
  | { readonly code: 'already-asked'; readonly partnershipId: PartnershipId };

export const openRequest = (requests: OpenRequests, opening: Opening, max: number): Result<OpenRequests, NotOpened> => {
  const same = requests.open.find((one) => one.mentorId === opening.mentorId && one.schemeId === opening.schemeId);
  if (same) return refuse({ code: 'already-asked', partnershipId: same.partnershipId });
  const inScheme = requests.open.filter((one) => one.schemeId === opening.schemeId);
  return inScheme.length < max ? ok({ open: [...requests.open, opening] }) : refuse({ code: 'too-many-open-requests', max });
};

export const closeRequest = (requests: OpenRequests, partnership: PartnershipId): OpenRequests => ({
  open: requests.open.filter((one) => one.partnershipId !== partnership),
});

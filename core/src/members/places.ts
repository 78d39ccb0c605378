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
  .object({
    capacity: z.int().min(0).max(4),
    heldBy: z.array(PartnershipId).max(50),
    /** Those that were taken again after so many acceptances were undone. What frees the place of an earlier acceptance leaves them. */
    again: z.array(z.object({ partnershipId: PartnershipId, undone: z.int().min(1) })).max(50).optional(),
    answers: z.array(Answer).max(ANSWERS_MAX).default([]),
  })
  .readonly();
export type Places = z.infer<typeof Places>;

export const NO_PLACES: Places = { capacity: 0, heldBy: [], answers: [] };

export const placesLeft = ({ capacity, heldBy }: Places): number => Math.max(0, capacity - heldBy.length);

const takenAfter = ({ again }: Places, partnership: PartnershipId): number => again?.find(({ partnershipId }) => partnershipId === partnership)?.undone ?? 0;

const markedAgain = ({ again = [], ...places }: Places, partnership: PartnershipId, undone: number): Places => {
  const marked = [...again.filter(({ partnershipId }) => partnershipId !== partnership), ...(undone > 0 ? [{ partnershipId: partnership, undone }] : [])];
  return marked.length > 0 ? { ...places, again: marked } : places;
};

/** Taking a place that is already held by this partnership changes nothing: the commit may be repeated. `undone` acceptances went before. */
export const takePlace = (places: Places, partnership: PartnershipId, undone = 0): Result<Places, { readonly code: 'no-place-left' }> => {
  if (places.heldBy.includes(partnership)) return ok(undone > takenAfter(places, partnership) ? markedAgain(places, partnership, undone) : places);
  return placesLeft(places) > 0 ? ok({ ...markedAgain(places, partnership, undone), heldBy: [...places.heldBy, partnership] }) : refuse({ code: 'no-place-left' });
};

/** Frees the place; with `undone`, only if it was not taken anew after more acceptances than these were taken back. */
export const freePlace = (places: Places, partnership: PartnershipId, undone = Infinity): Places =>
  takenAfter(places, partnership) > undone ? places : { ...markedAgain(places, partnership, 0), heldBy: places.heldBy.filter((held) => held !== partnership) };

/** Noting the same answer again changes nothing: the commit may be repeated. The latest are kept. */
export const noteAnswer = (places: Places, answer: Answer): Places =>
  places.answers.some(({ partnershipId }) => partnershipId === answer.partnershipId)
    ? places
    : { ...places, answers: [...places.answers, answer].slice(-ANSWERS_MAX) };

/** Whoever returns begins anew: what ran out before does not count any more. */
export const countedAfresh = (places: Places): Places =>
  unansweredInARow(places) === 0 ? places : { ...places, answers: places.answers.filter(({ workingDays }) => workingDays !== null) };

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

/**
 * A mentee's open mentoring requests, in the mentee's own partition: the limit holds however many are sent at one instant. Beside them,
 * which of them a mentor has accepted, until that can no longer be taken back: in one scheme only one at a time, so that two mentors
 * who accept at once do not both get the mentee, and the other requests stay open as long as it may have been a mistake.
 */
export const OpenRequests = z
  .object({
    open: z.array(z.object({ partnershipId: PartnershipId, mentorId: MemberId, schemeId: SchemeId, isProposal: z.boolean().optional() })).max(50),
    accepted: z.array(z.object({ partnershipId: PartnershipId, schemeId: SchemeId, undone: z.int().min(0) })).max(20).optional(),
  })
  .readonly();
export type OpenRequests = z.infer<typeof OpenRequests>;

export const NO_OPEN_REQUESTS: OpenRequests = { open: [] };

/** So many coordinators' proposals may wait for one mentee in one scheme. */
export const OPEN_PROPOSALS_MAX = 5;

type Opening = OpenRequests['open'][number];
type Claim = NonNullable<OpenRequests['accepted']>[number];
type NotOpened =
  | { readonly code: 'too-many-open-requests'; readonly max: number }
  | { readonly code: 'already-asked'; readonly partnershipId: PartnershipId };

export const openRequest = (requests: OpenRequests, opening: Opening, max: number): Result<OpenRequests, NotOpened> => {
  const same = requests.open.find((one) => one.mentorId === opening.mentorId && one.schemeId === opening.schemeId);
  if (same) return refuse({ code: 'already-asked', partnershipId: same.partnershipId });
  const ofThisKind = requests.open.filter((one) => one.schemeId === opening.schemeId && (one.isProposal ?? false) === (opening.isProposal ?? false));
  return ofThisKind.length < max ? ok({ ...requests, open: [...requests.open, opening] }) : refuse({ code: 'too-many-open-requests', max });
};

export const closeRequest = (requests: OpenRequests, partnership: PartnershipId): OpenRequests => ({
  ...requests,
  open: requests.open.filter((one) => one.partnershipId !== partnership),
});

const withClaims = ({ open }: OpenRequests, accepted: readonly Claim[]): OpenRequests => (accepted.length > 0 ? { open, accepted: [...accepted] } : { open });

/** Claiming again what this acceptance has claimed changes nothing: the commit may be repeated. */
export const claimMentee = (requests: OpenRequests, claim: Claim): Result<OpenRequests, { readonly code: 'mentee-accepted-elsewhere' }> => {
  const claims = requests.accepted ?? [];
  const own = claims.find(({ partnershipId }) => partnershipId === claim.partnershipId);
  if (own && own.undone >= claim.undone) return ok(requests);
  const others = claims.filter(({ partnershipId }) => partnershipId !== claim.partnershipId);
  return others.some(({ schemeId }) => schemeId === claim.schemeId) ? refuse({ code: 'mentee-accepted-elsewhere' }) : ok(withClaims(requests, [...others, claim]));
};

/** Drops the claim of this acceptance and of those before it; a later one stays. */
export const dropClaim = (requests: OpenRequests, partnership: PartnershipId, undone = Infinity): OpenRequests => {
  const claims = requests.accepted ?? [];
  const kept = claims.filter((one) => one.partnershipId !== partnership || one.undone > undone);
  return kept.length === claims.length ? requests : withClaims(requests, kept);
};

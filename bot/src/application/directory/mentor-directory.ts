import type { Directory, MentorPage, Suggestion, WhyNoRequest } from '@mentor-network/core/contracts/directory';
import { DIRECTORY_PAGE_MAX, type readDirectory } from '@mentor-network/core/contracts/directory';
import { type Viewer, isShownTo } from '@mentor-network/core/directory/availability';
import { browse, summaryOf } from '@mentor-network/core/directory/search';
import { SUGGESTIONS_MAX, reasonsBeside } from '@mentor-network/core/directory/suggestions';
import { wantedIn } from '@mentor-network/core/directory/synonyms';
import type { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import { NO_OPEN_REQUESTS } from '@mentor-network/core/members/places';
import { memberSeenBy } from '@mentor-network/core/privacy/member-audiences';
import { isOngoing } from '@mentor-network/core/partnerships/partnership';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import type { z } from 'zod';
import { type RequestMentoring, answerByOf } from '../partnerships/request-mentoring.ts';
import type { Clock } from '../ports/clock.ts';
import type { MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';
import type { TextIndex } from '../ports/text-index.ts';
import type { ListingCache } from './listing-cache.ts';
import { isMenteeOf, makeSuggestMentors } from './suggest-mentors.ts';

type Needs = {
  readonly listings: ListingCache;
  readonly index: TextIndex;
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly requestMentoring: RequestMentoring;
  readonly clock: Clock;
};

/** What was found, in which scheme, and in which others the viewer could look. */
export type Found = {
  readonly scheme: Scheme;
  readonly schemes: readonly Scheme[];
  /** Whether the viewer seeks a mentor in this scheme. */
  readonly isSeeking: boolean;
  readonly results: readonly Suggestion[];
};

export type Browse = z.output<typeof readDirectory.input>;

export const summaryOfScheme = ({ id, name, kind, about }: Scheme) => ({ id, name, kind, about });

/** The scheme that was asked for, else the first self-service one that the viewer takes part in, else any of theirs. */
const chosen = (all: readonly [Scheme, ...Scheme[]], wanted: SchemeId | undefined, viewer: Viewer): Scheme => {
  const own = all.filter(({ id }) => viewer.member?.profile.part.schemes.includes(id));
  return all.find(({ id }) => id === wanted) ?? own.find(isSelfService) ?? own[0] ?? all.find(isSelfService) ?? all[0];
};

const isSelfService = ({ kind }: Scheme): boolean => kind === 'self-service';

/** The mentors of a scheme as one viewer may see them. Always on what is stored now: the cache is brought up to date first. */
export const makeMentorDirectory = ({ listings, index, members, partnerships, schemes, requestMentoring, clock }: Needs) => {
  const { viewerOf, availableTo, among, nextBest, bestFor } = makeSuggestMentors({ listings, members, partnerships, schemes, clock });

  const choose = async (wanted: SchemeId | undefined, viewer: Viewer) => {
    const all = await schemes.all();
    return { scheme: chosen(all, wanted, viewer), all };
  };

  const browseFor = async (id: MemberId, input: Browse): Promise<Directory> => {
    const viewer = await viewerOf(id);
    const { scheme, all } = await choose(input.scheme, viewer);
    const available = await availableTo(viewer, scheme);
    const { topic, function: functions, campus, language, format, sort, offset } = input;
    const ranks = input.words.trim() ? index.rank(wantedIn(input.words, scheme.synonyms)) : undefined;
    const filters = { topic, function: functions, campus, language, format };
    return {
      scheme: summaryOfScheme(scheme),
      schemes: all.map(summaryOfScheme),
      available: available.length,
      ...browse(available, scheme, { filters, ranks, sort, offset, limit: DIRECTORY_PAGE_MAX }),
      suggestions: await among(viewer, available, scheme),
    };
  };

  /** The three best for some words, or for what the viewer wants to develop when there are no words. */
  const find = async (id: MemberId, words: string, wanted?: SchemeId): Promise<Found> => {
    const viewer = await viewerOf(id);
    const { scheme, all } = await choose(wanted, viewer);
    const available = await availableTo(viewer, scheme);
    const own = all.filter((one) => viewer.member?.profile.part.schemes.includes(one.id) ?? true);
    const looking = { scheme, schemes: own, isSeeking: viewer.member !== undefined && isMenteeOf(viewer.member, scheme) };
    if (!words.trim()) return { ...looking, results: await among(viewer, available, scheme) };
    const ranks = index.rank(wantedIn(words, scheme.synonyms));
    const fitting = available
      .filter(({ member }) => ranks.has(member.person.id))
      .toSorted((one, other) => (ranks.get(other.member.person.id) ?? 0) - (ranks.get(one.member.person.id) ?? 0));
    const reasonsOf = reasonsBeside(viewer.member, scheme);
    const results = fitting.slice(0, SUGGESTIONS_MAX).map((listing) => ({ mentor: summaryOf(listing, scheme), reasons: reasonsOf(listing) }));
    return { ...looking, results };
  };

  /** One mentor's page, or undefined when there is nobody there for this viewer. */
  const read = async (id: MemberId, mentorId: MemberId, wanted: SchemeId | undefined): Promise<MentorPage | undefined> => {
    const viewer = await viewerOf(id);
    const { scheme } = await choose(wanted, viewer);
    const listing = (await listings.all()).find(({ member }) => member.person.id === mentorId);
    if (!listing?.member.profile.mentor || !listing.member.profile.part.schemes.includes(scheme.id)) return undefined;
    if (viewer.id !== mentorId && !isShownTo(viewer, listing)) return undefined;
    const record = await members.load(id);
    const whyNot: WhyNoRequest | undefined = await requestMentoring.whyNot(record, mentorId, scheme, clock.now());
    const open = (record.openRequests?.value ?? NO_OPEN_REQUESTS).open.find((one) => one.mentorId === mentorId && one.schemeId === scheme.id);
    const running = whyNot === 'in-partnership' ? (await partnerships.between(mentorId, id)).find(isOngoing) : undefined;
    const { ownTopics, experience } = memberSeenBy('colleagues', listing.member);
    return {
      scheme: summaryOfScheme(scheme),
      mentor: summaryOf(listing, scheme),
      ownTopics,
      experience,
      reasons: viewer.id === mentorId ? [] : reasonsBeside(viewer.member, scheme)(listing),
      may: [...(whyNot ? [] : (['request'] as const)), ...(scheme.coordinators.includes(id) && id !== mentorId ? (['look'] as const) : [])],
      whyNot: whyNot ?? null,
      partnershipId: open?.partnershipId ?? running?.id ?? null,
      answerBy: answerByOf(scheme, clock.now()),
    };
  };

  /** Reads everybody once, before anybody waits for it. */
  const prepare = async (): Promise<void> => {
    await listings.all();
  };

  return { browse: browseFor, find, read, prepare, nextBest, bestFor };
};

export type MentorDirectory = ReturnType<typeof makeMentorDirectory>;

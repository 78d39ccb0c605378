import type { FullMember, Member } from '@mentor-network/core/members/member';
import type { Partnership, Running } from '@mentor-network/core/partnerships/partnership';

/** What is seen to have happened between two states of a partnership, by looking at them: no fact is asked, and no code that made one. */
export const HAPPENINGS = [
  'proposed', 'requested', 'proposal-agreed', 'mentor-willing', 'talk-begun', 'accepted', 'accept-undone', 'declined', 'withdrawn', 'expired', 'superseded', 'released',
  'agreement-changed', 'agreement-signed', 'started', 'amendment-proposed', 'amendment-signed', 'amendment-in-force', 'amendment-withdrawn',
  'progress-set', 'action-added', 'action-closed', 'fit-check-answered', 'mid-point-review', 'closing-review', 'look-back-review', 'kept-going',
  'paused', 'resumed', 'conflict-raised', 'seen-to',
  'ended:completed', 'ended:completed-early', 'ended:ended-no-fault', 'ended:member-left', 'ended:lapsed-unsigned', 'ended:lapsed-silent',
] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** Likewise of a member. */
export const MEMBER_HAPPENINGS = [
  'begins to register', 'registered', 'paused until a day', 'paused by the network', 'returned from a pause', 'profile changed', 'places changed', 'conflicts changed', 'left', 'asked to be erased', 'erased',
] as const;
export type MemberHappening = (typeof MEMBER_HAPPENINGS)[number];

const isFull = (member: Member | undefined): member is FullMember => member?.status === 'registered' || member?.status === 'paused';

const changed = (before: FullMember, after: FullMember): readonly MemberHappening[] => {
  const isAnother = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
  const status = (): readonly MemberHappening[] => {
    if (after.status === 'paused') return before.status === 'paused' && before.until === after.until ? [] : [after.until === null ? 'paused by the network' : 'paused until a day'];
    return before.status === 'paused' ? ['returned from a pause'] : [];
  };
  return [
    ...status(),
    ...(isAnother(before.profile.work, after.profile.work) || isAnother(before.profile.part, after.profile.part) ? (['profile changed'] as const) : []),
    ...(before.profile.mentor && before.profile.mentor.capacity !== after.profile.mentor?.capacity ? (['places changed'] as const) : []),
    ...(isAnother(before.conflicts, after.conflicts) ? (['conflicts changed'] as const) : []),
  ];
};

export const memberHappenings = (before: Member | undefined, after: Member): readonly MemberHappening[] => {
  if (isFull(after)) return isFull(before) ? changed(before, after) : ['registered'];
  if (before?.status === after.status) return [];
  const BECAME = { registering: 'begins to register', left: 'left', erasing: 'asked to be erased', erased: 'erased' } as const;
  return [BECAME[after.status]];
};

const isRunning = (partnership: Partnership): partnership is Running => partnership.status === 'active' || partnership.status === 'paused';

const ending = (before: Partnership | undefined, after: Extract<Partnership, { status: 'ended' }>): Happening => {
  if (after.outcome !== 'lapsed') return `ended:${after.outcome}`;
  return before?.status === 'agreeing' ? 'ended:lapsed-unsigned' : 'ended:lapsed-silent';
};

const whileAsked = (before: Partnership | undefined, after: Partnership): readonly Happening[] => {
  if (after.status === 'proposed') return before?.status === 'proposed' ? (after.isMentorWilling && !before.isMentorWilling ? ['mentor-willing'] : []) : ['proposed'];
  if (after.status !== 'requested') return [];
  if (before?.status === 'agreeing') return ['accept-undone'];
  if (before?.status === 'proposed') return ['proposal-agreed'];
  if (before?.status !== 'requested') return ['requested'];
  return after.talkingSince !== null && before.talkingSince === null ? ['talk-begun'] : [];
};

const whileAgreeing = (before: Partnership | undefined, after: Partnership): readonly Happening[] => {
  if (after.status !== 'agreeing') return [];
  if (before?.status !== 'agreeing') return ['accepted'];
  if (after.agreement.version > before.agreement.version) return ['agreement-changed'];
  return after.agreement.signatures.length > before.agreement.signatures.length ? ['agreement-signed'] : [];
};

const amendments = (before: Running, after: Running): readonly Happening[] => {
  if (after.agreement.version > before.agreement.version) return ['amendment-signed', 'amendment-in-force'];
  if (before.amendment && !after.amendment) return ['amendment-withdrawn'];
  if (after.amendment && after.amendment.version !== before.amendment?.version) return ['amendment-proposed'];
  return (after.amendment?.signatures.length ?? 0) > (before.amendment?.signatures.length ?? 0) ? ['amendment-signed'] : [];
};

type Reviewed = Extract<Partnership, { readonly reviews: unknown }>;
const hasReviews = (partnership: Partnership | undefined): partnership is Reviewed => partnership !== undefined && 'reviews' in partnership;

const reviews = (before: Partnership | undefined, after: Partnership): readonly Happening[] => {
  if (!hasReviews(after)) return [];
  const known = hasReviews(before) ? before.reviews : [];
  return after.reviews.filter(({ by, stage, at }) => !known.some((one) => one.by === by && one.stage === stage && one.at === at)).map(({ stage }): Happening => `${stage}-review`);
};

const openActions = ({ actions }: Running): number => actions.filter(({ status }) => status === 'open').length;

const whileRunning = (before: Partnership | undefined, after: Partnership): readonly Happening[] => {
  if (!isRunning(after)) return [];
  if (!before || !isRunning(before)) return ['agreement-signed', 'started'];
  const status = after.status === before.status ? [] : [after.status === 'paused' ? ('paused' as const) : ('resumed' as const)];
  const isProgress = JSON.stringify(after.progress) !== JSON.stringify(before.progress) && after.agreement.version === before.agreement.version;
  return [
    ...status,
    ...amendments(before, after),
    ...(isProgress ? (['progress-set'] as const) : []),
    ...(openActions(after) > openActions(before) ? (['action-added'] as const) : []),
    ...(openActions(after) < openActions(before) ? (['action-closed'] as const) : []),
    ...(JSON.stringify(after.fitChecks) === JSON.stringify(before.fitChecks) ? [] : (['fit-check-answered'] as const)),
  ];
};

const questioned = (before: Partnership | undefined, after: Partnership): readonly Happening[] => {
  if (!('conflictRaisedAt' in after)) return [];
  const earlier = before && 'conflictRaisedAt' in before ? before : { conflictRaisedAt: null, seenAt: null };
  return [
    ...(after.conflictRaisedAt !== null && after.conflictRaisedAt !== earlier.conflictRaisedAt ? (['conflict-raised'] as const) : []),
    ...(after.seenAt !== null && after.seenAt !== earlier.seenAt ? (['seen-to'] as const) : []),
  ];
};

const closed = (before: Partnership | undefined, after: Partnership): readonly Happening[] => {
  if (before?.status === after.status) return [];
  switch (after.status) {
    case 'declined':
    case 'withdrawn':
    case 'expired':
    case 'superseded':
    case 'released':
      return [after.status];
    case 'ended':
      return [ending(before, after)];
    default:
      return [];
  }
};

export const happeningsBetween = (before: Partnership | undefined, after: Partnership): readonly Happening[] => {
  const happened = [whileAsked, whileAgreeing, whileRunning, reviews, questioned, closed].flatMap((look) => look(before, after));
  const isKept = happened.length === 0 && before?.status === 'active' && after.status === 'active' && after.goingSince !== before.goingSince;
  return isKept ? ['kept-going'] : happened;
};

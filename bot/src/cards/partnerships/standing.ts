import type { NextBest } from '@mentor-network/core/contracts/directory';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { Instant, Zone } from '@mentor-network/core/kernel/time';
import { type Button, type Element, muted } from '../elements.ts';
import { press } from '../verbs.ts';

export type PartnershipCardView = {
  readonly view: PartnershipView;
  readonly now: Instant;
  readonly zone: Zone;
  /** One line above the rest: what has just happened, or why nothing did. */
  readonly note?: string | undefined;
  /** Whom the mentee may ask next, where this came to nothing or is over. */
  readonly nextBest?: NextBest | undefined;
};

/** What the card of a partnership says in one status. */
export type Standing = {
  readonly kind: string;
  readonly headline: string;
  readonly body: readonly Element[];
  readonly buttons: readonly Button[];
};

export const findOthers = press('Find a mentor', 'directory.find', {}, { isPrimary: true });
export const myMentoring = press('My mentoring', 'mentoring.show', {});

export const whoIs = ({ other }: PartnershipView): Element => muted(`${other.jobTitle}, ${other.department}`);

import type { Person } from '@mentor-network/core/members/member';
import type { CampusId, FunctionId, LanguageId, TopicId } from './lists.ts';

/** A member of the sample university in a few strokes. What is not said here is drawn by the seed. */
export type Sketch = {
  /** A name, or one of the people whom local mode lets you be. */
  readonly who: string | Person;
  /** Job title, department, function, campus. */
  readonly work: readonly [string, string, FunctionId, CampusId];
  /** Besides English. */
  readonly languages?: readonly LanguageId[];
  readonly zone?: string;
  readonly mentors?: Offer;
  readonly seeks?: { readonly topics: readonly TopicId[]; readonly hopes: readonly string[] };
  /** Of the schemes; without it, academics join the network, and professional services both. */
  readonly joins?: 'network' | 'professional-services';
  readonly pausedForDays?: number;
};

export type Offer = {
  readonly topics: readonly TopicId[];
  readonly own?: string;
  readonly places: number;
  /** Sentences. */
  readonly experience: readonly string[];
};

export const nameOf = ({ who }: Sketch): string => (typeof who === 'string' ? who : who.name);

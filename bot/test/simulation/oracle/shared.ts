import type { Scheme } from '@mentor-network/core/schemes/scheme';
import type { Books } from '../books.ts';
import type { WorkingDays } from '../calendar.ts';

/** What every part of the oracle looks at, and where it says what is not so. */
export type Oracle = {
  readonly books: Books;
  readonly now: () => string;
  readonly problem: (what: string, about: readonly string[]) => void;
  readonly schemeOf: (schemeId: string) => Scheme;
  readonly daysOf: (schemeId: string) => WorkingDays;
};

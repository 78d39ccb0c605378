import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import type { Network } from '../../src/compose-network.ts';
import type { Actor } from '../../src/application/ports/actor.ts';
import type { WorkingDays } from './calendar.ts';
import type { Books } from './books.ts';
import type { Chance } from './chance.ts';
import type { Person } from './university.ts';

/** What the network answered. Some answers have no shape of their own. */
export type Answered = { readonly ok: boolean; readonly refusal?: { readonly code: string } };

/** One thing that somebody does on a day. */
export type Deed = {
  /** After midnight in London. */
  readonly atMinutes: number;
  readonly who: Actor;
  readonly what: string;
  /** The members and partnerships it concerns. */
  readonly about: readonly string[];
  readonly act: (network: Network) => Promise<Answered>;
  /** What follows on the same day. */
  readonly then?: (answered: Answered) => readonly Deed[];
};

/** The world as somebody sees it who looks in the morning. */
export type Today = {
  readonly day: number;
  readonly sinceStart: number;
  readonly isWorkingDay: boolean;
  readonly schemeOf: (id: string) => Scheme;
  readonly workingDays: WorkingDays;
  readonly chance: Chance;
  readonly books: Books;
  readonly people: ReadonlyMap<string, Person>;
  readonly now: () => string;
  /** A little later, and before anything that is due has been done. */
  readonly moment: () => void;
  /** Who cannot be reached at present, whether or not the network knows. */
  readonly outOfReach: Set<string>;
  /** What somebody was told, by kind, ever. */
  readonly wasTold: (member: string, kind: string) => boolean;
  /** Whom the network offered to whom, for the oracle to look at. */
  readonly offered: (viewer: string, mentors: readonly string[]) => void;
};

const FIRST_MINUTE = 8 * 60;
const LAST_MINUTE = 21 * 60;

/** Some time of the day. */
export const someTime = (chance: Chance): number => chance.between(FIRST_MINUTE, LAST_MINUTE);

/** People do less at weekends. */
export const probability = (today: Today, usual: number): number => (today.isWorkingDay ? usual : usual / 8);

export const personIn = (today: Today, id: string): Person | undefined => today.people.get(id);

export const partiesOf = ({ id, mentorId, menteeId }: Pick<Partnership, 'id' | 'mentorId' | 'menteeId'>): readonly string[] => [id, mentorId, menteeId];

export const done: Answered = { ok: true };

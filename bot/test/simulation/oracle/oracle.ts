import type { Scheme } from '@mentor-network/core/schemes/scheme';
import type { Books } from '../books.ts';
import { type WorkingDays, makeWorkingDays } from '../calendar.ts';
import { watchConflicts } from './conflicts.ts';
import { goingOn } from './going-on.ts';
import { leavers } from './leavers.ts';
import { watchPlaces } from './places.ts';
import { watchPromises } from './promises.ts';
import { watchRequests } from './requests.ts';
import type { Oracle } from './shared.ts';
import { watchTellings } from './tellings.ts';
import { watchUnanswering } from './unanswering.ts';
import { unreached } from './unreached.ts';
import { watchVersions } from './versions.ts';

export type Problem = { readonly at: string; readonly what: string; readonly about: readonly string[] };

type Needs = {
  readonly books: Books;
  readonly schemes: readonly Scheme[];
  readonly now: () => string;
};

/**
 * What has to be so, said once more and by other means: from the documents and from what people did, with days counted in its own way.
 * It shares no rule with the code that it watches.
 */
export const makeOracle = ({ books, schemes, now }: Needs) => {
  const problems: Problem[] = [];
  const calendars = new Map(schemes.map(({ id, closedOn }) => [String(id), makeWorkingDays(closedOn)]));
  const problem = (what: string, about: readonly string[]): void => {
    problems.push({ at: now(), what, about });
  };
  const daysOf = (schemeId: string): WorkingDays => calendars.get(schemeId) ?? makeWorkingDays([]);
  const schemeOf = (schemeId: string): Scheme => {
    const scheme = schemes.find(({ id }) => id === schemeId);
    if (!scheme) throw new Error(`There is no scheme ${schemeId}.`);
    return scheme;
  };
  const shared: Oracle = { books, now, problem, schemeOf, daysOf };
  const places = watchPlaces(shared);
  const requests = watchRequests(shared);
  const conflicts = watchConflicts(shared);
  const tellings = watchTellings(shared);
  const unanswering = watchUnanswering(shared);
  const promises = watchPromises(shared);
  watchVersions(shared);
  return {
    ...shared,
    problems,
    places,
    requests,
    conflicts,
    tellings,
    /** At the end of a day, when everything that was due has been done. */
    checkDay: (day: number): void => {
      places.check();
      requests.check(day);
      conflicts.check();
      goingOn(shared);
      leavers(shared);
      unanswering.check();
      promises.check();
      unreached(shared, day);
    },
  };
};

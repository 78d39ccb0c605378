import type { NoticeKind, PartnershipSubject, Subject } from '@mentor-network/core/notices/notice';
import type { Telling } from '@mentor-network/core/notices/telling';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import type { Books } from '../books.ts';
import { whyNotExplained } from './explained.ts';
import { namedPairs } from './named-pairs.ts';
import type { Oracle } from './shared.ts';

/** Those that read well twice, and so are sent again when nobody knows whether they arrived. */
const READS_WELL_TWICE: ReadonlySet<NoticeKind> = new Set(['meeting-soon', 'meeting-moved', 'meeting-cancelled']);

/** About a member or for a coordinator, and told so often as it has happened; the others may come again on another day. */
const SAYS_WHEN: ReadonlySet<NoticeKind> = new Set(['registration-waiting', 'pause-over', 'conflict-raised', 'fit-concern']);

const ofKind = (subject: Subject): string => Object.values(subject).join(' ');

/** What tells one occasion from another of the same kind, looked up in the documents: since when it has been so. */
const occasionOf = (subject: PartnershipSubject, partnership: Partnership, books: Books): string => {
  const times = (what: string): string => String(books.eventsOf(partnership.id).filter((event) => event.what === what).length);
  const { kind } = subject;
  switch (kind) {
    case 'request-received':
    case 'request-waiting':
      return times('accept-undone');
    case 'request-undone':
      return times('accept-undone');
    case 'request-accepted':
    case 'agreement-changed':
    case 'agreement-signed':
      return times('accepted');
    case 'amendment-proposed':
    case 'amendment-signed':
    case 'amendment-withdrawn':
      return times('amendment-withdrawn');
    case 'partnership-paused':
      return times('paused');
    case 'partnership-resumed':
      return times('resumed');
    case 'meeting-moved': {
      const meeting = books.meetingsOf(partnership.id).find(({ id }) => id === subject.meetingId);
      return JSON.stringify(meeting?.plan);
    }
    default:
      return '';
  }
};

const aboutOf = (telling: Telling, to: string, books: Books): { readonly key: string; readonly ids: readonly string[]; readonly partnership: Partnership | undefined } => {
  const partnership = telling.about === 'partnership' ? books.partnerships.get(telling.partnership.id) : undefined;
  const occasion = telling.about === 'partnership' && partnership ? occasionOf(telling.subject, partnership, books) : '';
  const people = telling.about === 'coordination' ? [...telling.people, ...namedPairs(telling, books).map(({ id }) => id)].join(' and ') : '';
  const since = telling.about === 'partnership' || SAYS_WHEN.has(telling.subject.kind) ? '' : telling.now.slice(0, 10);
  return { key: [to, partnership?.id ?? people, ofKind(telling.subject), occasion, since].join(' | '), ids: [to, ...(partnership ? [partnership.id] : [])], partnership };
};

/** How often it may be told. A coordinator is told for each of the two who says that it does not fit, and is not told who it was. */
const timesOf = (telling: Telling, books: Books): number => {
  if (telling.subject.kind !== 'fit-concern') return 1;
  const concerns = namedPairs(telling, books).flatMap(({ id }) => books.eventsOf(id)).filter(({ what, at, partnership }) => {
    const answered = 'fitChecks' in partnership ? partnership.fitChecks.find((one) => one.at === at) : undefined;
    return what === 'fit-check-answered' && answered?.isGood === false && answered.isForCoordinators;
  });
  return concerns.length;
};

/** Nobody is told twice the same thing, and everything that anybody is told is so. */
export const watchTellings = (oracle: Pick<Oracle, 'books' | 'now' | 'problem' | 'schemeOf' | 'daysOf'>) => {
  const { books, problem } = oracle;
  const told = new Map<string, number>();
  const perhaps = new Set<string>();
  const kinds = new Map<string, Set<string>>();
  let underWay: { readonly key: string } | undefined;
  let toldAgainAfterStop = 0;

  const note = (to: string, ids: readonly string[], kind: NoticeKind): void => {
    for (const who of [to, ...ids.slice(1).map((id) => `${to} ${id}`)]) kinds.set(who, (kinds.get(who) ?? new Set()).add(kind));
  };

  return {
    delivered: (to: string, telling: Telling): void => {
      const { key, ids, partnership } = aboutOf(telling, to, books);
      const before = told.get(key) ?? 0;
      const isTooOften = before >= timesOf(telling, books);
      if (isTooOften && perhaps.delete(key)) toldAgainAfterStop += 1;
      else if (isTooOften) problem(`${to} is told twice: ${ofKind(telling.subject)}`, ids);
      told.set(key, before + 1);
      const why = whyNotExplained(telling, to, partnership, oracle);
      if (why !== undefined) problem(`${to} is told "${telling.subject.kind}", and ${why}`, ids);
      note(to, ids, telling.subject.kind);
      underWay = { key };
    },
    /** It left and was never answered: it may have arrived. */
    lost: (to: string, telling: Telling): void => {
      const { key, ids } = aboutOf(telling, to, books);
      if ((told.get(key) ?? 0) >= timesOf(telling, books) && !perhaps.has(key)) problem(`${to} is perhaps told twice: ${ofKind(telling.subject)}`, ids);
      told.set(key, (told.get(key) ?? 0) + 1);
      if (READS_WELL_TWICE.has(telling.subject.kind)) perhaps.add(key);
      underWay = { key };
    },
    /** Its outcome is in the store. */
    settled: (): void => {
      underWay = undefined;
    },
    /** The server was stopped. What had left it and was not noted yet, nobody knows of. */
    stopped: (): void => {
      if (underWay) perhaps.add(underWay.key);
      underWay = undefined;
    },
    wasTold: (who: string, kind: string): boolean => kinds.get(who)?.has(kind) ?? false,
    toldAgainAfterStop: () => toldAgainAfterStop,
  };
};

export type Tellings = ReturnType<typeof watchTellings>;

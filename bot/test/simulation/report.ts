import type { NoticeKind } from '@mentor-network/core/notices/notice';
import { EXPLAINED } from './oracle/explained.ts';
import { HAPPENINGS, type Happening, MEMBER_HAPPENINGS } from './happenings.ts';
import type { Simulated, Simulating } from './simulation.ts';

const KINDS = Object.keys(EXPLAINED) as NoticeKind[];

const number = (count: number): string => count.toLocaleString('en-GB').padStart(9);
const row = (what: string, count: number): string => `${what.padEnd(34)}${number(count)}`;

const happenedOf = ({ world }: Simulated): ReadonlyMap<Happening, number> => {
  const counts = new Map<Happening, number>();
  for (const events of world.books.events.values()) for (const { what } of events) counts.set(what, (counts.get(what) ?? 0) + 1);
  return counts;
};

const membersBy = ({ world }: Simulated): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { status } of world.books.members.values()) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
};

/** The table of what happened. */
export const reportOf = (simulated: Simulated, seconds: number): string => {
  const { world, answers, auditFacts, lastDay } = simulated;
  const { books, watching, oracle } = world;
  const happened = happenedOf(simulated);
  const noticed = KINDS.map((kind) => {
    const [delivered, dropped, undeliverable] = ['delivered', 'dropped', 'undeliverable'].map((outcome) => number(books.settled.get(`${kind} ${outcome}`) ?? 0));
    return `${kind.padEnd(34)}${String(delivered)}${String(dropped)}${String(undeliverable)}`;
  });
  const { commits, conflicts, stops, queries, reads } = watching.count;
  return [
    `Until ${lastDay}`,
    '',
    'Members on the last day',
    ...[...membersBy(simulated)].map(([status, count]) => row(status, count)),
    '',
    'What happened to members',
    ...MEMBER_HAPPENINGS.map((what) => row(what, world.books.memberEvents.get(what) ?? 0)),
    '',
    'What happened between two',
    ...HAPPENINGS.map((what) => row(what, happened.get(what) ?? 0)),
    '',
    `${'Notices'.padEnd(34)}delivered  dropped undeliv.`,
    ...noticed,
    '',
    'What people tried, and the answer',
    ...[...answers].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([what, count]) => row(what, count)),
    '',
    row('tasks run', books.tasksRun()),
    row('commits', commits),
    row('commits in conflict', conflicts),
    row('reads of a partition', reads),
    row('queries', queries),
    row('servers stopped', stops),
    row('told again after a stop', oracle.tellings.toldAgainAfterStop()),
    row('facts in whole chains of the audit', auditFacts),
    row('seconds', Math.round(seconds)),
  ].join('\n');
};

const missing = (simulated: Simulated): readonly string[] => {
  const happened = happenedOf(simulated);
  return [
    ...HAPPENINGS.filter((what) => !happened.has(what)).map((what) => `"${what}" never happened.`),
    ...MEMBER_HAPPENINGS.filter((what) => !simulated.world.books.memberEvents.has(what)).map((what) => `"${what}" never happened to anybody.`),
    ...KINDS.filter((kind) => !simulated.world.books.settled.has(`${kind} delivered`)).map((kind) => `Nobody was ever told "${kind}".`),
  ];
};

/** What is wrong, on which day, and what led there; undefined when all is well. */
export const troubleOf = (simulated: Simulated, { members, months, seed, crashes }: Simulating, wants: 'everything' | 'anything'): string | undefined => {
  const { problems, world } = simulated;
  if (problems.length === 0) {
    const never = wants === 'everything' ? missing(simulated) : [];
    return never.length === 0 ? undefined : ['', 'All is as it has to be, but not everything was tried:', ...never].join('\n');
  }
  const about = [...new Set(problems.flatMap((problem) => problem.about))].slice(0, 6);
  return [
    '',
    ...problems.slice(0, 10).map(({ at, what }) => `${at}  ${what}`),
    ...about.flatMap((id) => ['', `What is known of ${id}:`, ...world.trace.of(id)]),
    '',
    `On ${simulated.lastDay}. Once more: npm run simulate -- --members ${String(members)} --months ${String(months)} --seed ${String(seed)} --crashes ${String(crashes)}`,
  ].join('\n');
};

import { verifyChains } from '../../tools/audit-verify/verify-chains.ts';
import { everyDocument } from '../support/every-document.ts';
import { dateOf, dayOf, instantAt, londonMs, makeWorkingDays, monthsLater } from './calendar.ts';
import { makeChance } from './chance.ts';
import { type Answered, type Deed, type Today } from './deeds.ts';
import { agreeing } from './lives/agreeing.ts';
import { answering } from './lives/answering.ts';
import { asking } from './lives/asking.ts';
import { coordinating } from './lives/coordinating.ts';
import { joining } from './lives/joining.ts';
import { mentoring } from './lives/mentoring.ts';
import type { Problem } from './oracle/oracle.ts';
import { CONNIE, HANNAH, type Person, inventPeople } from './university.ts';
import { type World, makeWorld } from './world.ts';

export type Simulating = { readonly members: number; readonly months: number; readonly seed: number; readonly crashes: number };

/** The Monday on which a term begins. */
const FIRST_DAY = dayOf('2026-09-07');

const LIVES = [joining, asking, answering, agreeing, mentoring, coordinating];
const PRESSED_TWICE = 0.03;
/** After a server that was stopped they press once more, mostly. */
const PRESSED_AGAIN = 0.8;

export type Simulated = { readonly world: World; readonly problems: readonly Problem[]; readonly lastDay: string; readonly answers: ReadonlyMap<string, number>; readonly auditFacts: number };

const codeOf = (answered: Answered): string => (answered.ok ? 'done' : (answered.refusal?.code ?? 'refused'));

type Running = { readonly world: World; readonly chance: ReturnType<typeof makeChance>; readonly people: ReadonlyMap<string, Person>; readonly answers: Map<string, number> };

const todayOf = ({ world, chance, people }: Running, day: number): Today => {
  const workingDays = makeWorkingDays(world.schemes[0].closedOn);
  return {
    day,
    sinceStart: day - FIRST_DAY,
    schemeOf: world.oracle.schemeOf,
    isWorkingDay: workingDays.isWorkingDay(day),
    workingDays,
    chance,
    books: world.books,
    people,
    now: world.now,
    moment: world.moment,
    outOfReach: world.outOfReach,
    wasTold: world.oracle.tellings.wasTold,
    offered: world.oracle.conflicts.offered,
  };
};

const doOne = async ({ world, chance, answers }: Running, deed: Deed): Promise<Answered | undefined> => {
  const { trace, onServer } = world;
  const once = async (): Promise<Answered | undefined> => {
    const answered = await onServer(({ network }) => deed.act(network));
    const became = answered ? codeOf(answered) : 'the server was stopped';
    trace.note(deed.about, `${deed.who.id} ${deed.what}: ${became}`);
    const counted = `${deed.what.replace(/[\d:(].*$/, '').replace(/ (version|until|member-).*$/, '').trim()}: ${became}`;
    answers.set(counted, (answers.get(counted) ?? 0) + 1);
    return answered;
  };
  const first = await once();
  if (first ? chance.happens(PRESSED_TWICE) : chance.happens(PRESSED_AGAIN)) return (await once()) ?? first;
  return first;
};

const live = async (running: Running, day: number): Promise<void> => {
  const { world, chance } = running;
  const { advanceTo, drainWhatIsDue, oracle } = world;
  await advanceTo(londonMs(day, 0));
  const today = todayOf(running, day);
  const order = (deeds: readonly Deed[]): Deed[] => deeds.toSorted((one, other) => one.atMinutes - other.atMinutes);
  for (let deeds = order(LIVES.flatMap((life) => life(today))); deeds.length > 0 && oracle.problems.length === 0; ) {
    const [deed, ...rest] = deeds;
    if (!deed) break;
    await advanceTo(londonMs(day, deed.atMinutes) + chance.between(0, 59_999));
    const answered = await doOne(running, deed);
    await drainWhatIsDue();
    const following = answered && deed.then ? deed.then(answered) : [];
    deeds = following.length > 0 ? order([...rest, ...following]) : rest;
  }
  await world.watching.safely(() => advanceTo(londonMs(day + 1, 0) - 60_000));
  if (oracle.problems.length === 0) oracle.checkDay(day);
};

/** That the books say what the store says: else the oracle would look at something else than what is. */
const compareWithStore = async ({ store, books, oracle }: World): Promise<void> => {
  const stored = new Map((await everyDocument(store)).map((document) => [`${document.partition}/${document.id}`, document]));
  const compare = (key: string, body: unknown): void => {
    if (JSON.stringify(stored.get(key)?.body) !== JSON.stringify(body)) oracle.problem(`the books and the store differ: ${key}`, [key.replace(/^[^:]*:|\/.*$/g, '')]);
  };
  for (const [id, partnership] of books.partnerships) compare(`partnership:${id}/partnership`, partnership);
  for (const [id, places] of books.places) compare(`member:${id}/places`, places);
  for (const [id, open] of books.openRequests) compare(`member:${id}/open-requests`, open);
  const ofType = (type: string): number => [...stored.values()].filter((document) => document.type === type).length;
  for (const [type, count] of [['partnership', books.partnerships.size], ['places', books.places.size], ['open-requests', books.openRequests.size]] as const)
    if (ofType(type) !== count) oracle.problem(`the store has ${String(ofType(type))} ${type} and the books have ${String(count)}`, []);
};

const verifyAudit = async ({ store, oracle }: World): Promise<number> => {
  const { facts } = await verifyChains(store, {
    onEntry: () => undefined,
    onFacts: () => undefined,
    onBroken: (chain, problems) => oracle.problem(`the audit of ${chain} is broken: ${problems.join(', ')}`, []),
  });
  return facts;
};

const found = async ({ schemes, onServer, now, watching }: World): Promise<void> =>
  watching.safely(async () => {
    for (const scheme of schemes) await onServer(({ network }) => network.schemes.save(scheme));
    for (const { id } of [HANNAH, CONNIE]) await onServer(({ network }) => network.contacts.heard(id, { conversation: `chat-of-${id}` }, now()));
  });

/** The whole life of a university, day by day, until the last day or the first thing that is not as it has to be. */
export const simulate = async ({ members, months, seed, crashes }: Simulating, onDay: (day: string) => void = () => undefined): Promise<Simulated> => {
  const lastDay = monthsLater(FIRST_DAY, months) - 1;
  const chance = makeChance(seed);
  const world = makeWorld({ seed, crashes, startsAt: instantAt(londonMs(FIRST_DAY, 0)) });
  const people = new Map(inventPeople(chance, members, lastDay - FIRST_DAY).map((person) => [String(person.actor.id), person]));
  const running: Running = { world, chance, people, answers: new Map() };
  const { problems } = world.oracle;
  await found(world);
  let day = FIRST_DAY;
  for (; day <= lastDay && problems.length === 0; day += 1) {
    await live(running, day);
    onDay(dateOf(day));
  }
  if (problems.length === 0) await compareWithStore(world);
  const auditFacts = problems.length === 0 ? await verifyAudit(world) : 0;
  return { world, problems, lastDay: dateOf(day - 1), answers: running.answers, auditFacts };
};

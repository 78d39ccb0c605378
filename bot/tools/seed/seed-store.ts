import type { MemberId } from '@mentor-network/core/kernel/ids';
import { idOf } from '@mentor-network/core/members/member';
import { ok } from '@mentor-network/core/kernel/result';
import { NO_OPEN_REQUESTS, takePlace } from '@mentor-network/core/members/places';
import { sampleSchemes } from '../../local/university/schemes.ts';
import { personNamed } from '../../local/university/staff.ts';
import { valueOf } from '../../src/adapters/store/document-types.ts';
import type { DocumentStore, Page } from '../../src/adapters/store/documents.ts';
import { makeMemberStore, makePartnershipStore, makeSchemeStore } from '../../src/adapters/store/record-stores.ts';
import { whileConflicting } from '../../src/application/busy.ts';
import type { MemberRecord, MemberStore, PartnershipStore } from '../../src/application/ports/records.ts';
import { Obstacle } from '../command-line.ts';
import { sideBySide } from '../side-by-side.ts';
import { type InventedMember, type Schemes, inventedMember, isInvented, registered } from './invented-member.ts';
import { CIRCLE, type Pair, pairsOf, started } from './invented-partnership.ts';

export type Seeding = {
  readonly members: number;
  /** Of those who look for a mentor and find one in their circle, how many have a partnership with them. */
  readonly share: number;
  readonly concurrency: number;
  readonly onMembers: (count: number) => void;
};

export type Seeds = {
  readonly schemes: number;
  readonly made: number;
  readonly thereAlready: number;
  readonly partnerships: number;
};

const SAMPLE_PREFIX = '5a3d1c0e-';
const LOOKED_AT_ONCE = 1_000;

/** Invented people among real ones could not be told apart by those who look for a mentor, and nothing takes them out again. */
export const refuseRealPeople = async (store: DocumentStore): Promise<void> => {
  let page: Page | undefined;
  do {
    const from = page?.continuation === undefined ? {} : { continuation: page.continuation };
    page = await store.query({ type: 'member', limit: LOOKED_AT_ONCE, ...from });
    const members = page.documents.map((document) => valueOf('member', document));
    const real = members.map(idOf).find((id) => !isInvented(id) && !id.startsWith(SAMPLE_PREFIX));
    if (real !== undefined) throw new Obstacle(`There are real members in this store (${real} is one). Invented ones are for stores that are tried out.`);
  } while (page.continuation !== undefined);
};

const COORDINATOR = 'Bethan Llywelyn';

/** The schemes that are there, or the two of the sample. */
export const schemesIn = async (store: DocumentStore): Promise<{ readonly schemes: Schemes; readonly made: number }> => {
  const kept = makeSchemeStore(store);
  const [network, matched] = sampleSchemes(personNamed(COORDINATOR).id);
  const isFirst = await kept.saveFirst(network);
  if (isFirst) await kept.save(matched);
  return { schemes: await kept.all(), made: isFirst ? 2 : 0 };
};

const nothingLoaded = (id: MemberId): MemberRecord => ({ id, member: undefined, places: undefined, openRequests: undefined, preferences: undefined, chain: undefined });

/** In one commit, and only if there is nobody yet: so a run that was stopped is taken up by the next, and a second run changes nothing. */
const writeMember = (members: MemberStore, invented: InventedMember): Promise<boolean> => members.commit(nothingLoaded(invented.person.id), registered(invented));

const changing = async (members: MemberStore, id: MemberId, change: (record: MemberRecord) => Parameters<MemberStore['commit']>[1] | undefined): Promise<void> => {
  const changed = await whileConflicting(async () => {
    const record = await members.load(id);
    const wanted = change(record);
    return !wanted || (await members.commit(record, wanted)) ? ok(undefined) : 'conflict';
  });
  if (!changed.ok) throw new Error(`${id} is being changed by somebody else.`);
};

/** As the product does it: first the place, then the partnership. Repeated, it completes what was begun. */
const writePartnership = async (members: MemberStore, partnerships: PartnershipStore, pair: Pair, schemes: Schemes): Promise<boolean> => {
  const { id, partnership, facts } = started(pair, schemes);
  await changing(members, partnership.mentorId, ({ places }) => {
    const taken = places && takePlace(places.value, id);
    return taken?.ok && taken.value !== places?.value ? { places: taken.value } : undefined;
  });
  await changing(members, partnership.menteeId, ({ openRequests }) => (openRequests ? undefined : { openRequests: NO_OPEN_REQUESTS }));
  return partnerships.commit({ id, partnership: undefined, meetings: [], chain: undefined }, { partnership, facts, notices: [], tasks: [] });
};

/** Fills the store with invented members, circle by circle, many circles side by side. Nobody is told anything, and nobody could be. */
export const seedStore = async (store: DocumentStore, { members: wanted, share, concurrency, onMembers }: Seeding): Promise<Seeds> => {
  const { schemes, made: schemesMade } = await schemesIn(store);
  const members = makeMemberStore(store);
  const partnerships = makePartnershipStore(store);
  const count = { made: 0, partnerships: 0 };

  const seedCircle = async (first: number): Promise<void> => {
    const circle = Array.from({ length: Math.min(CIRCLE, wanted - first) }, (_, index) => inventedMember(first + index, schemes));
    for (const invented of circle) {
      if (await writeMember(members, invented)) count.made += 1;
      onMembers(1);
    }
    for (const pair of pairsOf(circle, share)) {
      if (await writePartnership(members, partnerships, pair, schemes)) count.partnerships += 1;
    }
  };

  await sideBySide(
    Array.from({ length: Math.ceil(wanted / CIRCLE) }, (_, index) => index * CIRCLE),
    concurrency,
    seedCircle,
  );
  return { schemes: schemesMade, thereAlready: wanted - count.made, ...count };
};

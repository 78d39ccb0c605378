import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { Instant } from '@mentor-network/core/kernel/time';
import { type Approvals, NO_APPROVALS } from '@mentor-network/core/members/approval';
import { type Member, personOf } from '@mentor-network/core/members/member';
import { NO_OPEN_REQUESTS, type OpenRequests, type Places } from '@mentor-network/core/members/places';
import { DEFAULT_PREFERENCES, type Preferences } from '@mentor-network/core/members/preferences';
import type { Notice } from '@mentor-network/core/notices/notice';
import { FORMER_MEMBER } from '@mentor-network/core/privacy/forgetting';
import type { LookedAt } from '@mentor-network/core/privacy/looks';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import type { ReadMentoring } from '../mentoring/read-mentoring.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { Contact, Contacts } from '../ports/contacts.ts';
import type { PersonalRecords } from '../ports/personal-records.ts';
import type { MemberStore, SchemeStore } from '../ports/records.ts';

type Needs = {
  readonly members: MemberStore;
  readonly contacts: Contacts;
  readonly schemes: SchemeStore;
  readonly personalRecords: PersonalRecords;
  readonly readMentoring: ReadMentoring;
  readonly clock: Clock;
};

/** Everything the network has about one person, as it is and for that person alone. */
export type MyData = {
  readonly writtenAt: Instant;
  readonly record: Member | null;
  readonly places: Places | null;
  readonly openRequests: OpenRequests['open'];
  readonly preferences: Preferences;
  readonly approvals: Approvals['standings'];
  readonly contact: Contact | null;
  readonly partnerships: readonly PartnershipView[];
  readonly notices: readonly Notice[];
  readonly looks: readonly LookedAt[];
  /** What happened to the record itself, and when. */
  readonly facts: readonly { readonly action: string; readonly at: Instant }[];
  readonly schemes: readonly [Scheme, ...Scheme[]];
};

export const makeReadMyData =
  ({ members, contacts, schemes, personalRecords, readMentoring, clock }: Needs) =>
  async ({ id }: Pick<Actor, 'id'>): Promise<MyData> => {
    const [own, contact, partnerships, notices, looks, facts, all] = await Promise.all([
      members.load(id),
      contacts.read(id),
      readMentoring.all(id),
      personalRecords.noticesTo(id),
      personalRecords.looksAt(id),
      personalRecords.factsOf(id),
      schemes.all(),
    ]);
    const named = async ({ at, by, why }: (typeof looks)[number]): Promise<LookedAt> => ({
      at,
      who: personOf((await members.load(by)).member?.value)?.name ?? FORMER_MEMBER,
      why,
    });
    return {
      writtenAt: clock.now(),
      record: own.member?.value ?? null,
      places: own.places?.value ?? null,
      openRequests: (own.openRequests?.value ?? NO_OPEN_REQUESTS).open,
      preferences: own.preferences?.value ?? DEFAULT_PREFERENCES,
      approvals: (own.approvals?.value ?? NO_APPROVALS).standings,
      contact: contact ?? null,
      partnerships,
      notices,
      looks: await Promise.all(looks.map(named)),
      facts,
      schemes: all,
    };
  };

export type ReadMyData = ReturnType<typeof makeReadMyData>;

import { setTimeout as sleep } from 'node:timers/promises';
import { MemberId } from '@mentor-network/core/kernel/ids';
import { plainWords } from '@mentor-network/core/kernel/plain-words';
import { type Instant, Zone, later } from '@mentor-network/core/kernel/time';
import { localeOf } from '@mentor-network/core/members/suggested';
import { NAME_LENGTH_MAX } from '@mentor-network/core/members/profile';
import { TeamsInfo, type TurnContext } from 'botbuilder';
import { type Actor, NAMELESS } from '../../application/ports/actor.ts';
import type { Clock } from '../../application/ports/clock.ts';
import type { IncomingActivity } from './incoming-activity.ts';

const ASKING_MS_MAX = 3_000;
const REMEMBERED_MAX = 5_000;
/** A name or an address may change. */
const ASK_TWICE_A_DAY = { hours: 12 };
const ASK_AGAIN = { minutes: 5 };

/** What Teams' roster adds to an activity, which carries no address. */
type Listing = { readonly name: string; readonly email: string };
const UNLISTED: Listing = { name: '', email: '' };

const ask = async (context: TurnContext, teamsId: string): Promise<Listing> => {
  const { name, email } = await TeamsInfo.getMember(context, teamsId);
  return { name, email: email ?? '' };
};

const withinPatience = async (listing: Promise<Listing>): Promise<Listing> => {
  const patience = new AbortController();
  const given = sleep(ASKING_MS_MAX, UNLISTED, { signal: patience.signal });
  try {
    return await Promise.race([listing, given]);
  } catch {
    return UNLISTED;
  } finally {
    given.catch(() => UNLISTED);
    patience.abort();
  }
};

/** The roster, asked seldom and never waited for long: a member without an address is better than one without an answer. */
const makeListings = (clock: Clock) => {
  const listings = new Map<string, { readonly listing: Listing; readonly askAgainAt: Instant }>();

  return async (context: TurnContext, teamsId: string): Promise<Listing> => {
    const known = listings.get(teamsId);
    if (known && clock.now() < known.askAgainAt) return known.listing;
    const listing = await withinPatience(ask(context, teamsId));
    listings.set(teamsId, { listing, askAgainAt: later(clock.now(), listing.email ? ASK_TWICE_A_DAY : ASK_AGAIN) });
    const [oldest] = listings.keys();
    if (listings.size > REMEMBERED_MAX && oldest !== undefined) listings.delete(oldest);
    return listing;
  };
};

export const memberIdOf = ({ from }: IncomingActivity): MemberId | undefined => MemberId.safeParse(from.aadObjectId?.toLowerCase()).data;

/** Who speaks, from the activity the channel vouches for, and from nothing else in it. */
export const makeActorOf = ({ clock, defaultZone }: { readonly clock: Clock; readonly defaultZone: Zone }) => {
  const listingOf = makeListings(clock);

  return async (context: TurnContext, activity: IncomingActivity, id: MemberId): Promise<Actor> => {
    const { name, email } = await listingOf(context, activity.from.id);
    const called = plainWords(activity.from.name ?? '').trim() || plainWords(name).trim() || NAMELESS;
    const zone = Zone.safeParse(activity.localTimezone).data;
    const locale = localeOf(activity.locale);
    return { id, name: called.slice(0, NAME_LENGTH_MAX), email, zone: zone ?? defaultZone, isZoneTold: zone !== undefined, ...(locale === undefined ? {} : { locale }) };
  };
};
export type ActorOf = ReturnType<typeof makeActorOf>;

import type { readSettings, signInLocally } from '@mentor-network/core/contracts/sign-in';
import { type Result, ok } from '@mentor-network/core/kernel/result';
import { personOf } from '@mentor-network/core/members/member';
import type { Zone } from '@mentor-network/core/kernel/time';
import type { z } from 'zod';
import type { Actor } from './application/ports/actor.ts';
import type { MemberStore } from './application/ports/records.ts';
import { LOCAL_PEOPLE } from './local-people.ts';

type Needs = { readonly members: MemberStore; readonly defaultZone: Zone; readonly tokenFor: (actor: Actor) => Promise<string> };

const NOT_REGISTERED = 'Not registered yet.';

/** Local mode: anybody may be anybody, which is why it listens on this machine alone. */
export const makeLocalSignInApi = ({ members, defaultZone, tokenFor }: Needs) => ({
  readSettings: async (): Promise<Result<z.input<typeof readSettings.output>, never>> => {
    const people = await Promise.all(
      LOCAL_PEOPLE.map(async ({ id, name, about }) => ({ id, name, about: (await members.load(id)).member ? about : NOT_REGISTERED })),
    );
    return ok({ mode: 'local', people });
  },

  signInLocally: async ({ memberId, name, zone }: z.output<typeof signInLocally.input>): Promise<Result<z.input<typeof signInLocally.output>, never>> => {
    const known = personOf((await members.load(memberId)).member?.value) ?? LOCAL_PEOPLE.find(({ id }) => id === memberId);
    const actor: Actor = {
      id: memberId,
      name: known?.name ?? name ?? 'Somebody new',
      email: known?.email ?? '',
      zone: zone ?? known?.zone ?? defaultZone,
    };
    return ok({ token: await tokenFor(actor) });
  },
});

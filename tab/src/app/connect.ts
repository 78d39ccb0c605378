import { readSettings, signInLocally } from '@mentor-network/core/contracts/sign-in';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { Zone } from '@mentor-network/core/kernel/time';
import type { z } from 'zod';
import { type Answer, type Call, type Failure, makeCall, makeTokens } from '../api/call.ts';
import { chosenPerson } from '../features/sign-in/identity.ts';
import type { Host } from '../teams/host-facts.ts';
import { connectToHost } from '../teams/host.ts';
import { readAddress, writeAddress } from '../ui/address.ts';

export type Settings = z.output<typeof readSettings.output>;

/** Everything the pages need before the first of them can be drawn. */
export type Connection = { readonly settings: Settings; readonly host: Host | undefined; readonly person: MemberId };

/** On the own machine, with invented people. Another mode is another member of the union, and then decided here. */
export const isLocal = ({ mode }: Settings): boolean => ({ local: true })[mode];

const ask = makeCall();

export const connect = async (): Promise<Result<Connection, Failure>> => {
  const settings = await ask(readSettings, {});
  if (!settings.ok) return settings;
  const host = await connectToHost(isLocal(settings.value));
  const person = host?.person.id ?? chosenPerson(settings.value.people);
  if (!person) return refuse({ kind: 'unreadable' });
  if (host?.subPage) history.replaceState(null, '', writeAddress(readAddress(host.subPage)));
  return ok({ settings: settings.value, host, person });
};

/** Asks the server as this person. Each person has a call of their own, so an answer to one is never shown to another. */
export const callAs = (person: MemberId, host: Host | undefined): Call => {
  const zone = Zone.safeParse(Intl.DateTimeFormat().resolvedOptions().timeZone).data;
  const signIn = async (): Promise<Answer<string>> => {
    const name = host?.person.name?.slice(0, 120);
    const answer = await ask(signInLocally, { memberId: person, ...(name ? { name } : {}), ...(host && zone ? { zone } : {}) });
    return answer.ok ? ok(answer.value.token) : answer;
  };
  return makeCall(makeTokens(signIn));
};

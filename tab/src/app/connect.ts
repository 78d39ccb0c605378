import type { GraphOffer } from '@mentor-network/core/contracts/graph';
import { readSettings, signInLocally } from '@mentor-network/core/contracts/sign-in';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { Zone } from '@mentor-network/core/kernel/time';
import type { z } from 'zod';
import { type Answer, type Call, type Failure, makeCall, makeTokens } from '../api/call.ts';
import { chosenPerson } from '../features/sign-in/identity.ts';
import type { Host, NotTeams } from '../teams/host-facts.ts';
import { connectToHost, standsAlone } from '../teams/host.ts';
import { readAddress, writeAddress } from '../ui/address.ts';

type Settings = z.output<typeof readSettings.output>;
type InMode<Mode extends Settings['mode']> = Extract<Settings, { mode: Mode }>;

/** On the own machine, with invented people: whom Teams names, or whom the switcher names. */
type Local = { readonly mode: 'local'; readonly people: InMode<'local'>['people']; readonly host: Host | undefined; readonly person: MemberId };
/** In a deployment somebody is who Teams says, and nobody else. */
type Deployed = { readonly mode: 'azure'; readonly host: Host; readonly person: MemberId; readonly graph: GraphOffer | undefined };
/** A deployment seen in a browser or in another application, where there is nobody to be. */
type Outside = { readonly mode: 'outside'; readonly host: undefined; readonly openInTeams: string };

/** Everything the pages need before the first of them can be drawn. */
export type Present = Local | Deployed;
export type Connection = Present | Outside;

const ask = makeCall();

const connectLocally = ({ people }: InMode<'local'>, host: Host | undefined): Result<Local, Failure> => {
  const person = host?.person.id ?? chosenPerson(people);
  return person ? ok({ mode: 'local', people, host, person }) : refuse({ kind: 'unreadable' });
};

const connectDeployed = ({ openInTeams, graph }: InMode<'azure'>, host: Host | NotTeams | undefined): Result<Deployed | Outside, Failure> => {
  if (host && host !== 'not-teams') return ok({ mode: 'azure', host, person: host.person.id, graph });
  return standsAlone() || host === 'not-teams' ? ok({ mode: 'outside', host: undefined, openInTeams }) : refuse({ kind: 'no-token', why: 'unanswered', reason: 'initialize' });
};

export const connect = async (): Promise<Result<Connection, Failure>> => {
  const settings = await ask(readSettings, {});
  if (!settings.ok) return settings;
  const found = await connectToHost(settings.value.mode === 'local');
  const host = found === 'not-teams' ? undefined : found;
  if (host?.subPage) history.replaceState(null, '', writeAddress(readAddress(host.subPage)));
  return settings.value.mode === 'local' ? connectLocally(settings.value, host) : connectDeployed(settings.value, found);
};

const ownZone = (): Zone | undefined => Zone.safeParse(Intl.DateTimeFormat().resolvedOptions().timeZone).data;

const callLocally = ({ person, host }: Local): Call => {
  const signIn = async (): Promise<Answer<string>> => {
    const name = host?.person.name?.slice(0, 120);
    const zone = host && ownZone();
    const answer = await ask(signInLocally, { memberId: person, ...(name ? { name } : {}), ...(zone ? { zone } : {}) });
    return answer.ok ? ok(answer.value.token) : answer;
  };
  return makeCall(makeTokens(signIn));
};

/** The token says who somebody is, and not where: the zone goes beside it. */
const callDeployed = ({ host }: Deployed): Call => {
  const zone = ownZone();
  const signIn = async (): Promise<Answer<string>> => {
    const token = await host.token();
    return token.ok ? token : refuse({ kind: 'no-token', ...token.refusal });
  };
  return makeCall(makeTokens(signIn), zone ? { 'x-time-zone': zone } : {});
};

/** Asks the server as this person. Each person has a call of their own, so an answer to one is never shown to another. */
export const callAs = (present: Present): Call => (present.mode === 'local' ? callLocally(present) : callDeployed(present));

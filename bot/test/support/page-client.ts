import type { Contract } from '@mentor-network/core/contracts/contract';
import { signInLocally } from '@mentor-network/core/contracts/sign-in';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { z } from 'zod';

type Sent = { readonly [field: string]: unknown };

const send = async ({ method, path }: Contract, address: string, token: string, sent: Sent): Promise<unknown> => {
  const inPath = new Set<string>();
  const filled = path.replace(/:(\w+)/g, (_all, name: string) => {
    inPath.add(name);
    return encodeURIComponent(String(sent[name]));
  });
  const rest = Object.entries(sent).filter(([name]) => !inPath.has(name));
  const query = method === 'GET' ? `?${new URLSearchParams(rest.map(([name, value]) => [name, String(value)])).toString()}` : '';
  const response = await fetch(`${address}${filled}${query}`, {
    method,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(method === 'POST' ? { 'content-type': 'application/json' } : {}) },
    ...(method === 'POST' ? { body: JSON.stringify(Object.fromEntries(rest)) } : {}),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${JSON.stringify(answer)}`);
  return answer;
};

/** The page without the page, for whoever the token is about; asked for anew for each call. */
export const pageWith = (address: string, tokenOf: () => Promise<string>) => ({
  ask: async <Output extends z.ZodType>(contract: Contract<z.ZodType, Output>, sent: Sent = {}): Promise<z.output<Output>> =>
    contract.output.parse(await send(contract, address, await tokenOf(), sent)),
});

/** In local mode: it signs in for each call, as a page does whose server was restarted. */
export const pageOf = (address: string, memberId: MemberId) =>
  pageWith(address, async () => signInLocally.output.parse(await send(signInLocally, address, '', { memberId })).token);

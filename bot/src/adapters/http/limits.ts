import type { IncomingMessage } from 'node:http';
import type { Actor } from '../../application/ports/actor.ts';
import type { Allowance } from '../../application/ports/allowance.ts';
import { type Answer, doorProblem } from './answer.ts';
import { callerAddress } from './caller-address.ts';
import type { ServerAddress } from './guard.ts';

export type HttpAllowances = {
  readonly reading: Allowance;
  readonly changing: Allowance;
  /** By address: whatever needs no sign-in. */
  readonly visiting: Allowance;
  /** By address: tokens that were not taken. */
  readonly knocking: Allowance;
};

/** What is answered instead, when it is too much; nothing has been done then. */
export type Limits = {
  readonly member: (actor: Actor, method: 'GET' | 'POST') => Promise<Answer | undefined>;
  readonly visitor: (request: IncomingMessage) => Promise<Answer | undefined>;
  readonly stranger: (request: IncomingMessage) => Promise<Answer | undefined>;
};

export const makeLimits = (address: ServerAddress, { reading, changing, visiting, knocking }: HttpAllowances): Limits => {
  const takenFrom = async (allowance: Allowance, who: string): Promise<Answer | undefined> => {
    const taken = await allowance.take(who);
    return taken.ok ? undefined : doorProblem('too-many', { 'retry-after': String(taken.refusal.retryAfterSeconds) });
  };
  return {
    member: ({ id }, method) => takenFrom(method === 'GET' ? reading : changing, id),
    visitor: (request) => takenFrom(visiting, callerAddress(address, request)),
    stranger: (request) => takenFrom(knocking, callerAddress(address, request)),
  };
};

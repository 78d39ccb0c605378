import type { Contract } from '@mentor-network/core/contracts/contract';
import { changeCoordinators, readScheme, readToday, saveScheme } from '@mentor-network/core/contracts/coordination';
import { readDirectory, readMentor, sendRequest } from '@mentor-network/core/contracts/directory';
import { readHealth } from '@mentor-network/core/contracts/health';
import { openCard, pressButton, readMentoring } from '@mentor-network/core/contracts/mentoring';
import { readMe, readSettings, signInLocally } from '@mentor-network/core/contracts/sign-in';
import type { Result } from '@mentor-network/core/kernel/result';
import type { z } from 'zod';
import type { Actor } from '../../application/ports/actor.ts';
import { type Answer, doorProblem, jsonAnswer, problemAnswer } from './answer.ts';

type Outcome<Asked extends Contract, Code extends string> = Promise<Result<z.input<Asked['output']>, { readonly code: Code }>>;

/** Whom anybody may ask, and whom only a known member. */
export type PublicHandler<Asked extends Contract, Code extends string> = (input: z.output<Asked['input']>) => Outcome<Asked, Code>;
export type Handler<Asked extends Contract, Code extends string> = (actor: Actor, input: z.output<Asked['input']>) => Outcome<Asked, Code>;

/** What the page may ask, one function for each contract. */
export type Api<Code extends string> = {
  readonly readSettings: PublicHandler<typeof readSettings, Code>;
  /** Local mode only; elsewhere there is no such path. */
  readonly signInLocally?: PublicHandler<typeof signInLocally, Code>;
  readonly readMe: Handler<typeof readMe, Code>;
  readonly readDirectory: Handler<typeof readDirectory, Code>;
  readonly readMentor: Handler<typeof readMentor, Code>;
  readonly sendRequest: Handler<typeof sendRequest, Code>;
  readonly readMentoring: Handler<typeof readMentoring, Code>;
  readonly pressButton: Handler<typeof pressButton, Code>;
  readonly openCard: Handler<typeof openCard, Code>;
  readonly readHealth: Handler<typeof readHealth, Code>;
  readonly readToday: Handler<typeof readToday, Code>;
  readonly readScheme: Handler<typeof readScheme, Code>;
  readonly saveScheme: Handler<typeof saveScheme, Code>;
  readonly changeCoordinators: Handler<typeof changeCoordinators, Code>;
};

/** Every code a use case may refuse with, as a status and a sentence. Where the codes are a union, one without a row does not compile. */
export type RefusalsInWords<Code extends string> = { readonly [code in Code]: { readonly status: number; readonly title: string } };

/** A contract with its handler, the types of both forgotten: what remains is text in, answer out. */
export type Route = {
  readonly method: Contract['method'];
  readonly path: string;
  readonly isPublic: boolean;
  readonly run: (actor: Actor | undefined, input: unknown) => Promise<Answer>;
};

/** Parsed on the way in and on the way out, so that nothing undeclared passes in either direction. */
const makeAnswering =
  <Code extends string>(refusals: RefusalsInWords<Code>) =>
  async <Input extends z.ZodType, Output extends z.ZodType>(
    { input, output }: Contract<Input, Output>,
    sent: unknown,
    handler: PublicHandler<Contract<Input, Output>, Code>,
  ): Promise<Answer> => {
    const parsed = input.safeParse(sent);
    if (!parsed.success) return doorProblem('bad-input');
    const result = await handler(parsed.data);
    if (result.ok) return jsonAnswer(200, output.parse(result.value));
    const { code } = result.refusal;
    if (!Object.hasOwn(refusals, code)) throw new Error(`A refusal nobody has words for: ${code}`);
    return problemAnswer({ code, ...refusals[code] });
  };

export const makeRoutes = <Code extends string>(api: Api<Code>, refusals: RefusalsInWords<Code>): readonly Route[] => {
  const answering = makeAnswering(refusals);
  const open = <Input extends z.ZodType, Output extends z.ZodType>(
    asked: Contract<Input, Output>,
    handler: PublicHandler<Contract<Input, Output>, Code>,
  ): Route => ({
    method: asked.method,
    path: asked.path,
    isPublic: true,
    run: (_actor, input) => answering(asked, input, handler),
  });
  const signedIn = <Input extends z.ZodType, Output extends z.ZodType>(
    asked: Contract<Input, Output>,
    handler: Handler<Contract<Input, Output>, Code>,
  ): Route => ({
    method: asked.method,
    path: asked.path,
    isPublic: false,
    run: async (actor, input) => (actor ? answering(asked, input, (parsed) => handler(actor, parsed)) : doorProblem('not-signed-in')),
  });
  return [
    open(readSettings, api.readSettings),
    ...(api.signInLocally ? [open(signInLocally, api.signInLocally)] : []),
    signedIn(readMe, api.readMe),
    signedIn(readDirectory, api.readDirectory),
    signedIn(readMentor, api.readMentor),
    signedIn(sendRequest, api.sendRequest),
    signedIn(readMentoring, api.readMentoring),
    signedIn(pressButton, api.pressButton),
    signedIn(openCard, api.openCard),
    signedIn(readHealth, api.readHealth),
    signedIn(readToday, api.readToday),
    signedIn(readScheme, api.readScheme),
    signedIn(saveScheme, api.saveScheme),
    signedIn(changeCoordinators, api.changeCoordinators),
  ];
};

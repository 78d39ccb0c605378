import type { z } from 'zod';

/** One thing the tab may ask of the server: where, what it sends and what comes back. Both sides parse with the same schemas. */
export type Contract<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  readonly method: 'GET' | 'POST';
  /** With `:name` for each part of the input that stands in the path. The rest is the query (GET) or the body (POST). */
  readonly path: string;
  readonly input: Input;
  readonly output: Output;
};

export const contract = <Input extends z.ZodType, Output extends z.ZodType>(it: Contract<Input, Output>): Contract<Input, Output> => it;

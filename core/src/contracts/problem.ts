import { z } from 'zod';

/** What went wrong, as problem details (RFC 9457). `code` is for programs, `title` for people, `reference` finds the log line. */
export const Problem = z.object({
  title: z.string(),
  status: z.int(),
  code: z.string(),
  reference: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

export const PROBLEM_CONTENT_TYPE = 'application/problem+json';

import type { Host } from './host-facts.ts';

const ANSWER_WITHIN_MILLISECONDS = 5000;

/** The Teams host around this page, or undefined outside a frame and in a frame that is not Teams. */
export const connectToHost = async (trustsThisMachine: boolean): Promise<Host | undefined> => {
  if (window.parent === window) return undefined;
  const { askTeams } = await import('./ask-teams.ts');
  const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, ANSWER_WITHIN_MILLISECONDS, undefined));
  return Promise.race([askTeams(trustsThisMachine).catch(() => undefined), tooLate]);
};

import type { Host, NotTeams } from './host-facts.ts';

const ANSWER_WITHIN_MILLISECONDS = 5000;

/** Whether nothing is around this page that could be Teams. On a computer Teams is a frame; on a phone it leaves a bridge in the window. */
export const standsAlone = (): boolean => window.parent === window && !('nativeInterface' in window);

/** The Teams host around this page, or undefined where the page stands alone and where what is around it is not Teams. */
export const connectToHost = async (trustsThisMachine: boolean): Promise<Host | NotTeams | undefined> => {
  if (standsAlone()) return undefined;
  const { askTeams } = await import('./ask-teams.ts');
  const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, ANSWER_WITHIN_MILLISECONDS, undefined));
  return Promise.race([askTeams(trustsThisMachine).catch(() => undefined), tooLate]);
};

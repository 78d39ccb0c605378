import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import type { NoToken } from './host-facts.ts';

const SILENT_WITHIN_MILLISECONDS = 15_000;
/** Long enough to read what is asked and to confirm it with a phone. */
const PROMPT_WITHIN_MILLISECONDS = 180_000;
const REASON_LENGTH_MAX = 160;

/** What Teams says when the manifest, the Entra application and the address of the page do not belong together. */
const NOT_INSTALLED = /origin do not match|invalid_?resource|resource_?disabled|unauthorized_?client|invalid_?client|webApplicationInfo|AADSTS(500011|700016|650057)/i;
/** What Teams says when it has to ask the person something first, or has asked and got no yes. */
const NO_CONSENT = /consent|interaction_?required|ui_?required|requiresMfa|cancelledByUser/i;

const kindOf = (reason: string): NoToken['why'] => (NOT_INSTALLED.test(reason) ? 'not-installed' : NO_CONSENT.test(reason) ? 'no-consent' : 'other');

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, REASON_LENGTH_MAX);

type AskTeams = (isSilent: boolean) => Promise<string>;

const attempt = (ask: AskTeams, isSilent: boolean): Promise<Result<string, NoToken>> => {
  const asked = ask(isSilent).then(
    (token) => ok(token),
    (thrown: unknown) => refuse({ why: kindOf(reasonOf(thrown)), reason: reasonOf(thrown) }),
  );
  const within = isSilent ? SILENT_WITHIN_MILLISECONDS : PROMPT_WITHIN_MILLISECONDS;
  const tooLate = new Promise<Result<string, NoToken>>((resolve) => setTimeout(resolve, within, refuse({ why: 'unanswered', reason: 'getAuthToken' })));
  return Promise.race([asked, tooLate]);
};

/**
 * Asks silently, and where Teams has to ask the person, once more aloud. Pages look for news by themselves every few seconds, and
 * somebody who closed the question must not meet it again each time: after the first it comes only when they have pressed something since.
 */
export const makeTokenOf = (ask: AskTeams, pressesSoFar: () => number): (() => Promise<Result<string, NoToken>>) => {
  let pressesThen: number | undefined;
  return async () => {
    const silent = await attempt(ask, true);
    if (silent.ok || silent.refusal.why !== 'no-consent' || pressesThen === pressesSoFar()) return silent;
    pressesThen = pressesSoFar();
    return attempt(ask, false);
  };
};

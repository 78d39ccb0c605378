import { AuthError } from '@azure/msal-browser';
import { app, authentication } from '@microsoft/teams-js';
import { windowStorage } from '../../ui/window-storage.ts';
import { openClient, readOffer } from './consent-client.ts';
import { inConsentWindow } from './consent-window.ts';

/** Would let whoever has it ask for more tokens until tomorrow. One reading needs one, so this stays here and goes with the window. */
const LASTS = /-refreshtoken-/i;

const end = async (): Promise<string | undefined> => {
  const [context, offer] = await Promise.all([app.getContext(), readOffer()]);
  if (!offer) return 'not-offered';
  const answer = await (await openClient(offer)).handleRedirectPromise();
  if (!answer) return 'nothing-to-end';
  // Whoever consented as somebody else would see that person's photo, or fill in that person's manager.
  if (answer.account.localAccountId !== context.user?.id) return 'another-account';
  const brought = windowStorage.others().filter(([key]) => !LASTS.test(key));
  authentication.notifySuccess(JSON.stringify({ sessionStorage: Object.fromEntries(brought) }));
  return undefined;
};

/** A code is said, and never the sentence around it, which can name people. */
const codeOf = (thrown: unknown): string => (thrown instanceof AuthError ? thrown.errorCode : 'not-ended');

void inConsentWindow(() => end().catch(codeOf).finally(windowStorage.forgetOthers));

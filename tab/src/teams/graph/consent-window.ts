import { app, authentication } from '@microsoft/teams-js';

/** What one of the two pages does in the window that Teams opened, and why it came to nothing if it did. Opened by anybody else it does nothing. */
export const inConsentWindow = async (body: () => Promise<string | undefined>): Promise<void> => {
  const isOpenedByTeams = await app.initialize().then(
    () => true,
    () => false,
  );
  if (!isOpenedByTeams) return;
  const why = await body();
  if (why !== undefined) authentication.notifyFailure(why);
};

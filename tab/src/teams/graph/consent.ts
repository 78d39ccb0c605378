import { type GraphOffer, GRAPH_SCOPES, type GraphReading } from '@mentor-network/core/contracts/graph';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { TeamsUserCredential } from '@microsoft/teamsfx';
import { consentStart } from './consent-pages.ts';
import type { NoReading } from './graph-facts.ts';
import { inPassingSession } from './passing-session.ts';

/** What Teams says when its window was kept closed, as browsers do when a press lies too far back. */
const NO_WINDOW = 'FailedToOpenWindow';
/** What Teams says of a window that was closed, and Entra of a question that was not answered with yes. */
const REFUSED = /CancelledByUser|access_denied|consent_required|interaction_required|another-account/;

const whyNot = (thrown: unknown): NoReading => {
  const reason = thrown instanceof Error ? thrown.message : '';
  if (reason.includes(NO_WINDOW)) return 'no-window';
  return REFUSED.test(reason) ? 'refused' : 'unavailable';
};

/**
 * A token for one reading, used at once and kept nowhere. The window comes first, although the package could look for a consent of
 * earlier in a hidden frame: browsers give such a frame no cookies inside Teams, and our policy would have to let Microsoft's pages
 * into ours. Whoever has consented before sees the window close by itself.
 */
export const tokenFor = ({ clientId }: GraphOffer, reading: GraphReading): Promise<Result<string, NoReading>> =>
  inPassingSession(async () => {
    const scopes = [GRAPH_SCOPES[reading]];
    const credential = new TeamsUserCredential({ clientId, initiateLoginEndpoint: consentStart() });
    try {
      await credential.login(scopes);
      const token = await credential.getToken(scopes);
      return token ? ok(token.token) : refuse('unavailable');
    } catch (thrown) {
      return refuse(whyNot(thrown));
    }
  });

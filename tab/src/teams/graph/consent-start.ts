import { GRAPH_SCOPES } from '@mentor-network/core/contracts/graph';
import { openClient, readOffer } from './consent-client.ts';
import { inConsentWindow } from './consent-window.ts';

/** From here to Entra, for one of the scopes that this deployment offers and for no other. */
const begin = async (): Promise<string | undefined> => {
  const asked = new URLSearchParams(window.location.search);
  const offer = await readOffer();
  const scope = offer?.readings.map((reading) => GRAPH_SCOPES[reading]).find((one) => one === asked.get('scope'));
  if (!offer || !scope) return 'not-offered';
  const client = await openClient(offer);
  await client.loginRedirect({ scopes: [scope], loginHint: asked.get('loginHint') ?? '' });
  return undefined;
};

void inConsentWindow(() => begin().catch(() => 'not-begun'));

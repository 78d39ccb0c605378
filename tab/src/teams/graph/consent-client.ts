import { PublicClientApplication } from '@azure/msal-browser';
import { type GraphOffer, PUBLIC_AUTHORITY } from '@mentor-network/core/contracts/graph';
import { readSettings } from '@mentor-network/core/contracts/sign-in';
import { makeCall } from '../../api/call.ts';
import { consentEnd } from './consent-pages.ts';

/** What this deployment asks Graph. Read from our server and not from the address of the window, which anybody can write. */
export const readOffer = async (): Promise<GraphOffer | undefined> => {
  const settings = await makeCall()(readSettings, {});
  return settings.ok && settings.value.mode === 'azure' ? settings.value.graph : undefined;
};

/** Authorization code with PKCE. What has to outlive the way to Entra and back lies in the session of this window, which ends when it closes. */
export const openClient = async ({ clientId, tenantId }: GraphOffer): Promise<PublicClientApplication> => {
  const client = new PublicClientApplication({
    auth: { clientId, authority: `${PUBLIC_AUTHORITY}/${tenantId}`, redirectUri: consentEnd(), navigateToLoginRequestUrl: false },
    cache: { cacheLocation: 'sessionStorage' },
  });
  await client.initialize();
  return client;
};

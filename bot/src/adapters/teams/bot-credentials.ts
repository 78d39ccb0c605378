import { setTimeout as sleep } from 'node:timers/promises';
import { type ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { z } from 'zod';
import type { Log } from '../../application/ports/log.ts';
import { SendFault } from './send-fault.ts';
import type { IsOurService } from './service-url.ts';

/** Whom our tokens are for. */
export const CONNECTOR_AUDIENCE = 'https://api.botframework.com';

/** Gives the managed identity's tokens, and keeps them while they are good. */
export interface Credential {
  getToken(scope: string): Promise<{ readonly token: string } | null>;
}

type Needs = {
  readonly botId: string;
  readonly tenantId: string;
  readonly credential: Credential;
  readonly isOurs: IsOurService;
  readonly timeoutMs: number;
  readonly log: Log;
};

const askForToken = async ({ credential, timeoutMs, log }: Needs): Promise<string> => {
  const patience = new AbortController();
  const given = sleep(timeoutMs, null, { signal: patience.signal });
  try {
    const answer = await Promise.race([credential.getToken(`${CONNECTOR_AUDIENCE}/.default`), given]);
    if (!answer?.token) throw new Error('The managed identity gave no token');
    return answer.token;
  } catch (fault) {
    log.fault('credential', fault, {});
    throw new SendFault({ kind: 'never-left' });
  } finally {
    given.catch(() => null);
    patience.abort();
  }
};

/**
 * Signs what we send with the managed identity alone. The SDK's own way is to try every other identity a machine might have first,
 * and to keep what it finds for the whole process. A token that does not come means that nothing has left.
 */
class BotCredentials extends ConfigurationServiceClientCredentialFactory {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    super({ MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: needs.botId, MicrosoftAppTenantId: needs.tenantId });
    this.#needs = needs;
  }

  override async createCredentials(appId: string): ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']> {
    if (appId !== this.#needs.botId) throw new Error('There is one bot here, and it was called by another name');
    return {
      signRequest: async (request) => {
        if (!this.#needs.isOurs(request.url)) throw new Error('Our token goes to Teams and nowhere else');
        request.headers.set('authorization', `Bearer ${await askForToken(this.#needs)}`);
        return request;
      },
    };
  }
}

type CredentialsFactory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

/** The SDK's own factory has the shape of the class it is wanted as, and does not descend from it. So it is claimed, here alone. */
const SdkCredentials = z.custom<CredentialsFactory>((value) => value instanceof ConfigurationServiceClientCredentialFactory);

export const makeBotCredentials = (needs: Needs): CredentialsFactory => SdkCredentials.parse(new BotCredentials(needs));

import { type Result, refuse } from '@mentor-network/core/kernel/result';
import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import type { Log } from '../../application/ports/log.ts';
import { type Address, referenceOf } from './address.ts';
import { CONNECTOR_AUDIENCE, type Credential, makeBotCredentials } from './bot-credentials.ts';
import { makeConnectorClient } from './connector-client.ts';
import { type IncomingActivity, type ReadBody, TEAMS_CHANNEL, forTheSdk, readActivity } from './incoming-activity.ts';
import { type IsOurService, isLoopbackUrl, isOneOf } from './service-url.ts';
import { makeSigningKeys } from './signing-keys.ts';
import { type TurnedAway, makeTokenGuard } from './token-guard.ts';

/** What Teams is connected by: nothing but this machine, or the channel with its tokens and ours. */
export type Line =
  | { readonly kind: 'local' }
  | {
      readonly kind: 'azure';
      /** The client id of the managed identity, which is the bot's name. */
      readonly botId: string;
      /** The one tenant this bot is for. */
      readonly tenantId: string;
      readonly connectorHosts: readonly string[];
      readonly openIdMetadataUrl: string;
      readonly credential: Credential;
    };

type Turn = (context: TurnContext) => Promise<void>;

export interface OpenLine {
  readonly isOurs: IsOurService;
  /** The activity in a body, if whoever sent it may. */
  readonly admit: (read: ReadBody, authorization: string | undefined) => Promise<Result<IncomingActivity, TurnedAway>>;
  /** Runs the turn of an activity that was admitted. */
  readonly run: (activity: IncomingActivity, turn: Turn) => Promise<void>;
  /** A turn of our own accord, in a chat that is known. */
  readonly speak: (address: Address, turn: Turn) => Promise<void>;
}

type Needs = { readonly log: Log; readonly sendTimeoutMs: number; readonly nowMs: () => number };

const LOCAL_BOT_ID = '';

/** The bot's own id is empty in local mode, and with it the SDK lets every caller in; hence the loopback rule. */
const openLocalLine = ({ sendTimeoutMs }: Needs): OpenLine => {
  const httpClient = makeConnectorClient(sendTimeoutMs);
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}, undefined, undefined, undefined, { httpClient }));
  return {
    isOurs: isLoopbackUrl,
    admit: async (read) => {
      const activity = await readActivity(read);
      if (!activity.ok) return activity;
      if (activity.value.channelId !== TEAMS_CHANNEL) return refuse('not-an-activity');
      return isLoopbackUrl(activity.value.serviceUrl) ? activity : refuse('foreign-service');
    },
    run: (activity, turn) => adapter.processActivityDirect('', forTheSdk(activity), turn),
    speak: (address, turn) => adapter.continueConversationAsync(LOCAL_BOT_ID, referenceOf(address), turn),
  };
};

/** The guard has looked at the token, and more closely than the SDK would; so the SDK is told who speaks and does not look again. */
class GuardedAdapter extends CloudAdapter {
  async runGuarded(botId: string, activity: Activity, turn: Turn): Promise<void> {
    const claimsIdentity = this.createClaimsIdentity(botId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    await this.processActivityDirect({ audience: CONNECTOR_AUDIENCE, claimsIdentity, connectorFactory }, activity, turn);
  }
}

const openAzureLine = (line: Extract<Line, { kind: 'azure' }>, { log, sendTimeoutMs, nowMs }: Needs): OpenLine => {
  const { botId, tenantId, credential } = line;
  const isOurs = isOneOf(line.connectorHosts);
  const guard = makeTokenGuard({ botId, tenantId, isOurs, keys: makeSigningKeys({ openIdMetadataUrl: line.openIdMetadataUrl, log, nowMs }) });
  const credentials = makeBotCredentials({ botId, tenantId, credential, isOurs, timeoutMs: sendTimeoutMs, log });
  const httpClient = makeConnectorClient(sendTimeoutMs);
  const adapter = new GuardedAdapter(new ConfigurationBotFrameworkAuthentication({}, credentials, undefined, undefined, { httpClient }));
  return {
    isOurs,
    admit: async (read, authorization) => {
      const vouched = await guard.vouch(authorization);
      if (!vouched.ok) return vouched;
      const activity = await readActivity(read);
      if (!activity.ok) return activity;
      const why = guard.whyNot(vouched.value, activity.value);
      return why === undefined ? activity : refuse(why);
    },
    run: (activity, turn) => adapter.runGuarded(botId, forTheSdk(activity), turn),
    speak: (address, turn) => adapter.continueConversationAsync(botId, referenceOf(address), turn),
  };
};

export const openLine = (line: Line, needs: Needs): OpenLine => (line.kind === 'local' ? openLocalLine(needs) : openAzureLine(line, needs));

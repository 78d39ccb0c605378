import { GraphReading, PUBLIC_AUTHORITY } from '@mentor-network/core/contracts/graph';
import { MemberId } from '@mentor-network/core/kernel/ids';
import { z } from 'zod';

/** The store of local mode, within the data folder. */
export const STORE_FILE = 'mentors.sqlite';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** Settings that only a deployment has. Local mode has no sign-in to speak of, so it does not start beside any of them. */
const DEPLOYED = /^(COSMOS_|BOT_ID$|BOT_TENANT_ID$|MicrosoftApp|AZURE_CLIENT_ID$|AAD_APP_|RUNNING_ON_AZURE$|WEBSITE_)/;

const listening = {
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  TAB_FOLDER: z.string().min(1).default('tab/dist'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
};

const Local = z.object({
  MENTORS_MODE: z.literal('local'),
  HOST: z.enum(['127.0.0.1', 'localhost', '::1'], { error: `local mode listens on ${LOOPBACK.join(' or ')} and nowhere else` }).default('127.0.0.1'),
  DATA_FOLDER: z.string().min(1).default('.data'),
  ...listening,
});

const guid = z.guid().toLowerCase();
const httpsUrl = z.url({ protocol: /^https$/ });
/** A name as DNS has it, with a port if it is not the usual one. Upper case breaks sign-in on Android. */
const domain = z.string().regex(/^[a-z0-9][a-z0-9.-]*(:\d{1,5})?$/, { error: 'a domain in lower case, without https://' });
const memberIds = z
  .string()
  .transform((list) => [...new Set(list.split(',').map((id) => id.trim().toLowerCase()).filter(Boolean))])
  .pipe(z.array(guid.pipe(MemberId)).max(50));

/** Every setting of a deployment is required, but for those whose default is right in Azure's public cloud. */
const Azure = z.object({
  MENTORS_MODE: z.literal('azure'),
  HOST: z.enum(['0.0.0.0', '::', '127.0.0.1']).default('0.0.0.0'),
  ...listening,
  /** The client id of the managed identity: the bot's name, and what opens the store. */
  BOT_ID: guid,
  BOT_TENANT_ID: guid,
  /** The Entra application of the page; its tokens open the tab's door. */
  AAD_APP_CLIENT_ID: guid,
  /** The app's id in the organisation's catalogue, for links into Teams. */
  TEAMS_APP_ID: guid,
  TAB_DOMAIN: domain,
  COSMOS_ENDPOINT: httpsUrl,
  COSMOS_DATABASE: z.string().regex(/^[A-Za-z0-9-]{1,100}$/),
  COSMOS_CONTAINER: z.string().regex(/^[A-Za-z0-9-]{1,100}$/),
  /** What the first scheme is called, and who coordinates it; read once, when there is no scheme yet. */
  NETWORK_NAME: z.string().trim().min(1).max(60),
  COORDINATOR_IDS: memberIds.refine((ids) => ids.length > 0, { error: 'at least one coordinator' }),
  /** Who may see the health page beside the coordinators. */
  IT_CONTACT_IDS: memberIds,
  BOT_OPENID_METADATA_URL: httpsUrl.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  ENTRA_AUTHORITY: httpsUrl.default(PUBLIC_AUTHORITY),
  /** What the page offers to read in Microsoft Graph about its own reader: `none`, or some of `photo` and `manager`. */
  GRAPH_READINGS: z
    .string()
    .default('photo')
    .transform((list) => [...new Set(list.split(',').map((reading) => reading.trim()))].filter((reading) => reading !== 'none'))
    .pipe(z.array(GraphReading, { error: 'none, photo, manager, or photo,manager' })),
  /** Where Teams' connector answers, and so the only hosts our token is ever sent to. */
  CONNECTOR_HOSTS: z
    .string()
    .default('smba.trafficmanager.net')
    .transform((list) => list.split(',').map((host) => host.trim()))
    .pipe(z.array(domain).min(1).max(20)),
});

const Environment = z.discriminatedUnion('MENTORS_MODE', [Local, Azure]);

type LogLevel = z.infer<typeof listening.LOG_LEVEL>;
type Listening = { readonly host: string; readonly port: number; readonly tabFolder: string; readonly logLevel: LogLevel };

export type LocalConfig = Listening & { readonly mode: 'local'; readonly dataFolder: string };

export type AzureConfig = Listening & {
  readonly mode: 'azure';
  readonly bot: {
    readonly id: string;
    readonly tenantId: string;
    readonly openIdMetadataUrl: string;
    readonly connectorHosts: readonly string[];
  };
  readonly tab: { readonly domain: string; readonly clientId: string; readonly teamsAppId: string; readonly authority: string; readonly graphReadings: readonly GraphReading[] };
  readonly cosmos: { readonly endpoint: string; readonly database: string; readonly container: string };
  readonly network: { readonly name: string; readonly coordinators: readonly MemberId[] };
  readonly itContacts: readonly MemberId[];
};

export type Config = LocalConfig | AzureConfig;

type Variables = Readonly<Record<string, string | undefined>>;

const azureConfig = (read: z.output<typeof Azure>): AzureConfig => ({
  mode: 'azure',
  host: read.HOST,
  port: read.PORT,
  tabFolder: read.TAB_FOLDER,
  logLevel: read.LOG_LEVEL,
  bot: { id: read.BOT_ID, tenantId: read.BOT_TENANT_ID, openIdMetadataUrl: read.BOT_OPENID_METADATA_URL, connectorHosts: read.CONNECTOR_HOSTS },
  tab: { domain: read.TAB_DOMAIN, clientId: read.AAD_APP_CLIENT_ID, teamsAppId: read.TEAMS_APP_ID, authority: read.ENTRA_AUTHORITY, graphReadings: read.GRAPH_READINGS },
  cosmos: { endpoint: read.COSMOS_ENDPOINT, database: read.COSMOS_DATABASE, container: read.COSMOS_CONTAINER },
  network: { name: read.NETWORK_NAME, coordinators: read.COORDINATOR_IDS },
  itContacts: read.IT_CONTACT_IDS,
});

const localConfig = (read: z.output<typeof Local>): LocalConfig => ({
  mode: 'local',
  host: read.HOST,
  port: read.PORT,
  tabFolder: read.TAB_FOLDER,
  logLevel: read.LOG_LEVEL,
  dataFolder: read.DATA_FOLDER,
});

/** The settings a deployment has to be given: those of the schema that have no default. */
export const REQUIRED_IN_AZURE: readonly string[] = Object.entries(Azure.shape)
  .filter(([, schema]) => !schema.safeParse(undefined).success)
  .map(([name]) => name);

export const KNOWN_IN_AZURE: readonly string[] = Object.keys(Azure.shape);

const problemOf = ({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }, variables: Variables): string => {
  const name = path.join('.');
  return variables[name] === undefined ? `${name} is not set.` : `${name} cannot be used: ${message}.`;
};

/** The settings, or one sentence for each thing that is wrong with them. An impossible configuration does not parse. */
export const parseConfig = (variables: Variables): { readonly config: Config } | { readonly problems: readonly string[] } => {
  const parsed = Environment.safeParse(variables);
  if (!parsed.success) return { problems: parsed.error.issues.map((issue) => problemOf(issue, variables)) };
  if (parsed.data.MENTORS_MODE === 'azure') return { config: azureConfig(parsed.data) };
  const deployed = Object.keys(variables).filter((name) => DEPLOYED.test(name));
  if (deployed.length > 0) return { problems: [`Local mode refuses to start beside the settings of a deployment: ${deployed.join(', ')}.`] };
  return { config: localConfig(parsed.data) };
};

/** The only place of the server that reads the environment. */
export const readConfig = (): ReturnType<typeof parseConfig> => parseConfig(process.env);

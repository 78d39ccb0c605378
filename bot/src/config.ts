import { z } from 'zod';

/** The store of local mode, within the data folder. */
export const STORE_FILE = 'mentors.sqlite';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** Settings that only a deployment has. Local mode has no sign-in to speak of, so it does not start beside any of them. */
const DEPLOYED = /^(COSMOS_|BOT_ID$|BOT_TENANT_ID$|MicrosoftApp|AZURE_CLIENT_ID$|AAD_APP_|RUNNING_ON_AZURE$|WEBSITE_)/;

const Local = z.object({
  MENTORS_MODE: z.literal('local'),
  HOST: z.enum(['127.0.0.1', 'localhost', '::1'], { error: `local mode listens on ${LOOPBACK.join(' or ')} and nowhere else` }).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  DATA_FOLDER: z.string().min(1).default('.data'),
  TAB_FOLDER: z.string().min(1).default('tab/dist'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** A union of one, for now: the deployed mode comes with its store and its doors, and until then it does not parse. */
const Environment = z.discriminatedUnion('MENTORS_MODE', [Local]);

export type Config = {
  readonly mode: 'local';
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly tabFolder: string;
  readonly logLevel: z.infer<typeof Local>['LOG_LEVEL'];
};

type Variables = Readonly<Record<string, string | undefined>>;

/** The settings, or one sentence for each thing that is wrong with them. An impossible configuration does not parse. */
export const parseConfig = (variables: Variables): { readonly config: Config } | { readonly problems: readonly string[] } => {
  const deployed = Object.keys(variables).filter((name) => DEPLOYED.test(name));
  if (deployed.length > 0) return { problems: [`Local mode refuses to start beside the settings of a deployment: ${deployed.join(', ')}.`] };
  const parsed = Environment.safeParse(variables);
  if (!parsed.success) return { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`) };
  const { MENTORS_MODE: mode, HOST: host, PORT: port, DATA_FOLDER: dataFolder, TAB_FOLDER: tabFolder, LOG_LEVEL: logLevel } = parsed.data;
  return { config: { mode, host, port, dataFolder, tabFolder, logLevel } };
};

/** The only place of the server that reads the environment. */
export const readConfig = (): ReturnType<typeof parseConfig> => parseConfig(process.env);

import type { Readiness } from '../../src/adapters/http/server.ts';
import { makeServer } from '../../src/adapters/http/server.ts';
import { makeLocalSignIn } from '../../src/adapters/http/sign-in.ts';
import { makeTeamsDoor } from '../../src/adapters/teams/teams-door.ts';
import { type FakeChat, openChat } from '../support/fake-teams/fake-chat.ts';
import { startFakeConnector } from '../support/fake-teams/fake-connector.ts';
import type { AllowedOf } from '../../src/adapters/allowance/allowances.ts';
import type { Patience } from '../../src/adapters/http/running-server.ts';
import { PRIYA_ID, allowancesOf, clock, makeContacts, makeCountingConversation, makeLog, tellingCard } from './door-bench.ts';
import { REFUSALS, makeScriptedApi } from './scripted-api.ts';

type Options = {
  readonly tabFolder?: string;
  readonly ready?: () => Promise<Readiness>;
  readonly keepsLimits?: boolean;
  readonly allowed?: Partial<AllowedOf>;
  readonly patience?: Patience;
};

/** Both doors, really listening, with a scripted network behind them and a fake Teams in front. */
export const openDoors = async ({ tabFolder = 'there-is-no-such-folder', ready, keepsLimits = true, allowed, patience }: Options = {}) => {
  const connector = await startFakeConnector({ keepsLimits });
  const conversation = makeCountingConversation();
  const contacts = makeContacts();
  const log = makeLog();
  const signIn = makeLocalSignIn();
  const committed = { times: 0 };
  const onCommitted = () => {
    committed.times += 1;
  };
  const allowances = allowancesOf(allowed);
  const door = makeTeamsDoor({ line: { kind: 'local' }, conversation, allowances, contacts, clock, log, tellingCard, sendTimeoutMs: 400, onCommitted });
  const server = makeServer({
    address: { kind: 'local' },
    api: makeScriptedApi(signIn),
    refusals: REFUSALS,
    authenticate: signIn.authenticate,
    receive: door.receive,
    download: () => Promise.resolve(undefined),
    ready: ready ?? (() => Promise.resolve({ ok: true, checks: { store: true } })),
    allowances,
    tabFolder,
    log,
    ...(patience ? { patience } : {}),
  });
  const port = await server.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  const chat: FakeChat = openChat(connector, { id: PRIYA_ID, name: 'Priya Shah', email: 'priya.shah@sample.ac.uk', zone: 'Europe/Paris' }, url);
  const close = async (): Promise<void> => {
    await server.close();
    await door.quiet();
    await connector.close();
  };
  return { url, port, door, chat, connector, conversation, contacts, log, signIn, committed, close };
};
export type OpenDoors = Awaited<ReturnType<typeof openDoors>>;

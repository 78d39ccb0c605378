/** One planted violation: the rule that has to object, where, and to what. `beside` is what the planted import leads to. */
export type Probe = {
  readonly rule: string;
  readonly file: string;
  readonly source: string;
  readonly beside?: Readonly<Record<string, string>>;
};

const THERE = 'export const there = 1;\n';

export const PROBES: readonly Probe[] = [
  { rule: 'core-knows-only-itself', file: 'core/src/meetings/asks-node.ts', source: `import 'node:crypto';` },
  { rule: 'core-knows-only-itself', file: 'core/src/meetings/asks-a-package.ts', source: `import 'pino';` },
  {
    rule: 'core-knows-only-itself',
    file: 'core/src/meetings/asks-the-bot.ts',
    source: `import type { there } from '../../../bot/src/cards/there.ts';`,
    beside: { 'bot/src/cards/there.ts': THERE },
  },
  {
    rule: 'kernel-knows-no-feature',
    file: 'core/src/kernel/asks-a-feature.ts',
    source: `import '../meetings/there.ts';`,
    beside: { 'core/src/meetings/there.ts': THERE },
  },
  {
    rule: 'cards-are-views',
    file: 'bot/src/cards/asks-a-use-case.ts',
    source: `import '../application/there.ts';`,
    beside: { 'bot/src/application/there.ts': THERE },
  },
  { rule: 'cards-are-views', file: 'bot/src/cards/asks-teams.ts', source: `import type { Activity } from 'botbuilder';` },
  { rule: 'card-types-are-types-only', file: 'bot/src/cards/builds.ts', source: `import { AdaptiveCard } from '@microsoft/teams.cards';` },
  {
    rule: 'application-speaks-ports',
    file: 'bot/src/application/asks-the-store.ts',
    source: `import type { there } from '../adapters/store/there.ts';`,
    beside: { 'bot/src/adapters/store/there.ts': THERE },
  },
  {
    rule: 'application-speaks-ports',
    file: 'bot/src/application/asks-a-card.ts',
    source: `import '../cards/there.ts';`,
    beside: { 'bot/src/cards/there.ts': THERE },
  },
  { rule: 'application-speaks-ports', file: 'bot/src/application/asks-node.ts', source: `import { randomUUID } from 'node:crypto';` },
  {
    rule: 'conversation-knows-no-channel',
    file: 'bot/src/conversation/asks-teams.ts',
    source: `import '../adapters/teams/there.ts';`,
    beside: { 'bot/src/adapters/teams/there.ts': THERE },
  },
  { rule: 'botbuilder-stays-in-teams', file: 'bot/src/adapters/http/asks-teams.ts', source: `import { CloudAdapter } from 'botbuilder';` },
  { rule: 'restify-stays-in-http', file: 'bot/src/adapters/teams/asks-http.ts', source: `import restify from 'restify';` },
  { rule: 'sqlite-stays-in-its-engine', file: 'bot/src/adapters/store/speaks-sql.ts', source: `import { DatabaseSync } from 'node:sqlite';` },
  {
    rule: 'the-server-needs-no-tools',
    file: 'bot/src/asks-a-tool.ts',
    source: `import './../tools/there.ts';`,
    beside: { 'bot/tools/there.ts': THERE },
  },
  { rule: 'cosmos-stays-in-its-engine', file: 'bot/src/adapters/store/speaks-cosmos.ts', source: `import { CosmosClient } from '@azure/cosmos';` },
  { rule: 'minisearch-stays-in-search', file: 'bot/src/adapters/http/searches.ts', source: `import MiniSearch from 'minisearch';` },
  {
    rule: 'adapters-are-strangers',
    file: 'bot/src/adapters/timer/asks-the-store.ts',
    source: `import '../store/sqlite/there.ts';`,
    beside: { 'bot/src/adapters/store/sqlite/there.ts': THERE },
  },
  {
    rule: 'parts-are-composed',
    file: 'bot/src/application/asks-everything.ts',
    source: `import '../compose.ts';`,
    beside: { 'bot/src/compose.ts': THERE },
  },
  {
    rule: 'tab-is-not-a-server',
    file: 'tab/src/api/asks-the-bot.ts',
    source: `import '../../../bot/src/application/there.ts';`,
  },
  { rule: 'tab-is-not-a-server', file: 'tab/src/api/asks-restify.ts', source: `import 'restify';` },
  { rule: 'tab-has-no-node', file: 'tab/src/api/asks-node.ts', source: `import 'node:fs';` },
  {
    rule: 'bot-is-not-a-page',
    file: 'bot/src/adapters/http/asks-the-page.ts',
    source: `import '../../../../tab/src/app/there.ts';`,
    beside: { 'tab/src/app/there.ts': THERE },
  },
  { rule: 'bot-is-not-a-page', file: 'bot/src/adapters/http/draws.ts', source: `import 'react';` },
  {
    rule: 'features-are-strangers',
    file: 'tab/src/features/directory/asks-its-neighbour.tsx',
    source: `import '../my-mentoring/there.tsx';`,
    beside: { 'tab/src/features/my-mentoring/there.tsx': THERE },
  },
  { rule: 'teams-js-stays-in-teams', file: 'tab/src/app/asks-the-host.ts', source: `import { app } from '@microsoft/teams-js';` },
  { rule: 'graph-stays-in-graph', file: 'tab/src/app/asks-for-consent.ts', source: `import { TeamsUserCredential } from '@microsoft/teamsfx';` },
  {
    rule: 'graph-comes-with-a-press',
    file: 'tab/src/app/asks-at-once.ts',
    source: `import { there } from '../teams/graph/ask-graph.ts';`,
    beside: { 'tab/src/teams/graph/ask-graph.ts': THERE },
  },
  {
    rule: 'production-never-imports-tests',
    file: 'bot/src/adapters/teams/asks-a-test.ts',
    source: `import '../../../test/support/there.ts';`,
    beside: { 'bot/test/support/there.ts': THERE },
  },
  { rule: 'production-never-imports-tests', file: 'core/src/meetings/guesses.ts', source: `import fc from 'fast-check';` },
  { rule: 'production-needs-no-dev-dependency', file: 'bot/src/adapters/http/draws-cards.ts', source: `import 'adaptivecards';` },
  { rule: 'declared-dependencies-only', file: 'bot/src/adapters/http/takes-along.ts', source: `import 'not-declared';` },
  { rule: 'every-import-resolves', file: 'bot/src/adapters/http/leads-nowhere.ts', source: `import './nowhere.ts';` },
  {
    rule: 'no-cycles',
    file: 'core/src/meetings/about.ts',
    source: `import './round.ts';`,
    beside: { 'core/src/meetings/round.ts': `import './about.ts';` },
  },
];

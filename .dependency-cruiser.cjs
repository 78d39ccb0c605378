'use strict';

/**
 * Which part may know which. Each rule says what was reached for, why that is wrong and where it belongs, because who reads it
 * has just run into it. bot/test/architecture/rules-fire.spec.ts plants a violation of every rule and sees the rule object.
 */

const TEST = '(\\.spec\\.tsx?$|\\.contract\\.ts$|^(bot|tab)/test/)';

/** A package of node_modules, wherever npm has put it. */
const packages = (...names) => `(^|/)node_modules/(${names.join('|').replaceAll('.', '\\.')})/`;

const CORE_PACKAGES = packages('zod', 'temporal-polyfill');
const TEAMS_PACKAGES = packages('botbuilder[^/]*', 'botframework-[^/]+', 'adaptivecards-templating');

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    rule(
      'core-knows-only-itself',
      'Core describes the network as pure functions over values, which is why it can be read, tested and trusted without machinery. ' +
        'A package, a built-in of Node or another workspace here means that a decision and its doing were mixed: decide in core, do it in an adapter.',
      { path: '^core/src/', pathNot: TEST },
      { pathNot: ['^core/src/', CORE_PACKAGES] },
    ),
    rule(
      'kernel-knows-no-feature',
      'Everything stands on the kernel. When the kernel knows a feature, every feature knows it too: move what was needed into the feature.',
      { path: '^core/src/kernel/', pathNot: TEST },
      { path: '^core/src/(?!kernel/)' },
    ),
    rule(
      'cards-are-views',
      'A card is a function of what it shows. When it reaches for a use case, a store or a channel, it begins to decide: ' +
        'let the use case find out, and hand the card plain values. From @microsoft/teams.cards come types and nothing that runs.',
      { path: '^bot/src/cards/', pathNot: TEST },
      { pathNot: ['^core/src/', '^bot/src/cards/', CORE_PACKAGES, packages('@microsoft/teams.cards')] },
    ),
    rule(
      'card-types-are-types-only',
      'The card package is there for its types. Import them with `import type`, so that nothing of it has to be deployed.',
      { path: '^bot/src/', pathNot: TEST },
      { path: packages('@microsoft/teams.cards'), dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'application-speaks-ports',
      'Use cases know core and the ports they own. A card, an adapter or an SDK here means that a port is missing: ' +
        'say in bot/src/application/ports what is needed, and let an adapter give it.',
      { path: '^bot/src/application/', pathNot: TEST },
      { pathNot: ['^core/src/', '^bot/src/application/', packages('zod')] },
    ),
    rule(
      'conversation-knows-no-channel',
      'The conversation turns words and buttons into use cases and answers with cards. It is the same in Teams, in a test and in ' +
        'another channel: what only Teams knows belongs into bot/src/adapters/teams.',
      { path: '^bot/src/conversation/', pathNot: TEST },
      { pathNot: ['^core/src/', '^bot/src/(application|cards|conversation)/', packages('zod', 'fastest-levenshtein')] },
    ),
    rule(
      'botbuilder-stays-in-teams',
      'The Bot Framework SDK has an end (decisions say which), and one folder has to be rewritten on that day. Reach Teams through ' +
        'the courier or the conversation, and leave the SDK in bot/src/adapters/teams.',
      { path: '^bot/(src|local|tools)/', pathNot: ['^bot/src/adapters/teams/', TEST] },
      { path: TEAMS_PACKAGES },
    ),
    rule(
      'restify-stays-in-http',
      'Routes, bodies and status codes are the concern of one adapter. Elsewhere a request is already a parsed value and an answer is a result.',
      { path: '^bot/(src|local|tools)/', pathNot: ['^bot/src/adapters/http/', TEST] },
      { path: packages('restify', '@types/restify', 'restify-[^/]+') },
    ),
    rule(
      'sqlite-stays-in-its-engine',
      'SQL is spoken by one engine, behind DocumentStore. A query from elsewhere would not exist on the other engine: add what is missing to the port.',
      { path: '^bot/', pathNot: ['^bot/src/adapters/store/sqlite/', TEST] },
      { path: '^(node:)?sqlite$' },
    ),
    rule(
      'cosmos-stays-in-its-engine',
      'The SDK of Cosmos DB is spoken by one engine, behind DocumentStore. What else is wanted of an account (a container, for one) belongs beside it.',
      { path: '^bot/', pathNot: ['^bot/src/adapters/store/cosmos/', TEST] },
      { path: packages('@azure/cosmos') },
    ),
    rule(
      'minisearch-stays-in-search',
      'Who is found, and in which order, is asked through the directory port. The library behind it is the concern of bot/src/adapters/search.',
      { path: '^bot/(src|local|tools)/', pathNot: ['^bot/src/adapters/search/', TEST] },
      { path: packages('minisearch') },
    ),
    rule(
      'adapters-are-strangers',
      'An adapter brings one thing of the world in or out. When it needs what another one does, that is a port: let compose.ts introduce them.',
      { path: '^bot/src/adapters/([^/]+)/', pathNot: TEST },
      { path: '^bot/src/adapters/([^/]+)/', pathNot: '^bot/src/adapters/$1/' },
    ),
    rule(
      'parts-are-composed',
      'compose.ts knows every part, main.ts starts it, config.ts reads the environment. A part that imports them knows everything too: take what it needs as an argument.',
      { path: '^bot/src/(application|cards|conversation|adapters)/', pathNot: TEST },
      { path: '^bot/src/(main|compose|config)\\.ts$' },
    ),
    rule(
      'the-server-needs-no-tools',
      'The tools of operators stand on the server and not under it: what both need belongs into bot/src.',
      { path: '^bot/(src|local)/', pathNot: TEST },
      { path: '^bot/tools/' },
    ),
    rule(
      'tab-is-not-a-server',
      'The page runs in a browser, on a machine we do not own. It speaks to the bot over the contracts of core, and has no Node.',
      { path: '^tab/src/', pathNot: TEST },
      { path: ['^bot/', TEAMS_PACKAGES, packages('restify', 'pino', 'jose', 'minisearch')] },
    ),
    rule(
      'tab-has-no-node',
      'The page runs in a browser, where the built-ins of Node do not exist. What needs them belongs to the bot, behind a contract.',
      { path: '^tab/src/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'bot-is-not-a-page',
      'The server serves the built page as files and knows nothing of its insides. What both need to know belongs to core.',
      { path: '^bot/(src|local|tools)/', pathNot: TEST },
      { path: ['^tab/src/', packages('react', 'react-dom', '@fluentui/[^/]+')] },
    ),
    rule(
      'features-are-strangers',
      'A feature of the page can be read, changed and deleted alone. What two features share is a piece of tab/src/ui or a rule of core.',
      { path: '^tab/src/features/([^/]+)', pathNot: TEST },
      { path: '^tab/src/features/([^/]+)', pathNot: '^tab/src/features/$1' },
    ),
    rule(
      'teams-js-stays-in-teams',
      'The page also lives outside Teams. What a host tells (theme, locale, identity) comes through tab/src/teams, which can do without one.',
      { path: '^tab/src/', pathNot: ['^tab/src/teams/', TEST] },
      { path: packages('@microsoft/teams-js') },
    ),
    rule(
      'graph-stays-in-graph',
      'What asks Microsoft for consent is large, for few and for a press of a button. It is reached through useGraph, which loads it then; ' +
        'an import elsewhere would bring it with the page and begin to spread tokens.',
      { path: '^(core|bot|tab)/(src|local|tools)/', pathNot: ['^tab/src/teams/graph/', TEST] },
      { path: packages('@microsoft/teamsfx', '@azure/msal-browser') },
    ),
    rule(
      'graph-comes-with-a-press',
      'The page begins without what asks Graph. Take make-graph.ts, which loads it when somebody presses for it.',
      { path: '^tab/src/', pathNot: ['^tab/src/teams/graph/(?!make-graph)', TEST] },
      { path: '^tab/src/teams/graph/(ask-graph|consent|passing)', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    ),
    rule(
      'production-never-imports-tests',
      'What only a test needs is not deployed. If production needs it, it is not a test: move it beside the code.',
      { path: '^(core|bot|tab)/(src|local|tools)/', pathNot: TEST },
      { path: [TEST, packages('mocha', 'fast-check', 'playwright-core', 'axe-core')] },
    ),
    rule(
      'production-needs-no-dev-dependency',
      'A development dependency is absent where the bot is deployed. Declare it under `dependencies`, or import nothing but its types.',
      { path: '^(core|bot)/src/', pathNot: TEST },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: packages('@types/[^/]+') },
    ),
    rule(
      'declared-dependencies-only',
      'This package is here because another one brought it, and goes when that one does. Declare it in the package.json of the workspace that imports it.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'every-import-resolves',
      'An import that leads nowhere would satisfy, in silence, every other rule that speaks of it. Is the file extension written?',
      {},
      { couldNotResolve: true },
    ),
    rule(
      'no-cycles',
      'Two files that need each other are one file, or hide a third that both need.',
      {},
      { circular: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|devTools)/' },
    // A type that is imported is known as well.
    tsPreCompilationDeps: true,
    // The tools of the root may be used in the tests of every workspace.
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'require'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};

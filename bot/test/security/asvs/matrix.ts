import { API } from './chapters/04-api.ts';
import { ARCHITECTURE } from './chapters/15-architecture.ts';
import { AUTHENTICATION } from './chapters/06-authentication.ts';
import { AUTHORIZATION } from './chapters/08-authorization.ts';
import { COMMUNICATION } from './chapters/12-communication.ts';
import { CONFIGURATION } from './chapters/13-configuration.ts';
import { CRYPTOGRAPHY } from './chapters/11-cryptography.ts';
import { DATA } from './chapters/14-data.ts';
import { ENCODING } from './chapters/01-encoding.ts';
import { FILES } from './chapters/05-files.ts';
import { LOGGING } from './chapters/16-logging.ts';
import { OAUTH } from './chapters/10-oauth.ts';
import { PAGE } from './chapters/03-page.ts';
import { SESSIONS } from './chapters/07-sessions.ts';
import { TOKENS } from './chapters/09-tokens.ts';
import { VALIDATION } from './chapters/02-validation.ts';
import { WEBRTC } from './chapters/17-webrtc.ts';
import { REQUIREMENTS, levelOf } from './levels.ts';
import type { Chapter, Evidence, Row, Verdict } from './row.ts';

export const MATRIX_FILE = 'bot/test/security/ASVS.md';
const TO_ROOT = '../../..';

export const CHAPTERS: readonly Chapter[] = [
  ENCODING, VALIDATION, PAGE, API, FILES, AUTHENTICATION, SESSIONS, AUTHORIZATION, TOKENS, OAUTH, CRYPTOGRAPHY, COMMUNICATION, CONFIGURATION, DATA, ARCHITECTURE, LOGGING, WEBRTC,
];

export const ROWS: readonly (readonly [id: string, row: Row])[] = CHAPTERS.flatMap(({ rows }) => Object.entries(rows));

const VERDICTS: readonly Verdict[] = ['met', 'partly', 'not met'];

const verdictOf = (row: Row): Verdict | 'not concerned' => (row.concerns ? row.verdict : 'not concerned');

const totals = (): string => {
  const counted = (verdict: Verdict | 'not concerned', level: number): number => ROWS.filter(([id, row]) => verdictOf(row) === verdict && levelOf(id) === level).length;
  const lines = [...VERDICTS, 'not concerned' as const].map((verdict) => {
    const [one, two] = [counted(verdict, 1), counted(verdict, 2)];
    return `| ${verdict} | ${String(one)} | ${String(two)} | ${String(one + two)} |`;
  });
  const all = (level: number): number => ROWS.filter(([id]) => levelOf(id) === level).length;
  return ['| | level 1 | level 2 | both |', '| --- | --- | --- | --- |', ...lines, `| **all** | ${String(all(1))} | ${String(all(2))} | **${String(ROWS.length)}** |`].join('\n');
};

const linkTo = (file: string): string => `[${file.replace(/^.*\//, '')}](${TO_ROOT}/${file})`;

const evidenceInWords = (evidence: Evidence): string => {
  if (evidence.kind === 'absence') return `[absences.ts](asvs/absences.ts): without ${evidence.absence}`;
  if (evidence.kind === 'wording') return `${linkTo(evidence.file)}: \`${evidence.says}\``;
  const cases = evidence.cases.length > 0 ? ` (${evidence.cases.join('; ')})` : '';
  return `${linkTo(evidence.spec)}: ${evidence.title}${cases}`;
};

/** Within a table a bar would end the cell, and a sign of Markdown or HTML be one. */
const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

const howOf = (row: Row): string => (row.concerns ? ('missing' in row ? `${row.how} **Missing:** ${row.missing}` : row.how) : row.why);

const line = ([id, row]: readonly [string, Row]): string =>
  `| ${id} | ${String(levelOf(id))} | ${verdictOf(row)} | ${inCell(howOf(row))} | ${row.evidence.map(evidenceInWords).map(inCell).join('<br>')} |`;

const chapterInWords = ({ number, about, rows }: Chapter): string =>
  [`## V${String(number)} ${about}`, '', '| | level | verdict | how, or why not | seen in |', '| --- | --- | --- | --- | --- |', ...Object.entries(rows).map(line)].join('\n');

export const matrixInWords = (): string => `# The product and OWASP ASVS 5.0, level 2

Made by \`npm run security\` from [asvs/chapters](asvs/chapters); \`asvs.spec.ts\` fails when a requirement has no row, when a row’s evidence is not there,
and when this file is out of date. The requirements themselves are at [OWASP](https://github.com/OWASP/ASVS/tree/v5.0.0/5.0/en); here stand their numbers and our own words.

${totals()}

- **met**: what the requirement asks is so, and the test or the sentence beside it fails if it is no longer.
- **partly**, **not met**: with what is missing. What only a real deployment could show does not count as met.
- **not concerned**: the requirement is about something that is not here, or that Entra, Teams or Azure does; what would have to appear for it to concern us is looked for each time.

All ${String(REQUIREMENTS.length)} requirements of levels 1 and 2 are here. Nobody but us has looked at them; it is no certificate.

${CHAPTERS.map(chapterInWords).join('\n\n')}
`;

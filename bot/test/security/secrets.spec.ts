import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { REPOSITORY } from '../../local/folders.ts';
import { HAS_HISTORY, everCommitted, filesBelow, textOf, trackedFiles } from './secrets/every-text.ts';
import { SILENCING, secretsIn } from './secrets/secrets-in.ts';

const FILES_MIN = 500;

const letters = (length: number, alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'): string =>
  [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length] ?? '').join('');
const DIGITS = '0123456789';
/** A digit and a letter at least, as whoever makes a password is told to. */
const password = (): string => `${letters(9)}x7${letters(9)}`;

/** What would be found here as well, were it written in one piece. */
const whole = (...parts: readonly string[]): string => parts.join('');

/** Made when they are looked for, so that none of them stands in this file; and each one as somebody would leave it in another. */
const PLANTED: readonly (readonly [kind: string, text: () => string | Promise<string>])[] = [
  ['key of an Azure account', () => `COSMOS: "${randomBytes(64).toString('base64')}"`],
  ['connection string of Azure', () => `AccountEndpoint=https://x.documents.azure.com/;AccountKey=${randomBytes(48).toString('base64')};`],
  ['connection string of Azure', () => `Endpoint=sb://x.servicebus.windows.net/;SharedAccessKey=${randomBytes(32).toString('base64')}`],
  ['signed address of Azure', () => `https://x.blob.core.windows.net/c?sv=2026-01-01&sig=${encodeURIComponent(randomBytes(32).toString('base64'))}`],
  ['secret of an Entra application', () => `bot: ${letters(3)}8Q~${letters(34)}`],
  ['instrumentation key', () => `${whole('Instrumentation', 'Key')}=${randomBytes(4).toString('hex')}-0000-4000-8000-000000000000`],
  ['webhook of Teams', () => `https://sample.${whole('webhook', '.office.com')}/webhookb2/${letters(36)}@${letters(36)}`],
  ['signed token', () => new SignJWT({ name: 'Priya' }).setProtectedHeader({ alg: 'HS256' }).sign(randomBytes(32))],
  ['password by its name', () => `const ${whole('pass', 'word')} = '${password()}';`],
  ['password by its name', () => JSON.stringify({ [whole('client_', 'secret')]: password() })],
  ['password of an environment', () => `BOT_${whole('PASS', 'WORD')}=${letters(20)}`],
  ['privatekey', () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
  ['private key', () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'sec1', format: 'pem' }).toString()],
  ['github', () => `git clone with ${whole('gh', 'p_')}${letters(36)}`],
  ['npm', () => `//${whole('registry', '.npmjs.org')}/:_authToken=${whole('npm', '_')}${letters(36)}`],
  ['aws', () => `${whole('aws_', 'secret_access_key')} = "${letters(40)}"`],
  ['slack', () => `${whole('xo', 'xb-')}${letters(12, DIGITS)}-${letters(12, DIGITS)}-${letters(24)}`],
  ['basicauth', () => `https://mentor:${password()}@mentors.sample.ac.uk/`],
  ['database-connection-string', () => `postgresql://mentor:${password()}@db.sample.ac.uk:5432/mentors`],
];

const found = async (text: string): Promise<readonly string[]> => (await secretsIn({ name: 'planted.ts', text })).map((what) => what.replace(/^planted\.ts:\d+: /, ''));

describe('The search for secrets', () => {
  for (const [place, [kind, text]] of PLANTED.entries()) {
    it(`finds what was planted (${String(place + 1)} of ${String(PLANTED.length)}): ${kind}`, async () => {
      const planted = await text();
      assert.ok((await found(`${'\n'.repeat(3)}${planted}\n`)).includes(kind));
      assert.ok(!(await secretsIn({ name: 'planted.ts', text: planted })).some((what) => planted.length > 20 && what.includes(planted)), 'and does not repeat it');
    });
  }

  it('takes the hashes of a lock file, names and made-up ids for none', async () => {
    const harmless = [
      `"integrity": "sha512-${randomBytes(64).toString('base64')}"`,
      'const id = "5a3d1c0e-0000-4000-8000-000000000001";',
      'const token = await signIn();',
      "const KEY_OF_THE_PLACE = 'mentors/list';",
      'COSMOS_KEY=${COSMOS_KEY}',
    ];
    for (const text of harmless) assert.deepEqual(await found(text), [], text);
  });
});

describe('No secret', () => {
  const secretsAmong = async (texts: readonly Parameters<typeof secretsIn>[0][]): Promise<readonly string[]> => (await Promise.all(texts.map(secretsIn))).flat();

  it('is in any file of the repository', async () => {
    const files = trackedFiles();
    assert.ok(files.length >= FILES_MIN, `only ${String(files.length)} files were looked through`);
    assert.deepEqual(await secretsAmong(files.map(textOf)), []);
  });

  it(HAS_HISTORY ? 'was ever in one, nor in what was said of a change' : 'can be looked for in a history that is not here', async function () {
    this.timeout(30_000);
    const texts = HAS_HISTORY ? everCommitted() : [];
    assert.ok(!HAS_HISTORY || texts.length > 0);
    assert.deepEqual(await secretsAmong(texts), []);
  });

  it('is overlooked where git is not there to say which files there are', () => {
    const all = new Set(filesBelow(REPOSITORY));
    assert.deepEqual(trackedFiles().filter((file) => !all.has(file)), []);
  });

  it('is let pass by a comment', () => {
    assert.deepEqual(trackedFiles().filter((file) => textOf(file).text.includes(SILENCING)), []);
  });
});

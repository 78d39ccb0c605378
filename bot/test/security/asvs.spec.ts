import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../../local/folders.ts';
import { textOf } from './secrets/every-text.ts';
import { ABSENCES, type Absence, foundDespite, sourcesOfProduct } from './asvs/absences.ts';
import { readSpec, whatIsWrongWith } from './asvs/evidence.ts';
import { REQUIREMENTS, levelOf, requirementsOf } from './asvs/levels.ts';
import { CHAPTERS, MATRIX_FILE, ROWS, matrixInWords } from './asvs/matrix.ts';

const SENTENCE = /^\S.{12,}\.$/s;
const SOURCES_MIN = 200;

/** How each absence would look, if it were there. */
const PLANTED: { readonly [absence in Absence]: string } = {
  'text that is run as code': 'eval(words)',
  'a process started by the server': `import { exec } from 'node:child_process';`,
  'LDAP': `import { Client } from 'ldapts';`,
  'XML': 'new DOMParser()',
  'LaTeX': 'pdftex --shell-escape',
  'a regular expression made of text': 'new RegExp(words)',
  'HTML made of what a member wrote, but for the one function that is tried for it': '<p dangerouslySetInnerHTML={{ __html: words }} />',
  'templates made of text': `import { Template } from 'adaptivecards-templating';`,
  'JNDI': 'jndi:ldap',
  'memcache': `import { createClient } from 'redis';`,
  'format strings': 'util.format(words)',
  'mail': `import { createTransport } from 'nodemailer';`,
  'memory that nobody looks after': 'Buffer.allocUnsafe(8)',
  'cookies': `response.setHeader('Set-Cookie', 'a=b');`,
  'permission for pages of other origins': `'Access-Control-Allow-Origin': '*'`,
  'messages between windows that we read ourselves': `window.addEventListener('message', read)`,
  'GraphQL': `import { graphql } from 'graphql';`,
  'WebSocket': 'new WebSocket(url)',
  'uploads': '<input type="file" />',
  'unpacking of archives': 'unzipSync(bytes)',
  'files written by the server of a deployment': 'writeFileSync(file, words)',
  'passwords': '<input type="password" />',
  'codes that are sent to somebody': 'sendTotp(totp)',
  'SAML': `import { SAML } from '@node-saml/node-saml';`,
  'an authorization server': `grant_type: 'authorization_code'`,
  'encryption of our own': `createCipheriv('aes-256-gcm', key, iv)`,
  'outdated hashes': `createHash('md5')`,
  'chance that can be guessed where it must not be': 'const token = Math.random().toString(36) + token;',
  'client certificates': 'requestCert: true',
  'TLS that is not checked': 'rejectUnauthorized: false',
  'plug-ins of browsers': '<object data="x" />',
  'WebRTC': 'new RTCPeerConnection()',
  'addresses taken from what somebody sent': `request.headers['x-forwarded-host']`,
};

const isAbsence = (text: string): text is Absence => Object.hasOwn(ABSENCES, text);

describe('The matrix of ASVS 5.0', () => {
  it('has 253 requirements, 70 of level 1 and 183 of level 2, and leaves the 92 of level 3', () => {
    assert.deepEqual([requirementsOf(1).length, requirementsOf(2).length, requirementsOf(3).length], [70, 183, 92]);
    assert.equal(REQUIREMENTS.length, 253);
  });

  it('has one row for each of them, in order and in its chapter, and none for anything else', () => {
    assert.deepEqual(ROWS.map(([id]) => id), REQUIREMENTS);
    for (const { number, rows } of CHAPTERS) assert.deepEqual(Object.keys(rows).filter((id) => !id.startsWith(`${String(number)}.`)), []);
  });

  it('says in a sentence how each is met, what is missing, or why it does not concern us', () => {
    for (const [id, row] of ROWS) {
      assert.match(row.concerns ? row.how : row.why, SENTENCE, id);
      if (row.concerns && 'missing' in row) assert.match(row.missing, SENTENCE, id);
    }
  });

  it('has no row without evidence', () => {
    assert.deepEqual(ROWS.filter(([, { evidence }]) => evidence.length === 0).map(([id]) => id), []);
  });

  it('calls nothing met that no test shows and no file says', () => {
    const told = ROWS.filter(([, row]) => row.concerns && row.verdict === 'met' && row.evidence.every(({ kind }) => kind === 'absence')).map(([id]) => id);
    // Met by doing without, as the sentence of each says.
    assert.deepEqual(told, ['1.2.9', '1.3.10', '3.7.1']);
  });

  for (const { number, about, rows } of CHAPTERS) {
    it(`names evidence that is there: V${String(number)} ${about}`, () => {
      const wrong = Object.entries(rows).flatMap(([id, { evidence }]) => evidence.flatMap(whatIsWrongWith).map((what) => `${id}: ${what}`));
      assert.deepEqual(wrong, []);
    });
  }

  it('is the one that people read', () => {
    assert.ok(textOf(MATRIX_FILE).text === matrixInWords(), `${MATRIX_FILE} is out of date. Run npm run security.`);
  });
});

describe('The evidence of a row', () => {
  it('is looked for: a file, a title, a case, words and an absence that are not there are each missed', () => {
    const spec = 'bot/test/doors/http-door.spec.ts';
    const test = { kind: 'test', spec, title: 'with …', cases: ['no header'] } as const;
    assert.deepEqual(whatIsWrongWith(test), []);
    assert.deepEqual(whatIsWrongWith({ ...test, spec: 'bot/test/nowhere.spec.ts' }), ['bot/test/nowhere.spec.ts is not there']);
    assert.deepEqual(whatIsWrongWith({ ...test, spec: 'bot/src/main.ts' }), ['bot/src/main.ts is no spec']);
    assert.deepEqual(whatIsWrongWith({ ...test, title: 'with nothing', cases: ['no case'] }), [`${spec} has no test "with nothing"`, `${spec} has no case "no case"`]);
    assert.equal(whatIsWrongWith({ kind: 'wording', file: 'README.md', says: 'words nobody wrote' }).length, 1);
    assert.equal(foundDespite('WebRTC', [{ name: 'x.ts', text: 'new RTCPeerConnection()' }]).length, 1);
  });

  it('is a title as the machine reads it, not as a comment or a text has it', () => {
    const { titles, texts } = readSpec('x.spec.ts', `// it('a')\ndescribe('b', () => { it(\`c \${d} e\`, () => log("it('f')")); it(g, h); });`);
    assert.deepEqual([...titles], ['b', 'c … e']);
    assert.deepEqual([...texts], ['b', `it('f')`]);
  });

  it('by absence would be noticed if it were there, each kind of it', () => {
    assert.ok(sourcesOfProduct().length >= SOURCES_MIN);
    for (const [absence, text] of Object.entries(PLANTED)) {
      assert.ok(isAbsence(absence));
      assert.deepEqual(foundDespite(absence, [{ name: 'planted.ts', text }]), ['planted.ts'], absence);
    }
  });

  it('by absence is used by a row, each kind of it', () => {
    const used = new Set(ROWS.flatMap(([, { evidence }]) => evidence.map((one) => (one.kind === 'absence' ? one.absence : ''))));
    assert.deepEqual(Object.keys(ABSENCES).filter((absence) => isAbsence(absence) && !used.has(absence)), []);
  });

  it('knows no level for a requirement that ASVS does not have', () => {
    for (const id of ['1.1.3', '18.1.1', '1.1', '1.1.0', 'x']) assert.equal(levelOf(id), undefined, id);
  });
});

describe('SECURITY.md', () => {
  it('names files that are there', () => {
    const { text } = textOf('SECURITY.md');
    const linked = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, file = '']) => file).filter((file) => !file.startsWith('https://'));
    const named = [...text.matchAll(/`((?:core|bot|tab|infra)\/[\w./-]+)`/g)].map(([, file = '']) => file);
    assert.ok(linked.length > 10 && named.length > 5);
    assert.deepEqual([...linked, ...named].filter((file) => !existsSync(join(REPOSITORY, file))), []);
  });
});

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describePages } from './support/describe-pages.ts';
import { READER, settled } from './support/browser.ts';

const FIRST_VIEW_KILOBYTES_MAX = 200;
const assets = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'assets');

/** By what it is known, in the text of a script: the renderer of cards, Teams’ library, what asks for consent, and what that signs in with. */
const FOR_LATER = ['Action.Execute', 'teamsjs', 'teamsfx-auth-code-flow', 'msal.js.browser'];

describePages('The first view of the directory', ({ server, browser }) => {
  it(`needs less than ${FIRST_VIEW_KILOBYTES_MAX} KB of JavaScript as it is sent, and none of what comes later`, async () => {
    const page = await (await browser().newContext(READER)).newPage();
    const scripts = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.set(response.url(), response.body());
    });
    await page.goto(`${server().url}/tab/#/mentors`);
    await settled(page);
    const sizes = await Promise.all([...scripts].map(async ([url, body]) => ({ name: url.split('/').at(-1) ?? url, text: (await body).toString(), bytes: gzipSync(await body).length })));
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { name, bytes } of sizes) console.log(`      ${(bytes / 1024).toFixed(1).padStart(6)} KB  ${name}`);
    console.log(`      ${(total / 1024).toFixed(1).padStart(6)} KB  in all`);
    assert.ok(total > 0 && total / 1024 < FIRST_VIEW_KILOBYTES_MAX);
    const later = (text: string): readonly string[] => FOR_LATER.filter((mark) => text.includes(mark));
    assert.deepEqual(
      sizes.filter(({ text }) => later(text).length > 0).map(({ name }) => name),
      [],
    );
    const rest = await Promise.all((await readdir(assets)).map((name) => readFile(join(assets, name), 'utf8')));
    assert.deepEqual(later(rest.join('')), FOR_LATER);
  });
});

import assert from 'node:assert/strict';
import { describePages } from './support/describe-pages.ts';

/** What somebody would do who has got a line of their own into the page. */
const ATTEMPTS: readonly (readonly [string, string])[] = [
  ['makes markup of text', `document.body.insertAdjacentHTML('beforeend', '<b>x</b>')`],
  ['sets text as markup', `document.createElement('div').innerHTML = '<b>x</b>'`],
  ['names a policy of their own', `trustedTypes.createPolicy('mine', {})`],
  ['takes the name of a known one', `trustedTypes.createPolicy('adaptivecards#markdownPassthroughPolicy', {})`],
  ['loads a script by its address', `document.createElement('script').src = '/tab/x.js'`],
];

describePages('The policy of the pages', ({ browser, server }) => {
  it('lets live cards be drawn, and closes every way from text to markup and scripts', async () => {
    const page = await (await browser().newContext()).newPage();
    await page.goto(`${server().url}/tab/#/mentoring`);
    await page.getByRole('button', { name: 'Accept', exact: true }).first().waitFor();
    for (const [what, attempt] of ATTEMPTS) await assert.rejects(page.evaluate(attempt), /TypeError/, what);
  });

  it('reads no style from markup', async () => {
    const page = await (await browser().newContext()).newPage();
    await page.goto(`${server().url}/tab/`);
    const colour = await page.evaluate(() => {
      const made = document.createElement('p');
      made.setAttribute('style', 'color: rgb(1, 2, 3)');
      document.body.append(made);
      return getComputedStyle(made).color;
    });
    assert.notEqual(colour, 'rgb(1, 2, 3)');
  });
});

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { describePages } from './support/describe-pages.ts';
import { LAPSED, amendedActive } from './support/stub-partnerships.ts';

const AGREEMENT = '#/mentoring/p-active/agreement';

const read = async (page: Page): Promise<Page> => {
  await page.getByRole('heading', { name: 'Mentoring agreement', level: 1 }).waitFor();
  return page;
};

/** What stands on the paper: in print media the rest of the page is not drawn. */
const printed = async (page: Page): Promise<string> => {
  await page.emulateMedia({ media: 'print' });
  return page.locator('body').innerText();
};

/** How many pages of which size, in points; A4 is 595 by 842. */
const pagesOf = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ media: null });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, pdf.match(/\/MediaBox\s*\[/g)?.length);
  return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 (\d+)[\d.]* (\d+)/g)].map(([, width, height]) => `${width ?? ''} by ${height ?? ''}`);
};

describePages('The agreement of a partnership', ({ server, open }) => {
  it('is printed with everything in it, and nothing of the page around it', async () => {
    const paper = await printed(await read(await open(AGREEMENT)));
    for (const said of [
      'University network · Version 2',
      'in force since Tuesday 1 September 2026',
      'Mei Lin Chen',
      'Tom Okafor',
      'Lead a budget conversation with a head of department on my own.',
      'In March I present the faculty forecast myself',
      'We meet once a month, for about 60 minutes. For 6 months, from Tuesday 1 September 2026 to Monday 1 March 2027.',
      'Teams, and once a term over a coffee in the Riverside café',
      'The mentee',
      'We say so a day before',
      'A short message is welcome, and an answer may take a week.',
      'Every three months',
      'Mentoring does not replace line management, supervision, counselling or HR.',
      '31 August 2026, 16:20 BST, version 2',
      '1 September 2026, 09:10 BST, version 2',
    ])
      assert.ok(paper.includes(said), `${said} is not on the paper: ${paper}`);
    assert.doesNotMatch(paper, /Back to the partnership|Print|My mentoring|Change the agreement|Extend|Your data/);
  });

  it('is printed on one page of A4', async () => {
    assert.deepEqual(await pagesOf(await read(await open(AGREEMENT))), ['594 by 841']);
  });

  it('takes a second page for as much as can be written, and no more', async () => {
    const { agreement } = amendedActive();
    assert.ok(agreement);
    const goals = [1, 2, 3].map((number) => `${String(number)} ${'A goal that is told at length. '.repeat(20)}`.slice(0, 600));
    const terms = { ...agreement.terms, goals, success: 'It went well. '.repeat(70), contactBetween: 'We write. '.repeat(30) };
    server().network().otherDoes('p-active', { agreement: { ...agreement, terms, statements: Array.from({ length: 8 }, (_, index) => `${String(index)} ${'A statement. '.repeat(30)}`) } });
    assert.deepEqual(await pagesOf(await read(await open(AGREEMENT))), ['594 by 841', '594 by 841']);
  });

  it('is printed by its button', async () => {
    const page = await read(await open(AGREEMENT));
    await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute('data-printed', 'yes') }));
    await page.getByRole('button', { name: 'Print' }).click();
    assert.equal(await page.locator('body').getAttribute('data-printed'), 'yes');
  });

  it('stands beside a change that waits, which is signed there and not printed', async () => {
    server().network().otherDoes('p-active', amendedActive());
    const page = await read(await open(AGREEMENT));
    const change = page.getByRole('region', { name: 'A change is proposed: version 4' });
    await change.getByText('Present the forecast to the faculty board.').waitFor();
    await change.getByText('Until now: 6 months').waitFor();
    await change.getByRole('button', { name: 'Sign version 4' }).click();
    await page.getByRole('dialog').getByText('You signed').waitFor();
    assert.deepEqual(server().network().presses, [{ verb: 'agreement.sign', data: { partnership: 'p-active', version: '4' } }]);
    await page.keyboard.press('Escape');
    const paper = await printed(page);
    assert.match(paper, /Version 3/);
    assert.doesNotMatch(paper, /A change is proposed|faculty board|Earlier versions/);
  });

  it('keeps its earlier versions, each to be read and printed, and leads back', async () => {
    server().network().otherDoes('p-active', amendedActive());
    const page = await read(await open(AGREEMENT));
    await page.getByText('Signed by Tom Okafor on Monday 31 August 2026').waitFor();
    await page.getByRole('link', { name: 'Version 2' }).click();
    await page.getByText('It was in force from Tuesday 1 September 2026 to Tuesday 6 October 2026, and has been replaced by a later version.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Sign version 4' }).count(), 0);
    assert.match(await printed(page), /once a month[^]*31 August 2026, 16:20 BST, version 2/);
    await page.emulateMedia({ media: null });
    await page.getByRole('link', { name: 'Version 3' }).click();
    await page.getByText('We meet every two weeks').waitFor();
  });

  it('is changed and extended in cards above the page', async () => {
    const page = await read(await open(AGREEMENT));
    for (const [name, verb, data] of [
      ['Change the agreement', 'amendment.edit', { partnership: 'p-active', step: 'goals' }],
      ['Extend', 'amendment.extending', { partnership: 'p-active' }],
    ] as const) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').getByText(`The button asked for ${verb}`).waitFor();
      assert.deepEqual(server().network().presses.at(-1), { verb, data });
      await page.keyboard.press('Escape');
    }
  });

  it('says until when a draft can be signed, and that it was not', async () => {
    const page = await read(await open('#/mentoring/p-agreeing/agreement'));
    await page.getByText('This is a draft until both have signed. Sign it by Tuesday 8 December.').waitFor();
    await page.getByRole('button', { name: 'Sign version 1' }).waitFor();
    server().network().otherDoes('p-agreeing', LAPSED);
    await page.reload();
    await page.getByText('It was not signed in time, and so was never in force.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Sign version 1' }).count(), 0);
  });

  it('is no longer printed when its words are gone', async () => {
    const { agreement } = amendedActive();
    assert.ok(agreement);
    server().network().otherDoes('p-active', { status: 'ended', agreement: { ...agreement, terms: { ...agreement.terms, goals: ['These words were deleted.'] } } });
    const page = await read(await open(AGREEMENT));
    await page.getByText('What was written here has been deleted').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Print' }).count(), 0);
  });
});

import { MEI, TOM } from '../../bot/src/local-people.ts';
import { startServerProcess } from '../../bot/test/support/server-process.ts';
import { describePagesOf } from './support/describe-pages.ts';

/** Our own server with the whole sample university, so that what the small server of the other specs claims is seen to be so. */
const startRealServer = async () => {
  const server = await startServerProcess({ isEmpty: false });
  return { url: server.address, restart: () => undefined, close: () => server.close() };
};

describePagesOf('On the real server', startRealServer, ({ open }) => {
  it('the directory opens, and finds a mentor by a word with a typing error', async () => {
    const page = await open('#/mentors', { query: `?as=${TOM.id}` });
    await page.getByRole('heading', { name: /^[4-9]\d mentors$/ }).waitFor();
    await page.getByPlaceholder('What would you like to work on?').fill('statistcs');
    await page.getByRole('heading', { name: /^\d mentors$/ }).waitFor();
    await page.getByText('Dr Amira Bell').first().waitFor();
  });

  it('a profile opens by its address', async () => {
    const page = await open('#/mentors', { query: `?as=${TOM.id}` });
    await page.getByText('Alison Frame').first().click();
    await page.getByRole('dialog').getByRole('heading', { name: 'Alison Frame' }).waitFor();
    await page.reload();
    await page.getByRole('dialog').getByRole('heading', { name: 'Alison Frame' }).waitFor();
  });

  it('a member signs the card that waits for them, and the partnership runs', async () => {
    const page = await open('#/mentoring', { query: `?as=${MEI.id}` });
    const mentor = page.getByRole('article').filter({ hasText: 'Professor Helen Ashworth' });
    await mentor.getByText('Waiting for your signature').waitFor();
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await mentor.getByText(/Working together since/).waitFor();
  });
});

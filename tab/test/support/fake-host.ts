import { createServer } from 'node:http';

/**
 * A page that speaks the part of the Teams host protocol which the client library 2.58 needs: it answers `initialize` and
 * `getContext` (in the flat shape of the first version, as hosts do) and can change the theme.
 */
const pageFor = (tab: string, context: object): string => `<!doctype html><title>Host</title>
<iframe id="tab" src="${tab}" style="width:1200px;height:800px;border:0"></iframe>
<script>
  const frame = document.getElementById('tab');
  const tell = (message) => frame.contentWindow.postMessage(message, '*');
  const supports = { pages: { currentApp: {} } };
  const answers = {
    initialize: () => ['content', 'web', JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports }), '2.0.1'],
    getContext: () => [${JSON.stringify(context)}],
  };
  window.addEventListener('message', ({ data: { id, uuidAsString, func } }) => {
    if (answers[func]) tell({ id, uuidAsString, args: answers[func]() });
  });
  window.changeTheme = (theme) => tell({ func: 'themeChange', args: [theme] });
</script>`;

export const startFakeHost = async (tab: string, context: object) => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(pageFor(tab, context));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The host has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type FakeHost = Awaited<ReturnType<typeof startFakeHost>>;

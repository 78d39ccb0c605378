import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/tab/',
  plugins: [react()],
  build: {
    // Teams on the web and the desktop run in evergreen browsers; nothing older has to be served.
    target: 'es2023',
    reportCompressedSize: false,
    // A picture or font inlined as data: would need a wider content security policy than the pages have.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Beside the page, the two in Microsoft's window when a member lets it ask Graph.
    rolldownOptions: { input: ['index.html', 'consent-start.html', 'consent-end.html'] },
  },
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** In development the app is served by Vite and everything else comes from the server at SURCEASE_URL. */
const server = process.env['SURCEASE_URL'] ?? 'http://localhost:4000';

export default defineConfig({
  plugins: [react()],
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/oidc': server,
      '/app-config.json': server,
    },
  },
  build: {
    sourcemap: true,
    // The content security policy allows no data: scripts or fonts; nothing is worth inlining.
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        manualChunks: (id) =>
          id.includes('node_modules')
            ? id.includes('mantine') || id.includes('floating-ui')
              ? 'mantine'
              : // Loaded with the first page that draws with it.
                id.includes('/uplot/') && !id.endsWith('.css')
                ? 'uplot'
                : 'vendor'
            : undefined,
      },
    },
  },
});

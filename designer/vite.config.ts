import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

/** Where `npm run dev` finds an engine. */
const engine = loadEnv('development', '.', 'AFTERCARE_')['AFTERCARE_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { 'lezer-feel': new URL('./forms/unusedParser.ts', import.meta.url).pathname } },
  // Takes the place of the nonce that the engine makes for each answer (engine/http/site/webApp.ts).
  html: { cspNonce: 'NONCE' },
  build: {
    target: 'es2023',
    manifest: true, // tests/designer/bundles.test.ts reads from it what a route needs
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
    assetsInlineLimit: 0, // the content-security policy knows no data in scripts
  },
  server: {
    port: 5173,
    // The folder `api` holds modules, too. The engine refuses what comes from elsewhere, so the address stays as the browser says it.
    proxy: { '^/api/(?!\\w+\\.ts)': { target: engine, changeOrigin: false } },
  },
});

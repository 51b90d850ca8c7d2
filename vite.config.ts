import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/**
 * The renderer: one bundle for both shells.
 *
 * Nothing is written inline (no module preload polyfill, no data URLs), because the content security policy of the
 * core lets scripts, styles and fonts come from the program's own origin only.
 */
export default defineConfig({
  root: path.join(root, 'renderer'),
  base: '/',
  publicDir: false,
  cacheDir: path.join(root, 'node_modules/.cache/vite'),
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: path.join(root, 'dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
});

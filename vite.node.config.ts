import path from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/**
 * The Node side: core process, workers, shells and preload. scripts/build.mjs adds the entries and the folder.
 *
 * All packages are bundled except `electron`, which the runtime brings, and the database addon, which is native.
 */
export default defineConfig({
  root,
  publicDir: false,
  cacheDir: path.join(root, 'node_modules/.cache/vite'),
  logLevel: 'warn',
  ssr: {
    target: 'node',
    noExternal: true,
    external: ['electron', 'better-sqlite3-multiple-ciphers'],
  },
  build: {
    ssr: true,
    target: 'node24',
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

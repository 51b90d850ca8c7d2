/**
 * Builds everything under dist/: the renderer, the core process, both shells and the preload script.
 *
 * Does nothing when the sources are the same as at the last build; `--force` builds anyway.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { hashBuildInputs } from './build-inputs.mjs';
import { continueOnOwnNode, projectRoot } from './project-root.mjs';

continueOnOwnNode();

const dist = path.join(projectRoot, 'dist');
const stampFile = path.join(dist, '.build-stamp');

/** Entry points by bundle; the key of an entry is the path of its output below dist/, without extension. */
const nodeBundles = {
  core: {
    'core-process': 'electron/host/core-process.ts',
    'import-worker': 'electron/core/services/import/import-worker.ts',
    'package-worker': 'electron/core/services/packages/package-worker.ts',
  },
  browser: { main: 'electron/browser/main.ts' },
  desktop: { main: 'electron/desktop/main.ts' },
  preload: { preload: 'electron/preload/preload.ts' },
};

const outputs = [
  'renderer/index.html',
  'core/core-process.js',
  'core/import-worker.js',
  'core/package-worker.js',
  'browser/main.js',
  'desktop/main.js',
  'preload/preload.cjs',
];

const stamp = hashBuildInputs(projectRoot);
const isUpToDate =
  !process.argv.includes('--force') &&
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === stamp &&
  outputs.every((output) => existsSync(path.join(dist, output)));

if (isUpToDate) {
  console.log('Build is up to date.');
} else {
  try {
    await buildAll();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error('The build failed.');
    process.exit(1);
  }
}

async function buildAll() {
  const sources = ['renderer/index.html', ...Object.values(nodeBundles).flatMap((entries) => Object.values(entries))];
  const missing = sources.filter((source) => !existsSync(path.join(projectRoot, source)));
  if (missing.length > 0) throw new Error(`These sources are missing: ${missing.join(', ')}.`);

  const started = performance.now();
  const { build } = await import('vite');
  rmSync(stampFile, { force: true });
  for (const [name, entries] of Object.entries(nodeBundles)) {
    const input = Object.fromEntries(
      Object.entries(entries).map(([entry, source]) => [entry, path.join(projectRoot, source)]),
    );
    await build({
      configFile: path.join(projectRoot, 'vite.node.config.ts'),
      mode: 'production',
      build: {
        outDir: path.join(dist, name),
        rolldownOptions: {
          input,
          ...(name === 'preload' ? { output: { format: 'cjs', entryFileNames: '[name].cjs' } } : {}),
        },
      },
    });
  }
  await build({ configFile: path.join(projectRoot, 'vite.config.ts'), mode: 'production' });
  checkPreload();
  checkIndexPage();

  const absent = outputs.filter((output) => !existsSync(path.join(dist, output)));
  if (absent.length > 0) throw new Error(`The build did not make: ${absent.join(', ')}.`);
  mkdirSync(dist, { recursive: true });
  writeFileSync(stampFile, stamp);
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** A sandboxed preload script is one CommonJS file: it can load neither modules nor other files. */
function checkPreload() {
  const code = readFileSync(path.join(dist, 'preload', 'preload.cjs'), 'utf8');
  const loaded = [...code.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map((match) => match[1]);
  const refused = loaded.filter((name) => name !== 'electron');
  if (refused.length > 0)
    throw new Error(`The preload script may load 'electron' only, and loads ${refused.join(', ')}.`);
}

/** The content security policy has no `unsafe-inline`: an inline script would silently not run. */
function checkIndexPage() {
  const page = readFileSync(path.join(dist, 'renderer', 'index.html'), 'utf8');
  if (/<script(?![^>]*\bsrc=)[^>]*>/i.test(page)) throw new Error('dist/renderer/index.html holds an inline script.');
  if (/<style[\s>]/i.test(page)) throw new Error('dist/renderer/index.html holds an inline style.');
}

/**
 * `npm run dev`: the browser shell with a renderer that reloads on every change.
 *
 * The Node side is built once and answers `/api`; Vite serves the renderer. Changes outside renderer/ and shared/ need
 * a new start. Arguments go to the browser shell.
 */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { continueOnOwnNode, projectRoot } from './project-root.mjs';

continueOnOwnNode();

const build = spawnSync(process.execPath, [path.join(projectRoot, 'scripts', 'build.mjs')], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);

const shell = spawn(
  process.execPath,
  [path.join(projectRoot, 'dist', 'browser', 'main.js'), '--no-open', ...process.argv.slice(2)],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
shell.once('exit', (code) => process.exit(code ?? 1));
process.once('exit', () => shell.kill());
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

for await (const line of createInterface({ input: shell.stdout })) {
  const ready = /^Groeikaart ready: (\S+)$/.exec(line);
  if (ready?.[1] === undefined) console.log(line);
  else await serveRenderer(new URL(ready[1]));
}

/** Serves the renderer from its sources; requests look to the shell as if they came from its own page. */
async function serveRenderer(/** @type {URL} */ address) {
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: path.join(projectRoot, 'vite.config.ts'),
    server: {
      host: '127.0.0.1',
      proxy: {
        '/api': { target: address.origin, changeOrigin: true, headers: { origin: address.origin } },
      },
    },
  });
  await server.listen();
  const local = server.resolvedUrls?.local[0] ?? '';
  console.log(`Groeikaart ready: ${local}${address.hash}`);
}

/**
 * Entry of the core's own process, a child process of Node or a utility process of Electron.
 *
 * The core is loaded only after the check of the runtime, because its database addon ends an unsuitable Node without a
 * message.
 */
import { openParentChannel } from './parent-channel.ts';
import { EXIT_UNSUITABLE_RUNTIME, runtimeProblem } from './runtime-check.ts';

// The shell decides when this process ends; a Ctrl+C in a terminal reaches both.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

// The message of an exception may hold personal data: only the kind of error and its place are written.
process.on('uncaughtException', (error) => {
  const place = /([\w.-]+:\d+:\d+)/.exec(error.stack ?? '')?.[1] ?? 'unknown';
  process.stderr.write(`The core stopped by an unexpected ${error.name} at ${place}.\n`);
  process.exit(1);
});

const problem = runtimeProblem(process.versions);
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exit(EXIT_UNSUITABLE_RUNTIME);
}
const channel = openParentChannel();
if (channel === null) {
  process.stderr.write('This is a part of Groeikaart and is started by it; run `npm start` instead.\n');
  process.exit(2);
}
const [{ createCore }, { serveCore }] = await Promise.all([import('#core/index.ts'), import('./serve-core.ts')]);
serveCore(channel, createCore);

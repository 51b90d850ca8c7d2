/** The browser shell: serves the program on 127.0.0.1 and opens it in the user's browser. */
import open from 'open';
import { appLocations } from '../host/app-locations.ts';
import { forkCoreChild } from '../host/core-child.ts';
import { CoreSupervisor } from '../host/core-supervisor.ts';
import { EXIT_UNSUITABLE_RUNTIME, runtimeProblem } from '../host/runtime-check.ts';
import { createStartConfig } from '../host/start-config.ts';
import { defaultDataDirectory, prepareDataDirectory } from '../host/user-directories.ts';
import { readArguments, USAGE, type ShellArguments } from './arguments.ts';
import { PortInUse, startLoopbackServer } from './loopback-server.ts';

function stop(sentence: string, exitCode: number): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(exitCode);
}

async function run(shellArguments: ShellArguments): Promise<void> {
  const dataDirectory = shellArguments.dataDirectory ?? defaultDataDirectory();
  const problem = prepareDataDirectory(dataDirectory);
  if (problem !== null) stop(problem, 1);

  const locations = appLocations();
  const config = createStartConfig('browser', locations, dataDirectory, shellArguments.workspace);
  const supervisor = new CoreSupervisor({
    config,
    spawn: () => forkCoreChild(locations.coreProcess),
    onGivenUp: () =>
      process.stderr.write('The core of Groeikaart keeps stopping; close Groeikaart and start it again.\n'),
  });

  const server = await startLoopbackServer(shellArguments.port, (request) => supervisor.handle(request)).catch(
    (error: unknown) => {
      if (error instanceof PortInUse) {
        stop(`Port ${shellArguments.port} is in use; choose another with --port, or leave it out.`, 1);
      }
      return stop(`Groeikaart cannot listen on port ${shellArguments.port}.`, 1);
    },
  );

  const stopping = new AbortController();
  const shutDown = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    await Promise.all([server.close(), supervisor.close()]);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void shutDown());

  try {
    await supervisor.start();
  } catch {
    if (!stopping.signal.aborted) stop('Groeikaart could not start.', 1);
    return;
  }
  const address = `${server.origin}/#token=${config.token}`;
  process.stdout.write(`Groeikaart ready: ${address}\n`);
  if (shellArguments.opensBrowser) await openBrowser(address);
}

/** Opens the browser when there is one; the address has been printed for when there is none. */
async function openBrowser(address: string): Promise<void> {
  try {
    const browser = await open(address);
    browser.on('error', () => undefined);
  } catch {
    // No browser, or none that can be started from here.
  }
}

const runtime = runtimeProblem(process.versions);
if (runtime !== null) stop(runtime, EXIT_UNSUITABLE_RUNTIME);
const shellArguments = readArguments(process.argv.slice(2));
if (typeof shellArguments === 'string') stop(shellArguments, 2);
if (shellArguments.isHelp) process.stdout.write(USAGE);
else await run(shellArguments);

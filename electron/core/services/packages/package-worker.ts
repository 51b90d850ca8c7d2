import { parentPort } from 'node:worker_threads';
import type { TaskAnswer, TaskRequest } from '../workers/task-runner.ts';
import { PackageFailure, type PackageProblem, type PackageTasks } from './package-tasks.ts';
import { openPackage, sealPackage } from './seal-package.ts';

/** Entry of the package worker: answers requests one by one; what is not expected ends the worker. */
const port = parentPort;
if (port === null) throw new Error('The package worker runs in a worker thread');

const TASKS: { readonly [Name in keyof PackageTasks]: (input: PackageTasks[Name]['input']) => Promise<unknown> } = {
  seal: sealPackage,
  open: ({ bytes, keys }) => openPackage(bytes, keys),
};

async function answer(request: TaskRequest<PackageTasks>): Promise<TaskAnswer<PackageProblem>> {
  try {
    const task = TASKS[request.name] as (input: unknown) => Promise<unknown>;
    return { id: request.id, ok: true, value: await task(request.input) };
  } catch (error) {
    if (!(error instanceof PackageFailure)) throw error;
    return { id: request.id, ok: false, error: error.problem };
  }
}

port.on('message', (request: TaskRequest<PackageTasks>) => {
  void answer(request).then((message) => port.postMessage(message));
});

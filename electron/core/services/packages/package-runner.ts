import { TaskRunner } from '../workers/task-runner.ts';
import { PackageFailure, type PackageProblem, type PackageTasks } from './package-tasks.ts';

/** Memory that a package may take, with its archive in it and out of it. */
const MAX_MEMORY_MB = 512;
/** A passphrase takes one to two seconds of counting on an office laptop. */
const MAX_TIME_MS = 60_000;

/** Seals and opens packages in a worker of its own. Fails with {@link PackageFailure}. */
export class PackageRunner extends TaskRunner<PackageTasks, PackageProblem> {
  constructor(workerPath: string) {
    super(workerPath, {
      memoryMb: MAX_MEMORY_MB,
      timeMs: MAX_TIME_MS,
      failed: (problem) => new PackageFailure(problem),
      gone: () => new PackageFailure('damaged'),
      tooComplex: () => new PackageFailure('too-large'),
    });
  }
}

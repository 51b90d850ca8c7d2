import { TaskRunner } from '../workers/task-runner.ts';
import { ImportTaskFailure, type ImportTaskError, type ImportTasks } from './import-tasks.ts';

/** Memory that a file may take before the worker is ended (reliability §0.9). */
const MAX_MEMORY_MB = 256;
/** How long one task may take before the worker is ended. */
const MAX_TIME_MS = 20_000;

/**
 * Runs import tasks in a worker of its own. Fails with {@link ImportTaskFailure}: a file that breaks a limit is
 * `too-complex`, and other files that the worker held are then `expired`.
 */
export class ImportRunner extends TaskRunner<ImportTasks, ImportTaskError> {
  constructor(workerPath: string, limits: { readonly memoryMb?: number; readonly timeMs?: number } = {}) {
    super(workerPath, {
      memoryMb: limits.memoryMb ?? MAX_MEMORY_MB,
      timeMs: limits.timeMs ?? MAX_TIME_MS,
      failed: (error) => new ImportTaskFailure(error),
      gone: () => new ImportTaskFailure({ kind: 'expired' }),
      tooComplex: () => new ImportTaskFailure({ kind: 'unreadable', reason: 'too-complex', details: {} }),
    });
  }
}

import { AppError } from '../../app-error.ts';
import { PackageFailure } from '../../services/packages/package-tasks.ts';

/** Gives the outcome of a task on a package, with its expected failures as errors of the API. */
export async function withPackageErrors<Value>(task: Promise<Value>): Promise<Value> {
  try {
    return await task;
  } catch (error) {
    if (!(error instanceof PackageFailure)) throw error;
    throw new AppError('package-refused', { reason: error.problem });
  }
}

import type { SchoolId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import { refuseProblems } from '../../app-error.ts';
import type { ReadDatabase } from '../../data/read-database.ts';
import { isSchoolKnown } from '../../data/school-repository.ts';

/** Fails with `invalid-input` when the workspace has no such school; no school at all is fine. */
export function refuseUnknownSchool(db: ReadDatabase, schoolId: SchoolId | null): void {
  refuseProblems(schoolId === null || isSchoolKnown(db, schoolId) ? [] : [errorAt('schoolId', 'school-unknown')]);
}

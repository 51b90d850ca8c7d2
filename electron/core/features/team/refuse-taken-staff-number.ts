import type { PersonId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import type { ReadDatabase } from '../../data/read-database.ts';
import { findPersonByStaffNumber } from '../../data/team-repository.ts';

/** Fails with `staff-number-taken` when somebody else has the staff number. */
export function refuseTakenStaffNumber(db: ReadDatabase, personId: PersonId, staffNumber: string | null): void {
  if (staffNumber === null) return;
  const holder = findPersonByStaffNumber(db, staffNumber);
  if (holder === null || holder === personId) return;
  throw new AppError('staff-number-taken', {}, [{ path: 'staffNumber', code: 'staff-number-taken', details: {} }]);
}

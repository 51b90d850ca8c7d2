import type { ScaleGeneration } from '../team/entities.ts';
import type { WorkingTimeUnitGuess } from './parse-working-time.ts';
import type { AppointmentDraft, PersonDraft, QualificationDraft } from './plan-types.ts';

/**
 * One row that is a person. What the file does not say is null, empty, `unknown` or, for working time, 0, as in the workspace;
 * such a value never replaces a known one.
 */
export interface ReadRow {
  /** Row number in the file, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly person: PersonDraft;
  /** Null when the file has no columns about appointments. */
  readonly appointment: AppointmentDraft | null;
  readonly qualification: QualificationDraft | null;
}

/** The rows of a table, read by a mapping. */
export interface ReadRows {
  readonly rows: readonly ReadRow[];
  /** Totals, footers and empty persons. */
  readonly skipped: readonly number[];
  readonly workingTimeUnit: WorkingTimeUnitGuess | null;
  readonly scaleNaming: { readonly naming: ScaleGeneration; readonly isCertain: boolean } | null;
}

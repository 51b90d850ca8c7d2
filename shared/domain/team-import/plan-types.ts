import type { AppointmentId, PersonId, SchoolId } from '../../kernel/ids.ts';
import type { TableNoticeCode } from '../table-import/source-table.ts';
import type { Appointment, Person, Qualification, ScaleGeneration } from '../team/entities.ts';
import type { WorkingTimeUnit, WorkingTimeUnitGuess } from './parse-working-time.ts';

/** What the user decides about a file; null leaves it to the guess. */
export interface TeamImportOptions {
  readonly workingTimeUnit: WorkingTimeUnit | null;
  /** To which naming scales `LB`–`LE` belong (domain-rules C-51). */
  readonly scaleNaming: ScaleGeneration | null;
  /** School of rows that name none, or one that the workspace does not know. */
  readonly defaultSchoolId: SchoolId | null;
}

/** Options when the user decided nothing yet. */
export const DEFAULT_TEAM_IMPORT_OPTIONS: TeamImportOptions = {
  workingTimeUnit: null,
  scaleNaming: null,
  defaultSchoolId: null,
};

/** A problem for which a row is left out, or the import refused. */
export const ROW_ERROR_CODES = [
  'name-missing',
  'date-not-existing',
  'date-not-understood',
  'birth-date-implausible',
  'before-birth',
  'end-before-start',
  'working-time-not-understood',
  'working-time-out-of-range',
  'scale-is-amount',
  'staff-number-is-citizen-number',
  'staff-number-mangled',
  'staff-number-of-other-person',
  'person-ambiguous',
  'value-too-long',
  'spreadsheet-error',
  'row-incomplete',
  'row-has-extra-cells',
] as const;
export type RowErrorCode = (typeof ROW_ERROR_CODES)[number];

/** Something to look at; the row is imported. */
export const ROW_WARNING_CODES = [
  'date-placeholder',
  'date-month-first',
  'gender-not-understood',
  'contract-not-understood',
  'function-not-understood',
  'scale-not-understood',
  'step-not-understood',
  'groups-not-understood',
  'working-time-missing',
  'working-time-not-mapped',
  'working-time-read-as-factor',
  'working-time-above-full-time',
  'no-appointment-columns',
  'school-unknown',
  'email-invalid',
  'staff-number-zeros',
  'looks-like-formula',
  'name-unreadable',
  'matched-by-name',
  'same-name-joined',
] as const;
export type RowWarningCode = (typeof ROW_WARNING_CODES)[number];

/** One message about a row or a column. A warning about a repeated value is given once, with the number of rows. */
export interface ImportProblem {
  /** Row as a spreadsheet program numbers it, from 1; null for the whole file or column. */
  readonly row: number | null;
  /** Column index from 0; null when no single column is meant. */
  readonly column: number | null;
  /** Heading as written; null when there is none. */
  readonly header: string | null;
  readonly code: RowErrorCode | RowWarningCode | TableNoticeCode;
  /** At most 40 characters of the cell; null when it must not be shown or there is none. */
  readonly value: string | null;
  /** How many rows it concerns. */
  readonly rows: number;
}

/** A person as the list gives him. */
export type PersonDraft = Omit<Person, 'id'>;
/** An appointment as the list gives it; its person is added later. */
export type AppointmentDraft = Omit<Appointment, 'id' | 'personId'>;
/** A qualification as the list gives it; its person is added later. */
export type QualificationDraft = Omit<Qualification, 'id' | 'personId'>;

/** A person who is not in the workspace yet. */
export interface PersonCreate {
  readonly rows: readonly number[];
  readonly person: PersonDraft;
  readonly appointments: readonly AppointmentDraft[];
  readonly qualifications: readonly QualificationDraft[];
}

/** Old and new value of one field, for the eye. */
export interface FieldDiff {
  readonly row: number;
  readonly subject: 'person' | 'appointment';
  readonly field: keyof PersonDraft | keyof AppointmentDraft;
  readonly before: FieldValue;
  readonly after: FieldValue;
}
/** A value of a field, for showing old beside new. */
export type FieldValue = string | number | boolean | readonly number[] | null;

/** What changes of a person who is in the workspace. */
export interface PersonUpdate {
  readonly rows: readonly number[];
  readonly personId: PersonId;
  readonly personChanges: Partial<PersonDraft>;
  readonly appointmentChanges: readonly {
    readonly appointmentId: AppointmentId;
    readonly changes: Partial<AppointmentDraft>;
  }[];
  readonly newAppointments: readonly AppointmentDraft[];
  readonly newQualifications: readonly QualificationDraft[];
  readonly diffs: readonly FieldDiff[];
}

/** What happens with a row. */
export const ROW_ACTIONS = ['create', 'update', 'unchanged', 'duplicate', 'skip', 'error'] as const;
export type RowAction = (typeof ROW_ACTIONS)[number];

/** A row of the preview. */
export interface PlannedRow {
  readonly row: number;
  readonly action: RowAction;
  /** Null for rows that are no person. */
  readonly person: PersonDraft | null;
  readonly appointment: AppointmentDraft | null;
  readonly qualification: QualificationDraft | null;
  readonly diffs: readonly FieldDiff[];
}

/** Counts of a plan; rows and people are not the same, because a person may have several rows. */
export interface TeamImportSummary {
  readonly rows: number;
  readonly peopleToCreate: number;
  readonly peopleToUpdate: number;
  readonly peopleUnchanged: number;
  readonly appointmentsToCreate: number;
  readonly appointmentsToUpdate: number;
  readonly qualificationsToCreate: number;
  readonly duplicateRows: number;
  /** Totals, footers and other rows that are no person. */
  readonly skippedRows: number;
  readonly rowsWithErrors: number;
  readonly warnings: number;
  /** People of the workspace that are not in the file; they stay. */
  readonly peopleNotInFile: number;
}

/** What an import would do; nothing is written by planning. */
export interface TeamImportPlan {
  readonly summary: TeamImportSummary;
  readonly creates: readonly PersonCreate[];
  readonly updates: readonly PersonUpdate[];
  readonly rows: readonly PlannedRow[];
  readonly errors: readonly ImportProblem[];
  readonly warnings: readonly ImportProblem[];
  /** Unit in which working time is read; null without such a column. */
  readonly workingTimeUnit: WorkingTimeUnitGuess | null;
  /** Naming by which letter scales are read; null when the file has none. */
  readonly scaleNaming: { readonly naming: ScaleGeneration; readonly isCertain: boolean } | null;
}

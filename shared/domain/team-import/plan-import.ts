import type { IsoDate } from '../../kernel/dates.ts';
import type { SourceTable } from '../table-import/source-table.ts';
import type { School, TeamMember } from '../team/entities.ts';
import type { TeamImportMapping } from './columns.ts';
import { groupRows, matchPeople, type MatchedPerson } from './match-people.ts';
import { newQualifications, planUpdate } from './plan-person.ts';
import type {
  PersonCreate,
  PersonUpdate,
  PlannedRow,
  QualificationDraft,
  RowAction,
  TeamImportOptions,
  TeamImportPlan,
} from './plan-types.ts';
import { ProblemList } from './problem-list.ts';
import { readRows } from './read-rows.ts';
import type { ReadRow } from './read-types.ts';

const NO_DIFFS: PlannedRow['diffs'] = [];
const NO_QUALIFICATIONS: readonly QualificationDraft[] = [];

type PlannedAction = Pick<PlannedRow, 'action' | 'diffs'>;

/** What the plan is made against. */
export interface TeamImportContext {
  readonly members: readonly TeamMember[];
  readonly schools: readonly School[];
  readonly today: IsoDate;
}

/**
 * What an import of a staff list would do: people and appointments to add, changes of those that are there, and everything
 * wrong or odd, per row. Rows with an error are not in `creates` or `updates`; whether the rest may go in is the user's word.
 */
export function planTeamImport(
  table: SourceTable,
  mapping: TeamImportMapping,
  options: TeamImportOptions,
  context: TeamImportContext,
): TeamImportPlan {
  const { newPeople, ...outcome } = weighImport(table, mapping, options, context, Infinity);
  return { ...outcome, creates: newPeople.map(createOf) };
}

/** The same for looking at: the first `rowLimit` rows, and the people to add only counted. */
export function previewTeamImport(
  table: SourceTable,
  mapping: TeamImportMapping,
  options: TeamImportOptions,
  context: TeamImportContext,
  rowLimit: number,
): Omit<TeamImportPlan, 'creates'> {
  const { newPeople: _, ...outcome } = weighImport(table, mapping, options, context, rowLimit);
  return outcome;
}

interface ImportOutcome extends Omit<TeamImportPlan, 'creates'> {
  readonly newPeople: readonly MatchedPerson[];
}

function weighImport(
  table: SourceTable,
  mapping: TeamImportMapping,
  options: TeamImportOptions,
  context: TeamImportContext,
  rowLimit: number,
): ImportOutcome {
  const problems = new ProblemList(table.headers);
  for (const notice of table.notices) problems.add(notice.code, notice.row, notice.column, notice.value);
  const read = readRows(table, mapping, options, context, problems);
  const columns = { staffNumber: mapping.staffNumber ?? null };
  const sound =
    problems.rowsWithErrors.size === 0 ? read.rows : read.rows.filter((row) => !problems.rowsWithErrors.has(row.row));
  const grouped = groupRows(sound, columns.staffNumber, problems);
  const people = matchPeople(grouped.people, context.members, columns, problems);

  const shown = table.rowNumbers.slice(0, rowLimit);
  const lastShown = shown.at(-1) ?? 0;
  const actions = new Map<number, PlannedAction>();
  const note = (rows: readonly ReadRow[], action: RowAction, diffs: PlannedRow['diffs']): void => {
    for (const { row } of rows) {
      if (row <= lastShown) actions.set(row, { action, diffs: diffs.filter((diff) => diff.row === row) });
    }
  };
  const newPeople: MatchedPerson[] = [];
  const updates: PersonUpdate[] = [];
  let unchanged = 0;
  let appointmentsToCreate = 0;
  let qualificationsToCreate = 0;
  const weigh = (matched: MatchedPerson): void => {
    const { member, rows, person } = matched;
    if (member === null) {
      newPeople.push(matched);
      for (const { appointment } of rows) if (appointment !== null) appointmentsToCreate += 1;
      qualificationsToCreate += newQualifications(rows, NO_QUALIFICATIONS).length;
      note(rows, 'create', NO_DIFFS);
      return;
    }
    const update = planUpdate({ rows, person, member }, context.today, options.scaleNaming !== null);
    if (update === null) {
      unchanged += 1;
      note(rows, 'unchanged', NO_DIFFS);
      return;
    }
    updates.push(update);
    appointmentsToCreate += update.newAppointments.length;
    qualificationsToCreate += update.newQualifications.length;
    note(rows, 'update', update.diffs);
  };
  people.forEach(weigh);

  const rows = planRows(
    shown,
    read.rows,
    actions,
    problems.rowsWithErrors,
    new Set(grouped.duplicates),
    new Set(read.skipped),
  );
  const warnings = problems.warnings();
  return {
    summary: {
      rows: table.rows.length,
      peopleToCreate: newPeople.length,
      peopleToUpdate: updates.length,
      peopleUnchanged: unchanged,
      appointmentsToCreate,
      appointmentsToUpdate: updates.reduce((sum, one) => sum + one.appointmentChanges.length, 0),
      qualificationsToCreate,
      duplicateRows: grouped.duplicates.length,
      skippedRows: read.skipped.length,
      rowsWithErrors: problems.rowsWithErrors.size,
      warnings: warnings.length,
      peopleNotInFile: context.members.length - updates.length - unchanged,
    },
    newPeople,
    updates,
    rows,
    errors: problems.errors(),
    warnings,
    workingTimeUnit: read.workingTimeUnit,
    scaleNaming: read.scaleNaming,
  };
}

function createOf({ rows, person }: MatchedPerson): PersonCreate {
  return {
    rows: rows.map((row) => row.row),
    person,
    appointments: rows.map((row) => row.appointment).filter((appointment) => appointment !== null),
    qualifications: newQualifications(rows, NO_QUALIFICATIONS),
  };
}

/** The rows of the file in order, each with what happens to it. */
function planRows(
  rowNumbers: readonly number[],
  read: readonly ReadRow[],
  actions: ReadonlyMap<number, PlannedAction>,
  withErrors: ReadonlySet<number>,
  duplicates: ReadonlySet<number>,
  skipped: ReadonlySet<number>,
): readonly PlannedRow[] {
  const last = rowNumbers.at(-1) ?? 0;
  const byRow = new Map<number, ReadRow>();
  for (const row of read) {
    if (row.row > last) break;
    byRow.set(row.row, row);
  }
  return rowNumbers.map((row): PlannedRow => {
    const source = byRow.get(row);
    const planned = actions.get(row);
    const action: RowAction = withErrors.has(row)
      ? 'error'
      : duplicates.has(row)
        ? 'duplicate'
        : skipped.has(row)
          ? 'skip'
          : (planned?.action ?? 'error');
    return {
      row,
      action,
      person: source?.person ?? null,
      appointment: source?.appointment ?? null,
      qualification: source?.qualification ?? null,
      diffs: planned?.diffs ?? [],
    };
  });
}

import type { IsoDate } from '../../kernel/dates.ts';
import type { SourceTable } from '../table-import/source-table.ts';
import type { School, TeamMember } from '../team/entities.ts';
import type { TeamImportMapping } from './columns.ts';
import { groupRows, matchPeople } from './match-people.ts';
import { newQualifications, planUpdate } from './plan-person.ts';
import type {
  AppointmentDraft,
  PersonCreate,
  PersonUpdate,
  PlannedRow,
  RowAction,
  TeamImportOptions,
  TeamImportPlan,
} from './plan-types.ts';
import { ProblemList } from './problem-list.ts';
import { readRows } from './read-rows.ts';
import type { ReadRow } from './read-types.ts';

/** What the plan is made against. */
export interface TeamImportContext {
  readonly members: readonly TeamMember[];
  readonly schools: readonly School[];
  readonly today: IsoDate;
}

/**
 * What an import of a staff list would do: people and appointments to add, changes of those that are there, and everything
 * wrong or odd, per row; `rows` holds the first `rowLimit` of them. Rows with an error are not in `creates` or `updates`; whether the rest may go in is the user's word.
 */
export function planTeamImport(
  table: SourceTable,
  mapping: TeamImportMapping,
  options: TeamImportOptions,
  context: TeamImportContext,
  rowLimit = Infinity,
): TeamImportPlan {
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
  const actions = new Map<number, { action: RowAction; diffs: PlannedRow['diffs'] }>();
  const note = (row: ReadRow, action: RowAction, diffs: PlannedRow['diffs']): void => {
    if (row.row <= lastShown) actions.set(row.row, { action, diffs });
  };
  const creates: PersonCreate[] = [];
  const updates: PersonUpdate[] = [];
  let unchanged = 0;
  let known = 0;
  for (const matched of people) {
    const { member, rows, person } = matched;
    if (member === null) {
      const appointments: AppointmentDraft[] = [];
      for (const { appointment } of rows) if (appointment !== null) appointments.push(appointment);
      const numbers = rows.map((row) => row.row);
      creates.push({ rows: numbers, person, appointments, qualifications: newQualifications(rows, []) });
      for (const row of rows) note(row, 'create', []);
      continue;
    }
    known += 1;
    const update = planUpdate({ ...matched, member }, context.today, options.scaleNaming !== null);
    if (update === null) {
      unchanged += 1;
      for (const row of rows) note(row, 'unchanged', []);
      continue;
    }
    updates.push(update);
    for (const row of rows) {
      note(
        row,
        'update',
        update.diffs.filter((diff) => diff.row === row.row),
      );
    }
  }

  const rows = planRows(
    shown,
    read.rows,
    actions,
    problems.rowsWithErrors,
    new Set(grouped.duplicates),
    new Set(read.skipped),
  );
  const warnings = problems.warnings();
  const count = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
    items.reduce((sum, item) => sum + of(item), 0);
  return {
    summary: {
      rows: table.rows.length,
      peopleToCreate: creates.length,
      peopleToUpdate: updates.length,
      peopleUnchanged: unchanged,
      appointmentsToCreate:
        count(creates, (one) => one.appointments.length) + count(updates, (one) => one.newAppointments.length),
      appointmentsToUpdate: count(updates, (one) => one.appointmentChanges.length),
      qualificationsToCreate:
        count(creates, (one) => one.qualifications.length) + count(updates, (one) => one.newQualifications.length),
      duplicateRows: grouped.duplicates.length,
      skippedRows: read.skipped.length,
      rowsWithErrors: problems.rowsWithErrors.size,
      warnings: warnings.length,
      peopleNotInFile: context.members.length - known,
    },
    creates,
    updates,
    rows,
    errors: problems.errors(),
    warnings,
    workingTimeUnit: read.workingTimeUnit,
    scaleNaming: read.scaleNaming,
  };
}

/** The rows of the file in order, each with what happens to it. */
function planRows(
  rowNumbers: readonly number[],
  read: readonly ReadRow[],
  actions: ReadonlyMap<number, { action: RowAction; diffs: PlannedRow['diffs'] }>,
  withErrors: ReadonlySet<number>,
  duplicates: ReadonlySet<number>,
  skipped: ReadonlySet<number>,
): readonly PlannedRow[] {
  const last = rowNumbers.at(-1) ?? 0;
  const byRow = new Map<number, ReadRow>();
  for (const row of read) if (row.row <= last) byRow.set(row.row, row);
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

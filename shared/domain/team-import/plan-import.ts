import type { IsoDate } from '../../kernel/dates.ts';
import type { SourceTable } from '../table-import/source-table.ts';
import type { School, TeamMember } from '../team/entities.ts';
import type { TeamImportMapping } from './columns.ts';
import { groupRows, matchPeople } from './match-people.ts';
import { draftAppointment, draftPerson, newQualifications, planUpdate } from './plan-person.ts';
import type {
  PersonCreate,
  PersonUpdate,
  PlannedRow,
  RowAction,
  TeamImportOptions,
  TeamImportPlan,
} from './plan-types.ts';
import { ProblemList } from './problem-list.ts';
import { readRows, type ReadRow } from './read-rows.ts';

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
  const problems = new ProblemList(table.headers);
  for (const notice of table.notices) problems.add(notice.code, notice.row, notice.column, notice.value);
  const read = readRows(table, mapping, options, context, problems);
  const columns = { staffNumber: mapping.staffNumber ?? null };
  const sound = read.rows.filter((row) => !problems.rowsWithErrors.has(row.row));
  const groups = groupRows(sound, columns.staffNumber, problems);
  const people = matchPeople(groups, context.members, columns, problems);

  const actions = new Map<number, { action: RowAction; diffs: PlannedRow['diffs'] }>();
  const creates: PersonCreate[] = [];
  const updates: PersonUpdate[] = [];
  let unchanged = 0;
  let known = 0;
  for (const matched of people) {
    const { member, rows, person } = matched;
    if (member === null) {
      creates.push({
        rows: rows.map((row) => row.row),
        person: draftPerson(person),
        appointments: rows.flatMap((row) => (row.appointment === null ? [] : [draftAppointment(row.appointment)])),
        qualifications: newQualifications(rows, []),
      });
      for (const row of rows) actions.set(row.row, { action: 'create', diffs: [] });
      continue;
    }
    known += 1;
    const update = planUpdate({ ...matched, member }, context.today, options.scaleNaming !== null);
    if (update === null) {
      unchanged += 1;
      for (const row of rows) actions.set(row.row, { action: 'unchanged', diffs: [] });
      continue;
    }
    updates.push(update);
    for (const row of rows) {
      actions.set(row.row, { action: 'update', diffs: update.diffs.filter((diff) => diff.row === row.row) });
    }
  }

  const rows = planRows(
    table,
    read.rows,
    actions,
    problems.rowsWithErrors,
    new Set(read.duplicates),
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
      duplicateRows: read.duplicates.length,
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
  table: SourceTable,
  read: readonly ReadRow[],
  actions: ReadonlyMap<number, { action: RowAction; diffs: PlannedRow['diffs'] }>,
  withErrors: ReadonlySet<number>,
  duplicates: ReadonlySet<number>,
  skipped: ReadonlySet<number>,
): readonly PlannedRow[] {
  const byRow = new Map(read.map((row) => [row.row, row]));
  return table.rowNumbers.map((row): PlannedRow => {
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
      person: source === undefined ? null : draftPerson(source.person),
      appointment: source?.appointment == null ? null : draftAppointment(source.appointment),
      qualification: source?.qualification ?? null,
      diffs: planned?.diffs ?? [],
    };
  });
}

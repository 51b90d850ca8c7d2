import type { IsoMoment } from '#shared/kernel/dates.ts';
import type { SchoolYearStart } from '#shared/kernel/school-year.ts';
import type { MasterShareOptions, Workspace, WorkspaceKind } from '#shared/domain/workspace/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { WorkspaceRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** What the workspace says of itself; a workspace without this row is damaged. */
export function readWorkspace(db: ReadDatabase): Workspace {
  const row = db.first(sqlFor.selectFrom('workspace').selectAll());
  if (row === undefined) throw new Error('Workspace row is missing');
  return {
    kind: row.kind as WorkspaceKind,
    name: row.name,
    brin: row.brin,
    schoolYearStart: row.school_year_start as SchoolYearStart,
    masterTargetPercent: row.master_target_percent,
    masterTargetYear: row.master_target_year,
    masterShareOptions: {
      definition: row.master_definition as MasterShareOptions['definition'],
      unit: row.master_unit as MasterShareOptions['unit'],
      includesLeaders: row.master_includes_leaders === 1,
      includesCareCoordinators: row.master_includes_care_coordinators === 1,
    },
  };
}

/** Writes the row of a new workspace. */
export function insertWorkspace(tx: WriteTransaction, workspace: Workspace, createdAt: IsoMoment): void {
  tx.insert('workspace', { id: 'workspace', ...columnsOf(workspace), created_at: createdAt });
}

/** Changes what the workspace says of itself. */
export function updateWorkspace(tx: WriteTransaction, workspace: Workspace): void {
  tx.update('workspace', 'workspace', columnsOf(workspace));
}

function columnsOf(workspace: Workspace): Omit<WorkspaceRow, 'id' | 'created_at'> {
  const { masterShareOptions: options } = workspace;
  return {
    kind: workspace.kind,
    name: workspace.name,
    brin: workspace.brin,
    school_year_start: workspace.schoolYearStart,
    master_target_percent: workspace.masterTargetPercent,
    master_target_year: workspace.masterTargetYear,
    master_definition: options.definition,
    master_unit: options.unit,
    master_includes_leaders: options.includesLeaders ? 1 : 0,
    master_includes_care_coordinators: options.includesCareCoordinators ? 1 : 0,
  };
}

import type { z } from 'zod';
import type { schoolImportInput, SchoolImportResult } from '#shared/contract/school-import.ts';
import { AppError } from '../../app-error.ts';
import { insertSchool, readSchools, updateSchool } from '../../data/school-repository.ts';
import { withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Adds and changes schools by the list in one step of undo; schools that are not in the list stay.
 *
 * Fails with `import-expired` when the file is no longer kept or schools changed meanwhile.
 */
export async function commitSchoolImport(
  ctx: WorkspaceContext,
  { importId, options }: z.output<typeof schoolImportInput>,
): Promise<SchoolImportResult> {
  const versionOf = (): number => ctx.db.history(1, null)[0]?.seq ?? 0;
  const version = versionOf();
  const existing = readSchools(ctx.db);
  const decision = await withImportErrors(ctx.imports.run('decide-schools', { importId, options, existing }));
  if (versionOf() !== version) throw new AppError('import-expired');
  const { creates, updates, unchanged } = decision;
  ctx.db.write({ command: 'schools.import', actor: ctx.actor }, (tx) => {
    tx.summarise({ created: creates.length, updated: updates.length });
    for (const { schoolId, school } of updates) updateSchool(tx, { id: schoolId, ...school });
    for (const school of creates) insertSchool(tx, { id: ctx.ids.next('school'), ...school });
  });
  await withImportErrors(ctx.imports.run('discard', { importId }));
  return { created: creates.length, updated: updates.length, unchanged };
}

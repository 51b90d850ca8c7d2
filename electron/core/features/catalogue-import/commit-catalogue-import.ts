import type { z } from 'zod';
import type { CatalogueImportResult, catalogueImportCommitInput } from '#shared/contract/catalogue-import.ts';
import type { Programme } from '#shared/domain/catalogue/entities.ts';
import type { LinkEnd } from '#shared/domain/catalogue-exchange/plan-types.ts';
import type { ProgrammeId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { insertProgramme, insertProgrammeLink, updateProgramme } from '../../data/programme-repository.ts';
import type { WriteTransaction } from '../../data/write-transaction.ts';
import type { CatalogueImportDecision } from '../../services/import/catalogue-tasks.ts';
import { withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { importContext } from './import-context.ts';

/**
 * Imports the list by this mapping: everything or nothing, one entry in the history, one step of undo.
 *
 * Fails with `import-has-errors` when rows have errors and the user did not say to leave them out, with `import-expired`
 * when the file is no longer kept or something changed meanwhile, or with `invalid-input`.
 */
export async function commitCatalogueImport(
  ctx: WorkspaceContext,
  { importId, mapping, skipRowsWithErrors }: z.output<typeof catalogueImportCommitInput>,
): Promise<CatalogueImportResult> {
  const versionOf = (): number => ctx.db.history(1, null)[0]?.seq ?? 0;
  const version = versionOf();
  const context = await importContext(ctx);
  const decision = await withImportErrors(ctx.imports.run('decide-catalogue', { importId, mapping, context }));
  if (versionOf() !== version) throw new AppError('import-expired');
  const { toCreate, toUpdate, unchanged, rowsWithErrors, duplicates } = decision.summary;
  if (rowsWithErrors > 0 && !skipRowsWithErrors) throw new AppError('import-has-errors', { rows: rowsWithErrors });
  const present = new Map(context.programmes.map((programme) => [programme.id, programme]));
  ctx.db.write({ command: 'catalogue.import', actor: ctx.actor }, (tx) => {
    tx.summarise({ created: toCreate, updated: toUpdate });
    writeDecision(ctx, tx, decision, present);
  });
  await withImportErrors(ctx.imports.run('discard', { importId }));
  return { created: toCreate, updated: toUpdate, unchanged, skippedRows: rowsWithErrors + duplicates };
}

function writeDecision(
  ctx: WorkspaceContext,
  tx: WriteTransaction,
  { creates, updates, links }: CatalogueImportDecision,
  present: ReadonlyMap<ProgrammeId, Programme>,
): void {
  const made = creates.map(({ importKey, programme }) => {
    const id = ctx.ids.next('programme');
    insertProgramme(tx, { ...programme, id, shippedKey: null, importKey });
    return id;
  });
  for (const { programmeId, changes } of updates) {
    const before = present.get(programmeId);
    if (before === undefined) throw new Error('Planned for an entry that is not in the workspace');
    updateProgramme(tx, { ...before, ...changes });
  }
  const idOf = (end: LinkEnd): ProgrammeId => {
    const id = end.kind === 'present' ? end.programmeId : made[end.index];
    if (id === undefined) throw new Error('Planned a link to an entry that is not made');
    return id;
  };
  for (const { from, to, kind } of links) {
    insertProgrammeLink(tx, { id: ctx.ids.next('programme-link'), fromId: idOf(from), toId: idOf(to), kind, note: '' });
  }
}

import type { z } from 'zod';
import type { FrameworkId } from '#shared/kernel/ids.ts';
import type { ExportableFramework, ExportedFile, frameworkCsvInput } from '#shared/contract/framework-exchange.ts';
import { foldText } from '#shared/kernel/text.ts';
import { writeMoodle } from '#shared/domain/framework-exchange/write-moodle.ts';
import { writeFrameworkTable } from '#shared/domain/framework-exchange/write-table.ts';
import { readCompetences, readFrameworks, readFrameworkSource } from '../../data/framework-repository.ts';
import { withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { gatherSnapshot } from './gather-framework.ts';

const MAX_STEM_LENGTH = 60;

/** The frameworks that can be exported. */
export function listExportable(ctx: WorkspaceContext): readonly ExportableFramework[] {
  const ofFramework = Map.groupBy(readCompetences(ctx.db), ({ frameworkId }) => frameworkId);
  return readFrameworks(ctx.db).map(({ id, titleNl, titleEn, version }) => ({
    frameworkId: id,
    titleNl,
    titleEn,
    version,
    competences: (ofFramework.get(id) ?? []).filter(({ kind }) => kind === 'competence').length,
    hasSource: readFrameworkSource(ctx.db, id) !== null,
  }));
}

/** A framework as a CASE 1.0 package, written back into the one it was read from when there is one; fails with `not-found`. */
export async function exportCase(ctx: WorkspaceContext, frameworkId: FrameworkId): Promise<ExportedFile> {
  const snapshot = gatherSnapshot(ctx, frameworkId);
  const source = readFrameworkSource(ctx.db, frameworkId)?.content ?? null;
  const importId = ctx.ids.next('export');
  const text = await withImportErrors(
    ctx.imports.run('write-case', { importId, snapshot, source, now: ctx.clock.now() }),
  );
  return { fileName: fileNameOf(snapshot.framework.titleNl, 'json'), text };
}

/** A framework as CSV for a spreadsheet; fails with `not-found`. */
export function exportCsv(
  ctx: WorkspaceContext,
  { frameworkId, words }: z.output<typeof frameworkCsvInput>,
): ExportedFile {
  const snapshot = gatherSnapshot(ctx, frameworkId);
  return { fileName: fileNameOf(snapshot.framework.titleNl, 'csv'), text: writeFrameworkTable(snapshot, words) };
}

/** A framework as Moodle's competency import reads it; fails with `not-found`. */
export function exportMoodle(ctx: WorkspaceContext, frameworkId: FrameworkId): ExportedFile {
  const snapshot = gatherSnapshot(ctx, frameworkId);
  return { fileName: fileNameOf(`${snapshot.framework.titleNl} moodle`, 'csv'), text: writeMoodle(snapshot) };
}

/** A file name that every system takes, made of a title. */
function fileNameOf(title: string, ending: string): string {
  const stem = foldText(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_STEM_LENGTH)
    .replaceAll(/^-+|-+$/g, '');
  return `${stem === '' ? 'framework' : stem}.${ending}`;
}

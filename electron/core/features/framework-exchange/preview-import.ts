import type { FrameworkImportInput, FrameworkImportPreview } from '#shared/contract/framework-exchange.ts';
import { withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { describeTarget } from './import-target.ts';
import { prepareImport } from './plan-import.ts';

/** What importing a file would do; fails with `import-expired` or `invalid-input`. Nothing is written. */
export async function previewImport(
  ctx: WorkspaceContext,
  input: FrameworkImportInput,
): Promise<FrameworkImportPreview> {
  const { planInput, candidates, target, scales, scale } = await prepareImport(ctx, input);
  const preview = await withImportErrors(ctx.imports.run('preview-framework', planInput));
  return { ...preview, scales, scale: scale.scale, targets: candidates.map(describeTarget), target };
}

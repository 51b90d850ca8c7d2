import type { FrameworkImportInput, ScaleChoice } from '#shared/contract/framework-exchange.ts';
import { readFrameworkSource } from '../../data/framework-repository.ts';
import type { FrameworkLook, FrameworkPlanInput } from '../../services/import/framework-tasks.ts';
import { withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { gatherExisting } from './gather-framework.ts';
import { findCandidates, resolveScale, resolveTarget, scaleChoices, type Candidate } from './import-target.ts';

/** A file laid beside the workspace: what it is, and what is asked of the worker. */
export interface PreparedImport {
  readonly look: FrameworkLook;
  readonly candidates: readonly Candidate[];
  readonly target: ReturnType<typeof resolveTarget>;
  readonly scales: readonly ScaleChoice[];
  readonly scale: ScaleChoice;
  readonly planInput: FrameworkPlanInput;
}

/** Finds out what a file is for this workspace as it stands now; fails with `import-expired` or `invalid-input`. */
export async function prepareImport(
  ctx: WorkspaceContext,
  { importId, mapping, options }: FrameworkImportInput,
): Promise<PreparedImport> {
  const look = await withImportErrors(ctx.imports.run('look-at-framework', { importId, mapping }));
  const scales = await scaleChoices(ctx, look.levels);
  const scale = resolveScale(options, scales);
  const candidates = findCandidates(ctx, look);
  const target = resolveTarget(ctx, options, candidates);
  const { ratedLayer, title, conflicts } = options;
  // A package says all there is; a table may hold a part.
  const missing = options.missing ?? (look.format === 'case' ? 'remove' : 'keep');
  const planInput: FrameworkPlanInput = {
    importId,
    mapping,
    ratedLayer,
    levels: scale.scale.kind === 'file' ? null : scale.levels,
    title: title === '' ? null : title,
    update:
      target.kind === 'new'
        ? null
        : {
            existing: gatherExisting(ctx, target.frameworkId),
            source: readFrameworkSource(ctx.db, target.frameworkId)?.content ?? null,
            choices: { conflicts, missing, today: ctx.clock.today() },
          },
  };
  return { look, candidates, target, scales, scale, planInput };
}

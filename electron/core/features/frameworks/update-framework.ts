import type { FrameworkId } from '#shared/kernel/ids.ts';
import { frameworkProblems, type FrameworkDraft } from '#shared/domain/competences/framework-policy.ts';
import { afterTextChange } from '#shared/domain/competences/framework-texts.ts';
import { refuseProblems } from '../../app-error.ts';
import { updateFramework as storeFramework } from '../../data/framework-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { findEditableFramework } from './find-framework.ts';
import { givenFields, type Patch } from './given-fields.ts';

/** Changes texts of a framework; those that are not named stay. Fails with `not-found` or `invalid-input`. */
export function updateFramework(
  ctx: WorkspaceContext,
  frameworkId: FrameworkId,
  patch: Patch<Omit<FrameworkDraft, 'levels'>>,
): void {
  const { framework } = findEditableFramework(ctx, frameworkId);
  const given = givenFields(patch);
  const title = afterTextChange({ nl: framework.titleNl, en: framework.titleEn }, titleChange(given));
  const changed = { ...framework, ...given, titleNl: title.nl, titleEn: title.en };
  refuseProblems(frameworkProblems(changed));
  ctx.db.write({ command: 'frameworks.update', actor: ctx.actor }, (tx) => {
    storeFramework(tx, changed);
  });
}

/** The titles that a patch names, by language. */
export function titleChange(patch: { readonly titleNl?: string | undefined; readonly titleEn?: string | undefined }): {
  readonly nl?: string;
  readonly en?: string;
} {
  return {
    ...(patch.titleNl !== undefined && { nl: patch.titleNl }),
    ...(patch.titleEn !== undefined && { en: patch.titleEn }),
  };
}

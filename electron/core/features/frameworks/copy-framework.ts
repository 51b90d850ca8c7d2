import type { FrameworkId } from '#shared/kernel/ids.ts';
import { errorAt, type Problem } from '#shared/kernel/problem.ts';
import { frameworkProblems } from '#shared/domain/competences/framework-policy.ts';
import { inBothLanguages } from '#shared/domain/competences/framework-texts.ts';
import { copyFramework as planCopy, type CopyOptions } from '#shared/domain/competences/framework-versions.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertFramework } from '../../data/framework-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { findFramework } from './find-framework.ts';

/** Which framework is copied, and what the copy is called. */
export type CopyInput = Pick<CopyOptions, 'titleNl' | 'titleEn' | 'version'> & { readonly frameworkId: FrameworkId };

/**
 * Copies what is in use of a framework to a draft of one's own, or to the next version of it.
 *
 * Fails with `not-found`, or with `invalid-input`: a draft has no next version, since it is not in use itself.
 */
export function copyFramework(
  ctx: WorkspaceContext,
  as: CopyOptions['as'],
  { frameworkId, titleNl, titleEn, version }: CopyInput,
): { readonly frameworkId: FrameworkId } {
  const source = findFramework(ctx, frameworkId);
  const title = inBothLanguages({ nl: titleNl, en: titleEn });
  const options = { as, titleNl: title.nl, titleEn: title.en, version, today: ctx.clock.today() };
  const copy = planCopy(source, options, ctx.ids);
  refuseProblems([...versionProblems(as, source.framework.status), ...frameworkProblems(copy.framework)]);
  const command = as === 'copy' ? 'frameworks.copy' : 'frameworks.new-version';
  ctx.db.write({ command, actor: ctx.actor }, (tx) => {
    insertFramework(tx, copy.framework, copy.competences, { links: copy.links });
    tx.summarise({ competences: copy.competences.filter(({ kind }) => kind === 'competence').length });
  });
  return { frameworkId: copy.framework.id };
}

function versionProblems(as: CopyOptions['as'], status: string): readonly Problem<'framework-draft'>[] {
  return as === 'version' && status === 'draft' ? [errorAt('frameworkId', 'framework-draft')] : [];
}

import type { CompetenceId } from '#shared/kernel/ids.ts';
import { errorAt, type Problem } from '#shared/kernel/problem.ts';
import type { CompetenceKind } from '#shared/domain/competences/entities.ts';
import { afterTextChange } from '#shared/domain/competences/framework-texts.ts';
import { deletionProblems } from '#shared/domain/competences/framework-use.ts';
import { competenceProblems, type CompetenceDraft } from '#shared/domain/competences/tree-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { updateCompetence as storeCompetence } from '../../data/framework-repository.ts';
import { readCompetenceUses } from '../../data/framework-use.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { findEditableCompetence, type FoundCompetence } from './find-framework.ts';
import { givenFields, type Patch } from './given-fields.ts';
import { titleChange } from './update-framework.ts';

/** The fields of a node that change here: not its place and not its descriptors. */
export type CompetencePatch = Patch<Omit<CompetenceDraft, 'parentId' | 'descriptors'>>;

/**
 * Changes fields of a node; those that are not named stay. A competence that was rated stays one.
 *
 * Fails with `not-found` or `invalid-input`.
 */
export function updateCompetence(ctx: WorkspaceContext, competenceId: CompetenceId, patch: CompetencePatch): void {
  const found = findEditableCompetence(ctx, competenceId);
  const { competence, competences, framework } = found;
  const given = givenFields(patch);
  const title = afterTextChange({ nl: competence.titleNl, en: competence.titleEn }, titleChange(given));
  const changed = { ...competence, ...given, titleNl: title.nl, titleEn: title.en };
  refuseProblems([
    ...competenceProblems(changed, { competenceId, framework, nodes: competences }),
    ...kindProblems(ctx, found, changed.kind),
  ]);
  ctx.db.write({ command: 'frameworks.update-competence', actor: ctx.actor }, (tx) => {
    storeCompetence(tx, changed);
  });
}

function kindProblems(
  ctx: WorkspaceContext,
  { competence }: FoundCompetence,
  kind: CompetenceKind,
): readonly Problem[] {
  if (kind === competence.kind) return [];
  const problems = deletionProblems(new Set([competence.id]), readCompetenceUses(ctx.db));
  return problems.map(({ details }) => errorAt('kind', 'kind-in-use', details));
}

import type { CompetenceId, FrameworkId } from '#shared/kernel/ids.ts';
import type { Competence } from '#shared/domain/competences/entities.ts';
import { retiredParentProblems } from '#shared/domain/competences/framework-retirement.ts';
import { inBothLanguages } from '#shared/domain/competences/framework-texts.ts';
import { moveNode } from '#shared/domain/competences/tree-moves.ts';
import { competenceProblems, roomProblems, type CompetenceDraft } from '#shared/domain/competences/tree-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertCompetence, updateCompetence } from '../../data/framework-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { findEditableFramework } from './find-framework.ts';

/** A node as it is entered; without a position it comes last among its siblings. */
export type NewCompetence = Omit<CompetenceDraft, 'descriptors'> & {
  readonly frameworkId: FrameworkId;
  readonly position: number | null;
};

/** Adds a node to the tree of a framework; fails with `not-found` or `invalid-input`. */
export function createCompetence(
  ctx: WorkspaceContext,
  { position, ...input }: NewCompetence,
): { readonly competenceId: CompetenceId } {
  const { framework, competences } = findEditableFramework(ctx, input.frameworkId);
  const title = inBothLanguages({ nl: input.titleNl, en: input.titleEn });
  const node: Competence = {
    ...input,
    id: ctx.ids.next('competence'),
    titleNl: title.nl,
    titleEn: title.en,
    descriptors: [],
    position: competences.length,
    retiredOn: null,
    sourceKey: null,
  };
  refuseProblems([
    ...roomProblems(competences.length + 1),
    ...competenceProblems(node, { competenceId: null, framework, nodes: competences }),
    ...retiredParentProblems(node, competences),
  ]);
  const placed = moveNode([...competences, node], node.id, {
    parentId: node.parentId,
    position: position ?? competences.length,
  });
  ctx.db.write({ command: 'frameworks.create-competence', actor: ctx.actor }, (tx) => {
    insertCompetence(tx, placed.find(({ id }) => id === node.id) ?? node);
    for (const sibling of placed) if (sibling.id !== node.id) updateCompetence(tx, sibling);
  });
  return { competenceId: node.id };
}

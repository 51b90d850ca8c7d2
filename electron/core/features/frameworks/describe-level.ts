import type { CompetenceId } from '#shared/kernel/ids.ts';
import type { LevelDescriptor } from '#shared/domain/competences/entities.ts';
import { competenceProblems } from '#shared/domain/competences/tree-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { updateCompetence } from '../../data/framework-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { findEditableCompetence } from './find-framework.ts';

/** What a level of a competence looks like; a language that is left out stays as it is. */
export interface LevelDescription {
  readonly competenceId: CompetenceId;
  readonly level: number;
  readonly textNl?: string | undefined;
  readonly textEn?: string | undefined;
}

/**
 * Says what a level of a competence looks like; a descriptor without text in either language goes.
 *
 * Fails with `not-found` or `invalid-input`.
 */
export function describeLevel(ctx: WorkspaceContext, { competenceId, level, textNl, textEn }: LevelDescription): void {
  const { competence, competences, framework } = findEditableCompetence(ctx, competenceId);
  const before = competence.descriptors.find((descriptor) => descriptor.level === level);
  const descriptor: LevelDescriptor = {
    level,
    textNl: textNl ?? before?.textNl ?? '',
    textEn: textEn ?? before?.textEn ?? '',
  };
  const descriptors = [...competence.descriptors.filter((other) => other.level !== level), descriptor]
    .filter((other) => other.textNl.trim() !== '' || other.textEn.trim() !== '')
    .sort((left, right) => left.level - right.level);
  const changed = { ...competence, descriptors };
  refuseProblems(competenceProblems(changed, { competenceId, framework, nodes: competences }));
  ctx.db.write({ command: 'frameworks.describe-level', actor: ctx.actor }, (tx) => {
    updateCompetence(tx, changed);
  });
}

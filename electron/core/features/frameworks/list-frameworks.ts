import type { Competence, CompetenceLink, Framework, FrameworkStatus } from '#shared/domain/competences/entities.ts';
import type { CompetenceUse } from '#shared/domain/competences/framework-use.ts';
import { frameworkStatusOn } from '#shared/domain/competences/framework-retirement.ts';
import { readCompetenceLinks } from '../../data/competence-link-repository.ts';
import { readCompetences, readFrameworks, type SlottedCompetence } from '../../data/framework-repository.ts';
import { readCompetenceUses } from '../../data/framework-use.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** A framework with its tree, links and use. */
export interface FrameworkEntry {
  /** With its status of today. */
  readonly framework: Framework;
  /** All nodes, also retired ones, by position among their siblings. */
  readonly competences: readonly SlottedCompetence[];
  /** Links that start at a node of this framework; those that come in stand with the framework that they come from. */
  readonly links: readonly CompetenceLink[];
  /** What was rated, asked and observed per node; nodes without any of it are left out. */
  readonly uses: readonly CompetenceUse[];
}

const ORDER: Readonly<Record<FrameworkStatus, number>> = { active: 0, draft: 1, retired: 2 };

/** All frameworks: those in use first, then drafts, then retired ones. */
export function listFrameworks(ctx: WorkspaceContext): readonly FrameworkEntry[] {
  const today = ctx.clock.today();
  const ofFramework = Map.groupBy(readCompetences(ctx.db), ({ frameworkId }) => frameworkId);
  const linksFrom = Map.groupBy(readCompetenceLinks(ctx.db), ({ fromId }) => fromId);
  const uses = new Map(readCompetenceUses(ctx.db).map((use) => [use.competenceId, use]));
  const usesOf = ({ id }: Competence): readonly CompetenceUse[] => {
    const use = uses.get(id);
    return use === undefined ? [] : [use];
  };
  return readFrameworks(ctx.db)
    .map((framework): FrameworkEntry => {
      const competences = ofFramework.get(framework.id) ?? [];
      return {
        framework: { ...framework, status: frameworkStatusOn(framework, competences, today) },
        competences,
        links: competences.flatMap(({ id }) => linksFrom.get(id) ?? []),
        uses: competences.flatMap(usesOf),
      };
    })
    .sort((left, right) => ORDER[left.framework.status] - ORDER[right.framework.status]);
}

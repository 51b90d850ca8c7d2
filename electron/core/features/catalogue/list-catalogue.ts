import { readCompetences, readFrameworks } from '../../data/framework-repository.ts';
import { readProgrammeEvaluations, readProgrammeLinks, readProgrammes } from '../../data/programme-repository.ts';
import { readPlanItems } from '../../data/plan-repository.ts';
import { evaluationSummary } from '#shared/domain/catalogue/evaluation-summary.ts';
import { readCatalogue } from '../../services/shipped-data/read-catalogue.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { teamNeedsCompetences } from './team-needs-competences.ts';

/** The whole catalogue with links, what colleagues thought, how often each entry is planned, and what could be added. */
export async function listCatalogue(ctx: WorkspaceContext) {
  const shipped = await readCatalogue(ctx.assetsDirectory, teamNeedsCompetences(ctx.db));
  const programmes = readProgrammes(ctx.db);
  const evaluations = Map.groupBy(readProgrammeEvaluations(ctx.db), ({ programmeId }) => programmeId);
  const planned = Map.groupBy(readPlanItems(ctx.db), ({ programmeId }) => programmeId);
  const present = new Set(programmes.map(({ shippedKey }) => shippedKey));
  const competences = readCompetences(ctx.db);
  return {
    today: ctx.clock.today(),
    programmes: programmes.map((programme) => ({
      programme,
      plans: planned.get(programme.id)?.length ?? 0,
      evaluation: evaluationSummary(evaluations.get(programme.id) ?? []),
    })),
    links: readProgrammeLinks(ctx.db),
    missingShipped: shipped.filter(({ shippedKey }) => !present.has(shippedKey)).length,
    frameworks: readFrameworks(ctx.db),
    competences: competences
      .filter(({ kind }) => kind === 'competence')
      .map(({ slot: _slot, ...competence }) => competence),
  };
}

import type { Programme } from '#shared/domain/catalogue/entities.ts';
import { evaluationSummary, type EvaluationSummary } from '#shared/domain/catalogue/evaluation-summary.ts';
import { searchWords, type IndexedProgramme } from '#shared/domain/catalogue/filter-programmes.ts';
import type { GeoPoint } from '#shared/domain/catalogue/distance.ts';
import { programmePrice } from '#shared/domain/catalogue/programme-costs.ts';
import { nearestKm } from '#shared/domain/catalogue/programme-rank.ts';
import type { ProgrammeId } from '#shared/kernel/ids.ts';
import { readPlanItems } from '../../data/plan-repository.ts';
import { readPlanningSetting } from '../../data/planning-setting-repository.ts';
import { readProgrammeEvaluations, readProgrammes } from '../../data/programme-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** An entry with everything that a list shows of it. */
export interface CatalogueIndexEntry extends IndexedProgramme {
  /** How often it is planned. */
  readonly plans: number;
  readonly evaluation: EvaluationSummary;
}

/** The catalogue by title, made once for each state of the workspace. */
export interface CatalogueIndex {
  readonly entries: readonly CatalogueIndexEntry[];
  readonly byId: ReadonlyMap<string, CatalogueIndexEntry>;
  readonly programmes: readonly Programme[];
  /** Where the school stands; null when not known. */
  readonly from: GeoPoint | null;
}

const kept = new WeakMap<WorkspaceContext['db'], { readonly version: number; readonly index: CatalogueIndex }>();

/**
 * The catalogue of a workspace, ready for searching. It is kept for an open workspace until the next change of anything
 * in it: reading and folding 20,000 entries takes long, searching them does not.
 */
export function catalogueIndex(ctx: WorkspaceContext): CatalogueIndex {
  const version = ctx.db.history(1, null)[0]?.seq ?? 0;
  const present = kept.get(ctx.db);
  if (present?.version === version) return present.index;
  const index = makeIndex(ctx);
  kept.set(ctx.db, { version, index });
  return index;
}

function makeIndex(ctx: WorkspaceContext): CatalogueIndex {
  const { latitude, longitude } = readPlanningSetting(ctx.db);
  const from = latitude === null || longitude === null ? null : { latitude, longitude };
  const programmes = readProgrammes(ctx.db);
  const evaluations = Map.groupBy(readProgrammeEvaluations(ctx.db), ({ programmeId }) => programmeId);
  const plans = new Map<ProgrammeId, number>();
  for (const { programmeId } of readPlanItems(ctx.db)) {
    if (programmeId !== null) plans.set(programmeId, (plans.get(programmeId) ?? 0) + 1);
  }
  const entries = programmes.map((programme): CatalogueIndexEntry => ({
    programme,
    words: searchWords(programme),
    price: programmePrice(programme),
    km: nearestKm(programme, from),
    plans: plans.get(programme.id) ?? 0,
    evaluation: evaluationSummary(evaluations.get(programme.id) ?? []),
  }));
  return { entries, byId: new Map(entries.map((entry) => [entry.programme.id, entry])), programmes, from };
}

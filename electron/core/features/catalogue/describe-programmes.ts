import type { z } from 'zod';
import type { programmeDetailsSchema } from '#shared/contract/catalogue.ts';
import type { Programme } from '#shared/domain/catalogue/entities.ts';
import { pathsThrough } from '#shared/domain/catalogue/learning-paths.ts';
import { packageSummary } from '#shared/domain/catalogue/package-summary.ts';
import { rankProgramme } from '#shared/domain/catalogue/programme-rank.ts';
import { readCompetences, readFrameworks } from '../../data/framework-repository.ts';
import { readPlanningSetting } from '../../data/planning-setting-repository.ts';
import { readProgrammeLinks } from '../../data/programme-repository.ts';
import { readEvaluationFigures } from '../../services/shipped-data/read-evaluation-figures.ts';
import { readPlaces } from '../../services/shipped-data/read-places.ts';
import { readSourceNotes } from '../../services/shipped-data/read-source-notes.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { catalogueIndex } from './catalogue-index.ts';

/**
 * Everything known of a few entries: what they cost, how well they fit what is wanted, their paths, modules and links,
 * what colleagues thought beside the national figures, and the competences to name their outcomes. Entries that are no
 * longer there are left out.
 */
export async function describeProgrammes(ctx: WorkspaceContext, input: z.output<typeof programmeDetailsSchema>) {
  const index = catalogueIndex(ctx);
  const { mostTravelKm } = readPlanningSetting(ctx.db);
  const [national, places, notes] = await Promise.all([
    readEvaluationFigures(ctx.assetsDirectory),
    readPlaces(ctx.assetsDirectory),
    readSourceNotes(ctx.assetsDirectory),
  ]);
  const links = readProgrammeLinks(ctx.db);
  const named = new Set<string>();
  const briefOf = ({ id, title, provider, places: at, kind, state }: Programme) => ({
    id,
    title,
    provider,
    places: at,
    kind,
    state,
  });
  const entries = input.programmeIds.flatMap((programmeId) => {
    const entry = index.byId.get(programmeId);
    if (entry === undefined) return [];
    const { programme, plans, evaluation, price, km } = entry;
    const own = links.filter(({ fromId, toId }) => fromId === programme.id || toId === programme.id);
    const paths = pathsThrough(programme.id, links);
    const modules = links
      .filter(({ kind, toId }) => kind === 'module-of' && toId === programme.id)
      .flatMap(({ fromId }) => index.byId.get(fromId)?.programme ?? []);
    for (const { fromId, toId } of own) named.add(fromId).add(toId);
    for (const path of paths) for (const id of path) named.add(id);
    const wish = { wanted: input.wanted, formWishes: {}, from: index.from, mostKm: mostTravelKm };
    const { rank, reasons } = rankProgramme(programme, wish);
    return {
      programme,
      plans,
      evaluation,
      price,
      km,
      rank: input.wanted.length === 0 ? null : { rank, reasons },
      notes: notes.get(programme.shippedKey ?? '') ?? [],
      links: own,
      paths,
      modules: modules.map((module) => ({ ...briefOf(module), expiresMonths: module.expiresMonths })),
      package: modules.length === 0 ? null : packageSummary(modules),
    };
  });
  return {
    today: ctx.clock.today(),
    entries,
    /** Entries that links and paths name. */
    named: [...named].flatMap((id) => {
      const programme = index.byId.get(id)?.programme;
      return programme === undefined ? [] : [briefOf(programme)];
    }),
    national,
    places,
    distance: { from: index.from, mostKm: mostTravelKm },
    frameworks: readFrameworks(ctx.db),
    competences: readCompetences(ctx.db)
      .filter(({ kind }) => kind === 'competence')
      .map(({ slot: _slot, ...competence }) => competence),
  };
}

import type { z } from 'zod';
import type { catalogueSearchSchema } from '#shared/contract/catalogue.ts';
import { orderProgrammes, programmeFilter } from '#shared/domain/catalogue/filter-programmes.ts';
import { RANKS, rankProgrammes, type RankedProgramme } from '#shared/domain/catalogue/programme-rank.ts';
import { readPlanningSetting } from '../../data/planning-setting-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { catalogueIndex, type CatalogueIndexEntry } from './catalogue-index.ts';

/**
 * The entries that a filter leaves, in the order asked, ranked when levels are wanted; the first `limit` of them, with
 * how many there are. What is not known of what is asked is counted, and shown only when that is asked too.
 */
export function searchCatalogue(ctx: WorkspaceContext, input: z.output<typeof catalogueSearchSchema>) {
  const { filter, wanted, order, limit } = input;
  const index = catalogueIndex(ctx);
  const fits = programmeFilter(filter);
  const shown: CatalogueIndexEntry[] = [];
  let unknown = 0;
  for (const entry of index.entries) {
    const answer = fits(entry);
    if (answer === 'fits' || (answer === 'unknown' && input.withUnknown)) shown.push(entry);
    if (answer === 'unknown') unknown += 1;
  }
  const setting = readPlanningSetting(ctx.db);
  const ranks = rankedById(shown, {
    wanted,
    from: index.from,
    mostKm: setting.mostTravelKm,
    features: filter.features,
  });
  // What does not fit a wish at all is left out, unless everything is asked.
  const fitting =
    ranks === null || filter.withEnded
      ? shown
      : shown.filter(({ programme }) => ranks.get(programme.id)?.ranked.rank !== RANKS[2]);
  const ordered =
    order === 'fit' && ranks !== null
      ? fitting.toSorted((left, right) => placeOf(ranks, left) - placeOf(ranks, right))
      : orderProgrammes(fitting, order, filter.pricePer);
  return {
    total: index.entries.length,
    count: ordered.length,
    /** Entries of which something asked is not known. */
    unknown,
    entries: ordered.slice(0, limit).map(({ programme, plans, evaluation, price, km }) => ({
      id: programme.id,
      kind: programme.kind,
      title: programme.title,
      provider: programme.provider,
      places: programme.places,
      state: programme.state,
      durationMonths: programme.durationMonths,
      contactMinutes: programme.contactMinutes,
      isOwn: programme.shippedKey === null,
      price,
      km,
      plans,
      evaluations: evaluation.count,
      rank: ranks?.get(programme.id)?.ranked.rank ?? null,
    })),
  };
}

type Ranks = ReadonlyMap<string, { readonly ranked: RankedProgramme; readonly place: number }>;

function rankedById(
  shown: readonly CatalogueIndexEntry[],
  wish: Pick<Parameters<typeof rankProgrammes>[1], 'wanted' | 'from' | 'mostKm'> & {
    readonly features: z.output<typeof catalogueSearchSchema>['filter']['features'];
  },
): Ranks | null {
  if (wish.wanted.length === 0) return null;
  const formWishes = Object.fromEntries(wish.features.map((feature) => [feature, 5]));
  const programmes = shown.map(({ programme }) => programme);
  const ranked = rankProgrammes(programmes, { ...wish, formWishes });
  return new Map(ranked.map((one, place) => [one.programme.id, { ranked: one, place }]));
}

function placeOf(ranks: Ranks, { programme }: CatalogueIndexEntry): number {
  return ranks.get(programme.id)?.place ?? 0;
}

import { useQuery } from '@tanstack/react-query';
import type { RankedProgramme } from '#shared/domain/catalogue/programme-rank.ts';
import type { ProgrammeKind } from '#shared/domain/catalogue/entities.ts';
import { matchesQuery } from '#shared/kernel/text.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';

/** The whole catalogue. */
export type Catalogue = ApiOutputs['catalogue']['list'];

/** One entry with what is known of its use. */
export type CatalogueEntry = Catalogue['programmes'][number];

/** Rank and reasons of an entry for what is wanted. */
export type EntryRank = Pick<RankedProgramme, 'rank' | 'reasons' | 'km'>;

/** An entry as it is listed. */
export interface ListedEntry {
  readonly entry: CatalogueEntry;
  /** Null when nothing is asked of the catalogue. */
  readonly rank: EntryRank | null;
}

/** What the address narrows the list to. */
export interface CatalogueFilter {
  readonly query: string;
  readonly kind: ProgrammeKind | '';
  /** `gaps` for all open gaps, `goal:<id>`, `competence:<id>:<level>`, or empty. */
  readonly purpose: string;
  readonly showsAll: boolean;
}

/** The filter in the address. */
export function useCatalogueFilter(): CatalogueFilter {
  const [query] = useUrlParam('q');
  const [kind] = useUrlParam('kind');
  const [purpose] = useUrlParam('for');
  const [all] = useUrlParam('all');
  return { query, kind: kind as ProgrammeKind | '', purpose, showsAll: all !== '' };
}

/** Open gaps by goal, to look for what closes them. */
export function useGaps() {
  const api = useApi();
  const goals = useQuery(api.goals.list.queryOptions()).data?.goals ?? [];
  return goals
    .filter(({ goal }) => goal.state === 'active')
    .map(({ goal, requirements, coverage }) => ({
      goal,
      wanted: requirements
        .filter((requirement) =>
          coverage.requirements.some((one) => one.requirementId === requirement.id && one.gap > 0),
        )
        .map(({ competenceId, level }) => ({ competenceId, level })),
    }))
    .filter(({ wanted }) => wanted.length > 0);
}

/** The levels that a purpose asks for; empty when it asks nothing. */
export function wantedFor(purpose: string, gaps: ReturnType<typeof useGaps>) {
  if (purpose === 'gaps') return gaps.flatMap(({ wanted }) => wanted);
  const [kind, id = '', level = ''] = purpose.split(':');
  if (kind === 'goal') return gaps.find(({ goal }) => goal.id === id)?.wanted ?? [];
  if (kind === 'competence') return [{ competenceId: id, level: Number(level) }];
  return [];
}

/** The entries that a filter leaves, best fit first when something is wanted, else by title. */
export function listedEntries(
  catalogue: Catalogue,
  filter: CatalogueFilter,
  ranks: ApiOutputs['catalogue']['rank'] | null,
): readonly ListedEntry[] {
  const rankOf = new Map(ranks?.map((ranked, index) => [ranked.programmeId, { ranked, index }]));
  return catalogue.programmes
    .filter(({ programme }) => {
      if (!filter.showsAll && programme.state !== 'active') return false;
      if (filter.kind !== '' && programme.kind !== filter.kind) return false;
      const words = [
        programme.title,
        programme.provider,
        ...programme.places.map(({ name }) => name),
        ...programme.themes,
      ];
      return filter.query === '' || matchesQuery(words.join(' '), filter.query);
    })
    .map((entry): ListedEntry => ({ entry, rank: rankOf.get(entry.programme.id)?.ranked ?? null }))
    .filter(({ rank }) => ranks === null || filter.showsAll || rank?.rank !== 'low')
    .toSorted(
      (left, right) =>
        (rankOf.get(left.entry.programme.id)?.index ?? 0) - (rankOf.get(right.entry.programme.id)?.index ?? 0),
    );
}

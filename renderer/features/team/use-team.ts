import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { School, TeamMember } from '#shared/domain/team/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { SERVICE_FILTERS, filterRows, teamRows, type TeamFilter, type TeamRow } from './team-rows.ts';

/** Everyone in the workspace and the date of today at the core; null while it is being asked. */
export function useTeam(): { readonly members: readonly TeamMember[]; readonly today: IsoDate } | null {
  const api = useApi();
  const team = useQuery(api.team.list.queryOptions());
  if (team.error !== null && team.data === undefined) throw team.error;
  return team.data ?? null;
}

/** The school locations of the workspace; empty while they are being asked. */
export function useSchools(): readonly School[] {
  const api = useApi();
  return useQuery(api.team.schools.queryOptions()).data ?? [];
}

/** The filter of the list as the address has it. */
export function useTeamFilter(): TeamFilter {
  const [service] = useUrlParam('service');
  const [groups] = useUrlParam('group');
  const [bouwen] = useUrlParam('bouw');
  const [query] = useUrlParam('q');
  return useMemo(
    () => ({
      service: SERVICE_FILTERS.find((known) => known === service) ?? 'in-service',
      functionGroups: listOf(groups),
      bouwen: listOf(bouwen),
      query,
    }),
    [service, groups, bouwen, query],
  );
}

/** All rows, and those that the filter of the address lets through. */
export function useTeamRows(
  team: { readonly members: readonly TeamMember[]; readonly today: IsoDate },
  filter: TeamFilter,
): { readonly all: readonly TeamRow[]; readonly shown: readonly TeamRow[] } {
  const { members, today } = team;
  const all = useMemo(() => teamRows(members, today), [members, today]);
  const shown = useMemo(() => filterRows(all, filter), [all, filter]);
  return { all, shown };
}

/** The words of a parameter that holds several, parted by commas. */
export function listOf(parameter: string): readonly string[] {
  return parameter === '' ? [] : parameter.split(',');
}

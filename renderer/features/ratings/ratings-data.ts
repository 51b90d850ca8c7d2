import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import type { Competence } from '#shared/domain/competences/entities.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import type { RatingWords } from '#renderer/lib/ratings/use-rating-words.ts';

/** Everybody in service, what is in use, and what decides the level of each cell. */
export type TeamLevels = ApiOutputs['ratings']['ofTeam'];
/** Where a person stands on everything in use. */
export type PersonLevels = ApiOutputs['ratings']['ofPerson'];
/** A framework with its domains and competences in use. */
export type FrameworkInUse = TeamLevels['frameworks'][number];

/** How much of somebody or something is known. */
export interface Knowledge {
  readonly known: number;
  readonly total: number;
}

/** The team's levels with what the lists beside the entry count. */
export interface CountedTeam {
  readonly team: TeamLevels;
  readonly ofPerson: ReadonlyMap<PersonId, Knowledge>;
  readonly ofCompetence: ReadonlyMap<CompetenceId, Knowledge>;
}

/** The team's levels, counted; `frameworkId` looks at one framework only, an empty one at all. */
export function useTeamLevels(frameworkId: string): { readonly counted: CountedTeam | null; readonly error: unknown } {
  const api = useApi();
  const { data, error } = useQuery(api.ratings.ofTeam.queryOptions());
  const counted = useMemo(() => (data === undefined ? null : count(data, frameworkId)), [data, frameworkId]);
  return { counted, error };
}

function count(team: TeamLevels, frameworkId: string): CountedTeam {
  const competences = frameworksShown(team.frameworks, frameworkId).flatMap(({ nodes }) => nodes.filter(isRated));
  const shown = new Set(competences.map(({ id }) => id));
  const knownOfPerson = new Map<PersonId, number>();
  const knownOfCompetence = new Map<CompetenceId, number>();
  for (const { personId, competenceId, agreed, leader } of team.cells) {
    if ((agreed ?? leader) === null || !shown.has(competenceId)) continue;
    knownOfPerson.set(personId, (knownOfPerson.get(personId) ?? 0) + 1);
    knownOfCompetence.set(competenceId, (knownOfCompetence.get(competenceId) ?? 0) + 1);
  }
  return {
    team,
    ofPerson: new Map(
      team.members.map(({ person: { id } }) => [id, { known: knownOfPerson.get(id) ?? 0, total: competences.length }]),
    ),
    ofCompetence: new Map(
      competences.map(({ id }) => [id, { known: knownOfCompetence.get(id) ?? 0, total: team.members.length }]),
    ),
  };
}

/** Whether a node of a tree is rated: a competence, no domain. */
export function isRated({ kind }: Pick<Competence, 'kind'>): boolean {
  return kind === 'competence';
}

/** The chosen framework, or all of them when none is chosen or it is not there. */
export function frameworksShown<Entry extends Pick<FrameworkInUse, 'framework'>>(
  frameworks: readonly Entry[],
  frameworkId: string,
): readonly Entry[] {
  const chosen = frameworks.filter(({ framework }) => framework.id === frameworkId);
  return chosen.length === 0 ? frameworks : chosen;
}

/**
 * The heading that each competence stands under: its domain, with the framework before it where several are shown.
 */
export function groupTitles(
  { framework, nodes }: Pick<FrameworkInUse, 'framework' | 'nodes'>,
  isOneOfMany: boolean,
  words: Pick<RatingWords, 'title'>,
): ReadonlyMap<CompetenceId, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const titles = new Map<CompetenceId, string>();
  for (const node of nodes.filter(isRated)) {
    let above = node.parentId === null ? undefined : byId.get(node.parentId);
    while (above !== undefined && above.kind !== 'domain') {
      above = above.parentId === null ? undefined : byId.get(above.parentId);
    }
    const parts = [...(isOneOfMany ? [framework] : []), ...(above === undefined ? [] : [above])];
    titles.set(node.id, parts.map(words.title).join(' · '));
  }
  return titles;
}

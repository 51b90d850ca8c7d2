import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import {
  knownCompetences,
  type CountedRequirement,
  type RequirementsData,
} from '#renderer/parts/requirements/requirements-data.ts';

/** A role with who holds it, what it asks and how well it is filled. */
export type RoleEntry = ApiOutputs['roles']['list']['roles'][number];

/** A function of the team with its people and what is asked of it. */
export type FunctionEntry = ApiOutputs['roles']['list']['functions'][number];

/** Everything that the roles screen shows. */
export interface RolesData extends RequirementsData {
  readonly entries: readonly RoleEntry[];
  readonly functions: readonly FunctionEntry[];
}

/** Asks for everything the screen shows; null while it is under way. A failure goes to the screen's error boundary. */
export function useRolesData(): RolesData | null {
  const api = useApi();
  const roles = useQuery(api.roles.list.queryOptions());
  const frameworks = useQuery(api.frameworks.list.queryOptions());
  const team = useQuery(api.team.list.queryOptions());
  for (const query of [roles, frameworks, team]) {
    if (query.error !== null && query.data === undefined) throw query.error;
  }
  const competences = useMemo(() => knownCompetences(frameworks.data ?? []), [frameworks.data]);
  const membersById = useMemo(
    () => new Map((team.data?.members ?? []).map((member) => [member.person.id, member])),
    [team.data],
  );
  if (roles.data === undefined || frameworks.data === undefined || team.data === undefined) return null;
  const { roles: entries, functions, groups, today } = roles.data;
  return {
    hasPeople: true,
    today,
    entries,
    functions,
    roles: entries.map(({ role }) => role),
    groups,
    members: team.data.members,
    membersById,
    competences,
  };
}

/** The requirements of a role, each with how far its people are. */
export function countedRequirements({ requirements, coverage }: RoleEntry): readonly CountedRequirement[] {
  return requirements.map((requirement) => ({
    requirement,
    coverage: coverage.requirements.find(({ requirementId }) => requirementId === requirement.id),
  }));
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { WorkspaceKind } from '#shared/domain/workspace/entities.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import {
  knownCompetences,
  type CountedRequirement,
  type RequirementsData,
} from '#renderer/parts/requirements/requirements-data.ts';

/** A goal with its requirements and how far the team is with them. */
export type GoalEntry = ApiOutputs['goals']['list']['goals'][number];

/** Everything that the goals screen shows. */
export interface GoalsData extends RequirementsData {
  readonly kind: WorkspaceKind;
  readonly entries: readonly GoalEntry[];
}

/** Asks for everything the screen shows; null while it is under way. A failure goes to the screen's error boundary. */
export function useGoalsData(): GoalsData | null {
  const api = useApi();
  const goals = useQuery(api.goals.list.queryOptions());
  const frameworks = useQuery(api.frameworks.list.queryOptions());
  const team = useQuery(api.team.list.queryOptions());
  const session = useQuery(api.session.state.queryOptions());
  for (const query of [goals, frameworks, team, session]) {
    if (query.error !== null && query.data === undefined) throw query.error;
  }
  const competences = useMemo(() => knownCompetences(frameworks.data ?? []), [frameworks.data]);
  const membersById = useMemo(
    () => new Map((team.data?.members ?? []).map((member) => [member.person.id, member])),
    [team.data],
  );
  const kind = session.data?.workspace?.kind;
  if (goals.data === undefined || frameworks.data === undefined || team.data === undefined || kind === undefined) {
    return null;
  }
  const { goals: entries, roles, groups, today } = goals.data;
  const { members } = team.data;
  return { kind, hasPeople: kind !== 'board', today, entries, roles, groups, members, membersById, competences };
}

/** The requirements of a goal, each with how far the team is with it. */
export function countedRequirements({ requirements, coverage }: GoalEntry): readonly CountedRequirement[] {
  return requirements.map((requirement) => ({
    requirement,
    coverage: coverage.requirements.find(({ requirementId }) => requirementId === requirement.id),
  }));
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Competence, Framework } from '#shared/domain/competences/entities.ts';
import type { Requirement } from '#shared/domain/goals/entities.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import type { WorkspaceKind } from '#shared/domain/workspace/entities.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';

/** A goal with its requirements and how far the team is with them. */
export type GoalEntry = ApiOutputs['goals']['list']['goals'][number];

/** How far the team is with one requirement. */
export type Coverage = GoalEntry['coverage']['requirements'][number];

/** A competence with its framework and the heading (domain) it stands under. */
export interface KnownCompetence {
  readonly competence: Competence;
  readonly framework: Framework;
  readonly domain: Competence | null;
}

/** Everything that the goals screen shows. */
export interface GoalsData {
  readonly kind: WorkspaceKind;
  readonly today: IsoDate;
  readonly entries: readonly GoalEntry[];
  readonly members: readonly TeamMember[];
  readonly membersById: ReadonlyMap<PersonId, TeamMember>;
  /** Competences in the order of their frameworks; domains and indicators are not in it. */
  readonly competences: ReadonlyMap<CompetenceId, KnownCompetence>;
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
  return {
    kind,
    today: goals.data.today,
    entries: goals.data.goals,
    members: team.data.members,
    membersById,
    competences,
  };
}

function knownCompetences(frameworks: ApiOutputs['frameworks']['list']): ReadonlyMap<CompetenceId, KnownCompetence> {
  return new Map(
    frameworks.flatMap(({ framework, competences }) => {
      const nodes = new Map(competences.map((competence) => [competence.id, competence]));
      return competences
        .filter(({ kind }) => kind === 'competence')
        .map((competence): KnownCompetence => {
          const domain = competence.parentId === null ? null : (nodes.get(competence.parentId) ?? null);
          return { competence, framework, domain };
        })
        .toSorted(
          (left, right) => placeOf(left) - placeOf(right) || left.competence.position - right.competence.position,
        )
        .map((known): readonly [CompetenceId, KnownCompetence] => [known.competence.id, known]);
    }),
  );
}

/** Place of the heading of a competence; those without a heading come first. */
function placeOf({ domain }: KnownCompetence): number {
  return domain?.position ?? -1;
}

/** The sentence parts of a requirement's competence; nulls when the workspace no longer knows it. */
export function competenceOf(
  data: GoalsData,
  requirement: Pick<Requirement, 'competenceId'>,
): { readonly competence: Competence | null; readonly framework: Framework | null } {
  const known = data.competences.get(requirement.competenceId);
  return { competence: known?.competence ?? null, framework: known?.framework ?? null };
}

import type { Competence, Framework } from '#shared/domain/competences/entities.ts';
import { treeRows } from '#shared/domain/competences/tree-moves.ts';
import type { Requirement, RequirementGroup } from '#shared/domain/goals/entities.ts';
import type { RequirementCoverage } from '#shared/domain/goals/requirement-coverage.ts';
import type { TeamGroup } from '#shared/domain/groups/entities.ts';
import type { Role } from '#shared/domain/roles/entities.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import type { RequirementWords } from '#renderer/lib/i18n/requirement-words.ts';

/** A competence with its framework and the heading (domain) it stands under. */
export interface KnownCompetence {
  readonly competence: Competence;
  readonly framework: Framework;
  readonly domain: Competence | null;
}

/** What requirements are shown and edited with, whatever asks for them. */
export interface RequirementsData {
  /** Whether the workspace holds people; without them nothing is counted. */
  readonly hasPeople: boolean;
  readonly today: IsoDate;
  readonly members: readonly TeamMember[];
  readonly membersById: ReadonlyMap<PersonId, TeamMember>;
  /** Competences in the order of their frameworks; domains and indicators are not in it. */
  readonly competences: ReadonlyMap<CompetenceId, KnownCompetence>;
  readonly roles: readonly Role[];
  readonly groups: readonly TeamGroup[];
}

/** A requirement with how far the team is with it; the coverage is missing while it is being asked. */
export interface CountedRequirement {
  readonly requirement: Requirement;
  readonly coverage: RequirementCoverage | undefined;
}

/** The competences of all frameworks with their headings, in the order of the lists and their trees. */
export function knownCompetences(
  frameworks: readonly { readonly framework: Framework; readonly competences: readonly Competence[] }[],
): ReadonlyMap<CompetenceId, KnownCompetence> {
  return new Map(
    frameworks.flatMap(({ framework, competences }) => {
      const nodes = new Map(competences.map((competence) => [competence.id, competence]));
      return treeRows(competences)
        .filter(({ node }) => node.kind === 'competence')
        .map(({ node: competence }): readonly [CompetenceId, KnownCompetence] => {
          const domain = competence.parentId === null ? null : (nodes.get(competence.parentId) ?? null);
          return [competence.id, { competence, framework, domain }];
        });
    }),
  );
}

/** The sentence parts of a requirement's competence; nulls when the workspace no longer knows it. */
export function competenceOf(
  data: Pick<RequirementsData, 'competences'>,
  requirement: Pick<Requirement, 'competenceId'>,
): { readonly competence: Competence | null; readonly framework: Framework | null } {
  const known = data.competences.get(requirement.competenceId);
  return { competence: known?.competence ?? null, framework: known?.framework ?? null };
}

/** The name of the role or group whose people are asked; undefined for groups that need none. */
export function groupNameOf(
  data: Pick<RequirementsData, 'roles' | 'groups'>,
  group: RequirementGroup,
  words: Pick<RequirementWords, 'title'>,
): string | undefined {
  if (group.kind === 'group') return data.groups.find(({ id }) => id === group.groupId)?.title;
  if (group.kind !== 'role') return undefined;
  const role = data.roles.find(({ id }) => id === group.roleId);
  return role === undefined ? undefined : words.title(role);
}

/** A requirement as one sentence, with the names of its competence and group. */
export function sentenceOf(
  data: Pick<RequirementsData, 'roles' | 'groups' | 'competences'>,
  requirement: Parameters<RequirementWords['sentence']>[0],
  words: Pick<RequirementWords, 'sentence' | 'title'>,
): string {
  const { competence, framework } = competenceOf(data, requirement);
  return words.sentence(requirement, competence, framework, groupNameOf(data, requirement.group, words));
}

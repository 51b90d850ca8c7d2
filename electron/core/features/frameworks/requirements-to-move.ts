import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, RequirementId } from '#shared/kernel/ids.ts';
import type { Framework } from '#shared/domain/competences/entities.ts';
import { sameLevelOn, successorsOf, type SuccessorFacts } from '#shared/domain/competences/link-successors.ts';
import type { Goal, Requirement } from '#shared/domain/goals/entities.ts';
import { requirementProblems } from '#shared/domain/goals/requirement-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readCompetenceLinks } from '../../data/competence-link-repository.ts';
import { readCompetences, readFrameworks } from '../../data/framework-repository.ts';
import { readGoals, readRequirement, readRequirements, updateRequirement } from '../../data/goal-repository.ts';
import { readGroups } from '../../data/group-repository.ts';
import { readRoles } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { findCompetence } from './find-framework.ts';

/** What could take over a requirement. */
export interface SuccessorChoice {
  readonly competenceId: CompetenceId;
  /** The level that it stays on; null when the scales differ and the user has to choose. */
  readonly level: number | null;
}

/** A title in both languages. */
export interface Title {
  readonly titleNl: string;
  readonly titleEn: string;
}

/** A requirement that asks for a competence that is retired or will be. */
export interface RequirementToMove {
  readonly requirement: Requirement;
  /** What the goal, role or function that asks is called. */
  readonly owner: Title;
  /** What the role or group of people that is asked is called; null for groups that have a word of their own. */
  readonly group: Title | null;
  /** Nearest first; empty when no link says what takes its place. */
  readonly successors: readonly SuccessorChoice[];
}

/** A requirement, and what it is to ask for. */
export interface RequirementMove {
  readonly requirementId: RequirementId;
  readonly competenceId: CompetenceId;
  /** On the scale of the other competence. */
  readonly level: number;
}

/**
 * The requirements whose competence is retired or has a last day, with what could take their place; and today, since
 * that decides.
 *
 * Those of goals that are achieved or dropped are left out: they ask nothing of anybody any more.
 */
export function listRequirementsToMove(ctx: WorkspaceContext): {
  readonly requirements: readonly RequirementToMove[];
  readonly today: IsoDate;
} {
  const today = ctx.clock.today();
  return { requirements: requirementsToMove(ctx, today), today };
}

function requirementsToMove(ctx: WorkspaceContext, today: IsoDate): readonly RequirementToMove[] {
  const competences = new Map(readCompetences(ctx.db).map((competence) => [competence.id, competence]));
  const requirements = readRequirements(ctx.db).filter(
    ({ competenceId }) => (competences.get(competenceId)?.retiredOn ?? null) !== null,
  );
  if (requirements.length === 0) return [];
  const goals = new Map(readGoals(ctx.db).map((goal) => [goal.id, goal]));
  const roles = new Map(readRoles(ctx.db).map((role) => [role.id, role]));
  const groups = new Map(readGroups(ctx.db).map((group) => [group.id, { titleNl: group.title, titleEn: group.title }]));
  const frameworks = new Map(readFrameworks(ctx.db).map((framework) => [framework.id, framework]));
  const facts: SuccessorFacts = { competences, frameworks, links: readCompetenceLinks(ctx.db) };
  const ownerOf = ({ owner }: Requirement): Title => {
    if (owner.kind === 'goal') return named(goals.get(owner.goalId)?.title ?? '');
    return owner.kind === 'function' ? named(owner.functionTitle) : (roles.get(owner.roleId) ?? named(''));
  };
  const groupOf = ({ group }: Requirement): Title | null => {
    if (group.kind === 'role') return roles.get(group.roleId) ?? null;
    return group.kind === 'group' ? (groups.get(group.groupId) ?? null) : null;
  };
  return requirements
    .filter(({ owner }) => owner.kind !== 'goal' || isOpen(goals.get(owner.goalId)))
    .map((requirement) => ({
      requirement,
      owner: titleOf(ownerOf(requirement)),
      group: groupOf(requirement),
      successors: successorsOf(requirement.competenceId, today, facts).map((competenceId) => ({
        competenceId,
        level: sameLevelOn(requirement.level, scaleOf(requirement.competenceId, facts), scaleOf(competenceId, facts)),
      })),
    }));
}

/**
 * Lets requirements ask for other competences, each on a level of the other one's scale; exemptions stay. All of it is
 * one step.
 *
 * Fails with `not-found`, or with `invalid-input` when one of the other competences is not in use; then none moves.
 */
export function moveRequirements(ctx: WorkspaceContext, moves: readonly RequirementMove[]): void {
  const moved = moves.map(({ requirementId, ...to }): Requirement => {
    const requirement = readRequirement(ctx.db, requirementId);
    if (requirement === null) throw new AppError('not-found');
    return { ...requirement, ...to };
  });
  for (const requirement of moved) {
    const { competence, framework } = findCompetence(ctx, requirement.competenceId);
    const known = { isOwnerKnown: true, isGroupKnown: true };
    refuseProblems(requirementProblems(requirement, { ...known, competence, framework, today: ctx.clock.today() }));
  }
  ctx.db.write({ command: 'frameworks.move-requirements', actor: ctx.actor }, (tx) => {
    for (const requirement of moved) updateRequirement(tx, requirement);
    tx.summarise({ count: moved.length });
  });
}

function isOpen(goal: Goal | undefined): boolean {
  return goal !== undefined && (goal.state === 'active' || goal.state === 'draft');
}

function scaleOf(id: CompetenceId, { competences, frameworks }: SuccessorFacts): Framework['levels'] {
  const frameworkId = competences.get(id)?.frameworkId;
  return frameworkId === undefined ? [] : (frameworks.get(frameworkId)?.levels ?? []);
}

function named(title: string): Title {
  return { titleNl: title, titleEn: title };
}

function titleOf({ titleNl, titleEn }: Title): Title {
  return { titleNl, titleEn };
}

import { assertNever } from '#shared/kernel/assert-never.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type {
  CompetenceId,
  ExemptionId,
  GoalId,
  GroupId,
  PersonId,
  RequirementId,
  RoleId,
} from '#shared/kernel/ids.ts';
import type {
  Exemption,
  Goal,
  GoalState,
  RequiredQuantity,
  Requirement,
  RequirementGroup,
  RequirementOwner,
} from '#shared/domain/goals/entities.ts';
import type { ProfessionDomain } from '#shared/domain/roles/entities.ts';
import type { Bouw, FunctionGroup } from '#shared/domain/team/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { ExemptionRow, GoalRow, RequirementRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** All goals, by position among their siblings. */
export function readGoals(db: ReadDatabase): Goal[] {
  return db.all(sqlFor.selectFrom('goal').selectAll().orderBy('position').orderBy('id')).map(toGoal);
}

/** One goal, or null. */
export function readGoal(db: ReadDatabase, id: GoalId): Goal | null {
  const row = db.first(sqlFor.selectFrom('goal').selectAll().where('id', '=', id));
  return row === undefined ? null : toGoal(row);
}

/** All requirements with their exemptions. */
export function readRequirements(db: ReadDatabase): Requirement[] {
  const exemptions = new Map<string, Exemption[]>();
  for (const row of db.all(sqlFor.selectFrom('exemption').selectAll().orderBy('id'))) {
    const list = exemptions.get(row.requirement_id) ?? [];
    list.push(toExemption(row));
    exemptions.set(row.requirement_id, list);
  }
  return db
    .all(sqlFor.selectFrom('requirement').selectAll().orderBy('by_date').orderBy('id'))
    .map((row) => toRequirement(row, exemptions.get(row.id) ?? []));
}

/** One requirement with its exemptions, or null. */
export function readRequirement(db: ReadDatabase, id: RequirementId): Requirement | null {
  const row = db.first(sqlFor.selectFrom('requirement').selectAll().where('id', '=', id));
  if (row === undefined) return null;
  const exemptions = db.all(sqlFor.selectFrom('exemption').selectAll().where('requirement_id', '=', id).orderBy('id'));
  return toRequirement(row, exemptions.map(toExemption));
}

/** Adds a goal. */
export function insertGoal(tx: WriteTransaction, goal: Goal): void {
  tx.insert('goal', goalRow(goal));
}

/** Changes a goal. */
export function updateGoal(tx: WriteTransaction, goal: Goal): boolean {
  return tx.update('goal', goal.id, goalRow(goal));
}

/** Removes a goal with its requirements and everything below it; research questions and plans stay, without the goal. */
export function deleteGoal(tx: WriteTransaction, id: GoalId): boolean {
  for (const child of tx.all(sqlFor.selectFrom('goal').select('id').where('parent_id', '=', id))) {
    deleteGoal(tx, child.id as GoalId);
  }
  for (const row of tx.all(sqlFor.selectFrom('requirement').select('id').where('goal_id', '=', id))) {
    deleteRequirement(tx, row.id as RequirementId);
  }
  for (const row of tx.all(sqlFor.selectFrom('research_question').select('id').where('goal_id', '=', id))) {
    tx.update('research_question', row.id, { goal_id: null });
  }
  for (const row of tx.all(sqlFor.selectFrom('plan_goal').select('id').where('goal_id', '=', id))) {
    tx.delete('plan_goal', row.id);
  }
  return tx.delete('goal', id);
}

/** Adds a requirement; its exemptions are added apart. */
export function insertRequirement(tx: WriteTransaction, requirement: Omit<Requirement, 'exemptions'>): void {
  tx.insert('requirement', requirementRow(requirement));
}

/** Changes a requirement; its exemptions stay. */
export function updateRequirement(tx: WriteTransaction, requirement: Omit<Requirement, 'exemptions'>): boolean {
  return tx.update('requirement', requirement.id, requirementRow(requirement));
}

/** Removes a requirement with its exemptions. */
export function deleteRequirement(tx: WriteTransaction, id: RequirementId): boolean {
  for (const row of tx.all(sqlFor.selectFrom('exemption').select('id').where('requirement_id', '=', id))) {
    tx.delete('exemption', row.id);
  }
  return tx.delete('requirement', id);
}

/** Exempts a person from a requirement. */
export function insertExemption(tx: WriteTransaction, requirementId: RequirementId, exemption: Exemption): void {
  tx.insert('exemption', {
    id: exemption.id,
    requirement_id: requirementId,
    person_id: exemption.personId,
    reason: exemption.reason,
  });
}

function toGoal(row: GoalRow): Goal {
  return {
    id: row.id as GoalId,
    parentId: row.parent_id as GoalId | null,
    title: row.title,
    why: row.why,
    theme: row.theme,
    startsOn: row.starts_on as IsoDate | null,
    endsOn: row.ends_on as IsoDate | null,
    ownerId: row.owner_id as PersonId | null,
    successCriteria: row.success_criteria,
    state: row.state as GoalState,
    position: row.position,
    ownerGroupId: row.owner_group_id as GroupId | null,
    domains: JSON.parse(row.domains) as ProfessionDomain[],
  };
}

function goalRow(goal: Goal): GoalRow {
  return {
    id: goal.id,
    parent_id: goal.parentId,
    title: goal.title,
    why: goal.why,
    theme: goal.theme,
    starts_on: goal.startsOn,
    ends_on: goal.endsOn,
    owner_id: goal.ownerId,
    success_criteria: goal.successCriteria,
    state: goal.state,
    position: goal.position,
    owner_group_id: goal.ownerGroupId,
    domains: JSON.stringify(goal.domains),
  };
}

function toRequirement(row: RequirementRow, exemptions: readonly Exemption[]): Requirement {
  return {
    id: row.id as RequirementId,
    owner: toOwner(row),
    competenceId: row.competence_id as CompetenceId,
    level: row.level,
    quantity: toQuantity(row),
    group: toGroup(row),
    byDate: row.by_date as IsoDate | null,
    exemptions,
  };
}

function toQuantity(row: RequirementRow): RequiredQuantity {
  switch (row.quantity_kind) {
    case 'at-least-count':
      return { kind: 'at-least-count', count: row.quantity };
    case 'at-least-percent':
      return { kind: 'at-least-percent', percent: row.quantity };
    default:
      return { kind: 'everyone' };
  }
}

function toGroup(row: RequirementRow): RequirementGroup {
  switch (row.group_kind) {
    case 'bouw':
      return { kind: 'bouw', bouw: row.group_value as Bouw };
    case 'all-staff':
      return { kind: 'all-staff' };
    case 'function-group':
      return { kind: 'function-group', functionGroup: row.group_value as FunctionGroup };
    case 'function':
      return { kind: 'function', functionTitle: row.group_value };
    case 'role':
      return { kind: 'role', roleId: row.group_value as RoleId };
    case 'group':
      return { kind: 'group', groupId: row.group_value as GroupId };
    default:
      return { kind: 'all-teachers' };
  }
}

function toOwner(row: RequirementRow): RequirementOwner {
  if (row.goal_id !== null) return { kind: 'goal', goalId: row.goal_id as GoalId };
  if (row.role_id !== null) return { kind: 'role', roleId: row.role_id as RoleId };
  return { kind: 'function', functionTitle: row.function_title ?? '' };
}

function ownerColumns(owner: RequirementOwner): Pick<RequirementRow, 'goal_id' | 'role_id' | 'function_title'> {
  return {
    goal_id: owner.kind === 'goal' ? owner.goalId : null,
    role_id: owner.kind === 'role' ? owner.roleId : null,
    function_title: owner.kind === 'function' ? owner.functionTitle : null,
  };
}

function groupValue(group: RequirementGroup): string {
  switch (group.kind) {
    case 'all-teachers':
    case 'all-staff':
      return '';
    case 'bouw':
      return group.bouw;
    case 'function-group':
      return group.functionGroup;
    case 'function':
      return group.functionTitle;
    case 'role':
      return group.roleId;
    case 'group':
      return group.groupId;
    default:
      return assertNever(group);
  }
}

function requirementRow(requirement: Omit<Requirement, 'exemptions'>): RequirementRow {
  return {
    id: requirement.id,
    ...ownerColumns(requirement.owner),
    competence_id: requirement.competenceId,
    level: requirement.level,
    quantity_kind: requirement.quantity.kind,
    quantity: quantityNumber(requirement.quantity),
    group_kind: requirement.group.kind,
    group_value: groupValue(requirement.group),
    by_date: requirement.byDate,
  };
}

function quantityNumber(quantity: RequiredQuantity): number {
  switch (quantity.kind) {
    case 'everyone':
      return 0;
    case 'at-least-count':
      return quantity.count;
    case 'at-least-percent':
      return quantity.percent;
    default:
      return assertNever(quantity);
  }
}

function toExemption(row: ExemptionRow): Exemption {
  return { id: row.id as ExemptionId, personId: row.person_id as PersonId, reason: row.reason };
}

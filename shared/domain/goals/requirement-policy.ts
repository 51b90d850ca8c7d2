import { assertNever } from '../../kernel/assert-never.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount, foldText } from '../../kernel/text.ts';
import type { Competence, Framework } from '../competences/entities.ts';
import { isLevelOfFramework } from '../competences/rating-policy.ts';
import type { Exemption, RequiredQuantity, Requirement } from './entities.ts';
import { EARLIEST_GOAL_DATE } from './goal-policy.ts';

/** Largest number of people that a requirement may ask for: above any school or board. */
export const MAX_REQUIRED_COUNT = 10_000;
const MAX_REASON = 500;

/** A requirement as someone enters it; exemptions are added one by one. */
export type RequirementDraft = Omit<Requirement, 'id' | 'exemptions'>;

/** What a requirement is checked against. */
export interface RequirementContext {
  /** Whether the workspace knows the goal or role that asks; a function always is. */
  readonly isOwnerKnown: boolean;
  /** Whether the workspace knows the role or group whose people are asked; true for other groups. */
  readonly isGroupKnown: boolean;
  /** The competence of the draft; null when the workspace does not know it. */
  readonly competence: Competence | null;
  /** The framework of that competence; null when the workspace does not know it. */
  readonly framework: Framework | null;
  readonly today: IsoDate;
}

/** What can be wrong with a requirement. */
export type RequirementProblemCode =
  | 'goal-unknown'
  | 'role-unknown'
  | 'group-unknown'
  | 'required'
  | 'too-long'
  | 'competence-unknown'
  | 'not-a-competence'
  | 'competence-retired'
  | 'framework-not-active'
  | 'level-not-in-scale'
  | 'count-out-of-range'
  | 'percent-out-of-range'
  | 'date-too-early';

/**
 * What is wrong with a requirement; empty when it may be stored.
 *
 * It belongs to a known goal or role or to a function with a title; asks people of a known group; asks for a node of
 * kind `competence` that is in use today, on a step of its framework's scale; of at least 1 person or 1–100 whole
 * percent.
 */
export function requirementProblems(
  draft: RequirementDraft,
  context: RequirementContext,
): readonly Problem<RequirementProblemCode>[] {
  const problems: Problem<RequirementProblemCode>[] = [];
  problems.push(...ownerProblems(draft, context), ...groupProblems(draft, context));
  problems.push(...competenceProblems(draft, context), ...quantityProblems(draft.quantity));
  if (draft.byDate !== null && draft.byDate < EARLIEST_GOAL_DATE) {
    problems.push(errorAt('byDate', 'date-too-early', { earliest: EARLIEST_GOAL_DATE }));
  }
  return problems;
}

const MAX_FUNCTION_TITLE = 200;

function ownerProblems(
  { owner }: RequirementDraft,
  { isOwnerKnown }: RequirementContext,
): readonly Problem<RequirementProblemCode>[] {
  switch (owner.kind) {
    case 'goal':
      return isOwnerKnown ? [] : [errorAt('owner.goalId', 'goal-unknown')];
    case 'role':
      return isOwnerKnown ? [] : [errorAt('owner.roleId', 'role-unknown')];
    case 'function':
      return functionTitleProblems('owner.functionTitle', owner.functionTitle);
    default:
      return assertNever(owner);
  }
}

function groupProblems(
  { group }: RequirementDraft,
  { isGroupKnown }: RequirementContext,
): readonly Problem<RequirementProblemCode>[] {
  if (group.kind === 'function') return functionTitleProblems('group.functionTitle', group.functionTitle);
  if (isGroupKnown) return [];
  return [group.kind === 'role' ? errorAt('group.roleId', 'role-unknown') : errorAt('group.groupId', 'group-unknown')];
}

function functionTitleProblems(path: string, title: string): readonly Problem<RequirementProblemCode>[] {
  // A title of signs only reads as no title at all where functions are compared.
  if (foldText(title) === '') return [errorAt(path, 'required')];
  return characterCount(title) > MAX_FUNCTION_TITLE ? [errorAt(path, 'too-long', { max: MAX_FUNCTION_TITLE })] : [];
}

function competenceProblems(
  draft: RequirementDraft,
  { competence, framework, today }: RequirementContext,
): readonly Problem<RequirementProblemCode>[] {
  if (competence === null || framework === null) return [errorAt('competenceId', 'competence-unknown')];
  if (competence.kind !== 'competence') return [errorAt('competenceId', 'not-a-competence')];
  const problems: Problem<RequirementProblemCode>[] = [];
  if (framework.status === 'draft') problems.push(errorAt('competenceId', 'framework-not-active'));
  if (competence.retiredOn !== null && competence.retiredOn < today) {
    problems.push(errorAt('competenceId', 'competence-retired'));
  }
  if (!isLevelOfFramework(draft.level, framework)) problems.push(errorAt('level', 'level-not-in-scale'));
  return problems;
}

function quantityProblems(quantity: RequiredQuantity): readonly Problem<RequirementProblemCode>[] {
  switch (quantity.kind) {
    case 'everyone':
      return [];
    case 'at-least-count':
      return isWholeBetween(quantity.count, 1, MAX_REQUIRED_COUNT)
        ? []
        : [errorAt('quantity.count', 'count-out-of-range', { min: 1, max: MAX_REQUIRED_COUNT })];
    case 'at-least-percent':
      return isWholeBetween(quantity.percent, 1, 100)
        ? []
        : [errorAt('quantity.percent', 'percent-out-of-range', { min: 1, max: 100 })];
    default:
      return assertNever(quantity);
  }
}

function isWholeBetween(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

/** An exemption as someone enters it. */
export type ExemptionDraft = Omit<Exemption, 'id'>;

/** What can be wrong with an exemption. */
export type ExemptionProblemCode = 'person-unknown' | 'already-exempt' | 'required' | 'too-long';

/** What is wrong with exempting a person from a requirement: he is known, not exempt yet, and a reason is given. */
export function exemptionProblems(
  draft: ExemptionDraft,
  context: { readonly isPersonKnown: boolean; readonly exemptions: readonly Exemption[] },
): readonly Problem<ExemptionProblemCode>[] {
  const problems: Problem<ExemptionProblemCode>[] = [];
  if (!context.isPersonKnown) problems.push(errorAt('personId', 'person-unknown'));
  if (context.exemptions.some((exemption) => exemption.personId === draft.personId)) {
    problems.push(errorAt('personId', 'already-exempt'));
  }
  if (draft.reason.trim() === '') problems.push(errorAt('reason', 'required'));
  if (characterCount(draft.reason) > MAX_REASON) problems.push(errorAt('reason', 'too-long', { max: MAX_REASON }));
  return problems;
}

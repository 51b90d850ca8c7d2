import type { RequiredQuantity, Requirement, RequirementGroup } from '#shared/domain/goals/entities.ts';
import type { RequirementDraft } from '#shared/domain/goals/requirement-policy.ts';
import { BOUWEN } from '#shared/domain/team/entities.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, GoalId } from '#shared/kernel/ids.ts';
import type { KnownCompetence } from './use-goals-data.ts';

/** The ways to say how many people, in the order of the choice. */
export const QUANTITY_KINDS = ['everyone', 'at-least-count', 'at-least-percent'] as const;
type QuantityKind = (typeof QUANTITY_KINDS)[number];

/** The groups as one list to choose from. */
export const GROUP_CHOICES = ['all-teachers', 'all-staff', ...BOUWEN] as const;
type GroupChoice = (typeof GROUP_CHOICES)[number];

/** What the controls of the editor hold; numbers stay while another kind of quantity is tried. */
export interface RequirementForm {
  readonly quantityKind: QuantityKind;
  readonly count: number | null;
  readonly percent: number | null;
  readonly group: GroupChoice;
  readonly competenceId: CompetenceId | null;
  readonly level: number;
  readonly byDate: IsoDate | null;
}

/** The form of a stored requirement, or the first suggestion for a new one. */
export function formOf(requirement: Requirement | null): RequirementForm {
  const quantity = requirement?.quantity ?? { kind: 'at-least-count', count: 2 };
  return {
    quantityKind: quantity.kind,
    count: quantity.kind === 'at-least-count' ? quantity.count : 2,
    percent: quantity.kind === 'at-least-percent' ? quantity.percent : 75,
    group: requirement === null ? 'all-teachers' : choiceOf(requirement.group),
    competenceId: requirement?.competenceId ?? null,
    level: requirement?.level ?? 3,
    byDate: requirement?.byDate ?? null,
  };
}

/** The requirement that the controls describe; an empty number becomes `NaN`, which the policy refuses. */
export function draftOf(form: RequirementForm, goalId: GoalId): RequirementDraft {
  return {
    owner: { kind: 'goal', goalId },
    // The policy refuses an unknown competence with the sentence "choose a competence".
    competenceId: form.competenceId ?? ('' as CompetenceId),
    level: form.level,
    quantity: quantityOf(form),
    group: groupOf(form.group),
    byDate: form.byDate,
  };
}

/** The level to start with on a scale: the one that was chosen when the scale has it, else its last but one. */
export function levelOn(known: KnownCompetence, wanted: number): number {
  const levels = known.framework.levels.map(({ level }) => level);
  return levels.includes(wanted) ? wanted : (levels.at(-2) ?? levels.at(-1) ?? wanted);
}

function quantityOf(form: RequirementForm): RequiredQuantity {
  switch (form.quantityKind) {
    case 'everyone':
      return { kind: 'everyone' };
    case 'at-least-count':
      return { kind: 'at-least-count', count: form.count ?? Number.NaN };
    case 'at-least-percent':
      return { kind: 'at-least-percent', percent: form.percent ?? Number.NaN };
  }
}

function choiceOf(group: RequirementGroup): GroupChoice {
  if (group.kind === 'bouw') return group.bouw;
  return group.kind === 'all-staff' ? 'all-staff' : 'all-teachers';
}

function groupOf(choice: GroupChoice): RequirementGroup {
  switch (choice) {
    case 'all-teachers':
    case 'all-staff':
      return { kind: choice };
    case 'lower':
    case 'middle':
    case 'upper':
      return { kind: 'bouw', bouw: choice };
  }
}

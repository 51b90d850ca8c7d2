import type {
  RequiredQuantity,
  Requirement,
  RequirementGroup,
  RequirementOwner,
} from '#shared/domain/goals/entities.ts';
import type { RequirementDraft } from '#shared/domain/goals/requirement-policy.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import type { KnownCompetence } from './requirements-data.ts';

/** The ways to say how many people, in the order of the choice. */
export const QUANTITY_KINDS = ['everyone', 'at-least-count', 'at-least-percent'] as const;
type QuantityKind = (typeof QUANTITY_KINDS)[number];

/** What the controls of the editor hold; numbers stay while another kind of quantity is tried. */
export interface RequirementForm {
  readonly quantityKind: QuantityKind;
  readonly count: number | null;
  readonly percent: number | null;
  readonly group: RequirementGroup;
  readonly competenceId: CompetenceId | null;
  readonly level: number;
  readonly byDate: IsoDate | null;
}

/** The form of a stored requirement. */
export function formOf(requirement: Requirement): RequirementForm {
  const { quantity } = requirement;
  return {
    quantityKind: quantity.kind,
    count: quantity.kind === 'at-least-count' ? quantity.count : 2,
    percent: quantity.kind === 'at-least-percent' ? quantity.percent : 75,
    group: requirement.group,
    competenceId: requirement.competenceId,
    level: requirement.level,
    byDate: requirement.byDate,
  };
}

/** The first suggestion for a new requirement: of a goal at least two teachers, of a role or function all its people. */
export function newForm(owner: RequirementOwner): RequirementForm {
  return {
    quantityKind: owner.kind === 'goal' ? 'at-least-count' : 'everyone',
    count: 2,
    percent: 75,
    group: owner.kind === 'goal' ? { kind: 'all-teachers' } : owner,
    competenceId: null,
    level: 3,
    byDate: null,
  };
}

/** The requirement that the controls describe; an empty number becomes `NaN`, which the policy refuses. */
export function draftOf(form: RequirementForm, owner: RequirementOwner): RequirementDraft {
  return {
    owner,
    // The policy refuses an unknown competence with the sentence "choose a competence".
    competenceId: form.competenceId ?? ('' as CompetenceId),
    level: form.level,
    quantity: quantityOf(form),
    group: form.group,
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

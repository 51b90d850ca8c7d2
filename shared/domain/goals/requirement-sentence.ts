import { assertNever } from '../../kernel/assert-never.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId } from '../../kernel/ids.ts';
import type { Bouw, FunctionGroup } from '../team/entities.ts';
import type { RequiredQuantity, Requirement, RequirementGroup } from './entities.ts';

/**
 * A requirement as the parts of a sentence; the words come from the language files.
 *
 * The text of `key` takes `{{count}}` or `{{percent}}`, `{{group}}` (the text of `groupKey`), `{{competence}}`,
 * `{{level}}` (the level's label) and, in the keys that end in `-by-date`, `{{date}}`: "at least 2 people of all
 * teachers at level advanced on … before 1 August 2028".
 */
export interface RequirementSentence {
  readonly key: RequirementSentenceKey;
  /** Its text takes `{{name}}` for a function, a role or a group. */
  readonly groupKey: RequirementGroupKey;
  readonly params: { readonly count?: number; readonly percent?: number };
  readonly competenceId: CompetenceId;
  readonly level: number;
  readonly byDate: IsoDate | null;
}

/** Key of the sentence in the language files. */
export type RequirementSentenceKey = `requirement.sentence.${RequiredQuantity['kind']}${'' | '-by-date'}`;

/** Key of the group’s words in the language files. */
export type RequirementGroupKey =
  | `requirement.group.${'all-teachers' | 'all-staff' | 'function' | 'role' | 'group'}`
  | `requirement.group.${Bouw}`
  | `requirement.group.function-group-${FunctionGroup}`;

/** What is said of a requirement; a draft without id or goal will do. */
export function requirementSentence(
  requirement: Pick<Requirement, 'competenceId' | 'level' | 'quantity' | 'group' | 'byDate'>,
): RequirementSentence {
  const { competenceId, level, quantity, group, byDate } = requirement;
  return {
    key: `requirement.sentence.${quantity.kind}${byDate === null ? '' : '-by-date'}`,
    groupKey: groupKey(group),
    params: quantityParams(quantity),
    competenceId,
    level,
    byDate,
  };
}

function groupKey(group: RequirementGroup): RequirementGroupKey {
  switch (group.kind) {
    case 'bouw':
      return `requirement.group.${group.bouw}`;
    case 'function-group':
      return `requirement.group.function-group-${group.functionGroup}`;
    default:
      return `requirement.group.${group.kind}`;
  }
}

function quantityParams(quantity: RequiredQuantity): RequirementSentence['params'] {
  switch (quantity.kind) {
    case 'everyone':
      return {};
    case 'at-least-count':
      return { count: quantity.count };
    case 'at-least-percent':
      return { percent: quantity.percent };
    default:
      return assertNever(quantity);
  }
}

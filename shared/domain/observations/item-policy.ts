import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Competence } from '../competences/entities.ts';
import type { ObservationForm, ObservationItem } from './entities.ts';
import { isLocked, type FormUse } from './form-policy.ts';

/** Most items of a form, retired ones included. */
export const MAX_FORM_ITEMS = 200;
const MAX_TEXT = 500;
const MAX_SECTION = 200;

/** An item as someone enters it. */
export type ObservationItemDraft = Pick<ObservationItem, 'section' | 'text' | 'competenceId' | 'isRetired'>;

/** What an item is checked against. */
export interface ItemContext {
  readonly form: ObservationForm;
  /** The item that is being changed; null for a new one. */
  readonly stored: ObservationItem | null;
  /** The competence of the draft; null when it names none or one that the workspace does not know. */
  readonly competence: Competence | null;
}

/** What can be wrong with an item. */
export type ItemProblemCode =
  'required' | 'too-long' | 'too-many-items' | 'form-locked' | 'competence-unknown' | 'not-a-competence';

/**
 * What is wrong with an item; empty when it may be stored.
 *
 * It says what to look at; the competence that it is tied to is known and of kind `competence`; a form has at most 200
 * items. Of a shipped form only the tie to a competence changes.
 */
export function itemProblems(draft: ObservationItemDraft, context: ItemContext): readonly Problem<ItemProblemCode>[] {
  const { form, stored, competence } = context;
  const problems: Problem<ItemProblemCode>[] = [];
  if (draft.text.trim() === '') problems.push(errorAt('text', 'required'));
  for (const [path, max] of [
    ['text', MAX_TEXT],
    ['section', MAX_SECTION],
  ] as const) {
    if (characterCount(draft[path]) > max) problems.push(errorAt(path, 'too-long', { max }));
  }
  if (draft.competenceId !== null) {
    if (competence === null) problems.push(errorAt('competenceId', 'competence-unknown'));
    else if (competence.kind !== 'competence') problems.push(errorAt('competenceId', 'not-a-competence'));
  }
  if (stored === null && form.items.length >= MAX_FORM_ITEMS) {
    problems.push(errorAt('text', 'too-many-items', { max: MAX_FORM_ITEMS }));
  }
  for (const path of ['text', 'section', 'isRetired'] as const) {
    if (isLocked(form) && draft[path] !== stored?.[path]) problems.push(errorAt(path, 'form-locked'));
  }
  return problems;
}

/** What stands in the way of removing an item: scores and notes that it got; it can be retired then. */
export function itemRemovalProblems(
  item: Pick<ObservationItem, 'id'>,
  form: Pick<ObservationForm, 'shippedKey'>,
  use: FormUse,
): readonly Problem<'item-in-use' | 'form-locked'>[] {
  if (isLocked(form)) return [errorAt('itemId', 'form-locked')];
  return use.usedItemIds.has(item.id) ? [errorAt('itemId', 'item-in-use')] : [];
}

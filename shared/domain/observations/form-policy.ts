import type { ObservationItemId } from '../../kernel/ids.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { ObservationForm, ObservationStep } from './entities.ts';

/** Fewest and most steps of the scale of a form. */
export const STEP_COUNT = { min: 2, max: 10 } as const;
const MAX_LENGTHS = { title: 200, source: 2000, guidance: 4000 } as const;
const MAX_LABEL = 80;

/** A form as someone enters it; its items are entered one by one. */
export type ObservationFormDraft = Pick<ObservationForm, 'title' | 'source' | 'guidance' | 'steps' | 'state'>;

/** What has been recorded with a form. */
export interface FormUse {
  /** Number of observations, of everybody together. */
  readonly observations: number;
  /** The highest step that an item got; 0 when no step was given yet. */
  readonly highestStep: number;
  /** The items that have a step or a note in some observation. */
  readonly usedItemIds: ReadonlySet<ObservationItemId>;
}

/** A form with which nothing has been recorded. */
export const UNUSED_FORM: FormUse = { observations: 0, highestStep: 0, usedItemIds: new Set() };

/** What can be wrong with a form. */
export type FormProblemCode =
  'required' | 'too-long' | 'form-locked' | 'steps-out-of-range' | 'steps-not-in-order' | 'label-twice' | 'step-in-use';

/**
 * What is wrong with a form; empty when it may be stored. `stored` is the form that is being changed, null for a new one.
 *
 * A form has a title and a scale of 2–10 steps, numbered 1, 2, … and each named differently. A step that an item got
 * stays on the scale. A shipped form keeps its texts and its scale, so that it stays what its source says; a copy of it
 * can be changed.
 */
export function formProblems(
  draft: ObservationFormDraft,
  stored: ObservationForm | null,
  use: FormUse,
): readonly Problem<FormProblemCode>[] {
  const problems: Problem<FormProblemCode>[] = [];
  if (draft.title.trim() === '') problems.push(errorAt('title', 'required'));
  for (const path of ['title', 'source', 'guidance'] as const) {
    const max = MAX_LENGTHS[path];
    if (characterCount(draft[path]) > max) problems.push(errorAt(path, 'too-long', { max }));
    if (isLocked(stored) && draft[path] !== stored?.[path]) problems.push(errorAt(path, 'form-locked'));
  }
  problems.push(...stepsProblems(draft.steps));
  if (draft.steps.length < use.highestStep) problems.push(errorAt('steps', 'step-in-use', { step: use.highestStep }));
  if (isLocked(stored) && !isSameScale(draft.steps, stored?.steps ?? []))
    problems.push(errorAt('steps', 'form-locked'));
  return problems;
}

/** Whether the texts, the scale and the items of a form stay as they are: it was shipped with the program. */
export function isLocked(form: Pick<ObservationForm, 'shippedKey'> | null): boolean {
  return form !== null && form.shippedKey !== null;
}

/** Whether a step is on the scale of a form. */
export function isStepOfForm(step: number, form: Pick<ObservationForm, 'steps'>): boolean {
  return form.steps.some((candidate) => candidate.step === step);
}

/** What stands in the way of removing a form: nothing once its observations are gone; retiring is always possible. */
export function formRemovalProblems(use: FormUse): readonly Problem<'form-in-use'>[] {
  return use.observations === 0 ? [] : [errorAt('formId', 'form-in-use', { count: use.observations })];
}

function stepsProblems(steps: readonly ObservationStep[]): readonly Problem<FormProblemCode>[] {
  const problems: Problem<FormProblemCode>[] = [];
  if (steps.length < STEP_COUNT.min || steps.length > STEP_COUNT.max) {
    problems.push(errorAt('steps', 'steps-out-of-range', STEP_COUNT));
  }
  if (steps.some(({ step }, index) => step !== index + 1)) problems.push(errorAt('steps', 'steps-not-in-order'));
  const seen = new Set<string>();
  steps.forEach(({ label }, index) => {
    const path = `steps.${String(index)}.label`;
    const name = label.trim();
    if (name === '') problems.push(errorAt(path, 'required'));
    else if (seen.has(name)) problems.push(errorAt(path, 'label-twice'));
    if (characterCount(label) > MAX_LABEL) problems.push(errorAt(path, 'too-long', { max: MAX_LABEL }));
    seen.add(name);
  });
  return problems;
}

function isSameScale(left: readonly ObservationStep[], right: readonly ObservationStep[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ step, label }, index) => step === right[index]?.step && label === right[index].label)
  );
}

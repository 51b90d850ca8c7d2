import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { TalkForm, TalkScheme, TalkStep } from './entities.ts';

const MAX_TITLE = 300;
const MAX_TEXT = 2000;
const MAX_DAYS = 1000;
const MOST_STEPS = 12;
const MOST_FORMS = 12;
const MOST_ITEMS = 100;
const MOST_SCALE_STEPS = 10;

/** What can be wrong with a scheme of talks. */
export type SchemeProblemCode =
  | 'required'
  | 'too-long'
  | 'number-out-of-range'
  | 'talk-key-twice'
  | 'talk-form-unknown'
  | 'talk-too-many'
  | 'talk-scale-length'
  | 'appraisal-precedes-itself';

/** A template or cycle as it is entered. */
export interface SchemeDraft extends TalkScheme {
  readonly title: string;
  readonly description?: string;
}

/**
 * What is wrong with a template or a cycle: it has a title and at least one talk; keys are unique; each form that a talk
 * names is there; a scale has 2 to 10 steps; an appraisal never has to come before an appraisal.
 */
export function schemeProblems(scheme: SchemeDraft): readonly Problem<SchemeProblemCode>[] {
  const { title, description = '', objectionDays, steps, forms } = scheme;
  return [
    ...lineProblems('title', title, MAX_TITLE),
    ...(characterCount(description) > MAX_TEXT ? [errorAt('description', 'too-long' as const, { max: MAX_TEXT })] : []),
    ...dayProblems('objectionDays', objectionDays),
    ...(steps.length === 0 ? [errorAt('steps', 'required' as const)] : []),
    ...(steps.length > MOST_STEPS ? [errorAt('steps', 'talk-too-many' as const, { max: MOST_STEPS })] : []),
    ...(forms.length > MOST_FORMS ? [errorAt('forms', 'talk-too-many' as const, { max: MOST_FORMS })] : []),
    ...twiceProblems('steps', steps),
    ...twiceProblems('forms', forms),
    ...steps.flatMap((step, index) => stepProblems(step, forms, `steps.${String(index)}`)),
    ...forms.flatMap((form, index) => formProblems(form, `forms.${String(index)}`)),
  ];
}

function stepProblems(step: TalkStep, forms: readonly TalkForm[], path: string): readonly Problem<SchemeProblemCode>[] {
  const isKnown = step.formKey === null || forms.some(({ key }) => key === step.formKey);
  return [
    ...lineProblems(`${path}.title`, step.title, MAX_TITLE),
    ...dayProblems(`${path}.minimumDays`, step.minimumDays),
    ...(isKnown ? [] : [errorAt(`${path}.formKey`, 'talk-form-unknown' as const)]),
    ...(step.kind === 'appraisal' && step.precedesAppraisal
      ? [errorAt(`${path}.precedesAppraisal`, 'appraisal-precedes-itself' as const)]
      : []),
  ];
}

function formProblems(form: TalkForm, path: string): readonly Problem<SchemeProblemCode>[] {
  const items = form.sections.flatMap((section) => section.items);
  return [
    ...lineProblems(`${path}.title`, form.title, MAX_TITLE),
    ...(items.length > MOST_ITEMS ? [errorAt(path, 'talk-too-many' as const, { max: MOST_ITEMS })] : []),
    ...twiceProblems(path, items),
    ...form.sections.flatMap((section, index) =>
      lineProblems(`${path}.sections.${String(index)}.title`, section.title, MAX_TITLE),
    ),
    ...items.flatMap((item) => [
      ...lineProblems(`${path}.items.${item.key}`, item.question, MAX_TEXT),
      ...item.scale.flatMap((name) => lineProblems(`${path}.items.${item.key}`, name, MAX_TITLE)),
      ...(item.scale.length === 1 || item.scale.length > MOST_SCALE_STEPS
        ? [errorAt(`${path}.items.${item.key}`, 'talk-scale-length' as const, { min: 2, max: MOST_SCALE_STEPS })]
        : []),
    ]),
  ];
}

function lineProblems(path: string, text: string, max: number): readonly Problem<SchemeProblemCode>[] {
  if (text.trim() === '') return [errorAt(path, 'required')];
  return characterCount(text) > max ? [errorAt(path, 'too-long', { max })] : [];
}

function dayProblems(path: string, days: number | null): readonly Problem<SchemeProblemCode>[] {
  if (days === null || (Number.isInteger(days) && days >= 0 && days <= MAX_DAYS)) return [];
  return [errorAt(path, 'number-out-of-range', { min: 0, max: MAX_DAYS })];
}

function twiceProblems(path: string, list: readonly { readonly key: string }[]): readonly Problem<SchemeProblemCode>[] {
  const isTwice = new Set(list.map(({ key }) => key)).size < list.length || list.some(({ key }) => key === '');
  return isTwice ? [errorAt(path, 'talk-key-twice')] : [];
}

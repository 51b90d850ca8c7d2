import { isoDate, type IsoDate } from '../../kernel/dates.ts';
import type { ObservationItemId } from '../../kernel/ids.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Observation, ObservationForm, ObservationScore } from './entities.ts';
import { isStepOfForm } from './form-policy.ts';

/** The earliest day that an observation may have: older ones are typing errors. */
export const EARLIEST_OBSERVATION = isoDate('1990-01-01');
const MAX_LENGTHS = { observerName: 200, lesson: 200, strengths: 4000, nextStep: 4000 } as const;
const MAX_NOTE = 2000;

/** An observation as someone enters it, without its scores. */
export type ObservationDraft = Omit<Observation, 'id' | 'recordedAt' | 'scores'>;

/** What an observation is checked against. */
export interface ObservationContext {
  /** Null when the workspace does not know the form. */
  readonly form: ObservationForm | null;
  readonly isPersonKnown: boolean;
  readonly today: IsoDate;
  /** Whether it is being recorded anew: a retired form takes no new observations, and keeps those it has. */
  readonly isNew: boolean;
}

/** What can be wrong with an observation. */
export type ObservationProblemCode =
  | 'form-unknown'
  | 'form-retired'
  | 'form-without-items'
  | 'person-unknown'
  | 'required'
  | 'too-long'
  | 'date-in-future'
  | 'date-too-early';

/**
 * What is wrong with an observation; empty when it may be stored.
 *
 * It is of a known person with a known form, on a day from 1990 up to today. Whoever watched somebody else's lesson says
 * who he is. Nothing has to be scored.
 */
export function observationProblems(
  draft: ObservationDraft,
  context: ObservationContext,
): readonly Problem<ObservationProblemCode>[] {
  const { form } = context;
  const problems: Problem<ObservationProblemCode>[] = [];
  if (!context.isPersonKnown) problems.push(errorAt('personId', 'person-unknown'));
  if (form === null) problems.push(errorAt('formId', 'form-unknown'));
  else if (context.isNew && form.state === 'retired') problems.push(errorAt('formId', 'form-retired'));
  else if (context.isNew && form.items.every(({ isRetired }) => isRetired)) {
    problems.push(errorAt('formId', 'form-without-items'));
  }
  if (draft.observerKind !== 'self' && draft.observerName.trim() === '') {
    problems.push(errorAt('observerName', 'required'));
  }
  if (draft.observedOn > context.today) problems.push(errorAt('observedOn', 'date-in-future'));
  if (draft.observedOn < EARLIEST_OBSERVATION) {
    problems.push(errorAt('observedOn', 'date-too-early', { earliest: EARLIEST_OBSERVATION }));
  }
  for (const path of ['observerName', 'lesson', 'strengths', 'nextStep'] as const) {
    const max = MAX_LENGTHS[path];
    if (characterCount(draft[path]) > max) problems.push(errorAt(path, 'too-long', { max }));
  }
  return problems;
}

/** What can be wrong with a score. */
export type ScoreProblemCode = 'item-unknown' | 'item-retired' | 'step-not-in-scale' | 'too-long';

/**
 * What is wrong with the score of one item; empty when it may be stored.
 *
 * The item is of the form of the observation and its step is on the form's scale. A retired item takes no score in an
 * observation in which it has none (`hadScore`); what it got before can still be corrected.
 */
export function scoreProblems(
  score: ObservationScore,
  form: ObservationForm,
  hadScore: boolean,
): readonly Problem<ScoreProblemCode>[] {
  const item = form.items.find(({ id }) => id === score.itemId);
  if (item === undefined) return [errorAt('itemId', 'item-unknown')];
  const problems: Problem<ScoreProblemCode>[] = [];
  if (item.isRetired && !hadScore) problems.push(errorAt('itemId', 'item-retired'));
  if (score.step !== null && !isStepOfForm(score.step, form)) problems.push(errorAt('step', 'step-not-in-scale'));
  if (characterCount(score.note) > MAX_NOTE) problems.push(errorAt('note', 'too-long', { max: MAX_NOTE }));
  return problems;
}

/** The steps that the items of an observation got; items without a step are not in it. */
export function stepsOf(observation: Pick<Observation, 'scores'>): ReadonlyMap<ObservationItemId, number> {
  return new Map(
    observation.scores.flatMap(({ itemId, step }): (readonly [ObservationItemId, number])[] =>
      step === null ? [] : [[itemId, step]],
    ),
  );
}

import type { Observation, ObservationForm, ObservationItem } from './entities.ts';
import { sectionsOf } from './form-sections.ts';
import { stepsOf } from './observation-policy.ts';

/**
 * The zone of attention of a visit: the items that got the lowest step given on it, in the order of the form.
 *
 * A proposal for the coaching goal and nothing more (concepts 100). Empty when nothing stands out: no item was scored,
 * or all scored items got the same step.
 */
export function attentionZone(
  form: ObservationForm,
  observation: Pick<Observation, 'scores'>,
): readonly ObservationItem[] {
  const steps = stepsOf(observation);
  const given = form.items.flatMap(({ id }) => steps.get(id) ?? []);
  const lowest = Math.min(...given);
  if (given.length === 0 || given.every((step) => step === lowest)) return [];
  return sectionsOf(form.items)
    .flatMap(({ items }) => items)
    .filter(({ id }) => steps.get(id) === lowest);
}

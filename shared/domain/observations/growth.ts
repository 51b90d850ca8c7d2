import type { IsoDate } from '../../kernel/dates.ts';
import type { ObservationFormId, ObservationId, ObservationItemId } from '../../kernel/ids.ts';
import { compareCodeUnits } from '../../kernel/text.ts';
import type { Observation, ObservationForm, ObservationItem } from './entities.ts';
import { sectionsOf } from './form-sections.ts';
import { stepsOf } from './observation-policy.ts';

/** Whose look at the lesson: that of others, or the teacher's own. They are never mixed. */
export const OBSERVER_SIDES = ['others', 'self'] as const;
/** See {@link OBSERVER_SIDES}. */
export type ObserverSide = (typeof OBSERVER_SIDES)[number];

/** The score of a heading or an item on one visit. */
export interface GrowthPoint {
  /** Mean step of the items that got one, from 1 to the number of steps, not rounded; null when none did. */
  readonly mean: number | null;
  /** How many items the mean is of. */
  readonly scored: number;
  /** How many items there were to score: those in use, and retired ones that got a step on this visit. */
  readonly asked: number;
}

/** A heading or an item over all visits. */
export interface GrowthLine {
  readonly section: string;
  /** Null for the line of a heading. */
  readonly itemId: ObservationItemId | null;
  /** One point per visit, in the order of the visits. */
  readonly points: readonly GrowthPoint[];
}

/** The visits of one person with one form, oldest first, and what was seen on them. */
export interface Growth {
  readonly formId: ObservationFormId;
  readonly visits: readonly { readonly observationId: ObservationId; readonly observedOn: IsoDate }[];
  readonly sections: readonly GrowthLine[];
  readonly items: readonly GrowthLine[];
}

/**
 * How the scores of one person went over time, per heading and per item.
 *
 * `observations` are of one person. Only those with this form count: scores of different forms are never compared. What
 * the teacher scored himself is kept apart (`side`). The mean of a heading is the sum of the steps of its scored items
 * divided by their number; an item without a step counts nowhere. Items that were never scored and are no longer asked
 * are left out. It shows growth and informs the talk; no level and no coverage is taken from it (domain-rules 4.3).
 */
export function growthOf(form: ObservationForm, observations: readonly Observation[], side: ObserverSide): Growth {
  const visits = observations
    .filter(({ formId, observerKind }) => formId === form.id && (observerKind === 'self') === (side === 'self'))
    .toSorted(compareObservations)
    .map((observation) => ({ observation, steps: stepsOf(observation) }));
  const everScored = new Set(visits.flatMap(({ steps }) => [...steps.keys()]));
  const items = form.items.filter(({ id, isRetired }) => !isRetired || everScored.has(id));
  const line = (section: string, itemId: ObservationItemId | null, own: readonly ObservationItem[]): GrowthLine => ({
    section,
    itemId,
    points: visits.map(({ steps }) => pointOf(own, steps)),
  });
  const sections = sectionsOf(items);
  return {
    formId: form.id,
    visits: visits.map(({ observation: { id, observedOn } }) => ({ observationId: id, observedOn })),
    sections: sections.map(({ title, items: own }) => line(title, null, own)),
    items: sections.flatMap(({ title, items: own }) => own.map((item) => line(title, item.id, [item]))),
  };
}

/** The score of some items on one visit, e.g. of those under one heading. See {@link GrowthPoint}. */
export function pointOf(items: readonly ObservationItem[], steps: ReadonlyMap<ObservationItemId, number>): GrowthPoint {
  const given = items.flatMap(({ id }) => steps.get(id) ?? []);
  const sum = given.reduce((total, step) => total + step, 0);
  return {
    mean: given.length === 0 ? null : sum / given.length,
    scored: given.length,
    asked: items.filter(({ id, isRetired }) => !isRetired || steps.has(id)).length,
  };
}

/** Order of two observations in time: by day, then by the moment of recording; positive when the first is the later. */
export function compareObservations(
  left: Pick<Observation, 'id' | 'observedOn' | 'recordedAt'>,
  right: Pick<Observation, 'id' | 'observedOn' | 'recordedAt'>,
): number {
  return (
    compareCodeUnits(left.observedOn, right.observedOn) ||
    compareCodeUnits(left.recordedAt, right.recordedAt) ||
    compareCodeUnits(left.id, right.id)
  );
}

/** The visit before one: the latest earlier one of the same person with the same form, by the same side; null when none. */
export function visitBefore(observation: Observation, others: readonly Observation[]): Observation | null {
  const isSelf = observation.observerKind === 'self';
  return (
    others
      .filter(
        (other) =>
          other.personId === observation.personId &&
          other.formId === observation.formId &&
          (other.observerKind === 'self') === isSelf &&
          compareObservations(other, observation) < 0,
      )
      .toSorted(compareObservations)
      .at(-1) ?? null
  );
}

import type { IsoDate } from '../../kernel/dates.ts';
import type { ObservationFormId, ObservationItemId, PersonId } from '../../kernel/ids.ts';
import { SMALLEST_CELL } from '../small-numbers/hidden-groups.ts';
import type { TeamMember } from '../team/entities.ts';
import { isTeacherOn } from '../team/service.ts';
import type { Observation, ObservationForm, ObservationItem } from './entities.ts';
import { askedSections } from './form-sections.ts';
import { compareObservations, pointOf } from './growth.ts';
import { stepsOf } from './observation-policy.ts';

/** How many reach a step, of how many who were scored; hidden when there are fewer than five of them. */
export type ShareFigure =
  { readonly kind: 'hidden' } | { readonly kind: 'shown'; readonly scored: number; readonly reached: number };

/** A heading or an item with its figure. */
export interface TeamShareLine {
  readonly section: string;
  /** Null for the line of a heading. */
  readonly itemId: ObservationItemId | null;
  readonly figure: ShareFigure;
}

/** The share of the team that reaches a step, per heading and per item of a form. */
export interface TeamShare {
  readonly formId: ObservationFormId;
  /** The day on which the team is counted: the last day of the period, or today when that comes first. */
  readonly on: IsoDate;
  /** Number of teachers in service on that day. */
  readonly group: number;
  /** How many of them were visited with this form in the period; of the others nothing is known. */
  readonly visited: number;
  readonly sections: readonly TeamShareLine[];
  readonly items: readonly TeamShareLine[];
}

/** What the share of the team is counted from. */
export interface TeamShareFacts {
  readonly form: ObservationForm;
  readonly observations: readonly Observation[];
  readonly members: readonly TeamMember[];
  /** First and last day of the period; both count. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  /** The step to be reached. */
  readonly step: number;
}

/**
 * The share of the teachers whose latest visit with a form shows a heading or an item at a step or higher.
 *
 * - Of each teacher in service on the last day of the period (or today) the latest visit of the period counts on which
 *   the heading or item got a step; what the teacher scored himself does not count.
 * - A heading reaches the step when the mean of its scored items does, not rounded.
 * - Whoever was not visited, or not scored on it, is unknown: he is in neither number.
 * - Fewer than five people scored: hidden, so that no figure tells about one person.
 * - Other forms never count: a step means something on its own scale only.
 *
 * It informs how a team learns (concepts 82); no coverage of a goal is taken from it (domain-rules 4.3).
 */
export function teamShare(facts: TeamShareFacts): TeamShare {
  const { form, from, to, today, step } = facts;
  const on = to < today ? to : today;
  const group = facts.members.filter((member) => isTeacherOn(member, on));
  const visits = Map.groupBy(
    facts.observations
      .filter(({ formId, observerKind }) => formId === form.id && observerKind !== 'self')
      .filter(({ observedOn }) => observedOn >= from && observedOn <= to)
      .toSorted(compareObservations)
      .toReversed(),
    ({ personId }) => personId,
  );
  const scoresOf = new Map(
    group.map(({ person }): readonly [PersonId, readonly ReadonlyMap<ObservationItemId, number>[]] => [
      person.id,
      (visits.get(person.id) ?? []).map(stepsOf),
    ]),
  );
  const figureOf = (items: readonly ObservationItem[]): ShareFigure => {
    const latest = Array.from(scoresOf.values(), (newestFirst) => latestMean(items, newestFirst)).filter(
      (mean) => mean !== null,
    );
    if (latest.length < SMALLEST_CELL) return { kind: 'hidden' };
    return { kind: 'shown', scored: latest.length, reached: latest.filter((mean) => mean >= step).length };
  };
  const sections = askedSections(form);
  return {
    formId: form.id,
    on,
    group: group.length,
    visited: Array.from(scoresOf.values()).filter((own) => own.length > 0).length,
    sections: sections.map(({ title, items }) => ({ section: title, itemId: null, figure: figureOf(items) })),
    items: sections.flatMap(({ title, items }) =>
      items.map((item) => ({ section: title, itemId: item.id, figure: figureOf([item]) })),
    ),
  };
}

function latestMean(
  items: readonly ObservationItem[],
  newestFirst: readonly ReadonlyMap<ObservationItemId, number>[],
): number | null {
  for (const steps of newestFirst) {
    const { mean } = pointOf(items, steps);
    if (mean !== null) return mean;
  }
  return null;
}

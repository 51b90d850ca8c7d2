import type { IsoDate } from '../../kernel/dates.ts';
import { grantStudyOf, type GrantStudy } from '../funding/lerarenbeurs.ts';
import { studyYearOf, studyYearsIn, type StudyYear } from '../funding/study-year.ts';
import { yearlyTuition } from '../funding/yearly-tuition.ts';
import type { PlanCost } from '../plans/entities.ts';
import { plannedItems, type FindingInput, type PlannedItem } from './finding-input.ts';

/** A planned study that the Lerarenbeurs knows, with what is needed to judge it. */
export interface GrantCase extends PlannedItem {
  readonly study: GrantStudy;
  /** Costs of the item that are planned to come from the grant. */
  readonly booked: readonly PlanCost[];
  /** The study years that it touches, in order; only the first when the last day is not known; empty without a first day. */
  readonly years: readonly StudyYear[];
  /**
   * Tuition per year of study in whole cents, from the catalogue, else from the plan by calendar year; null when neither
   * says it.
   */
  readonly tuition: readonly number[] | null;
  /** The day on which the person is looked at: the first day of the item, or today when it has begun or has none. */
  readonly on: IsoDate;
}

/** The planned studies that the grant knows by their kind. */
export function grantCases(input: FindingInput): readonly GrantCase[] {
  return plannedItems(input).flatMap((planned) => {
    const { item, programme } = planned;
    const study = grantStudyOf(item.kind);
    if (study === null) return [];
    const { startsOn, endsOn } = item;
    return [
      {
        ...planned,
        study,
        booked: item.costs.filter(({ payer }) => payer === 'lerarenbeurs'),
        years: startsOn === null ? [] : endsOn === null ? [studyYearOf(startsOn)] : studyYearsIn(startsOn, endsOn),
        tuition: (programme === null ? null : yearlyTuition(programme)) ?? plannedTuition(item.costs),
        on: startsOn === null || startsOn < input.today ? input.today : startsOn,
      },
    ];
  });
}

/** Tuition in the plan per calendar year, whoever pays. */
function plannedTuition(costs: readonly PlanCost[]): readonly number[] | null {
  const tuition = costs.filter(({ kind }) => kind === 'tuition').toSorted((left, right) => left.year - right.year);
  const perYear = [...Map.groupBy(tuition, ({ year }) => year).values()].map((lines) => centsOf(lines));
  return perYear.length === 0 ? null : perYear;
}

/** Sum of costs in whole cents. */
export function centsOf(costs: readonly Pick<PlanCost, 'cents'>[]): number {
  return costs.reduce((sum, { cents }) => sum + cents, 0);
}

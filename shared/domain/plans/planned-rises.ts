import { schoolYearOf, schoolYearPeriod } from '../../kernel/school-year.ts';
import type { PlannedRise } from '../goals/requirement-coverage.ts';
import type { PlanItem } from './entities.ts';
import { isUnderWay } from './plan-actions.ts';

/**
 * The rises in level that approved plans promise, for the forecast of requirements (design §2).
 *
 * An item counts from agreed until it ends; wishes do not, and what was achieved shows in the levels once the leader has
 * confirmed them. It is due on its last day; an item with only a first day on the last day of that school year; one
 * without dates promises nothing by any date.
 */
export function plannedRises(items: readonly PlanItem[]): readonly PlannedRise[] {
  return items.flatMap((item) => {
    if (!isUnderWay(item.state)) return [];
    const by = item.endsOn ?? (item.startsOn === null ? null : schoolYearPeriod(schoolYearOf(item.startsOn)).to);
    if (by === null) return [];
    return item.outcomes.map(({ competenceId, level }) => ({ personId: item.personId, competenceId, level, by }));
  });
}

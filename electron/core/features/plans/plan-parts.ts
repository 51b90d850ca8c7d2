import type { IdSource } from '#shared/kernel/ids.ts';
import type { PlanCost, PlanHours, PlanItem } from '#shared/domain/plans/entities.ts';
import type { PlanDraft } from '#shared/domain/plans/plan-policy.ts';

/**
 * The hours and costs of a draft with their ids: what the item already has keeps its id, what is new gets one. Hours are
 * the same when school year and source are.
 */
export function withPartIds(
  draft: Pick<PlanDraft, 'hours' | 'costs'>,
  present: Pick<PlanItem, 'hours' | 'costs'>,
  ids: IdSource,
): { readonly hours: readonly PlanHours[]; readonly costs: readonly PlanCost[] } {
  return {
    hours: draft.hours.map((hours) => {
      const known = present.hours.find(
        ({ schoolYear, source }) => schoolYear === hours.schoolYear && source === hours.source,
      );
      return { ...hours, id: known?.id ?? ids.next('plan-hours') };
    }),
    costs: draft.costs.map((cost) => {
      const known = present.costs.find(({ id }) => id === cost.id);
      return { ...cost, id: known?.id ?? ids.next('plan-cost') };
    }),
  };
}

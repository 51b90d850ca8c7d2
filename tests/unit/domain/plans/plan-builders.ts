import type { PlanCost, PlanHours, PlanItem } from '#shared/domain/plans/entities.ts';
import { id } from '../builders.ts';

/** A plan item; what a test does not name is plain. */
export function aPlanItem(
  changes: Partial<Omit<PlanItem, 'hours' | 'costs'>> & {
    readonly hours?: readonly Partial<PlanHours>[];
    readonly costs?: readonly Partial<PlanCost>[];
  } = {},
): PlanItem {
  const { hours = [], costs = [], ...item } = changes;
  return {
    id: id<'plan-item'>('item-1'),
    personId: id<'person'>('anna'),
    programmeId: null,
    jointKey: null,
    title: 'Master Leren en Innoveren',
    kind: 'hbo-master',
    state: 'agreed',
    startsOn: null,
    endsOn: null,
    roleAfterId: null,
    groupId: null,
    note: '',
    obstacle: '',
    position: 0,
    achievedOn: null,
    goalIds: [],
    outcomes: [],
    sessions: [],
    cover: [],
    exemptions: [],
    ...item,
    hours: hours.map((part, index) => ({
      id: id<'plan-hours'>(`hours-${String(index)}`),
      schoolYear: 2026,
      source: 'professionalisation',
      minutes: 600,
      ...part,
    })),
    costs: costs.map((part, index) => ({
      id: id<'plan-cost'>(`cost-${String(index)}`),
      year: 2027,
      payer: 'school',
      kind: 'tuition',
      cents: 100_000,
      note: '',
      ...part,
    })),
  };
}

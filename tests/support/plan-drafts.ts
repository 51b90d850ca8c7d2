import type { PlanDraft } from '#shared/domain/plans/plan-policy.ts';

/** A plan item to enter; what a test does not name is plain. */
export function aPlanDraft(changes: Partial<PlanDraft> = {}): PlanDraft {
  return {
    programmeId: null,
    title: 'Training didactisch coachen',
    kind: 'short-course',
    startsOn: null,
    endsOn: null,
    roleAfterId: null,
    groupId: null,
    note: '',
    obstacle: '',
    goalIds: [],
    outcomes: [],
    hours: [],
    costs: [],
    ...changes,
  };
}

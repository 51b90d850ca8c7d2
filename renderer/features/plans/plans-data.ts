import { useQuery } from '@tanstack/react-query';
import type { HourSource } from '#shared/domain/plans/entities.ts';
import type { PlanDraft } from '#shared/domain/plans/plan-policy.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';

/** All plan items of the school. */
export type Plans = ApiOutputs['plans']['list'];
/** One plan item. */
export type Item = Plans['items'][number];
/** The plan of one person with his ledgers. */
export type PersonPlanData = ApiOutputs['plans']['ofPerson'];
/** The hours of one person in one school year. */
export type HourLedgerData = PersonPlanData['hours'][number];
/** The money of one calendar year. */
export type MoneyLedgerData = PersonPlanData['money'][number];

/** The catalogue, goals, roles and frameworks that a plan item can be tied to. */
export function usePlanChoices() {
  const api = useApi();
  const programmes =
    useQuery(api.catalogue.list.queryOptions()).data?.programmes.map(({ programme }) => programme) ?? [];
  const goals = useQuery(api.goals.list.queryOptions()).data?.goals.map(({ goal }) => goal) ?? [];
  const roles = useQuery(api.roles.list.queryOptions()).data?.roles.map(({ role }) => role) ?? [];
  const frameworks = useQuery(api.frameworks.list.queryOptions()).data ?? [];
  return { programmes, goals, roles, frameworks };
}

/** What {@link usePlanChoices} gives. */
export type PlanChoices = ReturnType<typeof usePlanChoices>;

/** Hours of an item in a school year, all sources or one, in minutes. */
export function minutesIn(item: Item, schoolYear: number, source: HourSource | null = null): number {
  return item.hours
    .filter((hours) => hours.schoolYear === schoolYear && (source === null || hours.source === source))
    .reduce((sum, { minutes }) => sum + minutes, 0);
}

/** All costs of an item in cents. */
export function centsOf(item: Item): number {
  return item.costs.reduce((sum, { cents }) => sum + cents, 0);
}

/** An empty item to enter. */
export const BLANK_PLAN: PlanDraft = {
  programmeId: null,
  title: '',
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
};

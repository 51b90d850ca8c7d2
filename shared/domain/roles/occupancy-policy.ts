import { errorAt, type Problem } from '../../kernel/problem.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { OccupancyId } from '../../kernel/ids.ts';
import { EARLIEST_DATE } from '../team/person-policy.ts';
import type { Occupancy, RoleState } from './entities.ts';
import { isNullOrWholeBetween, MAX_ROLE_MINUTES } from './role-policy.ts';

/** An occupancy as someone enters it. */
export type OccupancyDraft = Omit<Occupancy, 'id'>;

/** What an occupancy is checked against. */
export interface OccupancyContext {
  /** The occupancy that is being changed; null for a new one. */
  readonly occupancyId: OccupancyId | null;
  /** State of the role; null when the workspace does not know it. */
  readonly roleState: RoleState | null;
  readonly isPersonKnown: boolean;
  /** Whether the workspace knows the deputy; not looked at when there is none. */
  readonly isDeputyKnown: boolean;
  readonly today: IsoDate;
  /** All occupancies of the person, the one that is being changed too. */
  readonly occupancies: readonly Occupancy[];
}

/** What can be wrong with an occupancy. */
export type OccupancyProblemCode =
  | 'role-unknown'
  | 'role-ended'
  | 'person-unknown'
  | 'deputy-unknown'
  | 'deputy-is-holder'
  | 'date-too-early'
  | 'date-in-future'
  | 'end-before-start'
  | 'minutes-out-of-range'
  | 'occupancy-overlaps';

/**
 * What is wrong with an occupancy; empty when it may be stored.
 *
 * Role, person and deputy are known; an ended role gets no new holder, though what it had may still be corrected; nobody
 * is his own deputy; the last day does not lie before the first; a refresh is noted after it happened; the task time is unknown or a whole number of minutes
 * from 0; and one person holds one role once at a time. An unknown first day counts as "always", an open last day as
 * "still".
 */
export function occupancyProblems(
  draft: OccupancyDraft,
  context: OccupancyContext,
): readonly Problem<OccupancyProblemCode>[] {
  const problems: Problem<OccupancyProblemCode>[] = [];
  if (context.roleState === null) problems.push(errorAt('roleId', 'role-unknown'));
  if (context.roleState === 'ended' && context.occupancyId === null) problems.push(errorAt('roleId', 'role-ended'));
  if (!context.isPersonKnown) problems.push(errorAt('personId', 'person-unknown'));
  if (draft.deputyId !== null && draft.deputyId === draft.personId) {
    problems.push(errorAt('deputyId', 'deputy-is-holder'));
  } else if (draft.deputyId !== null && !context.isDeputyKnown) {
    problems.push(errorAt('deputyId', 'deputy-unknown'));
  }
  problems.push(...periodProblems(draft, context));
  if (!isNullOrWholeBetween(draft.minutesPerYear, 0, MAX_ROLE_MINUTES)) {
    problems.push(errorAt('minutesPerYear', 'minutes-out-of-range', { maxHours: MAX_ROLE_MINUTES / 60 }));
  }
  return problems;
}

function periodProblems(
  draft: OccupancyDraft,
  { occupancyId, occupancies, today }: OccupancyContext,
): readonly Problem<OccupancyProblemCode>[] {
  const problems: Problem<OccupancyProblemCode>[] = [];
  for (const path of ['from', 'to', 'refreshedOn'] as const) {
    const date = draft[path];
    if (date !== null && date < EARLIEST_DATE) {
      problems.push(errorAt(path, 'date-too-early', { earliest: EARLIEST_DATE }));
    }
  }
  if (draft.refreshedOn !== null && draft.refreshedOn > today) problems.push(errorAt('refreshedOn', 'date-in-future'));
  if (draft.from !== null && draft.to !== null && draft.to < draft.from) {
    problems.push(errorAt('to', 'end-before-start'));
    return problems;
  }
  const others = occupancies.filter(
    ({ id, roleId, personId }) => id !== occupancyId && roleId === draft.roleId && personId === draft.personId,
  );
  if (others.some((other) => doOverlap(draft, other))) problems.push(errorAt('from', 'occupancy-overlaps'));
  return problems;
}

type Period = Pick<Occupancy, 'from' | 'to'>;

function doOverlap(left: Period, right: Period): boolean {
  return startsBeforeEndOf(left, right) && startsBeforeEndOf(right, left);
}

function startsBeforeEndOf(left: Period, right: Period): boolean {
  return left.from === null || right.to === null || left.from <= right.to;
}

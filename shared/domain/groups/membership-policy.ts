import { addDays, type IsoDate } from '../../kernel/dates.ts';
import type { MembershipId, PersonId } from '../../kernel/ids.ts';
import { errorAt, warningAt, type Problem } from '../../kernel/problem.ts';
import type { Membership, TeamGroup } from './entities.ts';
import { periodProblems, type GroupDateProblemCode } from './group-policy.ts';

/** A membership as someone enters it. */
export type MembershipDraft = Omit<Membership, 'id'>;

/** A first and a last day, both included; an open end is null. */
export type Period = Pick<Membership, 'from' | 'to'>;

/** What a membership is checked against. */
export interface MembershipContext {
  /** The membership that is being changed; null for a new one. */
  readonly membershipId: MembershipId | null;
  readonly group: Pick<TeamGroup, 'startsOn' | 'endsOn'>;
  /** All memberships of the group. */
  readonly memberships: readonly Membership[];
  /** Whether the workspace knows the person. */
  readonly isPersonKnown: boolean;
}

/** What can be wrong with a membership. */
export type MembershipProblemCode =
  'person-unknown' | 'end-before-start' | 'membership-overlaps' | 'outside-group-period' | GroupDateProblemCode;

/**
 * What is wrong with a membership; empty when it may be stored.
 *
 * Errors: a person that the workspace does not know; a last day before the first; a date outside 1990–2199; a second
 * membership of one person in one group on the same day, whatever the duty. Warning: days before the group starts or
 * after it ends, as far as both are known.
 */
export function membershipProblems(
  draft: MembershipDraft,
  { membershipId, group, memberships, isPersonKnown }: MembershipContext,
): readonly Problem<MembershipProblemCode>[] {
  const problems: Problem<MembershipProblemCode>[] = [];
  if (!isPersonKnown) problems.push(errorAt('personId', 'person-unknown'));
  problems.push(...periodProblems(draft.from, draft.to, { from: 'from', to: 'to' }));
  const others = memberships.filter(({ id, personId }) => personId === draft.personId && id !== membershipId);
  if (others.some((other) => doPeriodsOverlap(other, draft))) problems.push(errorAt('from', 'membership-overlaps'));
  const { startsOn, endsOn } = group;
  if (startsOn !== null && draft.from !== null && draft.from < startsOn) {
    problems.push(warningAt('from', 'outside-group-period'));
  }
  if (endsOn !== null && draft.to !== null && draft.to > endsOn) problems.push(warningAt('to', 'outside-group-period'));
  return problems;
}

/** Whether two periods have at least one day in common. */
export function doPeriodsOverlap(left: Period, right: Period): boolean {
  return startsByEndOf(left, right) && startsByEndOf(right, left);
}

function startsByEndOf(left: Period, right: Period): boolean {
  return left.from === null || right.to === null || left.from <= right.to;
}

/**
 * The period from a day on in which a person can become a member without overlapping what is there: it ends on the day
 * before his next membership, and is null when he is a member on the day itself.
 */
export function freePeriodFrom(
  memberships: readonly Membership[],
  personId: PersonId,
  from: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate | null } | null {
  const own = memberships.filter((membership) => membership.personId === personId);
  if (own.some((membership) => doPeriodsOverlap(membership, { from, to: from }))) return null;
  const laterStarts = own.flatMap((membership) =>
    membership.from !== null && membership.from > from ? [membership.from] : [],
  );
  const [next] = laterStarts.toSorted();
  return { from, to: next === undefined ? null : addDays(next, -1) };
}

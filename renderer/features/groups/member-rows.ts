import { GROUP_DUTIES, type Membership } from '#shared/domain/groups/entities.ts';
import type { TimeLine } from '#shared/domain/groups/time-ledger.ts';
import { isWithin } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { compareText } from '#shared/kernel/text.ts';
import type { People } from './use-groups-data.ts';

/** Somebody in the table of members: his memberships, newest first, and his time. */
export interface MemberRow {
  readonly personId: PersonId;
  readonly memberships: readonly Membership[];
  readonly time: TimeLine;
}

/** The rows of the table: who belongs to the group today by duty and name, then who does not, then guests. */
export function memberRows(
  memberships: readonly Membership[],
  ledger: readonly TimeLine[],
  people: Pick<People, 'today' | 'nameOf'>,
): readonly MemberRow[] {
  return ledger
    .map((time) => ({
      personId: time.personId,
      memberships: memberships.filter(({ personId }) => personId === time.personId).toReversed(),
      time,
    }))
    .toSorted(
      (left, right) =>
        rankOf(left, people) - rankOf(right, people) ||
        compareText(people.nameOf(left.personId), people.nameOf(right.personId)),
    );
}

/** Place of the duty that somebody has today; behind these who has none today, and last guests. */
function rankOf({ memberships }: MemberRow, { today }: Pick<People, 'today'>): number {
  if (memberships.length === 0) return GROUP_DUTIES.length + 1;
  const current = memberships.find(({ from, to }) => isWithin(today, from, to));
  return current === undefined ? GROUP_DUTIES.length : GROUP_DUTIES.indexOf(current.duty);
}

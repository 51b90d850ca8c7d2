import { addDays, isWithin, type IsoDate } from '../../kernel/dates.ts';
import type { MembershipId, PersonId } from '../../kernel/ids.ts';
import { bouwenOn } from '../team/bouw.ts';
import { BOUWEN, type Bouw, type TeamMember } from '../team/entities.ts';
import type { Membership } from './entities.ts';
import { freePeriodFrom } from './membership-policy.ts';

/** Somebody who teaches in the bouw and would become a member. */
export interface ProposedMember {
  readonly personId: PersonId;
  readonly from: IsoDate;
  /** The day before a membership that he has later; null when there is none. */
  readonly to: IsoDate | null;
}

/** A membership of somebody who does not teach in the bouw and would end. */
export interface ProposedEnd {
  readonly membershipId: MembershipId;
  readonly personId: PersonId;
  /** The last day; null when the membership starts on the day itself, so that nothing of it is left. */
  readonly to: IsoDate | null;
}

/** What it takes to make a group the team of a bouw from a day on. */
export interface BouwProposal {
  readonly toAdd: readonly ProposedMember[];
  readonly toEnd: readonly ProposedEnd[];
  /** Those who are members and teach in the bouw, in the order of the team. */
  readonly stay: readonly PersonId[];
}

/**
 * The difference between a group and those who teach in a bouw on a day (groups 1–2, 3–5 or 6–8; student teachers do
 * not count).
 *
 * Whoever teaches there and is no member is to be added from the day on; whoever is a member or lead and does not teach
 * there has his last day on the day before. Advisers are left alone: they need not teach there. Once everything is done
 * the same question gives nothing to do.
 */
export function proposeBouwMembers(
  members: readonly TeamMember[],
  memberships: readonly Membership[],
  bouw: Bouw,
  on: IsoDate,
): BouwProposal {
  const teachers = members.filter((member) => bouwenOn(member, on).includes(bouw)).map(({ person }) => person.id);
  const teaching = new Set(teachers);
  const current = memberships.filter(({ from, to }) => isWithin(on, from, to));
  const isCurrent = new Set(current.map(({ personId }) => personId));
  return {
    toAdd: teachers.flatMap((personId) => {
      const free = freePeriodFrom(memberships, personId, on);
      return free === null ? [] : [{ personId, ...free }];
    }),
    toEnd: current
      .filter(({ duty, personId }) => duty !== 'adviser' && !teaching.has(personId))
      .map(({ id, personId, from }) => ({ membershipId: id, personId, to: from === on ? null : addDays(on, -1) })),
    stay: teachers.filter((personId) => isCurrent.has(personId)),
  };
}

/**
 * The bouw in which most of a group's members teach on a day; the lower of two with as many, and null when none of them
 * teaches in any.
 */
export function likelyBouw(
  members: readonly TeamMember[],
  memberships: readonly Membership[],
  on: IsoDate,
): Bouw | null {
  const own = new Set(memberships.filter(({ from, to }) => isWithin(on, from, to)).map(({ personId }) => personId));
  const taught = members.filter(({ person }) => own.has(person.id)).flatMap((member) => bouwenOn(member, on));
  const counts = BOUWEN.map((bouw) => ({ bouw, count: taught.filter((each) => each === bouw).length }));
  const [most] = counts.toSorted((left, right) => right.count - left.count);
  return most === undefined || most.count === 0 ? null : most.bouw;
}

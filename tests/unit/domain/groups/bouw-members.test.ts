import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyBouw, proposeBouwMembers, type BouwProposal } from '#shared/domain/groups/bouw-members.ts';
import { GROUP_DUTIES, type Membership } from '#shared/domain/groups/entities.ts';
import { doPeriodsOverlap } from '#shared/domain/groups/membership-policy.ts';
import { bouwenOn } from '#shared/domain/team/bouw.ts';
import { BOUWEN } from '#shared/domain/team/entities.ts';
import { isWithin, isoDate, type IsoDate } from '#shared/kernel/dates.ts';
import { dates, teams } from '../arbitraries.ts';
import { aMember, aTeacher, id } from '../builders.ts';
import { aMembership } from './group-builders.ts';

const ON = isoDate('2026-11-01');

describe('taking over the members of a bouw', () => {
  const team = [
    aTeacher('anna', 1),
    aTeacher('bart', 2, 3),
    aTeacher('carla', 6),
    aTeacher('dirk', 1),
    aMember('lio', { appointments: [{ functionGroup: 'lio', pupilGroups: [1] }] }),
    aMember('gone', { appointments: [{ pupilGroups: [1], to: isoDate('2026-07-31') }] }),
  ];

  it('adds who teaches there, ends who does not, and leaves advisers alone', () => {
    const memberships = [
      aMembership('anna', { duty: 'lead' }),
      aMembership('carla'),
      aMembership('gone', { from: ON }),
      aMembership('lio', { duty: 'adviser' }),
      aMembership('dirk', { from: isoDate('2027-02-01') }),
    ];
    expect(proposeBouwMembers(team, memberships, 'lower', ON)).toEqual<BouwProposal>({
      toAdd: [
        { personId: id('bart'), from: ON, to: null },
        // Dirk is a member from February on: what is added ends the day before.
        { personId: id('dirk'), from: ON, to: isoDate('2027-01-31') },
      ],
      toEnd: [
        { membershipId: id('membership-of-carla'), personId: id('carla'), to: isoDate('2026-10-31') },
        // Began on the day itself: nothing is left of it.
        { membershipId: id('membership-of-gone'), personId: id('gone'), to: null },
      ],
      stay: [id('anna')],
    });
  });

  it('guesses the bouw in which most members teach', () => {
    expect(likelyBouw(team, [aMembership('anna'), aMembership('carla'), aMembership('dirk')], ON)).toBe('lower');
    // Bart teaches groups 2 and 3: one for each; the lower one is taken.
    expect(likelyBouw(team, [aMembership('bart')], ON)).toBe('lower');
    expect(likelyBouw(team, [aMembership('carla'), aMembership('anna', { to: isoDate('2026-10-31') })], ON)).toBe(
      'upper',
    );
    expect(likelyBouw(team, [], ON)).toBeNull();
  });

  it('makes the group the team of the bouw, without overlaps, and then has nothing more to do', () => {
    const periods = fc.record({
      from: fc.option(dates()),
      to: fc.option(dates()),
      duty: fc.constantFrom(...GROUP_DUTIES),
    });
    const persons = fc.integer({ min: 1, max: 12 });
    const given = fc.array(fc.tuple(persons, periods), { maxLength: 20 });
    fc.assert(
      fc.property(teams, given, fc.constantFrom(...BOUWEN), dates(), (members, drafts, bouw, on) => {
        const memberships = withoutOverlaps(drafts);
        const after = applied(memberships, proposeBouwMembers(members, memberships, bouw, on));
        expect(hasOverlaps(after)).toBe(false);
        const now = after.filter(({ from, to, duty }) => isWithin(on, from, to) && duty !== 'adviser');
        const teachers = members.filter((member) => bouwenOn(member, on).includes(bouw)).map(({ person }) => person.id);
        const advisers = after
          .filter(({ from, to, duty }) => isWithin(on, from, to) && duty === 'adviser')
          .map(({ personId }) => personId);
        expect(now.map(({ personId }) => personId).toSorted()).toEqual(
          teachers.filter((personId) => !advisers.includes(personId)).toSorted(),
        );
        const again = proposeBouwMembers(members, after, bouw, on);
        expect([again.toAdd, again.toEnd]).toEqual([[], []]);
        // What lies before the day stays as it was.
        const before = (list: readonly Membership[]) => list.filter(({ to }) => to !== null && to < on).length;
        expect(before(after)).toBeGreaterThanOrEqual(before(memberships));
      }),
    );
  });
});

function withoutOverlaps(
  drafts: readonly (readonly [number, { from: IsoDate | null; to: IsoDate | null; duty: Membership['duty'] }])[],
): readonly Membership[] {
  return drafts.reduce<readonly Membership[]>((kept, [person, draft], index) => {
    if (draft.from !== null && draft.to !== null && draft.to < draft.from) return kept;
    const next = aMembership(`person-${String(person)}`, { ...draft, id: id(`membership-${String(index)}`) });
    return hasOverlaps([...kept, next]) ? kept : [...kept, next];
  }, []);
}

function hasOverlaps(memberships: readonly Membership[]): boolean {
  return memberships.some((left, index) =>
    memberships.slice(index + 1).some((right) => left.personId === right.personId && doPeriodsOverlap(left, right)),
  );
}

function applied(memberships: readonly Membership[], { toAdd, toEnd }: BouwProposal): readonly Membership[] {
  const ends = new Map(toEnd.map(({ membershipId, to }) => [membershipId, to]));
  return [
    ...memberships.flatMap((membership) => {
      const to = ends.get(membership.id);
      if (to === undefined) return [membership];
      return to === null ? [] : [{ ...membership, to }];
    }),
    ...toAdd.map(({ personId, from, to }, index) =>
      aMembership(personId, { id: id(`added-${String(index)}`), from, to }),
    ),
  ];
}

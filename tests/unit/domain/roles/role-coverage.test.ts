import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LevelLookup } from '#shared/domain/competences/used-level.ts';
import type { Requirement } from '#shared/domain/goals/entities.ts';
import type { CoverageFacts } from '#shared/domain/goals/requirement-coverage.ts';
import { coverRole, type RoleCoverage } from '#shared/domain/roles/role-coverage.ts';
import type { Role } from '#shared/domain/roles/entities.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { dates } from '../arbitraries.ts';
import { aMember, aRequirement, aRole, id } from '../builders.ts';
import { anyTeam } from '../goals/coverage-cases.ts';

const on = isoDate('2026-10-01');
const HOURS = 60;
const roleId = id<'role'>('role-1');

/** The role of the examples: 80 hours, its holders at level 3. */
const role = aRole({ minutesPerYear: 80 * HOURS });
const asks = aRequirement({
  id: id('asks'),
  owner: { kind: 'role', roleId },
  group: { kind: 'role', roleId },
});

const enough = { minutesPerYear: 80 * HOURS };

function cover(
  members: readonly TeamMember[],
  levels: Readonly<Record<string, number>>,
  changes: { readonly role?: Partial<Role>; readonly requirements?: readonly Requirement[] } = {},
): RoleCoverage {
  const usedLevel: LevelLookup = (personId) => levels[personId] ?? null;
  return coverRole({ ...role, ...changes.role }, changes.requirements ?? [asks], {
    members,
    usedLevel,
    plannedRises: [],
    on,
  });
}

describe('a role is covered', () => {
  it('when its holder is in service, at the level and has the hours', () => {
    const coverage = cover([aMember('anna', { occupancies: [enough] }), aMember('bert')], { anna: 3 });
    expect(coverage).toMatchObject({ state: 'covered', reasons: [], remarks: [] });
    expect(coverage.holders).toEqual([
      { personId: 'anna', isInService: true, minutesPerYear: 4800, hours: 'enough', deputyIds: [], lastDay: null },
    ]);
    expect(coverage.requirements).toMatchObject([{ requirementId: 'asks', have: 1, need: 1, gap: 0 }]);
  });

  it('when it asks no hours, or none at all', () => {
    const members = [aMember('anna', { occupancies: [{}] })];
    expect(cover(members, { anna: 3 }, { role: { minutesPerYear: null } })).toMatchObject({
      state: 'covered',
      holders: [{ hours: 'not-asked' }],
      remarks: [{ code: 'hours-unknown' }],
    });
    expect(cover(members, { anna: 3 }, { role: { minutesPerYear: 0 } })).toMatchObject({
      state: 'covered',
      remarks: [],
    });
  });

  it('when it asks no level, with the remark that nobody can tell', () => {
    const coverage = cover([aMember('anna', { occupancies: [enough] })], {}, { requirements: [] });
    expect(coverage).toMatchObject({ state: 'covered', remarks: [{ code: 'nothing-asked' }] });
  });

  it('when one of two holders is enough for what it asks', () => {
    const one = { ...asks, quantity: { kind: 'at-least-count', count: 1 } } as const;
    const members = [aMember('anna', { occupancies: [enough] }), aMember('bert', { occupancies: [enough] })];
    expect(cover(members, { anna: 3, bert: 1 }, { requirements: [one] }).state).toBe('covered');
  });

  it('when the holder who lacks the level is exempt', () => {
    const exempt = { ...asks, exemptions: [{ id: id<'exemption'>('e'), personId: id<'person'>('anna'), reason: 'x' }] };
    expect(cover([aMember('anna', { occupancies: [enough] })], { anna: 1 }, { requirements: [exempt] }).state).toBe(
      'covered',
    );
  });
});

describe('a role is partly covered', () => {
  const anna = aMember('anna', { occupancies: [enough] });

  it('when a holder is below the level, or nobody knows his level', () => {
    const members = [anna, aMember('bert', { occupancies: [enough] }), aMember('cor', { occupancies: [enough] })];
    expect(cover(members, { anna: 3, bert: 2 })).toMatchObject({
      state: 'partly',
      reasons: [
        { code: 'level-lacking', personId: 'bert', requirementId: 'asks' },
        { code: 'level-unknown', personId: 'cor', requirementId: 'asks' },
      ],
    });
  });

  it('when a holder has 60 of the 80 hours, or none were agreed', () => {
    const members = [
      aMember('bert', { occupancies: [{ minutesPerYear: 60 * HOURS }] }),
      aMember('cor', { occupancies: [{ minutesPerYear: null }] }),
    ];
    expect(cover(members, { bert: 4, cor: 4 })).toMatchObject({
      state: 'partly',
      holders: [{ hours: 'short' }, { hours: 'not-agreed' }],
      reasons: [
        { code: 'hours-short', personId: 'bert', minutes: 20 * HOURS },
        { code: 'hours-not-agreed', personId: 'cor' },
      ],
    });
  });

  it('when one of two holders has left', () => {
    const gone = aMember('bert', { appointments: [{ to: isoDate('2026-09-30') }], occupancies: [enough] });
    expect(cover([anna, gone], { anna: 3, bert: 4 })).toMatchObject({
      state: 'partly',
      reasons: [{ code: 'not-in-service', personId: 'bert' }],
    });
  });

  it('when it asks more people of another group than there are', () => {
    const team = {
      ...asks,
      id: id<'requirement'>('team'),
      group: { kind: 'all-teachers' },
      quantity: { kind: 'at-least-count', count: 3 },
    } as const;
    expect(cover([anna, aMember('bert')], { anna: 3 }, { requirements: [asks, team] })).toMatchObject({
      state: 'partly',
      reasons: [{ code: 'requirement-gap', requirementId: 'team', gap: 2 }],
    });
  });
});

describe('a role is not covered', () => {
  it('when nobody holds it', () => {
    expect(cover([aMember('anna')], { anna: 4 })).toMatchObject({
      state: 'not-covered',
      holders: [],
      reasons: [{ code: 'no-holder' }],
    });
  });

  it('when its only holder is not in service', () => {
    const gone = aMember('anna', { appointments: [{ to: isoDate('2026-09-30') }], occupancies: [enough] });
    expect(cover([gone], { anna: 4 })).toMatchObject({
      state: 'not-covered',
      holders: [{ isInService: false, lastDay: null }],
      reasons: [{ code: 'no-holder' }, { code: 'not-in-service', personId: 'anna' }],
    });
  });

  it.each([
    ['ended yesterday', { to: isoDate('2026-09-30') }],
    ['starts tomorrow', { from: isoDate('2026-10-02') }],
    ['is of another role', { roleId: id<'role'>('other') }],
  ])('when the occupancy %s', (_, occupancy) => {
    expect(cover([aMember('anna', { occupancies: [{ ...enough, ...occupancy }] })], { anna: 4 }).state).toBe(
      'not-covered',
    );
  });

  it.each([
    ['from', { from: on }],
    ['to', { to: on }],
  ])('but is covered on the day itself: %s', (_, occupancy) => {
    expect(cover([aMember('anna', { occupancies: [{ ...enough, ...occupancy }] })], { anna: 4 }).state).toBe('covered');
  });
});

describe('remarks', () => {
  const critical = { role: { isCritical: true } };
  const holder = (deputyId: string | null) =>
    aMember('anna', { occupancies: [{ ...enough, deputyId: deputyId === null ? null : id<'person'>(deputyId) }] });

  it('name the only holder of a critical role without a deputy in service', () => {
    const single = [{ code: 'single-holder', personId: 'anna' }];
    const gone = aMember('bert', { appointments: [{ to: isoDate('2026-09-30') }] });
    expect(cover([holder(null)], { anna: 3 }, critical).remarks).toEqual(single);
    expect(cover([holder('bert'), gone], { anna: 3 }, critical).remarks).toEqual(single);
    expect(cover([holder('bert'), aMember('bert')], { anna: 3 }, critical).remarks).toEqual([]);
    expect(
      cover([holder(null), aMember('bert', { occupancies: [enough] })], { anna: 3, bert: 3 }, critical).remarks,
    ).toEqual([]);
    expect(cover([holder(null)], { anna: 3 }).remarks).toEqual([]);
  });

  // Anna's role ends on 31-7-2027 and bert leaves on 30-6-2027: nobody from 1-8-2027. With a successor from 1-8-2027 until
  // 31-12-2027, nobody from 1-1-2028. With one who starts a day late, nobody on the day between.
  it('say from when nobody fills the role', () => {
    const anna = aMember('anna', { occupancies: [{ ...enough, to: isoDate('2027-07-31') }] });
    const bert = aMember('bert', { appointments: [{ to: isoDate('2027-06-30') }], occupancies: [enough] });
    const next = (from: string) =>
      aMember('cor', { occupancies: [{ ...enough, from: isoDate(from), to: isoDate('2027-12-31') }] });
    const vacant = (...members: readonly TeamMember[]) => cover(members, { anna: 3, bert: 3, cor: 3 }).remarks;
    expect(vacant(anna, bert)).toEqual([{ code: 'becomes-vacant', from: '2027-08-01' }]);
    expect(vacant(anna, bert, next('2027-08-01'))).toEqual([{ code: 'becomes-vacant', from: '2028-01-01' }]);
    expect(vacant(anna, bert, next('2027-08-02'))).toEqual([{ code: 'becomes-vacant', from: '2027-08-01' }]);
    expect(vacant(anna, aMember('dora', { occupancies: [enough] }))).toEqual([]);
  });

  it('give the last day of each holder: the earlier of role and service', () => {
    const lastDay = (member: TeamMember) => cover([member], {}).holders[0]?.lastDay;
    const to = isoDate('2027-07-31');
    expect(lastDay(aMember('anna', { occupancies: [{ to }] }))).toBe('2027-07-31');
    expect(lastDay(aMember('anna', { appointments: [{ to: isoDate('2027-06-30') }], occupancies: [{ to }] }))).toBe(
      '2027-06-30',
    );
    expect(lastDay(aMember('anna', { appointments: [{ to }], occupancies: [{}] }))).toBe('2027-07-31');
    expect(lastDay(aMember('anna', { occupancies: [{}] }))).toBeNull();
  });
});

describe('for any team', () => {
  const cases = fc.record({
    members: anyTeam,
    on: dates(),
    level: fc.integer({ min: 1, max: 4 }),
    minutesPerYear: fc.option(fc.nat({ max: 100 })),
  });
  const coverage = ({
    members,
    on: day,
    level,
    minutesPerYear,
  }: typeof cases extends fc.Arbitrary<infer Case> ? Case : never): RoleCoverage => {
    const facts: CoverageFacts = {
      members,
      usedLevel: (personId) => (personId.length % 2 === 0 ? null : Number(personId.slice(-1)) % 5),
      plannedRises: [],
      on: day,
    };
    return coverRole(aRole({ minutesPerYear }), [{ ...asks, level }], facts);
  };

  it('the state follows from holders and reasons', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { state, holders, reasons } = coverage(given);
        const isFilled = holders.some(({ isInService }) => isInService);
        expect(state === 'not-covered').toBe(!isFilled);
        expect(state === 'covered').toBe(isFilled && reasons.length === 0);
        expect(reasons.some(({ code }) => code === 'no-holder')).toBe(!isFilled);
      }),
    );
  });

  it('who fills the role is the group of its requirement', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { holders, requirements } = coverage(given);
        const [asked] = requirements;
        const filling = holders.filter(({ isInService }) => isInService).map(({ personId }) => personId);
        const people = asked?.people;
        expect(filling.toSorted()).toEqual(
          [...(people?.have ?? []), ...(people?.lacking ?? []), ...(people?.unknown ?? [])].toSorted(),
        );
      }),
    );
  });

  it('the order of the team changes neither state nor the number of reasons', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { state, reasons } = coverage(given);
        const turned = coverage({ ...given, members: given.members.toReversed() });
        expect(turned.state).toBe(state);
        expect(turned.reasons).toHaveLength(reasons.length);
      }),
    );
  });
});

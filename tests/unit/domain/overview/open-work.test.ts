import { describe, expect, it } from 'vitest';
import type { CoverageFacts } from '#shared/domain/goals/requirement-coverage.ts';
import { requirementsInForce } from '#shared/domain/goals/requirements-in-force.ts';
import { needsMe, type NeedsMeInput } from '#shared/domain/overview/needs-me.ts';
import { openGaps } from '#shared/domain/overview/open-gaps.ts';
import type { RefreshTerm } from '#shared/domain/roles/refresh-term.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aGoal, aMember, aRequirement, aRole, aTeacher, id, ofGoal, wtf } from '../builders.ts';

const on = isoDate('2026-10-01');
const facts: CoverageFacts = {
  members: [aTeacher('anna'), aTeacher('bert'), aTeacher('cor')],
  usedLevel: (personId) => (personId === 'anna' ? 3 : null),
  plannedRises: [],
  on,
};
const atLeast = (count: number) => ({ kind: 'at-least-count', count }) as const;

describe('open gaps', () => {
  it('come with the biggest gap first, then the earliest date, then without a date', () => {
    // Anna has the level, so the gap of "at least n" is n − 1.
    const requirements = [
      aRequirement({ id: id('undated'), quantity: atLeast(2) }),
      aRequirement({ id: id('later'), quantity: atLeast(2), byDate: isoDate('2028-08-01') }),
      aRequirement({ id: id('biggest'), quantity: atLeast(3), byDate: isoDate('2030-08-01') }),
      aRequirement({ id: id('sooner'), quantity: atLeast(2), byDate: isoDate('2026-09-30') }),
      aRequirement({ id: id('met'), quantity: atLeast(1) }),
    ];
    const gaps = openGaps(requirements, facts);
    expect(gaps.map((gap) => [gap.requirementId, gap.coverage.gap, gap.isPastDate])).toEqual([
      ['biggest', 2, false],
      ['sooner', 1, true],
      ['later', 1, false],
      ['undated', 1, false],
    ]);
    expect(openGaps(requirements.toReversed(), facts)).toEqual(gaps);
  });

  it('come from active goals only', () => {
    const goals = [
      aGoal({ id: id('draft'), state: 'draft' }),
      aGoal({ id: id('achieved'), state: 'achieved' }),
      aGoal({ id: id('dropped'), state: 'dropped' }),
    ];
    const requirements = goals.map((goal) => aRequirement({ id: id(`of-${goal.id}`), owner: ofGoal(goal.id) }));
    expect(requirementsInForce(requirements, { goals, roles: [] })).toEqual([]);
  });

  it('come from active roles, and from functions always', () => {
    const owners = [
      ofGoal('goal-1'),
      ofGoal('ghost'),
      { kind: 'role', roleId: id<'role'>('active') },
      { kind: 'role', roleId: id<'role'>('ended') },
      { kind: 'function', functionTitle: 'Leerkracht' },
    ] as const;
    const requirements = owners.map((owner, index) => aRequirement({ id: id(String(index)), owner }));
    const roles = [aRole({ id: id('active') }), aRole({ id: id('ended'), state: 'ended' })];
    const inForce = requirementsInForce(requirements, { goals: [aGoal()], roles });
    expect(inForce.map(({ owner }) => owner)).toEqual([owners[0], owners[2], owners[4]]);
    expect(openGaps(inForce, facts).map(({ owner }) => owner.kind)).toEqual(['goal', 'role', 'function']);
  });

  it('are not past on the day itself', () => {
    expect(openGaps([aRequirement({ byDate: on })], facts)).toMatchObject([{ isPastDate: false }]);
  });
});

describe('what waits for the user', () => {
  const input: NeedsMeInput = {
    members: [],
    hasRating: () => true,
    goals: [],
    requirements: [],
    gaps: [],
    roles: [],
    coverages: [],
    refreshTerms: [],
    masterDefinition: 'a',
    on,
  };

  it('is nothing in an empty workspace', () => {
    expect(Object.values(needsMe(input)).flat()).toEqual([]);
  });

  it('is people in service without a rating, without a size, or without an appointment', () => {
    const members = [
      aTeacher('anna'),
      aTeacher('bert'),
      aMember('cor', { appointments: [{ workingTimeFactor: wtf(0) }] }),
      aMember('dora', { appointments: [] }),
      aMember('emil', { appointments: [{ to: isoDate('2026-07-31'), workingTimeFactor: wtf(0) }] }),
    ];
    expect(needsMe({ ...input, members, hasRating: (personId) => personId === 'anna' })).toMatchObject({
      peopleWithoutRating: ['bert', 'cor'],
      peopleWithoutWorkingTime: ['cor'],
      peopleWithoutAppointment: ['dora'],
    });
  });

  it('is active goals that ask nothing', () => {
    const goals = [
      aGoal({ id: id('asks') }),
      aGoal({ id: id('asks-nothing') }),
      aGoal({ id: id('draft'), state: 'draft' }),
    ];
    const requirements = [aRequirement({ owner: ofGoal('asks') })];
    expect(needsMe({ ...input, goals, requirements }).goalsWithoutRequirement).toEqual(['asks-nothing']);
  });

  it('is requirements whose date has passed with a gap', () => {
    const requirements = [
      aRequirement({ id: id('late'), byDate: isoDate('2026-09-30') }),
      aRequirement({ id: id('in-time'), byDate: isoDate('2027-09-30') }),
      aRequirement({ id: id('met'), byDate: isoDate('2026-09-30'), quantity: atLeast(1) }),
    ];
    const gaps = openGaps(requirements, facts);
    expect(needsMe({ ...input, requirements, gaps }).requirementsPastDate).toEqual(['late']);
  });

  it('is critical roles in use that are not wholly covered', () => {
    const critical = (key: string, changes: Parameters<typeof aRole>[0] = {}) =>
      aRole({ id: id(key), isCritical: true, ...changes });
    const roles = [
      critical('covered'),
      critical('partly'),
      critical('empty'),
      critical('ended', { state: 'ended' }),
      critical('may-be-missed', { isCritical: false }),
    ];
    const coverages = [
      { roleId: id<'role'>('covered'), state: 'covered' },
      { roleId: id<'role'>('partly'), state: 'partly' },
      { roleId: id<'role'>('empty'), state: 'not-covered' },
    ] as const;
    expect(needsMe({ ...input, roles, coverages }).criticalRolesUncovered).toEqual(['partly', 'empty']);
  });

  it('is refresh terms that have passed or soon will, the earliest first', () => {
    const term = (personId: string, state: RefreshTerm['state'], dueOn: string | null): RefreshTerm => ({
      roleId: id('role-1'),
      personId: id(personId),
      lastOn: null,
      dueOn: dueOn === null ? null : isoDate(dueOn),
      state,
    });
    const refreshTerms = [
      term('anna', 'soon', '2027-03-01'),
      term('bert', 'current', '2029-03-01'),
      term('cor', 'unknown', null),
      term('dora', 'passed', '2026-03-01'),
    ];
    const due = needsMe({ ...input, refreshTerms }).refreshesDue;
    expect(due.map(({ personId }) => personId)).toEqual(['dora', 'anna']);
  });

  it('is people in service whose master nobody has seen proof of', () => {
    const unproven = { evidence: 'self-reported' } as const;
    const members = [
      aMember('anna', { qualifications: [unproven] }),
      aMember('bert', { qualifications: [{}] }),
      aMember('cor', { qualifications: [{ ...unproven, accredited: 'no' }] }),
      aMember('dora', { qualifications: [{ ...unproven, kind: 'wo-bachelor' }] }),
      aMember('emil', { appointments: [{ to: isoDate('2026-07-31') }], qualifications: [unproven] }),
    ];
    expect(needsMe({ ...input, members }).peopleWithUnprovenMaster).toEqual(['anna']);
    expect(needsMe({ ...input, members, masterDefinition: 'b' }).peopleWithUnprovenMaster).toEqual(['anna', 'dora']);
  });
});

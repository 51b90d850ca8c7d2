import { describe, expect, it } from 'vitest';
import { occupancyProblems, type OccupancyContext } from '#shared/domain/roles/occupancy-policy.ts';
import { roleProblems } from '#shared/domain/roles/role-policy.ts';
import type { Occupancy } from '#shared/domain/roles/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aRole, id, problemList } from '../builders.ts';

describe('a role', () => {
  const problemsOf = (changes: Parameters<typeof aRole>[0]) => problemList(roleProblems(aRole(changes)));

  it('needs a Dutch title and no more', () => {
    expect(problemsOf({ titleEn: '' })).toEqual([]);
    expect(problemsOf({ titleNl: ' ' })).toEqual(['titleNl: required']);
    expect(problemsOf({ titleNl: 'x'.repeat(201), titleEn: 'x'.repeat(201) })).toEqual([
      'titleNl: too-long',
      'titleEn: too-long',
    ]);
    expect(problemsOf({ tasks: 'x'.repeat(4001) })).toEqual(['tasks: too-long']);
  });

  it('has whole minutes from 0 and whole months from 1, or does not know them', () => {
    for (const minutesPerYear of [null, 0, 4800, 120_000]) expect(problemsOf({ minutesPerYear })).toEqual([]);
    for (const minutesPerYear of [-1, 0.5, NaN, 120_001]) {
      expect(problemsOf({ minutesPerYear })).toEqual(['minutesPerYear: minutes-out-of-range']);
    }
    for (const refreshMonths of [null, 1, 240]) expect(problemsOf({ refreshMonths })).toEqual([]);
    for (const refreshMonths of [0, 1.5, 241]) {
      expect(problemsOf({ refreshMonths })).toEqual(['refreshMonths: months-out-of-range']);
    }
  });
});

describe('an occupancy', () => {
  const draft = {
    roleId: id<'role'>('role-1'),
    personId: id<'person'>('anna'),
    from: isoDate('2026-08-01'),
    to: isoDate('2027-07-31'),
    minutesPerYear: 4800,
    deputyId: null,
    refreshedOn: null,
  };
  const context: OccupancyContext = {
    occupancyId: null,
    roleState: 'active',
    isPersonKnown: true,
    isDeputyKnown: true,
    today: isoDate('2026-11-01'),
    occupancies: [],
  };
  const problemsOf = (changes: Partial<Omit<Occupancy, 'id'>>, contextChanges: Partial<OccupancyContext> = {}) =>
    problemList(occupancyProblems({ ...draft, ...changes }, { ...context, ...contextChanges }));

  it('is of a known person in a known role', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({}, { roleState: null })).toEqual(['roleId: role-unknown']);
    expect(problemsOf({}, { isPersonKnown: false })).toEqual(['personId: person-unknown']);
  });

  it('does not begin in an ended role, though it may be corrected there', () => {
    expect(problemsOf({}, { roleState: 'ended' })).toEqual(['roleId: role-ended']);
    expect(problemsOf({}, { roleState: 'ended', occupancyId: id('o') })).toEqual([]);
  });

  it('has another person for a deputy', () => {
    expect(problemsOf({ deputyId: id('bert') })).toEqual([]);
    expect(problemsOf({ deputyId: id('anna') })).toEqual(['deputyId: deputy-is-holder']);
    expect(problemsOf({ deputyId: id('ghost') }, { isDeputyKnown: false })).toEqual(['deputyId: deputy-unknown']);
  });

  it('does not end before it starts, nor in another age', () => {
    expect(problemsOf({ to: isoDate('2026-07-31') })).toEqual(['to: end-before-start']);
    expect(problemsOf({ to: draft.from })).toEqual([]);
    expect(problemsOf({ from: isoDate('0206-08-01') })).toEqual(['from: date-too-early']);
  });

  it('has whole minutes from 0, or none agreed', () => {
    for (const minutesPerYear of [null, 0, 120_000]) expect(problemsOf({ minutesPerYear })).toEqual([]);
    for (const minutesPerYear of [-60, 1.5, 120_001]) {
      expect(problemsOf({ minutesPerYear })).toEqual(['minutesPerYear: minutes-out-of-range']);
    }
  });

  it('was refreshed on a day that has been', () => {
    expect(problemsOf({ refreshedOn: isoDate('2026-11-01') })).toEqual([]);
    expect(problemsOf({ refreshedOn: isoDate('2026-11-02') })).toEqual(['refreshedOn: date-in-future']);
    expect(problemsOf({ refreshedOn: isoDate('0206-11-02') })).toEqual(['refreshedOn: date-too-early']);
  });

  it('does not overlap another one of the same person in the same role', () => {
    const other: Occupancy = { ...draft, id: id('other') };
    const overlap = ['from: occupancy-overlaps'];
    const withOther = (changes: Partial<Occupancy>, own: Partial<Omit<Occupancy, 'id'>> = {}) =>
      problemsOf(own, { occupancies: [{ ...other, ...changes }] });
    expect(withOther({})).toEqual(overlap);
    expect(withOther({ from: isoDate('2027-07-31'), to: null })).toEqual(overlap);
    expect(withOther({ from: isoDate('2027-08-01'), to: null })).toEqual([]);
    expect(withOther({ from: null, to: isoDate('2026-08-01') })).toEqual(overlap);
    expect(withOther({ from: null, to: isoDate('2026-07-31') })).toEqual([]);
    expect(withOther({ from: null, to: null }, { from: null, to: null })).toEqual(overlap);
    expect(withOther({ roleId: id('other-role') })).toEqual([]);
    expect(withOther({ personId: id('bert') })).toEqual([]);
    expect(problemsOf({}, { occupancyId: id('other'), occupancies: [other] })).toEqual([]);
  });
});

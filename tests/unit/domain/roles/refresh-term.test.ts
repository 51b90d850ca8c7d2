import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanItem } from '#shared/domain/plans/entities.ts';
import { refreshTerms, type RefreshFacts } from '#shared/domain/roles/refresh-term.ts';
import type { Occupancy, Role } from '#shared/domain/roles/entities.ts';
import { addMonths, addYears, isoDate } from '#shared/kernel/dates.ts';
import { dates } from '../arbitraries.ts';
import { aMember, aRequirement, aRole, id } from '../builders.ts';
import { aPlanItem } from '../plans/plan-builders.ts';

const on = isoDate('2026-11-01');
const roleId = id<'role'>('role-1');
const asks = aRequirement({
  owner: { kind: 'role', roleId },
  group: { kind: 'role', roleId },
  competenceId: id('coaching'),
  level: 3,
});

function termsOf(
  occupancy: Partial<Occupancy>,
  items: readonly PlanItem[] = [],
  changes: { readonly role?: Partial<Role> } & Partial<RefreshFacts> = {},
) {
  const { role, ...facts } = changes;
  return refreshTerms(aRole({ id: roleId, refreshMonths: 24, ...role }), {
    members: [aMember('anna', { occupancies: [occupancy] }), aMember('bert')],
    requirements: [asks],
    planItems: items,
    on,
    ...facts,
  });
}

const achieved = (changes: Parameters<typeof aPlanItem>[0]): PlanItem => aPlanItem({ state: 'achieved', ...changes });

describe('the term of a role that is refreshed every two years', () => {
  // Counted on 1 November 2026.
  it.each([
    ['2024-10-31', '2026-10-31', 'passed'],
    ['2024-11-01', '2026-11-01', 'soon'],
    ['2025-11-01', '2027-11-01', 'soon'],
    ['2025-11-02', '2027-11-02', 'current'],
    ['2026-11-01', '2028-11-01', 'current'],
  ])('refreshed on %s ends on %s: %s', (refreshedOn, dueOn, state) => {
    expect(termsOf({ refreshedOn: isoDate(refreshedOn) })).toEqual([
      { roleId, personId: 'anna', lastOn: refreshedOn, dueOn, state },
    ]);
  });

  it('is not known when no day is noted: the first day in the role is no refresh', () => {
    expect(termsOf({ from: isoDate('2013-08-01') })).toMatchObject([{ lastOn: null, dueOn: null, state: 'unknown' }]);
  });

  it('counts what was achieved for the role or for a level that it asks', () => {
    const achievedOn = isoDate('2025-06-30');
    const forRole = achieved({ roleAfterId: roleId, achievedOn });
    const toLevel = (level: number) => achieved({ achievedOn, outcomes: [{ competenceId: id('coaching'), level }] });
    for (const item of [forRole, toLevel(3), toLevel(4)]) {
      expect(termsOf({}, [item])).toMatchObject([{ lastOn: achievedOn, dueOn: '2027-06-30', state: 'soon' }]);
    }
    const others = [
      toLevel(2),
      achieved({ achievedOn, outcomes: [{ competenceId: id('other'), level: 4 }] }),
      { ...forRole, state: 'running' as const },
      { ...forRole, personId: id<'person'>('bert') },
      { ...forRole, achievedOn: null },
      // Not yet on the day of counting.
      { ...forRole, achievedOn: isoDate('2026-11-02') },
    ];
    for (const item of others) expect(termsOf({}, [item])).toMatchObject([{ state: 'unknown' }]);
  });

  it('counts from the latest day', () => {
    const item = achieved({ roleAfterId: roleId, achievedOn: isoDate('2026-01-01') });
    expect(termsOf({ refreshedOn: isoDate('2024-01-01') }, [item])).toMatchObject([{ lastOn: '2026-01-01' }]);
    expect(termsOf({ refreshedOn: isoDate('2026-03-01') }, [item])).toMatchObject([{ lastOn: '2026-03-01' }]);
  });

  it('is there for who fills the role now, and where refreshing is asked', () => {
    expect(termsOf({ to: isoDate('2026-10-31') })).toEqual([]);
    expect(termsOf({}, [], { role: { refreshMonths: null } })).toEqual([]);
    expect(termsOf({}, [], { role: { state: 'ended' } })).toEqual([]);
    const left = aMember('anna', { appointments: [{ to: isoDate('2026-07-31') }], occupancies: [{}] });
    expect(termsOf({}, [], { members: [left] })).toEqual([]);
  });

  it('says of each day what its definition says', () => {
    fc.assert(
      fc.property(dates(), dates(), fc.integer({ min: 1, max: 240 }), (refreshedOn, day, refreshMonths) => {
        const [term] = termsOf({ refreshedOn }, [], { on: day, role: { refreshMonths } });
        const dueOn = addMonths(refreshedOn, refreshMonths);
        const expected =
          refreshedOn > day ? 'unknown' : dueOn < day ? 'passed' : dueOn <= addYears(day, 1) ? 'soon' : 'current';
        expect(term?.state).toBe(expected);
      }),
    );
  });
});

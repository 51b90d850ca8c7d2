import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import { standingOn } from '#shared/domain/competences/rating-standing.ts';
import { canConfirm, ENTRY_FILTERS, passesFilter } from '#renderer/features/ratings/entry-filter.ts';
import { countOutcomes, planTeamEntry } from '#renderer/features/ratings/plan-team-entry.ts';
import { aRating, id } from '../domain/builders.ts';

const today = isoDate('2026-11-01');

function aRow(level: number | null, asked: number | null, ratedOn = '2026-03-01') {
  const ratings = level === null ? [] : [aRating({ level, ratedOn: isoDate(ratedOn) })];
  return { standing: standingOn(ratings, today), asked };
}

describe('the filters of the entry', () => {
  it.each([
    ['asked and there', aRow(3, 3), ['all', 'asked']],
    ['asked and below', aRow(2, 3), ['all', 'asked', 'gap']],
    ['asked and unknown', aRow(null, 3), ['all', 'asked', 'unknown', 'gap']],
    ['unknown and not asked', aRow(null, null), ['all', 'unknown']],
    ['old and not asked', aRow(2, null, '2024-10-31'), ['all', 'old']],
    ['just not old', aRow(2, null, '2024-11-01'), ['all']],
  ] as const)('keep what is %s', (_name, row, kept) => {
    expect(ENTRY_FILTERS.filter((filter) => passesFilter(row, filter, today, 24))).toEqual(kept);
  });

  it('know what can be confirmed: a level of before today', () => {
    expect(canConfirm(aRow(2, null), today)).toBe(true);
    expect(canConfirm(aRow(2, null, '2026-11-01'), today)).toBe(false);
    expect(canConfirm(aRow(null, 3), today)).toBe(false);
  });
});

describe('one thing said of many cells', () => {
  const cell = (person: string, competence: string) => ({
    personId: id<'person'>(person),
    competenceId: id<'competence'>(competence),
  });
  const march = { level: 2, ratedOn: isoDate('2026-03-01') };
  const team = {
    today,
    cells: [
      { ...cell('anna', 'a'), agreed: march, leader: null, asked: null },
      { ...cell('anna', 'b'), agreed: null, leader: march, asked: 3 },
      { ...cell('bert', 'a'), agreed: null, leader: { level: 4, ratedOn: today }, asked: null },
    ],
  };
  const picked = {
    people: [id<'person'>('anna'), id<'person'>('bert')],
    competences: [id<'competence'>('a'), id<'competence'>('b')],
  };

  it('by the leader changes what was not agreed', () => {
    const given = { level: 3, raterKind: 'leader', ratedOn: today } as const;
    const plan = planTeamEntry(team, picked, { kind: 'level', given });
    expect([...plan.values()].map(({ before, after, outcome }) => [before, after, outcome])).toEqual([
      [2, 2, 'agreed-stays'],
      [2, 3, 'up'],
      [4, 3, 'down'],
      [null, 3, 'new'],
    ]);
    expect(countOutcomes(plan)).toEqual([
      ['new', 1],
      ['up', 1],
      ['down', 1],
      ['agreed-stays', 1],
    ]);
  });

  it('as "still right" confirms what is known and of before today', () => {
    const plan = planTeamEntry(team, picked, { kind: 'review' });
    expect([...plan.values()].map(({ outcome }) => outcome)).toEqual(['confirmed', 'confirmed', 'fresh', 'left-out']);
  });

  it('is nothing while no level is chosen', () => {
    const plan = planTeamEntry(team, picked, { kind: 'level', given: null });
    expect(countOutcomes(plan)).toEqual([]);
    expect(plan.size).toBe(4);
  });
});

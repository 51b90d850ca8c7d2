import { beforeAll, describe, expect, it } from 'vitest';
import type { ExampleSchool } from '#shared/domain/example/entities.ts';
import { exampleYearShift, shiftExampleDates } from '#shared/domain/example/shift-example-dates.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { loadExample } from './example-support.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

let example: ExampleSchool;

beforeAll(async () => {
  ({ example } = await loadExample());
});

describe('exampleYearShift', () => {
  it.each([
    ['2026-08-01', 0],
    ['2027-07-31', 0],
    ['2027-08-01', 1],
    ['2026-07-31', -1],
    ['2031-12-31', 5],
  ])('on %s moves by %i years', (today, years) => {
    expect(exampleYearShift(example, isoDate(today))).toBe(years);
  });
});

describe('shiftExampleDates', () => {
  it('gives the shipped data in the school year that they are written for', () => {
    expect(shiftExampleDates(example, isoDate('2027-02-01'))).toBe(example);
  });

  it.each(['2027-11-23', '2030-01-01', '2024-10-01'])('moves every date and nothing else on %s', (today) => {
    const years = exampleYearShift(example, isoDate(today));
    const shifted = shiftExampleDates(example, isoDate(today));
    expect(leaves(shifted)).toEqual(leaves(example).map((leaf) => expectedLeaf(leaf, years)));
  });

  it('moves the birthday on 29 February to 28 February in a common year and keeps it in a leap year', () => {
    expect(birthDateOf(example, 'p20')).toBe('1996-02-29');
    expect(birthDateOf(shiftExampleDates(example, isoDate('2027-09-01')), 'p20')).toBe('1997-02-28');
    expect(birthDateOf(shiftExampleDates(example, isoDate('2030-09-01')), 'p20')).toBe('2000-02-29');
  });

  it('keeps notes where they are and adds none', () => {
    const shifted = shiftExampleDates(example, isoDate('2027-09-01'));
    expect(shifted.ratings['p02']?.['T8']).toEqual([
      ['leader', 3, '2026-02-18'],
      ['self', 3, '2027-03-06'],
      ['leader', 4, '2027-03-10', example.ratings['p02']?.['T8']?.[2]?.[3]],
    ]);
  });
});

type Leaf = readonly [path: string, value: unknown];

/** Every value of the example that is no object, with the place where it stands. */
function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}/${key}`));
}

function expectedLeaf([path, value]: Leaf, years: number): Leaf {
  if (/\/(baseSchoolYear|masterTargetYear|expectedYear)$/.test(path)) {
    return [path, typeof value === 'number' ? value + years : value];
  }
  if (typeof value !== 'string' || !DATE.test(value)) return [path, value];
  const moved = `${String(Number(value.slice(0, 4)) + years)}${value.slice(4)}`;
  const isLeapDayInCommonYear = moved.endsWith('-02-29') && Number(moved.slice(0, 4)) % 4 !== 0;
  return [path, isLeapDayInCommonYear ? moved.replace('-02-29', '-02-28') : moved];
}

function birthDateOf(school: ExampleSchool, key: string): string | null | undefined {
  return school.people.find((person) => person.key === key)?.birthDate;
}

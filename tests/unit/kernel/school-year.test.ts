import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate, isWithin } from '#shared/kernel/dates.ts';
import { schoolYearLabel, schoolYearOf, schoolYearPeriod } from '#shared/kernel/school-year.ts';
import { dates } from '../domain/arbitraries.ts';

describe('school year', () => {
  it('runs from 1 August up to and including 31 July by law', () => {
    expect(schoolYearOf(isoDate('2026-07-31')).startYear).toBe(2025);
    expect(schoolYearOf(isoDate('2026-08-01')).startYear).toBe(2026);
    expect(schoolYearPeriod({ kind: 'school-year', startYear: 2026 })).toEqual({
      from: '2026-08-01',
      to: '2027-07-31',
    });
  });

  it('starts where the workspace says', () => {
    expect(schoolYearOf(isoDate('2026-08-20'), '08-21').startYear).toBe(2025);
    expect(schoolYearPeriod({ kind: 'school-year', startYear: 2026 }, '08-21')).toEqual({
      from: '2026-08-21',
      to: '2027-08-20',
    });
  });

  it('is named as schools write it', () => {
    expect(schoolYearLabel({ kind: 'school-year', startYear: 2026 })).toBe('2026–2027');
  });

  it('puts every date in exactly one school year, whatever the first day', () => {
    const starts = dates('2001-01-01', '2001-12-31').map((date) => date.slice(5) as `${string}-${string}`);
    fc.assert(
      fc.property(dates('1900-01-01', '2100-12-31'), starts, (date, start) => {
        const schoolYear = schoolYearOf(date, start);
        const { from, to } = schoolYearPeriod(schoolYear, start);
        expect(isWithin(date, from, to)).toBe(true);
        expect(schoolYearOf(addDays(to, 1), start).startYear).toBe(schoolYear.startYear + 1);
        expect(schoolYearOf(addDays(from, -1), start).startYear).toBe(schoolYear.startYear - 1);
      }),
    );
  });
});

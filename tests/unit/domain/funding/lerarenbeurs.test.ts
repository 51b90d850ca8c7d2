import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantAmount, grantLeave, grantStudyOf, grantWindow, grantYears } from '#shared/domain/funding/lerarenbeurs.ts';
import { studyYearOf, studyYearsIn, type StudyYear } from '#shared/domain/funding/study-year.ts';
import { yearlyTuition } from '#shared/domain/funding/yearly-tuition.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { wtf } from '../builders.ts';
import { aRule, RULES, ruleSet, rulesWithout } from '../findings/finding-builders.ts';

const year = (startYear: number): StudyYear => ({ kind: 'study-year', startYear });
const tuition = (cents: number, per: 'year' | 'programme') => ({ kind: 'tuition' as const, cents, per, note: '' });

it('tells a study year from a school year: it starts on 1 September', () => {
  expect(studyYearOf(isoDate('2026-08-31')).startYear).toBe(2025);
  expect(studyYearOf(isoDate('2026-09-01')).startYear).toBe(2026);
  expect(studyYearsIn(isoDate('2027-09-01'), isoDate('2029-07-31')).map(({ startYear }) => startYear)).toEqual([
    2027, 2028,
  ]);
});

it('pays masters, bachelors and premasters, never register programmes or courses', () => {
  expect(grantStudyOf('hbo-master')).toBe('master');
  expect(grantStudyOf('wo-master')).toBe('master');
  expect(grantStudyOf('premaster')).toBe('premaster');
  expect(grantStudyOf('bachelor')).toBe('bachelor');
  expect(grantStudyOf('register-programme')).toBeNull();
  expect(grantStudyOf('short-course')).toBeNull();
});

describe('the amount', () => {
  it('is the tuition up to the cap: 8,300 against 7,000 leaves 1,300', () => {
    expect(grantAmount(830_000, year(2027), ruleSet())).toMatchObject({
      tuition: 700_000,
      gap: 130_000,
      materials: 35_000,
      travel: 35_000,
    });
  });

  it('is the whole statutory tuition, with a tenth of it for materials: 2,694 gives 269.40', () => {
    expect(grantAmount(269_400, year(2027), ruleSet())).toMatchObject({ tuition: 269_400, gap: 0, materials: 26_940 });
  });

  it('is not known after the scheme, without a rule or without its value', () => {
    expect(grantAmount(830_000, year(2028), ruleSet())).toBeNull();
    expect(grantAmount(830_000, year(2027), rulesWithout('lerarenbeurs-materials'))).toBeNull();
    const unknown = [...rulesWithout('lerarenbeurs-tuition-cap').rules, aRule('lerarenbeurs-tuition-cap', null)];
    expect(grantAmount(830_000, year(2027), ruleSet(unknown))).toBeNull();
  });

  it('never pays more than the tuition, and paid and gap add up to it', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), (cents) => {
        const amount = grantAmount(cents, year(2027), ruleSet());
        expect((amount?.tuition ?? 0) + (amount?.gap ?? 0)).toBe(cents);
        expect(amount?.tuition ?? 0).toBeLessThanOrEqual(700_000);
      }),
    );
  });
});

describe('study leave', () => {
  it('goes by the working-time factor: 0.7 of 320 hours is 224', () => {
    expect(grantLeave('master', wtf(0.7), year(2027), ruleSet())?.minutes).toBe(224 * 60);
    expect(grantLeave('premaster', wtf(0.5), year(2027), ruleSet())?.minutes).toBe(80 * 60);
  });

  it('is not known without a working-time factor or a rule', () => {
    expect(grantLeave('master', wtf(0), year(2027), ruleSet())).toBeNull();
    expect(grantLeave('master', wtf(1), year(2027), rulesWithout('lerarenbeurs-leave-hours'))).toBeNull();
  });
});

describe('the window', () => {
  it('lies in the calendar year in which the study year starts: 1 February to 15 March', () => {
    expect(grantWindow(year(2027), ruleSet())).toMatchObject({ opens: '2027-02-01', closes: '2027-03-15' });
  });

  it('is not known outside the rule and after the scheme', () => {
    expect(grantWindow(year(2024), ruleSet())).toBeNull();
    expect(grantWindow(year(2028), ruleSet())).toBeNull();
  });

  it('is that of the rule that began last', () => {
    const later = aRule(
      'lerarenbeurs-window',
      { opens: { day: '01-10', time: null }, closes: { day: '02-20', time: null } },
      { from: isoDate('2027-01-01'), to: null },
    );
    expect(grantWindow(year(2027), ruleSet([...RULES, later]))).toMatchObject({ closes: '2027-02-20' });
  });
});

it('gives no years below 30 EC, fewer from 30 to 60, three from 61 on, and does not guess', () => {
  const of = (credits: number | null) => grantYears(credits, isoDate('2027-09-01'), ruleSet());
  expect(of(29).kind).toBe('none');
  expect(of(30).kind).toBe('fewer');
  expect(of(59).kind).toBe('fewer');
  expect(of(60).kind).toBe('fewer');
  expect(of(61)).toMatchObject({ kind: 'years', years: 3 });
  expect(of(null).kind).toBe('unknown');
});

describe('tuition per year', () => {
  it('spreads a price for the whole programme: 13,900 in two years is 6,950 a year', () => {
    expect(yearlyTuition({ costs: [tuition(1_390_000, 'programme')], durationMonths: 24 })).toEqual([695_000, 695_000]);
  });

  it('takes a price per year as it is', () => {
    expect(yearlyTuition({ costs: [tuition(830_000, 'year')], durationMonths: 24 })).toEqual([830_000, 830_000]);
    expect(yearlyTuition({ costs: [tuition(830_000, 'year')], durationMonths: null })).toEqual([830_000]);
  });

  it('is not known without a price, or for the whole without a length', () => {
    expect(yearlyTuition({ costs: [], durationMonths: 24 })).toBeNull();
    expect(yearlyTuition({ costs: [tuition(1_390_000, 'programme')], durationMonths: null })).toBeNull();
  });

  it('loses no cent', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 96 }), (cents, durationMonths) => {
        const years = yearlyTuition({ costs: [tuition(cents, 'programme')], durationMonths }) ?? [];
        expect(years.reduce((sum, part) => sum + part, 0)).toBe(cents);
      }),
    );
  });
});

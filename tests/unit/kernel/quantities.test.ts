import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentOfRoundedUp, shareOf } from '#shared/kernel/quantities.ts';

describe('shareOf', () => {
  it('keeps the exact fraction and rounds the percentage for display, halves up', () => {
    // 1 ÷ 8 = 12.5 % → 13; 2 ÷ 3 = 66.67 % → 67; 1 ÷ 3 = 33.33 % → 33.
    expect(shareOf(1, 8)).toEqual({ numerator: 1, denominator: 8, percent: 13 });
    expect(shareOf(2, 3)?.percent).toBe(67);
    expect(shareOf(1, 3)?.percent).toBe(33);
  });

  it('has no share of nothing', () => {
    expect(shareOf(0, 0)).toBeNull();
  });

  it('throws on fractions and negative numbers', () => {
    expect(() => shareOf(0.5, 2)).toThrow('whole number');
    expect(() => shareOf(-1, 2)).toThrow('whole number');
  });

  it('is within half a percent of the exact share', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (numerator, denominator) => {
        const percent = shareOf(numerator, denominator)?.percent ?? NaN;
        expect(Math.abs(percent * denominator - numerator * 100) * 2).toBeLessThanOrEqual(denominator);
      }),
    );
  });
});

describe('percentOfRoundedUp', () => {
  it('rounds up to whole people', () => {
    // 30 % of 11 = 3.3 → 4; 30 % of 10 = 3 exactly → 3; 1 % of 1 = 0.01 → 1.
    expect(percentOfRoundedUp(30, 11)).toBe(4);
    expect(percentOfRoundedUp(30, 10)).toBe(3);
    expect(percentOfRoundedUp(1, 1)).toBe(1);
    expect(percentOfRoundedUp(0, 7)).toBe(0);
    expect(percentOfRoundedUp(30, 0)).toBe(0);
  });

  it('is not led astray by binary fractions', () => {
    // 0.07 × 100 is 7.000000000000001 in binary fractions, which would round up to 8.
    expect(percentOfRoundedUp(7, 100)).toBe(7);
    // 0.55 × 100 is 55.00000000000001.
    expect(percentOfRoundedUp(55, 100)).toBe(55);
  });

  it('is the smallest number that reaches the percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.nat(1_000_000), (percent, whole) => {
        const rounded = percentOfRoundedUp(percent, whole);
        expect(rounded * 100).toBeGreaterThanOrEqual(percent * whole);
        expect((rounded - 1) * 100).toBeLessThan(percent * whole || 1);
      }),
    );
  });
});

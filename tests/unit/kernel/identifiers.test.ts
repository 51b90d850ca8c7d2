import { describe, expect, it } from 'vitest';
import { isBrin, looksLikeBsn } from '#shared/kernel/identifiers.ts';

describe('BRIN', () => {
  it.each(['16SW', '00AA'])('takes %s', (text) => {
    expect(isBrin(text)).toBe(true);
  });

  it.each(['16sw', '1SW', '16SW03', 'SW16', '16SW\n', ' 16SW', '', '１６SW'])('refuses %j', (text) => {
    expect(isBrin(text)).toBe(false);
  });
});

describe('BSN', () => {
  it('recognises nine digits that pass the eleven-test', () => {
    // 9×1 + 8×1 + 7×1 + 6×2 + 5×2 + 4×2 + 3×3 + 2×3 − 1×3 = 66 = 6 × 11.
    expect(looksLikeBsn('111222333')).toBe(true);
    // 9×1 + 8×2 + 7×3 + 6×4 + 5×5 + 4×6 + 3×7 + 2×8 − 1×2 = 154 = 14 × 11.
    expect(looksLikeBsn('123456782')).toBe(true);
  });

  it('sees through spaces, dots and hyphens', () => {
    expect(looksLikeBsn('1234.56.782')).toBe(true);
    expect(looksLikeBsn(' 123 456 782 ')).toBe(true);
    expect(looksLikeBsn('123-456-782')).toBe(true);
  });

  it('leaves other numbers alone', () => {
    // The last digit off by one: 154 + 2 − 3 = 153, which is not a multiple of 11.
    expect(looksLikeBsn('123456783')).toBe(false);
    // 6×1 + 5×2 + 4×3 + 3×4 + 2×5 − 1×6 = 44 = 4 × 11, but a BSN has at most one leading zero.
    expect(looksLikeBsn('000123456')).toBe(false);
    expect(looksLikeBsn('000000000')).toBe(false);
    expect(looksLikeBsn('12345678')).toBe(false);
    expect(looksLikeBsn('P123456782')).toBe(false);
    expect(looksLikeBsn('')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import { createFormats, parseDecimal } from '#renderer/lib/i18n/formats.ts';

/** Spaces that do not break are spaces to a reader. */
function plain(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}

describe('Dutch formats', () => {
  const formats = createFormats('nl');

  it('write dates as people say them, the same in every time zone', () => {
    expect(formats.date(isoDate('2026-08-01'))).toBe('1 aug 2026');
    expect(formats.longDate(isoDate('2026-12-31'))).toBe('31 december 2026');
    expect(formats.month(3)).toBe('maart');
  });

  it('write numbers with a decimal comma', () => {
    expect(formats.number(1234.56)).toBe('1.234,6');
    expect(formats.number(0.5, 2)).toBe('0,5');
    expect(formats.wtf(8000)).toBe('0,8');
    expect(formats.wtf(7125)).toBe('0,7125');
    expect(plain(formats.percent(0.305))).toBe('31 %');
    expect(plain(formats.percent(0.305, 1))).toBe('30,5 %');
  });

  it('write school years, lists and how long ago', () => {
    expect(formats.schoolYear(isoDate('2026-07-31'))).toBe('2025–2026');
    expect(formats.schoolYear(isoDate('2026-08-01'))).toBe('2026–2027');
    expect(formats.list(['taal', 'rekenen', 'gedrag'])).toBe('taal, rekenen en gedrag');
    expect(formats.ago('2026-11-20T10:00:00.000Z', Date.parse('2026-11-23T10:00:00.000Z'))).toBe('3 dagen geleden');
  });
});

describe('English formats', () => {
  it('write dates and numbers the British way', () => {
    const formats = createFormats('en');
    expect(formats.date(isoDate('2026-08-01'))).toBe('1 Aug 2026');
    expect(formats.number(1234.56)).toBe('1,234.6');
    expect(formats.wtf(8000)).toBe('0.8');
  });
});

describe('parseDecimal', () => {
  it.each([
    ['0,8', 0.8],
    ['0.8', 0.8],
    [' 80 % ', 80],
    [',5', 0.5],
    ['-3', -3],
    ['1 200', 1200],
  ])('reads %s', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  it.each(['', 'abc', '1,2,3', '12x', ',', '1e5', '.'])('refuses "%s"', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { parseTimeOfDay } from '#shared/domain/groups/time-of-day.ts';

describe('a time as people write it', () => {
  it.each([
    ['14:30', '14:30'],
    ['9:05', '09:05'],
    ['9.05', '09:05'],
    ['0905', '09:05'],
    ['14u30', '14:30'],
    ['14 uur', '14:00'],
    ['9', '09:00'],
    [' 9u ', '09:00'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
  ])('%s', (text, expected) => {
    expect(parseTimeOfDay(text)).toBe(expected);
  });

  it('is null when nothing is written', () => {
    expect(parseTimeOfDay('  ')).toBeNull();
  });

  it.each(['24:00', '12:60', '123', 'half negen', '12:5', '12:30:00', '-1:00'])('is none: %s', (text) => {
    expect(parseTimeOfDay(text)).toBeUndefined();
  });
});

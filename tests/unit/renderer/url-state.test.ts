import { describe, expect, it } from 'vitest';
import { parseSearchTexts, stringifySearchTexts } from '#renderer/lib/url-state/use-url-param.ts';

describe('state in the address', () => {
  it('keeps texts as they are, also those that look like numbers or lists', () => {
    const texts = { q: '0123', on: '2026-08-01', name: "van 't Hoff & Ñáñez", list: '["a"]' };
    expect(parseSearchTexts(stringifySearchTexts(texts))).toEqual(texts);
  });

  it('leaves out what is empty', () => {
    expect(stringifySearchTexts({ q: '', goal: undefined })).toBe('');
  });
});

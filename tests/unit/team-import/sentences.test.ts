import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHOOL_ROW_PROBLEM_CODES } from '#shared/domain/school-import/plan-school-import.ts';
import { TABLE_NOTICE_CODES, UNREADABLE_REASONS } from '#shared/domain/table-import/source-table.ts';
import { ROW_ERROR_CODES, ROW_WARNING_CODES } from '#shared/domain/team-import/plan-types.ts';

interface Sentences {
  readonly unreadable: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
}

describe.each(['nl', 'en'])('sentences about imports in %s', (language) => {
  const path = join(import.meta.dirname, `../../../renderer/lib/i18n/${language}/import.json`);
  const sentences = JSON.parse(readFileSync(path, 'utf8')) as Sentences;

  it('has one for each code and no others', () => {
    const codes = new Set<string>([
      ...ROW_ERROR_CODES,
      ...ROW_WARNING_CODES,
      ...TABLE_NOTICE_CODES,
      ...SCHOOL_ROW_PROBLEM_CODES,
    ]);
    expect(Object.keys(sentences.problems).sort()).toEqual([...codes].sort());
    expect(Object.keys(sentences.unreadable).sort()).toEqual([...UNREADABLE_REASONS].sort());
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_MASTER_TARGET_PERCENT, type WorkspaceKind } from '#shared/domain/workspace/entities.ts';
import { fileNameProblems, withWorkspaceExtension, workspaceFileName } from '#shared/domain/workspace/file-name.ts';
import { normalisePassphrase, passphraseProblems } from '#shared/domain/workspace/passphrase-policy.ts';
import { isSchoolYearStart, workspaceProblems } from '#shared/domain/workspace/workspace-policy.ts';
import { problemList } from '../builders.ts';

describe('a passphrase', () => {
  const problemsOf = (passphrase: string): readonly string[] => problemList(passphraseProblems(passphrase));

  it('has at least 10 characters', () => {
    expect(problemsOf('negen 123')).toEqual(['passphrase: passphrase-too-short']);
    expect(problemsOf('tien 12345')).toEqual([]);
  });

  it('is counted after normalisation: e and accent are one character, a ligature is two', () => {
    // "e" + combining accent: 18 code units become 9 characters; "ﬁ" (one sign) becomes "fi".
    expect(problemsOf('e\u0301'.repeat(9))).toEqual(['passphrase: passphrase-too-short']);
    expect(problemsOf('ﬁets 1234')).toEqual([]);
    expect(normalisePassphrase('e\u0301')).toBe('\u00e9');
  });

  it('is counted in characters, not in code units', () => {
    expect(problemsOf('🙂🙃😀😁😂😃😄😅😆')).toEqual(['passphrase: passphrase-too-short']);
    expect(problemsOf('🙂🙃😀😁😂😃😄😅😆😇')).toEqual([]);
  });

  it('is not one repeated character', () => {
    expect(problemsOf('aaaaaaaaaaaa')).toEqual(['passphrase: passphrase-one-character']);
    expect(problemsOf('            ')).toEqual(['passphrase: passphrase-one-character']);
  });

  it('has an end', () => {
    expect(problemsOf('ab'.repeat(501))).toEqual(['passphrase: passphrase-too-long']);
  });

  it('names the field it is asked about', () => {
    expect(problemList(passphraseProblems('kort', 'next'))).toEqual(['next: passphrase-too-short']);
  });
});

describe('a workspace', () => {
  const draft = {
    kind: 'school' as WorkspaceKind,
    name: 'De Esdoorn',
    brin: '16SW' as string | null,
    schoolYearStart: '08-01',
    masterTargetPercent: DEFAULT_MASTER_TARGET_PERCENT,
    masterTargetYear: null as number | null,
  };
  const problemsOf = (changes: Partial<typeof draft>): readonly string[] =>
    problemList(workspaceProblems({ ...draft, ...changes }));

  it('is accepted as usual, also without a BRIN', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ brin: null, masterTargetYear: 2030 })).toEqual([]);
  });

  it('has a name', () => {
    expect(problemsOf({ name: '\t ' })).toEqual(['name: required']);
    expect(problemsOf({ name: 'x'.repeat(201) })).toEqual(['name: too-long']);
  });

  it('has a BRIN only when it is a school, in its form', () => {
    expect(problemsOf({ brin: '16sw' })).toEqual(['brin: brin-invalid']);
    expect(problemsOf({ kind: 'board' })).toEqual(['brin: brin-only-for-school']);
    expect(problemsOf({ kind: 'track', brin: null })).toEqual([]);
  });

  it('starts its school year on a day that every year has', () => {
    expect(isSchoolYearStart('08-21')).toBe(true);
    for (const schoolYearStart of ['02-29', '13-01', '8-1', '', '08-01-01', '04-31']) {
      expect(problemsOf({ schoolYearStart })).toEqual(['schoolYearStart: school-year-start-invalid']);
    }
  });

  it('aims at 0–100 whole percent in a year 2000–2100', () => {
    for (const masterTargetPercent of [-1, 101, 30.5, NaN]) {
      expect(problemsOf({ masterTargetPercent })).toEqual(['masterTargetPercent: percent-out-of-range']);
    }
    for (const masterTargetYear of [1999, 2101, 2030.5]) {
      expect(problemsOf({ masterTargetYear })).toEqual(['masterTargetYear: year-out-of-range']);
    }
    expect(problemsOf({ masterTargetPercent: 0, masterTargetYear: 2100 })).toEqual([]);
  });
});

describe('the file name of a workspace', () => {
  it.each([
    ['De Esdoorn', 'de-esdoorn.groeikaart'],
    ["Basisschool 't Fröbeltje / Noord", 'basisschool-t-frobeltje-noord.groeikaart'],
    ['../../etc/passwd', 'etc-passwd.groeikaart'],
    ['CON', 'groeikaart-con.groeikaart'],
    ['lpt¹', 'groeikaart-lpt1.groeikaart'],
    ['Concordia', 'concordia.groeikaart'],
    ['🌳', 'groeikaart.groeikaart'],
    ['', 'groeikaart.groeikaart'],
    ['x'.repeat(59) + ' yz', `${'x'.repeat(59)}.groeikaart`],
  ])('for %j is %s', (name, fileName) => {
    expect(workspaceFileName(name)).toBe(fileName);
  });

  it('is safe for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const fileName = workspaceFileName(name);
        expect(fileName).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.groeikaart$/);
        expect(fileName.length).toBeLessThanOrEqual(60 + '.groeikaart'.length);
        expect(fileNameProblems(fileName)).toEqual([]);
      }),
    );
  });

  it('gets its ending when it is missing', () => {
    expect(withWorkspaceExtension(' Mijn school ')).toBe('Mijn school.groeikaart');
    expect(withWorkspaceExtension('school.GROEIKAART')).toBe('school.GROEIKAART');
  });
});

describe('a file name that the user typed', () => {
  it.each(["Basisschool 't Fröbeltje.groeikaart", 'school 2026 (kopie).groeikaart', 'concordia.groeikaart'])(
    'may be %s',
    (fileName) => {
      expect(fileNameProblems(fileName)).toEqual([]);
    },
  );

  it.each([
    ['school.txt', 'file-name-extension'],
    ['.groeikaart', 'file-name-required'],
    ['../school.groeikaart', 'file-name-refused-sign'],
    ['map\\school.groeikaart', 'file-name-refused-sign'],
    ['a\u0000b.groeikaart', 'file-name-refused-sign'],
    ['wat?.groeikaart', 'file-name-refused-sign'],
    [' school.groeikaart', 'file-name-refused-sign'],
    ['NUL.groeikaart', 'file-name-reserved'],
    ['com1.oud.groeikaart', 'file-name-reserved'],
    ['é'.repeat(95) + '.groeikaart', 'file-name-too-long'],
  ])('may not be %j: %s', (fileName, code) => {
    expect(problemList(fileNameProblems(fileName))).toEqual([`fileName: ${code}`]);
  });
});

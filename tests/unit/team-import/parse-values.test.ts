import { describe, expect, it } from 'vitest';
import {
  parseContractKind,
  parseFunction,
  parseGender,
  parsePupilGroups,
  parseQualificationKind,
  parseScale,
  parseStep,
  isEmailAddress,
} from '#shared/domain/team-import/parse-codes.ts';
import { guessDateOrder, parseDate } from '#shared/kernel/parse-date.ts';
import { parseFullName, splitFamilyName } from '#shared/domain/team-import/parse-name.ts';
import { guessWorkingTimeUnit, parseWorkingTime } from '#shared/domain/team-import/parse-working-time.ts';
import { cleanText, foldText, normaliseHeader } from '#shared/domain/table-import/normalise-text.ts';

describe('dates', () => {
  it.each([
    ['1980-02-28', '1980-02-28'],
    ['1980-02-28T00:00:00', '1980-02-28'],
    ['28-02-1980', '1980-02-28'],
    ['28/2/80', '1980-02-28'],
    ['28.02.1980', '1980-02-28'],
    ['28-02-1980 00:00', '1980-02-28'],
    ['1 augustus 2010', '2010-08-01'],
    ['maandag 1 augustus 2011', '2011-08-01'],
    ['1-aug-20', '1920-08-01'],
    ['1 mrt. 1999', '1999-03-01'],
    ['29279', '1980-02-28'],
    ['29279.5', '1980-02-28'],
    ['19800228', '1980-02-28'],
    ['28021980', '1980-02-28'],
    ['29-02-2000', '2000-02-29'],
  ])('reads %s as %s', (text, date) => {
    expect(parseDate(text, 2012)).toEqual({ kind: 'date', date });
  });

  it.each([
    ['', 'empty'],
    ['31-02-1980', 'not-existing'],
    ['29-02-1900', 'placeholder'],
    ['1900-01-00', 'placeholder'],
    ['30-12-1899', 'placeholder'],
    ['01-01-1900', 'placeholder'],
    ['00-00-0000', 'placeholder'],
    ['0', 'placeholder'],
    ['31-12-9999', 'open'],
    ['1980', 'not-a-date'],
    ['onbekend', 'not-a-date'],
    ['99999999999', 'not-a-date'],
    ['29-02-2001', 'not-existing'],
    ['13-13-1980', 'not-existing'],
  ])('says of %s that it is %s', (text, kind) => {
    expect(parseDate(text, 2012).kind).toBe(kind);
  });

  it('takes two digits for the latest year that is not too late', () => {
    expect(parseDate('01-08-26', 2031)).toEqual({ kind: 'date', date: '2026-08-01' });
    expect(parseDate('01-08-26', 2012)).toEqual({ kind: 'date', date: '1926-08-01' });
    expect(parseDate('01-08-99', 2031)).toEqual({ kind: 'date', date: '1999-08-01' });
  });

  it('takes the month first only when nothing speaks against it', () => {
    expect(guessDateOrder([['12/31/1980'], ['1/2/1980']], 0)).toBe('month-day');
    expect(guessDateOrder([['12/31/1980'], ['31/1/1980']], 0)).toBe('day-month');
    expect(guessDateOrder([['1/2/1980']], 0)).toBe('day-month');
  });
});

describe('working time', () => {
  it.each([
    ['WTF', ['0,8000', '1', '0.5'], 'factor', true],
    ['Deeltijd %', ['80,00', '100'], 'percent', true],
    ['Uren per week', ['32', '40'], 'hours', true],
    ['Omvang', ['32', '40', '16'], 'hours', false],
    ['Deeltijd %', ['20', '40'], 'percent', false],
    ['Deeltijd %', ['0.8', '1'], 'factor', true],
    ['Uren', ['1', '2'], 'factor', false],
    ['Aantal uren', ['40', '41'], 'percent', false],
  ] as const)('guesses the unit of %s with %j', (header, values, unit, isCertain) => {
    expect(guessWorkingTimeUnit(header, values)).toEqual({ unit, isCertain });
  });

  it('a total below a column of factors does not make hours of them', () => {
    expect(guessWorkingTimeUnit('WTF', ['1', '0,8', '0,6', '3,4'])).toEqual({ unit: 'factor', isCertain: true });
    expect(guessWorkingTimeUnit('Omvang', ['32', '16', '1'])).toMatchObject({ unit: 'hours' });
  });

  it.each([
    ['0,8000', 'factor', 8000],
    ['.8', 'factor', 8000],
    ['80%', 'factor', 8000],
    ['32 uur', 'factor', 8000],
    ['32u', 'percent', 8000],
    ['32:00', 'percent', 8000],
    ['0,8 fte', 'hours', 8000],
    ['80,00', 'percent', 8000],
    ['33,3333', 'percent', 3333],
    ['32', 'hours', 8000],
    ['36.86', 'hours', 9215],
    ['1,2', 'factor', 12000],
  ] as const)('reads %s in a column of %s', (text, unit, factor) => {
    expect(parseWorkingTime(text, unit)).toEqual({ kind: 'factor', factor, asFactor: false });
  });

  it('marks a factor among percentages and refuses what is no size', () => {
    expect(parseWorkingTime('0,8', 'percent')).toEqual({ kind: 'factor', factor: 8000, asFactor: true });
    expect(parseWorkingTime('2,5', 'factor').kind).toBe('out-of-range');
    expect(parseWorkingTime('-0,8', 'factor').kind).toBe('not-a-number');
    expect(parseWorkingTime('voltijd', 'factor').kind).toBe('not-a-number');
    expect(parseWorkingTime('', 'factor').kind).toBe('empty');
  });
});

describe('names', () => {
  it.each([
    ["Hoff, A. van 't", 'A.', "van 't", 'Hoff'],
    ["Anna van 't Hoff", 'Anna', "van 't", 'Hoff'],
    ["Hoff van 't, Anna", 'Anna', "van 't", 'Hoff'],
    ["van 't Hoff, Anna", 'Anna', "van 't", 'Hoff'],
    ['Anna Maria Jansen', 'Anna Maria', '', 'Jansen'],
    ['Ben Jansen', 'Ben', '', 'Jansen'],
    ['Mohamed el Amrani', 'Mohamed', 'el', 'Amrani'],
    ['Dhr. P. de Vries', 'P.', 'de', 'Vries'],
    ['mw. drs. A. Jansen-de Boer', 'A.', '', 'Jansen-de Boer'],
    ["Ñáñez-van 't Hoff, José", 'José', '', "Ñáñez-van 't Hoff"],
    ["Seán O'Brien", 'Seán', '', "O'Brien"],
    ['de Vries', '', 'de', 'Vries'],
    ['Prince', '', '', 'Prince'],
    ['Li Ma', 'Li', '', 'Ma'],
    ['Anna 👩‍🏫 Bloem', 'Anna 👩‍🏫', '', 'Bloem'],
    ['Jansen, Piet, MSc', 'Piet', '', 'Jansen'],
  ])('reads %s', (text, givenName, namePrefix, familyName) => {
    expect(parseFullName(text)).toEqual({ givenName, namePrefix, familyName });
  });

  it.each([
    ["van 't Hoff", "van 't", 'Hoff'],
    ['Hoff, van der', 'van der', 'Hoff'],
    ['Hoff van der', 'van der', 'Hoff'],
    ['De Clercq', '', 'De Clercq'],
    ['Jansen-de Boer', '', 'Jansen-de Boer'],
    ['Van den Berg', '', 'Van den Berg'],
  ])('splits the family name %s', (text, namePrefix, familyName) => {
    expect(splitFamilyName(text)).toEqual({ namePrefix, familyName });
  });
});

describe('codes', () => {
  it('reads gender as payroll systems code it', () => {
    expect(['M', '1', 'man', 'V', '2', 'Vrouw', 'X', 'O', '0', 'qq'].map(parseGender)).toEqual([
      'male',
      'male',
      'male',
      'female',
      'female',
      'female',
      'other',
      'other',
      'unknown',
      null,
    ]);
  });

  it.each([
    ['Leerkracht', 'op', false],
    ['groepsleerkracht', 'op', false],
    ['Vakleerkracht gym', 'op', false],
    ['Leraar LB', 'op', false],
    ["IB'er", 'op', true],
    ['Intern begeleider', 'op', true],
    ['Kwaliteitscoördinator', 'op', true],
    ['Leerkracht / IB', 'op', true],
    ['Directeur', 'directie', false],
    ['Adjunct-directeur', 'directie', false],
    ['Schoolleider', 'directie', false],
    ['Onderwijsassistent', 'oop', false],
    ['Lerarenondersteuner', 'oop', false],
    ['Conciërge', 'oop', false],
    ['Administratief medewerker', 'oop', false],
    ['Directiesecretaresse', 'oop', false],
    ['LIO', 'lio', false],
    ['Leraar in opleiding', 'lio', false],
    ['Onderwijsondersteunend personeel (OOP/OBP)', 'oop', false],
    ['Onderwijsgevend personeel', 'op', false],
    ['Directie', 'directie', false],
    ['Tovenaar', 'unknown', false],
  ])('reads the function %s', (text, functionGroup, isCareCoordinator) => {
    expect(parseFunction(text)).toEqual({ functionGroup, isCareCoordinator });
  });

  it('reads contracts, scales and steps, never amounts', () => {
    expect(
      ['Vast', 'onbepaalde tijd', 'Tijdelijk', 'bepaalde tijd', 'vervanging', 'V', 'T', '?x'].map(parseContractKind),
    ).toEqual(['permanent', 'permanent', 'temporary', 'temporary', 'temporary', 'permanent', 'temporary', null]);
    expect(parseScale('LB-7')).toEqual({ kind: 'scale', scale: 'LB', step: 7, generation: 'L-letter' });
    expect(parseScale('l11')).toEqual({ kind: 'scale', scale: 'L11', step: null, generation: 'L-number' });
    expect(parseScale('schaal 4')).toEqual({ kind: 'scale', scale: '4', step: null, generation: null });
    expect(parseScale('D12').kind).toBe('scale');
    expect(parseScale('€ 3.463,00').kind).toBe('amount');
    expect(parseScale('3463').kind).toBe('amount');
    expect(parseScale('hoog').kind).toBe('not-understood');
    expect([parseStep('07'), parseStep('trede 3'), parseStep('99'), parseStep('0')]).toEqual([7, 3, null, null]);
  });

  it.each([
    ['1/2', [1, 2]],
    ['groep 3 en 4', [3, 4]],
    ['5-8', [5, 6, 7, 8]],
    ['3a', [3]],
    ['Groep 3B', [3]],
    ['kleuters', [1, 2]],
    ['bovenbouw', [6, 7, 8]],
    ['2-jan', [1, 2]],
    ['1-feb', [1, 2]],
    ['2026-02-01', [1, 2]],
    ['4 t/m 6', [4, 5, 6]],
    ['gr. 7', [7]],
    ['', []],
    ['9', null],
    ['plusklas', null],
  ])('reads the groups %s', (text, groups) => {
    expect(parsePupilGroups(text)).toEqual(groups);
  });

  it('knows a master from a bachelor and never takes a word for more', () => {
    expect(parseQualificationKind('Pabo', '')).toBe('pabo');
    expect(parseQualificationKind('Master SEN', 'hbo')).toBe('hbo-master');
    expect(parseQualificationKind('Master Onderwijswetenschappen', 'wo')).toBe('wo-master');
    expect(parseQualificationKind('Bachelor', '3')).toBe('wo-bachelor');
    expect(parseQualificationKind('Post-hbo Rekenen', '')).toBe('register-programme');
    expect(parseQualificationKind('EHBO', '')).toBe('other');
  });

  it('knows the form of an e-mail address', () => {
    expect(isEmailAddress('a.hoff@school.nl')).toBe(true);
    expect(isEmailAddress('a hoff@school.nl')).toBe(false);
    expect(isEmailAddress('geen')).toBe(false);
  });
});

describe('text', () => {
  it('keeps names exactly and takes invisible characters out', () => {
    for (const text of ["O'Brien", "Ñáñez-van 't Hoff", 'Anna 👩‍🏫', '❤️', 'Łukasz', '李']) {
      expect(cleanText(text)).toEqual({ text, removed: false });
    }
    expect(cleanText(' Ja\u200bnsen\u0007 ')).toEqual({ text: 'Jansen', removed: true });
    expect(cleanText('Jan\u00a0Piet')).toEqual({ text: 'Jan Piet', removed: false });
    expect(cleanText('regel\r\ntwee')).toEqual({ text: 'regel twee', removed: false });
    expect(cleanText('ab\u202ecd')).toEqual({ text: 'abcd', removed: true });
  });

  it('compares without case, accents and spaces', () => {
    expect(foldText('  Coördinator  Één ')).toBe('coordinator een');
    expect(foldText('IB’er')).toBe("ib'er");
    expect(normaliseHeader('Geb. datum')).toBe('gebdatum');
    expect(normaliseHeader('Deeltijd %')).toBe('deeltijdprocent');
  });
});

describe('long and hostile text', () => {
  // Patterns that try every way to divide a text would need longer than the age of the universe for these.
  const hostile = [
    'a',
    'é',
    ' ',
    'a ',
    '1',
    '1 ',
    '1-',
    '-',
    '.',
    "'",
    'a.',
    'van ',
    'groep ',
    '%',
    ',',
    '@.',
    '\u200d',
    '(',
  ].flatMap((part) => ['', '!', 'é', '\u0000', ' x'].map((end) => part.repeat(10_000 / part.length) + end));

  it('is answered at once by every parser', { timeout: 20_000 }, () => {
    for (const text of hostile) {
      cleanText(text);
      foldText(text);
      normaliseHeader(text);
      parseDate(text, 2030);
      parseWorkingTime(text, 'factor');
      guessWorkingTimeUnit('', [text]);
      guessDateOrder([[text]], 0);
      splitFamilyName(text.slice(0, 200));
      parseFullName(text.slice(0, 200));
      for (const parse of [
        parseGender,
        parseContractKind,
        parseFunction,
        parseScale,
        parseStep,
        parsePupilGroups,
        isEmailAddress,
      ])
        parse(text);
      parseQualificationKind(text, text);
    }
  });
});

import { describe, expect, it } from 'vitest';
import {
  fieldOfHeader,
  fieldOfHeaderPart,
  refusedReasonOfHeader,
  TEAM_IMPORT_FIELDS,
} from '#shared/domain/team-import/columns.ts';
import { guessMapping } from '#shared/domain/team-import/guess-mapping.ts';
import { aTable } from '../../support/import-table.ts';

describe('headings of a staff list', () => {
  it.each([
    ['Personeelsnummer', 'staffNumber'],
    ['Mdw.nr', 'staffNumber'],
    ['PERSNR', 'staffNumber'],
    ['P.nummer', 'staffNumber'],
    ['Datum i.d.', 'startsOn'],
    ['Datum u.d.', 'endsOn'],
    ['Staat voor groep', 'pupilGroups'],
    ['Lesgroepen', 'pupilGroups'],
    ['Laatste dag in dienst', 'endsOn'],
    ['Hoogste diploma', 'qualificationTitle'],
    ['Instelling van de opleiding', 'qualificationInstitute'],
    ['Roepnaam', 'givenName'],
    ['Voorletters', 'initials'],
    ['Tussenvoegsel', 'namePrefix'],
    ['Achternaam', 'familyName'],
    ['Geslacht (M/V)', 'gender'],
    ['Geb.datum', 'birthDate'],
    ['E-mail werk', 'email'],
    ['Functieomschrijving', 'functionTitle'],
    ['Functiecategorie', 'functionGroup'],
    ['Betrekkingsomvang', 'workingTimeFactor'],
    ['Deeltijd %', 'workingTimeFactor'],
    ['Dienstverband %', 'workingTimeFactor'],
    ['FTE', 'workingTimeFactor'],
    ['Salarisschaal', 'scale'],
    ['Trede', 'step'],
    ['Datum in dienst', 'startsOn'],
    ['Datum uit dienst', 'endsOn'],
    ['Vast/tijdelijk', 'contractKind'],
    ['Kostenplaats', 'school'],
    ['BRIN-nummer', 'school'],
    ['Groep(en)', 'pupilGroups'],
    ['Hoogst genoten opleiding', 'qualificationTitle'],
    ['WTF 2026-2027', 'workingTimeFactor'],
    ['Geboortedatum medewerker', 'birthDate'],
    ['Date of birth', 'birthDate'],
  ] as const)('%s is %s', (header, field) => {
    expect(fieldOfHeader(header)?.field ?? fieldOfHeaderPart(header)).toBe(field);
  });

  it.each([
    ['BSN', 'citizen-number'],
    ['Burgerservicenummer', 'citizen-number'],
    ['BSN-nummer', 'citizen-number'],
    ['Sofinummer', 'citizen-number'],
    ['Geloof', 'religion'],
    ['Levensbeschouwing', 'religion'],
    ['Nationaliteit', 'origin'],
    ['Geboorteland', 'origin'],
    ['Bruto salaris', 'salary'],
    ['Salaris', 'salary'],
    ['Salarisbedrag', 'salary'],
    ['Verzuim %', 'health'],
    ['Ziektedagen', 'health'],
    ['IBAN', 'bank-account'],
    ['Paspoortnummer', 'identity-document'],
  ] as const)('%s is refused: %s', (header, reason) => {
    expect(refusedReasonOfHeader(header)).toBe(reason);
  });

  it('does not refuse scales, numbers and other words that look alike', () => {
    for (const header of [
      'Salarisschaal',
      'Salarisnummer',
      'Schaal',
      'Personeelsnummer',
      'Klas',
      'Rasterkolom',
      'Wtf bruto',
      'Opmerking',
    ]) {
      expect(refusedReasonOfHeader(header)).toBeNull();
    }
  });
});

describe('the guessed mapping', () => {
  it('gives each field at most once and the best heading to it', () => {
    const table = aTable(
      ['Naam', 'Voornaam', 'Geboortenaam', 'Achternaam', 'Functie', 'Functie'],
      [['x', 'Anna', 'Bos', 'Dam', 'Leerkracht', 'IB']],
    );
    const { mapping } = guessMapping(table);
    expect(mapping.familyName).toBe(3);
    expect(mapping.givenName).toBe(1);
    expect(mapping.functionTitle).toBe(4);
    const used = TEAM_IMPORT_FIELDS.map((field) => mapping[field]).filter((column) => column !== undefined);
    expect(new Set(used).size).toBe(used.length);
  });

  it('takes Naam beside first names for the family name, unless it holds the whole name', () => {
    expect(
      guessMapping(
        aTable(
          ['Roepnaam', 'Naam'],
          [
            ['Anna', 'Hoff'],
            ['Piet', 'Dam'],
          ],
        ),
      ).mapping,
    ).toEqual({ givenName: 0, familyName: 1 });
    expect(
      guessMapping(
        aTable(
          ['Roepnaam', 'Naam'],
          [
            ['Anna', 'Hoff, A.'],
            ['Piet', 'Dam, P.'],
          ],
        ),
      ).mapping,
    ).toEqual({ givenName: 0, fullName: 1 });
  });

  it('takes numbers under Medewerker for staff numbers and names for names', () => {
    expect(
      guessMapping(
        aTable(
          ['Medewerker', 'Achternaam'],
          [
            ['00012', 'Hoff'],
            ['00013', 'Dam'],
          ],
        ),
      ).mapping.staffNumber,
    ).toBe(0);
    expect(
      guessMapping(
        aTable(
          ['Medewerker', 'WTF'],
          [
            ['Anna Hoff', '1'],
            ['Piet Dam', '1'],
          ],
        ),
      ).mapping.fullName,
    ).toBe(0);
  });

  it('looks at the values when the heading says nothing', () => {
    const rows = [
      ['a@x.nl', 'M', '01-02-1980', 'Leerkracht', 'Hoff'],
      ['b@x.nl', 'V', '03-04-1990', 'Directeur', 'Dam'],
      ['c@x.nl', 'V', '05-06-1970', 'Conciërge', 'Bos'],
    ];
    const guess = guessMapping(aTable(['k1', 'k2', 'k3', 'k4', 'Achternaam'], rows));
    expect(guess.mapping).toEqual({ email: 0, gender: 1, birthDate: 2, functionTitle: 3, familyName: 4 });
    expect(guess.columns[0]?.confidence).toBe('values');
    expect(guess.columns[4]?.confidence).toBe('header');
  });

  it('refuses a column of citizen service numbers whatever its heading says', () => {
    const rows = ['111222333', '123456782', '100000009'].map((number) => [number, 'Hoff']);
    const guess = guessMapping(aTable(['Personeelsnummer', 'Achternaam'], rows));
    expect(guess.mapping.staffNumber).toBeUndefined();
    expect(guess.columns[0]?.refused).toBe('citizen-number');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planSchoolImport } from '#shared/domain/school-import/plan-school-import.ts';
import { readTable } from '#core/services/import/read-table.ts';
import { encode } from '../../support/import-files.ts';

describe("DUO's list of schools", () => {
  const sample = readFileSync(join(import.meta.dirname, '../../../../shared/test-data/nl/duo-vestigingen-sample.csv'));

  it('reads the older file', () => {
    const table = readTable(sample, 'schools');
    expect(table.delimiter).toBe(';');
    expect(table.headers[4]).toBe('VESTIGINGSNAAM');
    const plan = planSchoolImport(table, { boardNumber: null }, []);
    expect(plan.problems).toEqual([]);
    expect(plan.creates).toHaveLength(60);
    expect(plan.creates[0]).toEqual({
      brin: '16AH',
      site: '00',
      name: "OBS 't Eenspan",
      boardNumber: '10249',
      street: 'Oosterstraat',
      houseNumber: '58',
      postcode: '7822 HG',
      place: 'EMMEN',
      municipality: 'EMMEN',
      province: 'Drenthe',
      denomination: 'Openbaar',
    });
    const board = plan.boards[0];
    const one = planSchoolImport(table, { boardNumber: board?.boardNumber ?? '' }, []);
    expect(one.creates).toHaveLength(board?.schools ?? -1);
    expect(one.otherBoards + one.creates.length).toBe(60);
  });

  it.each([
    ['16AH03', '03'],
    ['03', '03'],
    ['3', '03'],
    ['', '00'],
  ])('reads the newer file with site %j', (code, site) => {
    const text = `"PROVINCIE","BEVOEGD GEZAG NUMMER","INSTELLINGSCODE","VESTIGINGSCODE","VESTIGINGSNAAM","POSTCODE"\r\n"Drenthe","1024","16AH","${code}","Säule, de","7822 hg"\r\n`;
    const plan = planSchoolImport(readTable(encode(text, 'utf-8-bom'), 'schools'), { boardNumber: null }, []);
    expect(plan.creates).toMatchObject([
      { brin: '16AH', site, name: 'Säule, de', boardNumber: '01024', postcode: '7822 HG' },
    ]);
  });

  it('updates by BRIN and site, never erases, and leaves bad rows out', () => {
    const first = planSchoolImport(readTable(sample, 'schools'), { boardNumber: null }, []);
    const existing = first.creates.map((school, index) => ({ id: `school-${String(index)}` as never, ...school }));
    expect(planSchoolImport(readTable(sample, 'schools'), { boardNumber: null }, existing)).toMatchObject({
      creates: [],
      updates: [],
      unchanged: 60,
    });
    const text =
      'BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM\n16AH;16AH00;Nieuwe naam;\nXX;00;Fout;\n16AH;16ZZ00;Fout;\n16AH;16AH00;Dubbel;\n16AH;16AH01;;\n';
    const plan = planSchoolImport(readTable(encode(text), 'schools'), { boardNumber: null }, existing);
    expect(plan.updates).toMatchObject([{ school: { name: 'Nieuwe naam', street: 'Oosterstraat' } }]);
    expect(plan.problems.map((one) => [one.row, one.code])).toEqual([
      [3, 'brin-invalid'],
      [4, 'site-invalid'],
      [5, 'school-twice'],
      [6, 'school-name-missing'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import { guessMapping } from '#shared/domain/team-import/guess-mapping.ts';
import { planTeamImport, previewTeamImport } from '#shared/domain/team-import/plan-import.ts';
import { DEFAULT_TEAM_IMPORT_OPTIONS } from '#shared/domain/team-import/plan-types.ts';
import { aTable } from '../../support/import-table.ts';

const HEADERS = ['Personeelsnummer', 'Roepnaam', 'Achternaam', 'Geb.datum', 'Functie', 'WTF', 'Opleiding'];
const TABLE = aTable(HEADERS, [
  ['1', 'Anna', 'Hoff', '28-02-1980', 'Leerkracht', '0,8', 'Pabo'],
  ['1', 'Anna', 'Hoff', '28-02-1980', "IB'er", '0,2', 'Master SEN'],
  ['2', 'Piet', 'Dam', '31-02-1990', 'Directeur', '1', ''],
  ['3', 'Bo', 'Bos', '06-05-1990', 'Conciërge', '0,5', ''],
  ['3', 'Bo', 'Bos', '06-05-1990', 'Conciërge', '0,5', ''],
  ['', 'Totaal', '', '', '', '', ''],
  // Four of one name: two by their birth dates, one who is either, one who is neither.
  ['', 'Jan', 'de Vries', '01-01-1970', 'Leerkracht', '1', ''],
  ['', 'Jan', 'de Vries', '01-01-1980', 'Leerkracht', '1', ''],
  ['', 'Jan', 'de Vries', '', 'Leerkracht', '1', ''],
  ['', 'Ine', 'de Vries', '', 'Leerkracht', '1', ''],
]);
const mapping = guessMapping(TABLE).mapping;
const context = { members: [], schools: [], today: isoDate('2026-11-23') };

describe('the preview of an import', () => {
  const plan = planTeamImport(TABLE, mapping, DEFAULT_TEAM_IMPORT_OPTIONS, context);

  it('counts what the plan holds', () => {
    expect(plan.summary).toMatchObject({
      peopleToCreate: plan.creates.length,
      appointmentsToCreate: plan.creates.reduce((sum, one) => sum + one.appointments.length, 0),
      qualificationsToCreate: plan.creates.reduce((sum, one) => sum + one.qualifications.length, 0),
      duplicateRows: 1,
      rowsWithErrors: 2,
    });
    expect(plan.creates.map((one) => [one.person.familyName, one.rows])).toEqual([
      ['Hoff', [2, 3]],
      ['Bos', [5]],
      ['Vries', [8]],
      ['Vries', [9]],
      ['Vries', [11]],
    ]);
    expect(plan.errors.map((one) => [one.row, one.code])).toEqual([
      [4, 'date-not-existing'],
      [10, 'person-ambiguous'],
    ]);
  });

  it.each([0, 1, 4, 100])('is the plan with the first %i rows and without the drafts to store', (limit) => {
    const preview = previewTeamImport(TABLE, mapping, DEFAULT_TEAM_IMPORT_OPTIONS, context, limit);
    const { creates: _, ...rest } = plan;
    expect(preview).toEqual({ ...rest, rows: rest.rows.slice(0, limit) });
  });
});

import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { AppointmentId, PersonId, SchoolId } from '#shared/kernel/ids.ts';
import { guessMapping } from '#shared/domain/team-import/guess-mapping.ts';
import { planTeamImport, type TeamImportContext } from '#shared/domain/team-import/plan-import.ts';
import {
  DEFAULT_TEAM_IMPORT_OPTIONS,
  type TeamImportOptions,
  type TeamImportPlan,
} from '#shared/domain/team-import/plan-types.ts';
import type { School, TeamMember } from '#shared/domain/team/entities.ts';
import { appointmentProblems } from '#shared/domain/team/appointment-policy.ts';
import { personProblems } from '#shared/domain/team/person-policy.ts';
import { aTable } from '../../support/import-table.ts';

const today = isoDate('2026-11-23');

const regenboog: School = {
  id: 'school-1' as SchoolId,
  brin: '16SW',
  site: '00',
  name: 'OBS De Regenboog',
  boardNumber: '41234',
  street: '',
  houseNumber: '',
  postcode: '',
  place: '',
  municipality: '',
  province: '',
  denomination: '',
};
const linde: School = { ...regenboog, id: 'school-2' as SchoolId, site: '01', name: 'CBS De Linde' };

function plan(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  context: Partial<TeamImportContext> = {},
  options: Partial<TeamImportOptions> = {},
): TeamImportPlan {
  const table = aTable(headers, rows);
  return planTeamImport(
    table,
    guessMapping(table).mapping,
    { ...DEFAULT_TEAM_IMPORT_OPTIONS, ...options },
    { members: [], schools: [regenboog, linde], today, ...context },
  );
}

/** The team as it stands after a plan, as the commit would write it. */
function apply(done: TeamImportPlan, members: readonly TeamMember[] = []): TeamMember[] {
  let number = 0;
  const next = (): string => `id-${String((number += 1))}-${String(members.length)}`;
  const added = done.creates.map((create): TeamMember => {
    const personId = next() as PersonId;
    return {
      person: { id: personId, ...create.person },
      appointments: create.appointments.map((one) => ({ id: next() as AppointmentId, personId, ...one })),
      qualifications: [],
      occupancies: [],
      memberships: [],
    };
  });
  const kept = members.map((member): TeamMember => {
    const update = done.updates.find((one) => one.personId === member.person.id);
    if (update === undefined) return member;
    return {
      ...member,
      person: { ...member.person, ...update.personChanges },
      appointments: [
        ...member.appointments.map((one) => ({
          ...one,
          ...update.appointmentChanges.find((change) => change.appointmentId === one.id)?.changes,
        })),
        ...update.newAppointments.map((one) => ({ id: next() as AppointmentId, personId: member.person.id, ...one })),
      ],
    };
  });
  return [...kept, ...added];
}

const codes = (problems: TeamImportPlan['errors']): (readonly [number | null, string])[] =>
  problems.map((one) => [one.row, one.code] as const);
const HEADERS = [
  'Personeelsnummer',
  'Roepnaam',
  'Tussenvoegsel',
  'Achternaam',
  'Geslacht',
  'Geb.datum',
  'Functie',
  'WTF',
  'Schaal',
  'School',
  'In dienst',
  'Uit dienst',
];
const ANNA = [
  '00012',
  'Anna',
  "van 't",
  'Hoff',
  'V',
  '28-02-1980',
  'Leerkracht',
  '0,8000',
  'LB-7',
  'De Regenboog',
  '01-08-2010',
  '',
];
const PIET = ['00013', 'Piet', '', "O'Brien", '1', '1990-05-06', "IB'er", '1', 'LC', '16SW01', '01-08-2020', ''];

describe('a first import', () => {
  it('makes people with their appointments', () => {
    const done = plan(HEADERS, [ANNA, PIET]);
    expect(done.errors).toEqual([]);
    expect(done.summary).toMatchObject({ rows: 2, peopleToCreate: 2, appointmentsToCreate: 2, rowsWithErrors: 0 });
    expect(done.creates[0]).toMatchObject({
      rows: [2],
      person: {
        givenName: 'Anna',
        namePrefix: "van 't",
        familyName: 'Hoff',
        birthDate: '1980-02-28',
        gender: 'female',
        staffNumber: '00012',
      },
      appointments: [
        {
          schoolId: 'school-1',
          functionGroup: 'op',
          workingTimeFactor: 8000,
          scale: 'LB',
          step: 7,
          scaleGeneration: 'from-2022',
          from: '2010-08-01',
          to: null,
        },
      ],
    });
    expect(done.creates[1]).toMatchObject({
      person: { familyName: "O'Brien", gender: 'male' },
      appointments: [{ schoolId: 'school-2', isCareCoordinator: true }],
    });
    expect(done.scaleNaming).toEqual({ naming: 'from-2022', isCertain: false });
  });

  it('makes only what the workspace would take by hand', () => {
    const done = plan(HEADERS, [ANNA, PIET]);
    for (const { person, appointments } of done.creates) {
      expect(personProblems(person, today).filter((one) => one.severity === 'error')).toEqual([]);
      for (const one of appointments) {
        expect(
          appointmentProblems({ personId: 'p' as PersonId, ...one }).filter((problem) => problem.severity === 'error'),
        ).toEqual([]);
      }
    }
  });

  it('adds two rows of one person up as two appointments, by number or by name and birth date', () => {
    const second = [...ANNA];
    second[7] = '0,2';
    second[9] = 'De Linde';
    const done = plan(HEADERS, [ANNA, second]);
    expect(done.summary).toMatchObject({ peopleToCreate: 1, appointmentsToCreate: 2 });
    expect(done.creates[0]?.appointments.map((one) => [one.schoolId, one.workingTimeFactor])).toEqual([
      ['school-1', 8000],
      ['school-2', 2000],
    ]);
    const byName = [...second];
    byName[0] = '';
    expect(plan(HEADERS, [ANNA, byName]).summary).toMatchObject({ peopleToCreate: 1, appointmentsToCreate: 2 });
  });

  it('skips a row that is there twice, but not two equal appointments that differ in a column left out', () => {
    expect(plan(HEADERS, [ANNA, [...ANNA]]).summary).toMatchObject({
      peopleToCreate: 1,
      appointmentsToCreate: 1,
      duplicateRows: 1,
    });
    const headers = [...HEADERS, 'Volgnummer'];
    expect(
      plan(headers, [
        [...ANNA, '1'],
        [...ANNA, '2'],
      ]).summary,
    ).toMatchObject({ peopleToCreate: 1, appointmentsToCreate: 2, duplicateRows: 0 });
  });

  it('leaves totals and footers out and says so', () => {
    const total = ['', '', '', 'Totaal', '', '', '', '1,8', '', '', '', ''];
    const footer = ['Afgedrukt op 23-11-2026', '', '', '', '', '', '', '', '', '', '', ''];
    const done = plan(HEADERS, [ANNA, total, footer]);
    expect(done.summary).toMatchObject({ peopleToCreate: 1, skippedRows: 2, rowsWithErrors: 0 });
    expect(done.rows.map((row) => row.action)).toEqual(['create', 'skip', 'skip']);
  });

  it('reads a list with one column of names', () => {
    const done = plan(
      ['Naam', 'Groep'],
      [
        ["Hoff, A. van 't", '1/2'],
        ['Ñáñez, José', '2-jan'],
      ],
    );
    expect(done.creates.map((one) => one.person.familyName)).toEqual(['Hoff', 'Ñáñez']);
    expect(done.creates[0]?.appointments[0]?.pupilGroups).toEqual([1, 2]);
    expect(codes(done.warnings)).toContainEqual([null, 'working-time-not-mapped']);
  });
});

describe('row errors', () => {
  const row = (patch: Record<number, string>): string[] => ANNA.map((cell, index) => patch[index] ?? cell);

  it.each([
    [{ 5: '31-02-1980' }, 'date-not-existing'],
    [{ 5: 'februari' }, 'date-not-understood'],
    [{ 5: '01-01-2020' }, 'birth-date-implausible'],
    [{ 7: 'voltijd' }, 'working-time-not-understood'],
    [{ 7: '0,8 0,2' }, 'working-time-not-understood'],
    [{ 8: '€ 3463,00' }, 'scale-is-amount'],
    [{ 0: '111222333' }, 'staff-number-is-citizen-number'],
    [{ 0: '1,23E+05' }, 'staff-number-mangled'],
    [{ 1: '', 2: '', 3: '' }, 'name-missing'],
    [{ 11: '01-08-2009' }, 'end-before-start'],
    [{ 6: '#VERW!' }, 'spreadsheet-error'],
    [{ 3: 'x'.repeat(101) }, 'value-too-long'],
  ] as const)('finds %j: %s', (patch, code) => {
    const done = plan(HEADERS, [row({ ...patch }), PIET]);
    expect(codes(done.errors)).toEqual([[2, code]]);
    expect(done.summary).toMatchObject({ rowsWithErrors: 1, peopleToCreate: 1 });
    expect(done.rows[0]?.action).toBe('error');
  });

  it('shows the heading and the value, except of a citizen service number', () => {
    const done = plan(HEADERS, [row({ 5: '31-02-1980' }), row({ 0: '111222333', 3: 'Dam' })]);
    expect(done.errors[0]).toMatchObject({ row: 2, column: 5, header: 'Geb.datum', value: '31-02-1980' });
    expect(done.errors[1]).toMatchObject({ row: 3, column: 0, header: 'Personeelsnummer', value: null });
    expect(JSON.stringify(done)).not.toContain('111222333');
  });

  it('refuses one number for two people', () => {
    const other = row({ 1: 'Kees', 2: '', 3: 'Dam', 5: '01-01-1970' });
    expect(codes(plan(HEADERS, [ANNA, other]).errors)).toEqual([[3, 'staff-number-of-other-person']]);
  });

  it.each([
    [{ 5: '1900-01-00' }, 'date-placeholder'],
    [{ 5: '30-12-1899' }, 'date-placeholder'],
    [{ 4: 'Q' }, 'gender-not-understood'],
    [{ 6: 'Tovenaar' }, 'function-not-understood'],
    [{ 9: 'De Maan' }, 'school-unknown'],
    [{ 7: '' }, 'working-time-missing'],
    [{ 7: '1,5' }, 'working-time-above-full-time'],
    [{ 3: "=cmd|' /C calc'!A0" }, 'looks-like-formula'],
    [{ 3: '@SUM(1)' }, 'looks-like-formula'],
    [{ 3: 'Ã‘Ã¡Ã±ez' }, 'name-unreadable'],
    [{ 8: 'hoog' }, 'scale-not-understood'],
  ] as const)('warns of %j: %s', (patch, code) => {
    const done = plan(HEADERS, [row({ ...patch })]);
    expect(done.errors).toEqual([]);
    expect(codes(done.warnings)).toContainEqual([2, code]);
    expect(done.summary.peopleToCreate).toBe(1);
  });

  it('keeps formulas, apostrophes and emoji as plain text', () => {
    const names = ["=cmd|' /C calc'!A0", "O'Brien", "Ñáñez-van 't Hoff", 'Bloem 🌻', '-Jansen', '+31612345678'];
    const done = plan(
      HEADERS,
      names.map((name, index) => row({ 0: String(index), 2: '', 3: name, 5: '' })),
    );
    expect(done.creates.map((one) => one.person.familyName)).toEqual(names);
  });

  it('gives a repeated warning once, with the number of rows', () => {
    const done = plan(HEADERS, [row({ 9: 'De Maan' }), row({ 0: '9', 3: 'Dam', 5: '', 9: 'De Maan' })]);
    expect(done.warnings.filter((one) => one.code === 'school-unknown')).toMatchObject([
      { row: 2, rows: 2, value: 'De Maan' },
    ]);
  });
});

describe('importing again', () => {
  const team = apply(plan(HEADERS, [ANNA, PIET]));
  const row = (patch: Record<number, string>): string[] => ANNA.map((cell, index) => patch[index] ?? cell);

  it('changes nothing when nothing changed', () => {
    const done = plan(HEADERS, [ANNA, PIET], { members: team });
    expect(done.summary).toMatchObject({
      peopleToCreate: 0,
      peopleToUpdate: 0,
      peopleUnchanged: 2,
      peopleNotInFile: 0,
    });
  });

  it('updates by staff number, field by field', () => {
    const done = plan(HEADERS, [row({ 3: 'Hoff-Dam', 7: '1,0000' })], { members: team });
    expect(done.summary).toMatchObject({
      peopleToCreate: 0,
      peopleToUpdate: 1,
      appointmentsToUpdate: 1,
      peopleNotInFile: 1,
    });
    expect(done.updates[0]?.diffs).toEqual([
      { row: 2, subject: 'person', field: 'familyName', before: 'Hoff', after: 'Hoff-Dam' },
      { row: 2, subject: 'appointment', field: 'workingTimeFactor', before: 8000, after: 10000 },
    ]);
  });

  it('never erases with an empty cell', () => {
    const done = plan(HEADERS, [row({ 2: '', 4: '', 5: '', 6: '', 7: '', 8: '', 9: '', 10: '' })], { members: team });
    expect(done.summary).toMatchObject({ peopleUnchanged: 1, peopleToUpdate: 0, appointmentsToCreate: 0 });
  });

  it('finds a person whose number lost its zeros and keeps the longer number', () => {
    const done = plan(HEADERS, [row({ 0: '12' })], { members: team });
    expect(done.summary).toMatchObject({ peopleUnchanged: 1, peopleToCreate: 0 });
    expect(codes(done.warnings)).toContainEqual([2, 'staff-number-zeros']);
  });

  it('finds a person by name and birth date, or by name alone with a warning', () => {
    expect(plan(HEADERS, [row({ 0: '' })], { members: team }).summary.peopleUnchanged).toBe(1);
    const done = plan(HEADERS, [row({ 0: '', 5: '' })], { members: team });
    expect(done.summary.peopleUnchanged).toBe(1);
    expect(codes(done.warnings)).toContainEqual([2, 'matched-by-name']);
  });

  it('finds a person by e-mail address, but not by a shared one', () => {
    const headers = [...HEADERS, 'E-mail'];
    const withMail = apply(
      plan(headers, [
        [...ANNA, 'anna@school.nl'],
        [...PIET, 'info@school.nl'],
      ]),
    );
    const married = [...row({ 0: '', 3: 'Dam', 2: '' }), 'ANNA@school.nl'];
    expect(plan(headers, [married], { members: withMail }).updates[0]?.personChanges).toMatchObject({
      familyName: 'Dam',
    });
    const stranger = [...row({ 0: '77', 1: 'Eva', 2: '', 3: 'Bos', 5: '01-01-1991' }), 'info@school.nl'];
    expect(plan(headers, [stranger], { members: withMail }).summary.peopleToCreate).toBe(1);
  });

  it('refuses a row that fits two people', () => {
    const twins = apply(plan(HEADERS, [row({ 0: '1' }), row({ 0: '2', 5: '01-03-1985' })]));
    expect(twins).toHaveLength(2);
    expect(codes(plan(HEADERS, [row({ 0: '', 5: '' })], { members: twins }).errors)).toEqual([[2, 'person-ambiguous']]);
  });

  it('refuses a number that belongs to someone else', () => {
    const stranger = row({ 1: 'Eva', 2: '', 3: 'Bos', 5: '01-01-1991' });
    expect(codes(plan(HEADERS, [stranger], { members: team }).errors)).toEqual([[2, 'staff-number-of-other-person']]);
  });

  it('adds an appointment at another school and ends one that the file ends', () => {
    const ended = row({ 11: '31-07-2026' });
    const added = row({ 9: 'De Linde', 10: '01-08-2026', 7: '0,5' });
    const done = plan(HEADERS, [ended, added], { members: team });
    expect(done.updates[0]?.appointmentChanges.map((one) => one.changes)).toEqual([{ to: '2026-07-31' }]);
    expect(done.updates[0]?.newAppointments).toMatchObject([
      { schoolId: 'school-2', workingTimeFactor: 5000, from: '2026-08-01' },
    ]);
  });

  it('keeps the function group that the user set for this title', () => {
    const corrected = team.map((member) => ({
      ...member,
      appointments: member.appointments.map((one) => ({ ...one, functionGroup: 'directie' as const })),
    }));
    expect(plan(HEADERS, [ANNA, PIET], { members: corrected }).summary.peopleUnchanged).toBe(2);
  });

  it('does not shorten a first name to initials', () => {
    const headers = ['Personeelsnummer', 'Voorletters', 'Achternaam'];
    expect(plan(headers, [['00012', 'A.', 'Hoff']], { members: team }).summary.peopleUnchanged).toBe(1);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TeamImportFile } from '#shared/contract/team-import.ts';
import { csv, encode, sheet, xlsx } from '../../support/import-files.ts';
import { failureOf, PASSPHRASE, TestCore } from '../../support/test-core.ts';

const HEADERS = ['Personeelsnummer', 'Roepnaam', 'Achternaam', 'Geb.datum', 'Functie', 'WTF'];
const GOOD = ['1', 'Anna', 'Hoff', '28-02-1980', 'Leerkracht', '0,8'];
const options = { workingTimeUnit: null, scaleNaming: null, defaultSchoolId: null };

let core: TestCore;
beforeEach(async () => {
  core = new TestCore();
  await core.createSchool();
});
afterEach(() => core.remove());

const read = (bytes: Uint8Array<ArrayBuffer>) => core.api.teamImport.read.mutate(bytes);
const preview = ({ importId, mapping }: TeamImportFile) =>
  core.api.teamImport.preview.mutate({ importId, mapping, options });
const commit = ({ importId, mapping }: TeamImportFile, skipRowsWithErrors = false) =>
  core.api.teamImport.commit.mutate({ importId, mapping, options, skipRowsWithErrors });
const people = async () => (await core.api.team.list.query()).members.map(({ person }) => person);

describe('names of every kind go in and come out as they were written', () => {
  const NAMES = [
    "O'Brien",
    "Ñáñez-van 't Hoff",
    'Łukasiewicz',
    'Müller 😀',
    "=cmd|' /C calc'!A0",
    '+31612345678',
    '@SUM(1+1)',
    '<script>alert(1)</script>',
    "Robert') -- DROP TABLE person",
    '田中',
  ];
  const rows = NAMES.map((name, index) => GOOD.with(0, String(index + 1)).with(2, name));

  it.each([
    ['CSV in UTF-8', () => csv([HEADERS, ...rows])],
    ['CSV in UTF-16', () => encode([HEADERS, ...rows].map((row) => row.join(';')).join('\r\n'), 'utf-16le')],
    ['a spreadsheet', () => sheet([HEADERS, ...rows])],
  ])('%s', async (_, file) => {
    expect(await commit(await read(file()))).toMatchObject({ created: NAMES.length, skippedRows: 0 });
    const written = (await people()).map(({ namePrefix, familyName }) => `${namePrefix} ${familyName}`.trim());
    expect(written.toSorted()).toEqual(NAMES.toSorted());
    // Again: the same people are found, none is doubled.
    expect(await commit(await read(file()))).toMatchObject({ created: 0, unchanged: NAMES.length });
    await core.api.history.undo.mutate();
    expect(await people()).toEqual([]);
  });

  it('a name that looks like a formula is pointed at', async () => {
    const { warnings } = await preview(await read(csv([HEADERS, GOOD.with(2, "=cmd|' /C calc'!A0")])));
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'looks-like-formula', row: 2, column: 2 }));
  });
});

it('a file in the old Windows encoding keeps its accents', async () => {
  const text = [HEADERS, GOOD.with(1, 'Zoë').with(2, 'Ñáñez')].map((row) => row.join(';')).join('\r\n');
  const file = await read(encode(text, 'windows-1252'));
  expect(file.encoding).toBe('windows-1252');
  await commit(file);
  expect(await people()).toMatchObject([{ givenName: 'Zoë', familyName: 'Ñáñez' }]);
});

describe('dates of 1900, with which systems say that they know none', () => {
  it.each(['31-12-1899', '00-01-1900', '29-02-1900', '01-01-1900', '1900-01-00'])(
    '%s: unknown, and said so',
    async (date) => {
      const file = await read(csv([HEADERS, GOOD, GOOD.with(0, '2').with(2, 'Bos').with(3, date)]));
      const { warnings } = await preview(file);
      expect(warnings).toContainEqual(expect.objectContaining({ code: 'date-placeholder', row: 3, column: 3 }));
      await commit(file);
      expect((await people()).map(({ birthDate }) => birthDate)).toEqual([null, '1980-02-28']);
    },
  );

  it('that Excel keeps as the numbers 0 and 60', async () => {
    const row = (number: string, name: string, serial: number) => [number, 'Bo', name, { serial }, 'Leerkracht', 1];
    await commit(await read(sheet([HEADERS, row('1', 'Nul', 0), row('2', 'Zestig', 60), row('3', 'Goed', 29_000)])));
    expect((await people()).map(({ birthDate }) => birthDate)).toEqual(['1979-05-25', null, null]);
  });

  it.each(['31-02-1980', '2099-01-01'])('%s: an error of its row, and nothing imported', async (date) => {
    const file = await read(csv([HEADERS, GOOD, GOOD.with(0, '2').with(2, 'Bos').with(3, date)]));
    expect((await preview(file)).errors).toMatchObject([{ row: 3, column: 3 }]);
    expect((await failureOf(commit(file))).code).toBe('import-has-errors');
    expect(await people()).toEqual([]);
  });
});

describe('a file that was cut', () => {
  const rows = Array.from({ length: 50 }, (_, index) => GOOD.with(0, String(index)).with(2, `Hoff ${String(index)}`));

  it('CSV inside a row: the row is named and nothing is imported', async () => {
    const whole = csv([HEADERS, ...rows]);
    const file = await read(whole.slice(0, whole.length - 25));
    const { errors } = await preview(file);
    expect(errors).toContainEqual(expect.objectContaining({ code: 'row-incomplete', row: 51 }));
    expect(errors.every(({ row }) => row === 51)).toBe(true);
    expect((await failureOf(commit(file))).code).toBe('import-has-errors');
    expect(await people()).toEqual([]);
  });

  it('a spreadsheet at any place: a sentence, never a part of the people', async () => {
    const whole = sheet([HEADERS, ...rows]);
    for (let part = 1; part < 20; part += 1) {
      const failure = await failureOf(read(whole.slice(0, Math.floor((whole.length * part) / 20))));
      expect(failure).toMatchObject({ code: 'import-unreadable', details: { reason: 'damaged' } });
    }
  });
});

it('a formula gives the value it had when the file was saved; one that failed is an error of its row', async () => {
  const cell = (xml: string) => ({ xml });
  const file = await read(
    xlsx({
      sheets: [
        {
          name: 'Blad1',
          rows: [
            HEADERS,
            ['1', 'Anna', cell('<c t="str"><f>B2&amp;"x"</f><v>Hoff</v></c>'), '28-02-1980', 'Leerkracht', 1],
            ['2', 'Bea', cell('<c t="e"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c>'), '28-02-1980', 'Leerkracht', 1],
          ],
        },
      ],
    }),
  );
  const { errors, summary } = await preview(file);
  expect(errors).toMatchObject([{ code: 'spreadsheet-error', row: 3, column: 2 }]);
  expect(summary).toMatchObject({ peopleToCreate: 1, rowsWithErrors: 1 });
});

describe('something else happens while a file is imported', () => {
  const rows = Array.from({ length: 2_000 }, (_, index) =>
    GOOD.with(0, String(index)).with(2, `Hoff ${String(index)}`),
  );

  it.each([
    ['a lock', () => core.api.session.lock.mutate()],
    ['a close', () => core.api.session.close.mutate()],
    [
      'another passphrase',
      () => core.api.session.changePassphrase.mutate({ current: PASSPHRASE, next: 'een nieuwe zin om te onthouden' }),
    ],
  ])('%s: everything is in or nothing', async (_, act) => {
    const file = await read(csv([HEADERS, ...rows]));
    const [outcome] = await Promise.allSettled([commit(file), act()]);
    await core.restart();
    const path = core.path('school.groeikaart');
    await core.api.session.open
      .mutate({ path, passphrase: PASSPHRASE })
      .catch(() => core.api.session.open.mutate({ path, passphrase: 'een nieuwe zin om te onthouden' }));
    expect((await people()).length).toBe(outcome.status === 'fulfilled' ? rows.length : 0);
    if (outcome.status === 'rejected') {
      expect((await failureOf(Promise.reject(outcome.reason as Error))).code).toMatch(
        /^(no-workspace|import-expired)$/,
      );
    }
    expect(core.log).toEqual([]);
  });

  it('a person who is added by hand meanwhile is kept, and not doubled', async () => {
    const file = await read(csv([HEADERS, GOOD]));
    const person = {
      givenName: 'Anna',
      namePrefix: '',
      familyName: 'Hoff',
      birthDate: null,
      gender: 'unknown' as const,
      staffNumber: '1',
      email: null,
      teachingSince: null,
    };
    await Promise.all([commit(file), core.api.team.createPerson.mutate({ person })]);
    expect(await people()).toHaveLength(1);
  });

  it('two commits of one file at once import it once', async () => {
    const file = await read(csv([HEADERS, ...rows.slice(0, 20)]));
    await Promise.allSettled([commit(file), commit(file)]);
    expect(await people()).toHaveLength(20);
  });
});

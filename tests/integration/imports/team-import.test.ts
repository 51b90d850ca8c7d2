import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TeamImportFile } from '#shared/contract/team-import.ts';
import { csv, encode, sheet } from '../../support/import-files.ts';
import { failureOf, ROOT, TestCore } from '../../support/test-core.ts';

const HEADERS = ['Personeelsnummer', 'Roepnaam', 'Tussenvoegsel', 'Achternaam', 'Geb.datum', 'Functie', 'WTF'];
const ANNA = ['00012', 'Anna', "van 't", 'Hoff', '28-02-1980', 'Leerkracht', '0,8'];
const PIET = ['00013', 'Piet', '', "O'Brien", '06-05-1990', "IB'er", '1'];
const options = { workingTimeUnit: null, scaleNaming: null, defaultSchoolId: null };

let core: TestCore;
beforeEach(async () => {
  core = new TestCore();
  await core.createSchool();
});
afterEach(() => core.remove());

function read(bytes: Uint8Array<ArrayBuffer>): Promise<TeamImportFile> {
  return core.api.teamImport.read.mutate(bytes);
}
const commit = ({ importId, mapping }: TeamImportFile, skipRowsWithErrors = false) =>
  core.api.teamImport.commit.mutate({ importId, mapping, options, skipRowsWithErrors });
const names = async (): Promise<string[]> => {
  const { members } = await core.api.team.list.query();
  return members.map(({ person }) =>
    `${person.givenName} ${person.namePrefix} ${person.familyName}`.replace('  ', ' '),
  );
};

describe('importing a staff list', () => {
  it('previews without writing, commits once, and is undone and redone as one step', async () => {
    const file = await read(csv([HEADERS, ANNA, PIET]));
    expect(file.delimiter).toBe(';');
    const preview = await core.api.teamImport.preview.mutate({
      importId: file.importId,
      mapping: file.mapping,
      options,
    });
    expect(preview.summary).toMatchObject({ peopleToCreate: 2, appointmentsToCreate: 2 });
    expect(await names()).toEqual([]);
    expect(await commit(file)).toEqual({ created: 2, updated: 0, unchanged: 0, skippedRows: 0 });
    expect(await names()).toEqual(["Anna van 't Hoff", "Piet O'Brien"]);
    const state = await core.api.history.state.query();
    expect(state.undo).toMatchObject({ command: 'team.import', summary: { created: 2, updated: 0 } });
    await core.api.history.undo.mutate();
    expect(await names()).toEqual([]);
    await core.api.history.redo.mutate();
    expect(await names()).toHaveLength(2);
  });

  it('updates on a second import, from a spreadsheet too', async () => {
    await commit(await read(csv([HEADERS, ANNA, PIET])));
    const changed = sheet([HEADERS, ['12', 'Anna', "van 't", 'Hoff', { serial: 29279 }, 'Directeur', 1]]);
    expect(await commit(await read(changed))).toEqual({ created: 0, updated: 1, unchanged: 0, skippedRows: 0 });
    const { members } = await core.api.team.list.query();
    const anna = members.find(({ person }) => person.givenName === 'Anna');
    expect(anna?.person.staffNumber).toBe('00012');
    expect(anna?.appointments).toMatchObject([
      { functionTitle: 'Directeur', functionGroup: 'directie', workingTimeFactor: 10_000 },
    ]);
    expect(members).toHaveLength(2);
  });

  it('imports nothing while a row has an error, unless such rows are to be left out', async () => {
    const bad = PIET.with(4, '31-02-1980');
    const file = await read(csv([HEADERS, ANNA, bad]));
    expect(await failureOf(commit(file))).toMatchObject({ code: 'import-has-errors', details: { rows: 1 } });
    expect(await names()).toEqual([]);
    expect(await commit(file, true)).toMatchObject({ created: 1, skippedRows: 1 });
    expect(await names()).toEqual(["Anna van 't Hoff"]);
  });

  it('leaves no trace of an import that changes nothing', async () => {
    await commit(await read(csv([HEADERS, ANNA])));
    const before = await core.api.history.list.query({ limit: 10, beforeSeq: null });
    expect(await commit(await read(csv([HEADERS, ANNA])))).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    const after = await core.api.history.list.query({ limit: 10, beforeSeq: null });
    expect(after.entries).toEqual(before.entries);
  });

  it('never stores or logs what is refused', async () => {
    const file = await read(
      csv([
        [...HEADERS, 'BSN', 'Geloof'],
        [...ANNA, '111222333', 'geheimgeloof'],
      ]),
    );
    expect(file.columns.filter((column) => column.refused !== null).map((column) => column.header)).toEqual([
      'BSN',
      'Geloof',
    ]);
    await commit(file);
    const everything = JSON.stringify([await core.api.team.list.query(), core.log]);
    expect(everything).not.toMatch(/111222333|geheimgeloof/);
  });

  it.each([
    ['too large', new Uint8Array(25 * 1024 * 1024 + 1).fill(0x61), 'too-large'],
    ['a PDF', encode('%PDF-1.7'), 'pdf'],
    ['empty', new Uint8Array(), 'empty'],
  ])('refuses a file that is %s', async (_, bytes, reason) => {
    expect(await failureOf(read(bytes))).toMatchObject({ code: 'import-unreadable', details: { reason } });
  });

  it('refuses unknown imports, mappings and fields', async () => {
    expect(await failureOf(commit({ importId: 'x', mapping: { familyName: 0 } } as TeamImportFile))).toMatchObject({
      code: 'import-expired',
    });
    const file = await read(csv([HEADERS, ANNA]));
    const preview = (mapping: object): Promise<unknown> =>
      core.api.teamImport.preview.mutate({ importId: file.importId, mapping: mapping, options });
    expect(await failureOf(preview({ familyName: 99 }))).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'mapping.familyName', code: 'column-unknown' }],
    });
    expect(await failureOf(preview({ bsn: 0 }))).toMatchObject({ code: 'invalid-input' });
    expect(await failureOf(preview({ familyName: -1 }))).toMatchObject({ code: 'invalid-input' });
  });
});

describe("importing DUO's list of schools", () => {
  it('takes all schools or those of one board, in one step of undo', async () => {
    const sample = readFileSync(join(ROOT, '../shared/test-data/nl/duo-vestigingen-sample.csv'));
    const file = await core.api.schoolImport.read.mutate(Uint8Array.from(sample));
    const all = await core.api.schoolImport.preview.mutate({ importId: file.importId, options: { boardNumber: null } });
    expect(all).toMatchObject({ rows: 60, created: 60, updated: 0, problemCount: 0 });
    const board = all.boards[0];
    const options = { boardNumber: board?.boardNumber ?? '' };
    const done = await core.api.schoolImport.commit.mutate({ importId: file.importId, options });
    expect(done.created).toBe(board?.schools);
    const again = async (): Promise<number> => {
      const next = await core.api.schoolImport.read.mutate(Uint8Array.from(sample));
      return (await core.api.schoolImport.preview.mutate({ importId: next.importId, options })).unchanged;
    };
    expect(await again()).toBe(done.created);
    await core.api.history.undo.mutate();
    expect(await again()).toBe(0);
  });

  it('says that a staff list is no list of schools', async () => {
    const bytes = csv([HEADERS, ANNA]);
    expect(await failureOf(core.api.schoolImport.read.mutate(bytes))).toMatchObject({
      details: { reason: 'not-a-school-list' },
    });
  });
});

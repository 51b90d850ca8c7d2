import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CatalogueImportFile } from '#shared/contract/catalogue-import.ts';
import { aProgrammeDraft } from '../../support/programme-drafts.ts';
import { csv, encode, sheet } from '../../support/import-files.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let core: TestCore;
beforeEach(async () => {
  core = new TestCore();
  await core.createSchool();
});
afterEach(() => core.remove());

const HEADERS = ['Code', 'Titel', 'Soort', 'Aanbieder', 'Plaats', 'Prijs', 'Contacturen', 'Competenties'];
const MATHS = ['B1', 'Rekenen in beweging', 'Cursus', 'Bureau', 'Utrecht', '795', '16', 'T4: 2'];
const READING = ['B2', 'Lezen met plezier', 'Module', 'Bureau', 'Zwolle', '', '', ''];

const read = (bytes: Uint8Array<ArrayBuffer>): Promise<CatalogueImportFile> =>
  core.api.catalogueImport.read.mutate(bytes);
const preview = ({ importId, mapping }: CatalogueImportFile) =>
  core.api.catalogueImport.preview.mutate({ importId, mapping });
const commit = ({ importId, mapping }: CatalogueImportFile, skipRowsWithErrors = false) =>
  core.api.catalogueImport.commit.mutate({ importId, mapping, skipRowsWithErrors });
const own = async () =>
  (await core.api.catalogue.list.query()).programmes
    .map(({ programme }) => programme)
    .filter(({ shippedKey }) => shippedKey === null);
const exported = async (format: 'csv' | 'xlsx', what: 'all' | 'own' | 'template') => {
  const { base64 } = await core.api.catalogueImport.export.mutate({ format, what });
  return Uint8Array.from(Buffer.from(base64, 'base64'));
};

describe('importing the catalogue of a board', () => {
  it('previews without writing, commits as one step of undo, and updates by key the next time', async () => {
    const file = await read(csv([HEADERS, MATHS, READING]));
    expect((await preview(file)).summary).toMatchObject({ toCreate: 2, toUpdate: 0, rowsWithErrors: 0 });
    expect(await own()).toEqual([]);
    expect(await commit(file)).toEqual({ created: 2, updated: 0, unchanged: 0, skippedRows: 0 });
    expect(await own()).toMatchObject([
      { title: 'Lezen met plezier', costs: [], contactMinutes: null, importKey: 'B2' },
      { title: 'Rekenen in beweging', contactMinutes: 960, outcomes: [{ level: 2 }] },
    ]);
    const changed = sheet([HEADERS, ['B1', 'Rekenen in beweging 2', 'Cursus', 'Bureau', 'Utrecht', 895, 16, '']]);
    expect(await commit(await read(changed))).toEqual({ created: 0, updated: 1, unchanged: 0, skippedRows: 0 });
    expect((await own()).find(({ importKey }) => importKey === 'B1')).toMatchObject({
      title: 'Rekenen in beweging 2',
      costs: [{ cents: 89_500 }],
      outcomes: [{ level: 2 }],
    });
    await core.api.history.undo.mutate();
    await core.api.history.undo.mutate();
    expect(await own()).toEqual([]);
    await core.api.history.redo.mutate();
    expect(await own()).toHaveLength(2);
  });

  it('refuses rows that are wrong unless the user leaves them out', async () => {
    const file = await read(csv([HEADERS, MATHS, ['B3', '', 'Cursus', '', '', '-5', '', '']]));
    expect((await preview(file)).errors.map(({ row, code }) => [row, code])).toEqual([
      [3, 'number-out-of-range'],
      [3, 'title-missing'],
    ]);
    expect((await failureOf(commit(file))).code).toBe('import-has-errors');
    expect(await commit(file, true)).toMatchObject({ created: 1, skippedRows: 1 });
  });

  it('says what is wrong with a file or a mapping', async () => {
    expect(await failureOf(read(encode('')))).toMatchObject({
      code: 'import-unreadable',
      details: { reason: 'empty' },
    });
    const file = await read(csv([HEADERS, MATHS]));
    const { title: _title, ...rest } = file.mapping;
    for (const mapping of [rest, { ...rest, title: 99 }, { ...file.mapping, source: file.mapping.title }]) {
      const failure = await failureOf(
        core.api.catalogueImport.preview.mutate({ importId: file.importId, mapping } as never),
      );
      expect(failure.code).toBe('invalid-input');
    }
    await core.api.catalogueImport.discard.mutate({ importId: file.importId });
    expect((await failureOf(commit(file))).code).toBe('import-expired');
  });

  it.each(['csv', 'xlsx'] as const)(
    'reads back as %s what it wrote, shipped and own, without a change',
    async (format) => {
      const { programmeId } = await core.api.catalogue.create.mutate({
        programme: aProgrammeDraft({
          places: [{ name: 'Ons dorp', latitude: 52.1, longitude: 5.2 }],
          contactMinutes: 65,
        }),
      });
      const { programmes } = await core.api.catalogue.list.query();
      const first = programmes.find(({ programme }) => programme.id !== programmeId)?.programme.id;
      if (first === undefined) throw new Error('The catalogue is not empty');
      await core.api.catalogue.createLink.mutate({
        link: { fromId: programmeId, toId: first, kind: 'leads-on-to', note: '' },
      });
      const { summary, errors } = await preview(await read(await exported(format, 'all')));
      expect(errors).toEqual([]);
      expect(summary).toMatchObject({ rows: 161, unchanged: 161, toCreate: 0, toUpdate: 0, links: 0 });
    },
  );

  it('gives a template that is read as a list without rows', async () => {
    const failure = await failureOf(read(await exported('xlsx', 'template')));
    expect(failure).toMatchObject({ code: 'import-unreadable', details: { reason: 'no-rows' } });
  });

  it('takes 20,000 rows, refuses one more with a sentence, and writes them as text but not as a spreadsheet', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => [
        `K${String(index)}`,
        `Cursus ${String(index)}`,
        'Cursus',
        `Bureau ${String(index % 50)}`,
        'Utrecht',
        String(100 + index),
        '16',
        'T4: 2',
      ]);
    expect(await failureOf(read(csv([HEADERS, ...rows(20_001)])))).toMatchObject({
      code: 'import-unreadable',
      details: { reason: 'too-many-rows', limit: 20_000 },
    });
    const file = await read(csv([HEADERS, ...rows(20_000)]));
    expect(await commit(file)).toMatchObject({ created: 20_000 });
    expect(await failureOf(exported('xlsx', 'own'))).toMatchObject({
      code: 'invalid-input',
      fields: [{ code: 'too-many-for-spreadsheet' }],
    });
    const again = await preview(await read(await exported('csv', 'own')));
    expect(again.summary).toMatchObject({ rows: 20_000, unchanged: 20_000 });
    await core.api.history.undo.mutate();
    expect(await own()).toEqual([]);
  }, 60_000);
});

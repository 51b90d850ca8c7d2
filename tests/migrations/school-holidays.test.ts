import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readHourSavings } from '#core/data/budget-repository.ts';
import { APPLICATION_ID, openConnection } from '#core/data/connection.ts';
import { readHolidays } from '#core/data/holiday-repository.ts';
import { migrations } from '#core/data/migrations/index.ts';
import { openWorkspaceFile } from '#core/data/workspace-file.ts';
import { FixedClock } from '../support/fixed-clock.ts';
import { FIRST_KEY } from '../support/storage-keys.ts';

/** A file as version 30 wrote it, with hours that somebody keeps. */
const ROWS_OF_VERSION_30 = `
INSERT INTO generation VALUES (1, 'uuid', 0);
INSERT INTO person VALUES ('p', 'Anna', '', 'Bos', NULL, 'unknown', NULL, NULL, NULL);
INSERT INTO hour_saving VALUES ('s', 'p', 'sustainable-basic', 2025, 600, 'Studiereis');
`;

it('brings a file without holidays over, and takes holidays in order only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groeikaart-schema-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = join(folder, 'a.groeikaart');
  const old = openConnection(path, FIRST_KEY, 'create');
  old.pragma(`application_id=${String(APPLICATION_ID)}`);
  const schema = migrations.filter(({ version }) => version <= 30).map(({ sql }) => sql);
  old.exec(`BEGIN; ${schema.join('\n')} ${ROWS_OF_VERSION_30} COMMIT;`);
  old.pragma('user_version=30');
  old.close();

  const database = openWorkspaceFile(path, FIRST_KEY, new FixedClock());
  expect(readHolidays(database)).toEqual([]);
  expect(readHourSavings(database)).toMatchObject([{ id: 's', fromSchoolYear: 2025, minutes: 600 }]);
  database.close();

  const connection = openConnection(path, FIRST_KEY, 'open');
  const insert = (first: string, last: string) =>
    connection.exec(`INSERT INTO school_holiday VALUES ('${first}', 'Herfst', '${first}', '${last}')`);
  insert('2026-10-10', '2026-10-18');
  expect(() => insert('2026-10-19', '2026-10-18')).toThrow('CHECK');
  connection.close();
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readAgreements } from '#core/data/agreement-repository.ts';
import { APPLICATION_ID, openConnection } from '#core/data/connection.ts';
import { migrations } from '#core/data/migrations/index.ts';
import { openWorkspaceFile } from '#core/data/workspace-file.ts';
import { FixedClock } from '../support/fixed-clock.ts';
import { FIRST_KEY } from '../support/storage-keys.ts';

/** A file as version 30 wrote it, with an agreement and a check. */
const ROWS_OF_VERSION_30 = `
INSERT INTO generation VALUES (1, 'uuid', 0);
INSERT INTO person VALUES ('p', 'Anna', '', 'Bos', NULL, 'unknown', NULL, NULL, NULL);
INSERT INTO plan_item VALUES ('i', 'p', NULL, NULL, 'Cursus', 'short-course', 'agreed', NULL, NULL, NULL, NULL, '', '', 0, NULL);
INSERT INTO agreement VALUES ('a', 'i', 'teacher-school', '', 'Beter rekenen', '', NULL, NULL, '', '', 'draft', NULL, '[]', NULL, NULL);
INSERT INTO agreement_check VALUES ('c', 'a', '2027-07-01', 'Aan het eind', NULL, NULL, '');
`;

it('brings a file with agreements over, which have no earlier copies', () => {
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
  expect(readAgreements(database)).toMatchObject([
    { id: 'a', changeWorkedOn: 'Beter rekenen', signed: null, earlier: [], checks: [{ id: 'c', dueOn: '2027-07-01' }] },
  ]);
  database.close();

  const connection = openConnection(path, FIRST_KEY, 'open');
  const insert = (number: number) =>
    connection.exec(
      `INSERT INTO agreement_version VALUES ('v${String(number)}', 'a', ${String(number)}, '2026-09-01', '[]', '', '', '2026-10-01', '')`,
    );
  insert(1);
  expect(() => insert(0)).toThrow('CHECK');
  expect(() => connection.exec(`UPDATE agreement_version SET agreement_id = 'b'`)).toThrow('FOREIGN KEY');
  connection.close();
});

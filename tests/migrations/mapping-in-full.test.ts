import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { APPLICATION_ID, openConnection } from '#core/data/connection.ts';
import { readRequirements } from '#core/data/goal-repository.ts';
import { firstSchema } from '#core/data/migrations/0010-first-schema.ts';
import { openWorkspaceFile } from '#core/data/workspace-file.ts';
import { FixedClock } from '../support/fixed-clock.ts';
import { FIRST_KEY } from '../support/storage-keys.ts';

/** A file as version 10 wrote it, with a row in each table that version 20 changes. */
const ROWS_OF_VERSION_10 = `
INSERT INTO generation VALUES (1, 'uuid', 0);
INSERT INTO framework VALUES ('f', NULL, 'Kader', 'Framework', '1', 'active', '', '', '[{"level":1,"labelNl":"a","labelEn":"a"}]');
INSERT INTO competence VALUES ('c', 'f', NULL, 'competence', '1', 'Rekenen', 'Maths', '', '', 0, NULL, 0);
INSERT INTO person VALUES ('p', 'Anna', '', 'Bos', NULL, 'unknown', NULL, NULL, NULL);
INSERT INTO goal VALUES ('g', NULL, 'Doel', '', '', NULL, NULL, 'p', '', 'active', 0);
INSERT INTO requirement VALUES ('r', 'g', 'c', 1, 'at-least-count', 2, 'bouw', 'lower', '2028-07-31');
INSERT INTO exemption VALUES ('e', 'r', 'p', 'Met verlof');
INSERT INTO rating VALUES ('t', 'p', 'c', 1, 'leader', '', '2026-01-01', '', '', '2026-01-01T09:00:00.000Z');
`;

it('brings a file of version 10 over with its requirements, exemptions and references', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groeikaart-schema-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = join(folder, 'a.groeikaart');
  const old = openConnection(path, FIRST_KEY, 'create');
  old.pragma(`application_id=${String(APPLICATION_ID)}`);
  old.exec(`BEGIN; ${firstSchema.sql} ${ROWS_OF_VERSION_10} COMMIT;`);
  old.pragma('user_version=10');
  old.close();

  const database = openWorkspaceFile(path, FIRST_KEY, new FixedClock());
  expect(readRequirements(database)).toEqual([
    {
      id: 'r',
      owner: { kind: 'goal', goalId: 'g' },
      competenceId: 'c',
      level: 1,
      quantity: { kind: 'at-least-count', count: 2 },
      group: { kind: 'bouw', bouw: 'lower' },
      byDate: '2028-07-31',
      exemptions: [{ id: 'e', personId: 'p', reason: 'Met verlof' }],
    },
  ]);
  database.close();

  const connection = openConnection(path, FIRST_KEY, 'open');
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(connection.prepare('SELECT confirms_id FROM rating').pluck().get()).toBeNull();
  expect(() => connection.exec(`DELETE FROM requirement WHERE id = 'r'`)).toThrow('FOREIGN KEY');
  connection.close();
});

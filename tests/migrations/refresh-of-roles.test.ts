import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { APPLICATION_ID, openConnection } from '#core/data/connection.ts';
import { migrations } from '#core/data/migrations/index.ts';
import { readOccupancies } from '#core/data/role-repository.ts';
import { openWorkspaceFile } from '#core/data/workspace-file.ts';
import { FixedClock } from '../support/fixed-clock.ts';
import { FIRST_KEY } from '../support/storage-keys.ts';

/** A role with a refresh term and its holder, as the version before wrote them. */
const ROWS = `
INSERT INTO generation VALUES (1, 'uuid', 0);
INSERT INTO person (id, given_name, name_prefix, family_name, gender) VALUES ('p', 'Anna', '', 'Bos', 'unknown');
INSERT INTO role VALUES ('r', NULL, 'Rekencoördinator', '', 'team', '', 2400, 1, 24, '[]', 'active', 0);
INSERT INTO occupancy VALUES ('o', 'r', 'p', '2022-08-01', NULL, 2400, NULL);
`;

it('brings a file with holders of roles over, of whom no refresh is known', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groeikaart-schema-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = join(folder, 'a.groeikaart');
  const old = openConnection(path, FIRST_KEY, 'create');
  old.pragma(`application_id=${String(APPLICATION_ID)}`);
  const before = migrations.filter(({ version }) => version < 90);
  old.exec(`BEGIN; ${before.map(({ sql }) => sql).join('\n')} ${ROWS} COMMIT;`);
  old.pragma(`user_version=${String(before.at(-1)?.version ?? 0)}`);
  old.close();

  const database = openWorkspaceFile(path, FIRST_KEY, new FixedClock());
  expect(readOccupancies(database)).toEqual([
    {
      id: 'o',
      roleId: 'r',
      personId: 'p',
      from: '2022-08-01',
      to: null,
      minutesPerYear: 2400,
      deputyId: null,
      refreshedOn: null,
    },
  ]);
  database.close();
});

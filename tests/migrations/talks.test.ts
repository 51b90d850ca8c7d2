import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { APPLICATION_ID, openConnection } from '#core/data/connection.ts';
import { migrations } from '#core/data/migrations/index.ts';
import { readTalkDates } from '#core/data/talk-dates-reader.ts';
import { openWorkspaceFile } from '#core/data/workspace-file.ts';
import { FixedClock } from '../support/fixed-clock.ts';
import { FIRST_KEY } from '../support/storage-keys.ts';

const ROWS = `
INSERT INTO generation VALUES (1, 'uuid', 0);
INSERT INTO person (id, given_name, name_prefix, family_name, gender) VALUES ('p', 'Anna', '', 'Bos', 'unknown');
`;

const talk = (id: string, state: string, heldOn: string | null, frozen: string | null): string =>
  `INSERT INTO talk VALUES ('${id}', NULL, NULL, 'p', NULL, 'goal', 'Doel', '${state}', NULL, NULL, 45,
   ${heldOn === null ? 'NULL' : `'${heldOn}'`}, '[]', '{}', '', '', 1, ${frozen ?? 'NULL'}, ${frozen ?? 'NULL'}, ${frozen ?? 'NULL'})`;

it('adds talks to a file of version 30, which holds only what a talk can be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groeikaart-schema-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = join(folder, 'a.groeikaart');
  const old = openConnection(path, FIRST_KEY, 'create');
  old.pragma(`application_id=${String(APPLICATION_ID)}`);
  const before = migrations.filter(({ version }) => version <= 30);
  old.exec(`BEGIN; ${before.map(({ sql }) => sql).join('\n')} ${ROWS} COMMIT;`);
  old.pragma('user_version=30');
  old.close();

  openWorkspaceFile(path, FIRST_KEY, new FixedClock()).close();
  const connection = openConnection(path, FIRST_KEY, 'open');
  connection.exec(talk('held', 'held', '2026-10-01', null));
  connection.exec(talk('closed', 'closed', '2025-10-01', "'x'"));
  for (const refused of [
    talk('a', 'held', null, null),
    talk('b', 'planned', '2026-10-01', null),
    talk('c', 'closed', '2026-10-01', null),
    talk('d', 'held', '2026-10-01', "'x'"),
  ]) {
    expect(() => connection.exec(refused)).toThrow('CHECK');
  }
  connection.close();

  const database = openWorkspaceFile(path, FIRST_KEY, new FixedClock());
  expect([...readTalkDates(database)]).toEqual([['p', { lastTalkOn: '2026-10-01', lastPlanUpdateOn: '2026-10-01' }]]);
  database.close();
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { APPLICATION_ID, type KeyAndSalt } from '#core/data/connection.ts';
import { openConnection } from '#core/data/connection.ts';
import { CURRENT_SCHEMA_VERSION } from '#core/data/migrations/index.ts';
import { createWorkspaceFile } from '#core/data/workspace-file.ts';
import { FixedClock } from '../../support/fixed-clock.ts';

const KEY = `${'ab'.repeat(32)}${'cd'.repeat(16)}` as KeyAndSalt;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groeikaart-contract-'));
  createWorkspaceFile(join(folder, 'a.groeikaart'), KEY, 'uuid', new FixedClock(), () => undefined).close();
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What each setting must read after opening; see `openConnection` for why. */
const CONTRACT = {
  cipher: 'sqlcipher',
  journal_mode: 'wal',
  synchronous: 2,
  temp_store: 2,
  secure_delete: 1,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  locking_mode: 'exclusive',
  cache_size: -262144,
  application_id: APPLICATION_ID,
  user_version: CURRENT_SCHEMA_VERSION,
} as const;

it('every connection is opened with the settings that keep data safe and secret', () => {
  const connection = openConnection(join(folder, 'a.groeikaart'), KEY, 'open');
  const actual = Object.fromEntries(
    Object.keys(CONTRACT).map((name) => [name, connection.pragma(name, { simple: true })]),
  );
  connection.close();
  expect(actual).toEqual(CONTRACT);
});

it('a connection for checking cannot write', () => {
  const connection = openConnection(join(folder, 'a.groeikaart'), KEY, 'check');
  expect(() => connection.exec('DELETE FROM generation')).toThrow(/readonly/);
  expect(connection.pragma('temp_store', { simple: true })).toBe(2);
  connection.close();
});

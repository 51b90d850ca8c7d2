import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openConnection } from '#core/data/connection.ts';
import { migrations } from '#core/data/migrations/index.ts';
import { LOGGED_TABLES } from '#core/data/tables.ts';
import { createWorkspaceFile } from '#core/data/workspace-file.ts';
import { FixedClock } from '../support/fixed-clock.ts';
import { FIRST_KEY } from '../support/storage-keys.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groeikaart-schema-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('migrations are numbered by ten, upward, and named once', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...versions].sort((left, right) => left - right));
  expect(versions.every((version) => version % 10 === 0)).toBe(true);
  expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
});

it('every table is strict, and every table but the log and what is derived is logged', () => {
  const path = join(folder, 'a.groeikaart');
  createWorkspaceFile(path, FIRST_KEY, 'uuid', new FixedClock(), () => undefined).close();
  const connection = openConnection(path, FIRST_KEY, 'open');
  const tables = connection
    .prepare(
      `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .all() as { name: string; strict: number }[];
  const columns = LOGGED_TABLES.map((table) =>
    connection.prepare(`SELECT name FROM pragma_table_info(?) WHERE pk = 1`).pluck().get(table),
  );
  connection.close();
  expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
  const notLogged = tables.map(({ name }) => name).filter((name) => !LOGGED_TABLES.some((logged) => logged === name));
  expect(notLogged.sort()).toEqual(['change_log', 'change_set', 'file_content', 'generation', 'packed_levels']);
  expect(columns.every((name) => name === 'id')).toBe(true);
});

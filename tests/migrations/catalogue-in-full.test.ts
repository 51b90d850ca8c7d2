import Database from 'better-sqlite3-multiple-ciphers';
import { expect, it } from 'vitest';
import { migrations } from '#core/data/migrations/index.ts';

it('brings entries of the catalogue over without a key and with a language that is not known', () => {
  const db = new Database(':memory:');
  for (const { version, sql } of migrations) if (version < 80) db.exec(sql);
  db.exec(`
    INSERT INTO programme VALUES ('p', NULL, 'module', 'Rekenen', 'Huis', '', 'active', '[]', NULL, NULL, NULL, NULL, '[]',
      '{}', NULL, 'unknown', 'unknown', 'unknown', 'unknown', 'none', NULL, '[]', '[]', '[]', '', NULL);
  `);
  for (const { version, sql } of migrations) if (version === 80) db.exec(sql);
  expect(db.prepare('SELECT id, title, import_key, language FROM programme').all()).toEqual([
    { id: 'p', title: 'Rekenen', import_key: null, language: 'unknown' },
  ]);
  expect(() => db.exec(`UPDATE programme SET language = 'klingon'`)).toThrow('CHECK');
  db.close();
});

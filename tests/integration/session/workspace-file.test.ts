import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConnection, readSalt } from '#core/data/connection.ts';
import { deriveKey } from '#core/services/crypto/workspace-key.ts';
import { aPerson } from '../../support/drafts.ts';
import { failureOf, PASSPHRASE, TestCore } from '../../support/test-core.ts';

let test: TestCore;

beforeEach(() => {
  test = new TestCore();
});

afterEach(async () => {
  await test.remove();
});

describe('a new workspace', () => {
  it('is open at once, holds the shipped framework and says what it was given', async () => {
    const words = await test.createSchool();
    expect(words).toHaveLength(24);
    const state = await test.api.session.state.query();
    expect(state.status).toBe('open');
    expect(state.workspace).toMatchObject({
      kind: 'school',
      name: 'De Proefschool',
      brin: '99ZZ',
      masterTargetYear: 2030,
    });
    const frameworks = await test.api.frameworks.list.query();
    expect(frameworks[0]?.competences.filter(({ kind }) => kind === 'competence')).toHaveLength(35);
  });

  it('starts with its salt and nothing readable', async () => {
    await test.createSchool();
    const file = readFileSync(test.path('school.groeikaart'));
    expect(file.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  });

  it('is only readable by its owner', async () => {
    await test.createSchool();
    expect(statSync(test.path('school.groeikaart')).mode & 0o077).toBe(0);
  });

  it.each([
    [{ name: ' ' }, 'name', 'required'],
    [{ brin: '9ZZZ' }, 'brin', 'brin-invalid'],
    [{ passphrase: 'kort' }, 'passphrase', 'passphrase-too-short'],
    [{ schoolYearStart: '02-29' }, 'schoolYearStart', 'school-year-start-invalid'],
    [{ masterTargetPercent: 101 }, 'masterTargetPercent', 'percent-out-of-range'],
  ])('refuses %j and makes no file', async (patch, path, code) => {
    const failure = await failureOf(
      test.api.session.create.mutate({
        folder: test.directory,
        fileName: 'school',
        passphrase: PASSPHRASE,
        kind: 'school',
        name: 'De Proefschool',
        brin: null,
        schoolYearStart: '08-01',
        masterTargetPercent: 30,
        masterTargetYear: null,
        ...patch,
      }),
    );
    expect(failure.code).toBe('invalid-input');
    expect(failure.fields).toContainEqual(expect.objectContaining({ path, code }));
    expect(readdirSync(test.directory).filter((name) => name.endsWith('.groeikaart'))).toEqual([]);
  });

  it('never replaces a file that is there', async () => {
    await test.createSchool();
    const before = readFileSync(test.path('school.groeikaart'));
    await test.api.session.close.mutate();
    const closed = readFileSync(test.path('school.groeikaart'));
    const failure = await failureOf(test.createSchool('een heel andere zin'));
    expect(failure.code).toBe('file-exists');
    expect(readFileSync(test.path('school.groeikaart')).equals(closed)).toBe(true);
    expect(before.length).toBeGreaterThan(0);
  });
});

describe('opening', () => {
  it('takes the passphrase in composed and decomposed form', async () => {
    await test.createSchool('één café aan zee');
    await test.restart();
    await test.api.session.open.mutate({
      path: test.path('school.groeikaart'),
      passphrase: 'één café aan zee'.normalize('NFD'),
    });
    expect((await test.api.session.state.query()).status).toBe('open');
  });

  it('takes the recovery words, and refuses words that are not a key', async () => {
    const words = await test.createSchool();
    await test.restart();
    const path = test.path('school.groeikaart');
    const wrong = await failureOf(
      test.api.session.openWithRecoveryWords.mutate({ path, words: [...words].reverse().join(' ') }),
    );
    expect(wrong.code).toBe('wrong-recovery-words');
    await test.api.session.openWithRecoveryWords.mutate({ path, words: ` ${words.join('  ').toUpperCase()} ` });
    expect((await test.api.session.state.query()).status).toBe('open');
  });

  it('remembers the file to unlock after a restart, and not after it was closed', async () => {
    await test.createSchool();
    await test.restart();
    expect((await test.api.session.state.query()).lastPath).toBe(test.path('school.groeikaart'));
    await test.api.session.open.mutate({ path: test.path('school.groeikaart'), passphrase: PASSPHRASE });
    await test.api.session.close.mutate();
    const state = await test.api.session.state.query();
    expect(state.lastPath).toBeNull();
    expect(state.recent).toHaveLength(1);
  });

  it('refuses a file that another process has open', async () => {
    await test.createSchool();
    const other = new TestCore(join(test.directory, 'other'));
    const failure = await failureOf(
      other.api.session.open.mutate({ path: test.path('school.groeikaart'), passphrase: PASSPHRASE }),
    );
    expect(failure.code).toBe('file-in-use');
    await other.core.close();
  });

  it('leaves the file as it was when the passphrase is wrong', async () => {
    await test.createSchool();
    await test.restart();
    const before = readFileSync(test.path('school.groeikaart'));
    const failure = await failureOf(
      test.api.session.open.mutate({ path: test.path('school.groeikaart'), passphrase: 'dit is hem niet' }),
    );
    expect(failure.code).toBe('wrong-passphrase-or-damaged');
    expect(readFileSync(test.path('school.groeikaart')).equals(before)).toBe(true);
  });
});

describe('a file that is not a sound workspace', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['a PDF', Buffer.from(`%PDF-1.7${'x'.repeat(2000)}`), 'file-foreign'],
    ['a spreadsheet', Buffer.from(`PK\u0003\u0004${'x'.repeat(2000)}`, 'latin1'), 'file-foreign'],
    ['an unencrypted database', Buffer.from(`SQLite format 3\0${'x'.repeat(2000)}`), 'file-foreign'],
    ['a few bytes', Buffer.from('abc'), 'file-damaged'],
    ['noise', Buffer.alloc(8192, 0xa7), 'wrong-passphrase-or-damaged'],
  ])('with %s in it is refused and stays as it was', async (_name, content, code) => {
    const path = test.path('odd.groeikaart');
    writeFileSync(path, content);
    const failure = await failureOf(test.api.session.open.mutate({ path, passphrase: PASSPHRASE }));
    expect(failure.code).toBe(code);
    expect(readFileSync(path).equals(content)).toBe(true);
    expect(readdirSync(test.directory).filter((name) => name.startsWith('odd'))).toEqual(['odd.groeikaart']);
  });

  it('that does not exist is said to be gone, and none is made', async () => {
    const path = test.path('gone.groeikaart');
    expect((await failureOf(test.api.session.open.mutate({ path, passphrase: PASSPHRASE }))).code).toBe(
      'file-not-found',
    );
    expect(existsSync(path)).toBe(false);
  });

  it('of a newer version is refused and stays as it was', async () => {
    await test.createSchool();
    await test.restart();
    const path = test.path('school.groeikaart');
    const connection = openConnection(path, await deriveKey(PASSPHRASE, readSalt(path)), 'open');
    connection.pragma('user_version=999999');
    connection.close();
    const before = readFileSync(path);
    expect((await failureOf(test.api.session.open.mutate({ path, passphrase: PASSPHRASE }))).code).toBe(
      'file-from-future',
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('of another program under the same cipher is refused', async () => {
    await test.createSchool();
    await test.restart();
    const path = test.path('school.groeikaart');
    const connection = openConnection(path, await deriveKey(PASSPHRASE, readSalt(path)), 'open');
    connection.pragma('application_id=42');
    connection.close();
    expect((await failureOf(test.api.session.open.mutate({ path, passphrase: PASSPHRASE }))).code).toBe('file-foreign');
  });

  it('with a damaged start is called damaged when a copy of it opens with the passphrase', async () => {
    await test.createSchool();
    await test.restart();
    const path = test.path('school.groeikaart');
    await test.api.session.open.mutate({ path, passphrase: PASSPHRASE });
    await test.restart();
    const damaged = readFileSync(path);
    damaged.fill(0xee, 16, 400);
    writeFileSync(path, damaged);
    const failure = await failureOf(test.api.session.open.mutate({ path, passphrase: PASSPHRASE }));
    expect(failure.code).toBe('file-damaged');
    expect(failure.details['backup']).toMatch(/2026-11-01\.groeikaart$/);
    expect(readFileSync(path).equals(damaged)).toBe(true);
  });
});

describe('changing the passphrase', () => {
  it('opens with the new one only, with the same contents and new recovery words', async () => {
    const oldWords = await test.createSchool();
    await test.api.team.createPerson.mutate({ person: aPerson() });
    const { recoveryWords } = await test.api.session.changePassphrase.mutate({
      current: PASSPHRASE,
      next: 'een nieuwe zin om te onthouden',
    });
    expect(recoveryWords).not.toEqual(oldWords);
    await test.restart();
    const path = test.path('school.groeikaart');
    const refused = await failureOf(test.api.session.open.mutate({ path, passphrase: PASSPHRASE }));
    expect(refused.code).toBe('wrong-passphrase-or-damaged');
    await test.api.session.open.mutate({ path, passphrase: 'een nieuwe zin om te onthouden' });
    expect((await test.api.team.list.query()).members).toHaveLength(1);
    expect(readdirSync(test.directory).filter((name) => name.includes('temporary'))).toEqual([]);
  });

  it('asks for the present one', async () => {
    await test.createSchool();
    const failure = await failureOf(
      test.api.session.changePassphrase.mutate({ current: 'mis', next: 'een nieuwe zin om te onthouden' }),
    );
    expect(failure.code).toBe('wrong-passphrase');
  });
});

describe('a backup', () => {
  it('is a workspace of its own that the same passphrase opens', async () => {
    await test.createSchool();
    await test.api.team.createPerson.mutate({ person: aPerson() });
    const { path } = await test.api.session.backUp.mutate({ folder: test.directory });
    const second = await test.api.session.backUp.mutate({ folder: test.directory });
    expect(second.path).not.toBe(path);
    await test.api.session.open.mutate({ path, passphrase: PASSPHRASE });
    expect((await test.api.team.list.query()).members).toHaveLength(1);
  });
});

describe('locking', () => {
  it('closes the file and asks the shell to end the process', async () => {
    await test.createSchool();
    await test.api.session.lock.mutate();
    expect(test.locks).toBe(1);
    expect((await failureOf(test.api.team.list.query())).code).toBe('no-workspace');
    copyFileSync(test.path('school.groeikaart'), test.path('copy.groeikaart'));
    expect(existsSync(test.path('school.groeikaart-wal'))).toBe(false);
  });
});

it('SQLite without our key reads nothing from the file', async () => {
  await test.createSchool();
  await test.restart();
  const plain = new Database(test.path('school.groeikaart'));
  expect(() => plain.prepare('SELECT * FROM sqlite_schema').all()).toThrow();
  plain.close();
});

it('what is still under way when the workspace locks is told that none is open', async () => {
  await test.createSchool();
  const calls = Array.from({ length: 20 }, () => test.api.overview.get.query());
  await test.api.session.lock.mutate();
  for (const outcome of await Promise.allSettled(calls)) {
    if (outcome.status === 'rejected') {
      expect(await failureOf(Promise.reject(outcome.reason as Error))).toMatchObject({ code: 'no-workspace' });
    }
  }
  expect(test.log).toEqual([]);
});

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeyAndSalt } from '#core/data/connection.ts';
import { StorageError } from '#core/data/storage-error.ts';
import { createWorkspaceFile, makeVerifiedCopy, openWorkspaceFile, replaceKey } from '#core/data/workspace-file.ts';
import { FixedClock } from '../../support/fixed-clock.ts';
import { FIRST_KEY, SECOND_KEY } from '../../support/storage-keys.ts';

const clock = new FixedClock();
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groeikaart-file-'));
  path = join(folder, 'a.groeikaart');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const create = (target = path, key = FIRST_KEY) => createWorkspaceFile(target, key, 'uuid', clock, () => undefined);

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (cause) {
    if (cause instanceof StorageError) return cause.code;
    throw cause;
  }
  return 'none';
}

describe('making a file', () => {
  it('shows it under its name only when it is whole, so that a kill leaves no half workspace', () => {
    createWorkspaceFile(path, FIRST_KEY, 'uuid', clock, () => {
      expect(existsSync(path)).toBe(false);
    }).close();
    expect(readdirSync(folder)).toEqual(['a.groeikaart']);
  });

  it('leaves nothing behind when it fails, and clears what a kill left behind', () => {
    const fail = (): never => {
      throw new StorageError('disk-full');
    };
    expect(codeOf(() => createWorkspaceFile(path, FIRST_KEY, 'uuid', clock, fail))).toBe('disk-full');
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, '.a.groeikaart.groeikaart-temporary-1'), 'half');
    writeFileSync(join(folder, '.a.groeikaart.groeikaart-temporary-1-wal'), 'half');
    create().close();
    expect(readdirSync(folder)).toEqual(['a.groeikaart']);
  });

  it('refuses a name whose write-ahead log is there: it belongs to a file that was moved away', () => {
    writeFileSync(`${path}-wal`, 'changes of somebody');
    expect(codeOf(create)).toBe('file-exists');
    expect(readFileSync(`${path}-wal`, 'utf8')).toBe('changes of somebody');
    expect(readdirSync(folder)).toEqual(['a.groeikaart-wal']);
  });

  it('below a file says that there is no such folder', () => {
    writeFileSync(path, 'x');
    expect(codeOf(() => create(join(path, 'b.groeikaart')))).toBe('file-not-found');
  });

  it.skipIf(process.getuid?.() === 0)('in a folder that may not be written says so', () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    expect(codeOf(() => create(join(closed, 'b.groeikaart')))).toBe('folder-not-writable');
  });

  it('takes the longest name there may be, for copies and a new key too', () => {
    const name = `${'é'.repeat(94)}.groeikaart`;
    const long = join(folder, name);
    replaceKey(create(long), long, FIRST_KEY, SECOND_KEY);
    const database = openWorkspaceFile(long, SECOND_KEY, clock);
    makeVerifiedCopy(database, join(folder, `${'é'.repeat(94)} 2026-11-01 (2).groeikaart`), SECOND_KEY);
    database.close();
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

describe('telling our files from others', () => {
  it('never takes a random salt for the start of another file', () => {
    // `{` and a line break: one new workspace in 65,536 starts so.
    const key = `${'1a'.repeat(32)}7b0a${'2b'.repeat(14)}` as KeyAndSalt;
    create(path, key).close();
    expect(codeOf(() => openWorkspaceFile(path, key, clock).close())).toBe('none');
  });

  it.each([
    ['JSON', `{\n  "a": [${'1, '.repeat(500)}2]\n}`],
    ['XML', `<?xml version="1.0" encoding="UTF-8"?>\r\n${'<a/>'.repeat(500)}`],
    ['a staff list', `Naam;Functie\r\n${'Anna Hoff;IB\r\n'.repeat(100)}`],
  ])('says of %s that it is none', (_, content) => {
    writeFileSync(path, content);
    expect(codeOf(() => openWorkspaceFile(path, FIRST_KEY, clock))).toBe('file-foreign');
    expect(readFileSync(path, 'utf8')).toBe(content);
  });
});

it('somebody who may not open the file does not take away the copy that its holder is making', () => {
  const holder = create();
  const copy = join(folder, '.a.groeikaart.groeikaart-temporary-1');
  writeFileSync(copy, 'being made');
  expect(codeOf(() => openWorkspaceFile(path, FIRST_KEY, clock))).toBe('file-in-use');
  expect(existsSync(copy)).toBe(true);
  holder.close();
  openWorkspaceFile(path, FIRST_KEY, clock).close();
  expect(existsSync(copy)).toBe(false);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultDataDirectory, documentsDirectory } from '../../../electron/host/user-directories.ts';

describe('the data folder', () => {
  test.each([
    ['linux', {}, '/home/an', '/home/an/.local/share/groeikaart'],
    ['linux', { XDG_DATA_HOME: '/data/an' }, '/home/an', '/data/an/groeikaart'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/an', '/home/an/.local/share/groeikaart'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/Users/an', '/Users/an/Library/Application Support/Groeikaart'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\an\\AppData\\Roaming' },
      'C:\\Users\\an',
      'C:\\Users\\an\\AppData\\Roaming\\Groeikaart',
    ],
    ['win32', {}, 'C:\\Users\\an', 'C:\\Users\\an\\AppData\\Roaming\\Groeikaart'],
  ] as const)('%s %j %s', (platform, env, home, expected) => {
    expect(defaultDataDirectory({ platform, env, home })).toBe(expected);
  });
});

describe.skipIf(process.platform === 'win32')('the folder for documents', () => {
  let home: string;
  const at = () => documentsDirectory({ platform: 'linux', env: {}, home });

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'groeikaart-home-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  test('is the home folder when there is no other', () => {
    expect(at()).toBe(home);
  });

  test('is Documents, or its Dutch name', () => {
    mkdirSync(path.join(home, 'Documenten'));
    expect(at()).toBe(path.join(home, 'Documenten'));
    mkdirSync(path.join(home, 'Documents'));
    expect(at()).toBe(path.join(home, 'Documents'));
  });

  test('is the one that the desktop names, when it is there', () => {
    mkdirSync(path.join(home, '.config'));
    mkdirSync(path.join(home, 'Documents'));
    writeFileSync(path.join(home, '.config', 'user-dirs.dirs'), '# comment\nXDG_DOCUMENTS_DIR="$HOME/Mijn stukken"\n');
    expect(at()).toBe(path.join(home, 'Documents'));
    mkdirSync(path.join(home, 'Mijn stukken'));
    expect(at()).toBe(path.join(home, 'Mijn stukken'));
  });
});

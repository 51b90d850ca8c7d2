import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StorageError } from '#core/data/storage-error.ts';
import { readTeam } from '#core/data/team-repository.ts';
import { createWorkspaceFile, openWorkspaceFile } from '#core/data/workspace-file.ts';
import type { WorkspaceDatabase } from '#core/data/workspace-database.ts';
import { FixedClock } from '../../support/fixed-clock.ts';
import { FIRST_KEY, SECOND_KEY } from '../../support/storage-keys.ts';

const CHILD = join(import.meta.dirname, '../../support/writing-child.ts');
const KILLS = 20;

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groeikaart-kill-'));
  path = join(folder, 'a.groeikaart');
  createWorkspaceFile(path, FIRST_KEY, 'uuid', new FixedClock(), () => undefined).close();
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the child, kills it some milliseconds after it is ready, and gives the numbers that it reported. */
async function killWhile(
  task: 'write' | 'rekey',
  startKey: 'first' | 'second',
  milliseconds: number,
): Promise<number[]> {
  const child = spawn(process.execPath, [CHILD, path, task, startKey], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const isReady = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('ready')) resolve();
    });
    child.once('exit', () => {
      reject(new Error('The child ended by itself'));
    });
  });
  await isReady;
  await wait(milliseconds);
  const isGone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await isGone;
  return output
    .split('\n')
    .filter((line) => /^\d+$/.test(line))
    .map(Number);
}

function openWithEither(): { readonly database: WorkspaceDatabase; readonly key: 'first' | 'second' } {
  try {
    return { database: openWorkspaceFile(path, FIRST_KEY, new FixedClock()), key: 'first' };
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause;
    return { database: openWorkspaceFile(path, SECOND_KEY, new FixedClock()), key: 'second' };
  }
}

describe('a process that is killed', () => {
  it('loses nothing that it reported as stored, and leaves no half step', async () => {
    let reported = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const numbers = await killWhile('write', 'first', (round * 7) % 60);
      reported = numbers.at(-1) ?? reported;
      const database = openWorkspaceFile(path, FIRST_KEY, new FixedClock());
      const people = readTeam(database).length;
      const { sets, firstBad } = database.verifyHistory();
      database.close();
      expect(people).toBeGreaterThanOrEqual(reported);
      expect(people).toBe(sets);
      expect(firstBad).toBeNull();
      reported = people;
    }
  }, 60_000);

  it('while it changes the passphrase leaves a file that the old or the new one opens, and no remains', async () => {
    let startKey: 'first' | 'second' = 'first';
    for (let round = 0; round < KILLS; round += 1) {
      await killWhile('rekey', startKey, (round * 11) % 90);
      const { database, key } = openWithEither();
      database.close();
      startKey = key;
      expect(readdirSync(folder)).toEqual(['a.groeikaart']);
    }
  }, 60_000);
});

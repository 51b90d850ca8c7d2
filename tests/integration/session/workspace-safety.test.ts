import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPerson } from '../../support/drafts.ts';
import { failureOf, PASSPHRASE, TestCore } from '../../support/test-core.ts';

const NEXT = 'een nieuwe zin om te onthouden';

let test: TestCore;
let path: string;

beforeEach(async () => {
  test = new TestCore();
  path = test.path('school.groeikaart');
  await test.createSchool();
});

afterEach(async () => {
  await test.remove();
});

const open = (passphrase = PASSPHRASE) => test.api.session.open.mutate({ path, passphrase });
const isOpen = async () => (await test.api.session.state.query()).workspace?.path === path;
const change = (current: string, next: string) => test.api.session.changePassphrase.mutate({ current, next });

describe('a workspace that is open stays open', () => {
  it('when a new one cannot be made', async () => {
    await test.api.team.createPerson.mutate({ person: aPerson() });
    expect((await failureOf(test.createSchool())).code).toBe('file-exists');
    writeFileSync(test.path('data/voorbeeldschool.groeikaart-wal'), 'of a file that was moved away');
    expect((await failureOf(test.api.session.openExample.mutate())).code).toBe('file-exists');
    expect(await isOpen()).toBe(true);
    expect((await test.api.team.list.query()).members).toHaveLength(1);
  });

  it('when it is opened once more, with the right passphrase or a wrong one, however its path is written', async () => {
    const other = join(test.directory, 'documents', '..', 'school.groeikaart');
    mkdirSync(test.path('documents'));
    await test.api.session.open.mutate({ path: other, passphrase: PASSPHRASE });
    expect(await isOpen()).toBe(true);
    const failure = await failureOf(test.api.session.open.mutate({ path: other, passphrase: 'dit is hem niet' }));
    expect(failure.code).toBe('wrong-passphrase-or-damaged');
    expect(await isOpen()).toBe(true);
    expect((await test.api.session.state.query()).recent).toHaveLength(1);
  });
});

describe('a passphrase that was changed', () => {
  beforeEach(async () => {
    // Opening makes the copy of the day, under the first passphrase.
    await test.restart();
    await open();
    await change(PASSPHRASE, NEXT);
    await test.restart();
  });

  it('makes the old one wrong, not the file damaged, though the old one opens older copies', async () => {
    expect((await failureOf(open())).code).toBe('wrong-passphrase-or-damaged');
    await open(NEXT);
    test.clock.moveTo('2026-11-02');
    await test.restart();
    await open(NEXT);
    await test.restart();
    expect((await failureOf(open())).code).toBe('wrong-passphrase-or-damaged');
  });

  it('has a copy of its own at once, which tells a damaged file from a wrong passphrase', async () => {
    const damaged = readFileSync(path);
    damaged.fill(0xee, 16, 400);
    writeFileSync(path, damaged);
    const failure = await failureOf(open(NEXT));
    expect(failure.code).toBe('file-damaged');
    await test.api.session.open.mutate({ path: String(failure.details['backup']), passphrase: NEXT });
    expect((await failureOf(open())).code).toBe('wrong-passphrase-or-damaged');
  });
});

describe('changing the passphrase', () => {
  it('gives up when the workspace is closed or another is opened meanwhile, and changes neither', async () => {
    const { path: copy } = await test.api.session.backUp.mutate({ folder: test.directory });
    const changing = failureOf(change(PASSPHRASE, NEXT));
    await test.api.session.close.mutate();
    expect((await changing).code).toBe('no-workspace');
    await open();
    // The same passphrase opens the copy: without the check it would get the new one.
    const outcome = failureOf(change(PASSPHRASE, NEXT));
    await test.api.session.open.mutate({ path: copy, passphrase: PASSPHRASE });
    expect((await outcome).code).toBe('no-workspace');
    await open();
    expect(await isOpen()).toBe(true);
  });

  it('twice at once leaves the file under one of the two, with the recovery words that were given for it', async () => {
    const nexts = [NEXT, 'nog een andere lange zin'];
    const outcomes = await Promise.allSettled(nexts.map((next) => change(PASSPHRASE, next)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await test.restart();
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.status === 'rejected') continue;
      await open(nexts[index]);
      await test.restart();
      const words = outcome.value.recoveryWords.join(' ');
      await test.api.session.openWithRecoveryWords.mutate({ path, words });
      expect(await isOpen()).toBe(true);
    }
  });

  it('ends calls that are under way with a sentence, and leaves nothing half done', async () => {
    const calls = Array.from({ length: 10 }, (_, index) =>
      test.api.team.createPerson.mutate({ person: aPerson({ givenName: `Anna ${String(index)}` }) }),
    );
    const overviews = Array.from({ length: 10 }, () => test.api.overview.get.query());
    await change(PASSPHRASE, NEXT);
    const outcomes = await Promise.allSettled([...calls, ...overviews]);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect((await failureOf(Promise.reject(outcome.reason as Error))).code).toBe('no-workspace');
      }
    }
    const stored = outcomes.slice(0, calls.length).filter(({ status }) => status === 'fulfilled').length;
    expect((await test.api.team.list.query()).members).toHaveLength(stored);
    expect((await test.api.history.verify.query()).ok).toBe(true);
    expect(test.log).toEqual([]);
  });
});

it('closing on purpose ends the process too: neither the key nor a file that was being imported stays in memory', async () => {
  await test.api.session.close.mutate();
  expect(test.locks).toBe(1);
  expect((await test.api.session.state.query()).lastPath).toBeNull();
});

it('a backup to a place that is no folder is refused with a sentence', async () => {
  const failure = await failureOf(test.api.session.backUp.mutate({ folder: path }));
  expect(failure.code).toBe('file-not-found');
  expect(test.log).toEqual([]);
});

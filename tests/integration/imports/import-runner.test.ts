import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import { ImportRunner } from '#core/services/import/import-runner.ts';
import { ImportTaskFailure } from '#core/services/import/import-tasks.ts';
import { csv, mutate, sheet } from '../../support/import-files.ts';

const WORKER = join(import.meta.dirname, '../../../electron/core/services/import/import-worker.ts');
const HEADERS = ['Personeelsnummer', 'Roepnaam', 'Achternaam', 'Geb.datum', 'WTF', 'Functie', 'BSN'];
const ROWS = Array.from({ length: 40 }, (_, index) => [
  String(index),
  'Anna',
  `Hoff ${String(index)}`,
  '28-02-1980',
  '0,8',
  'Leerkracht',
  '111222333',
]);
const options = { workingTimeUnit: null, scaleNaming: null, defaultSchoolId: null };
const context = { members: [], schools: [], today: isoDate('2026-11-23') };

const open: ImportRunner[] = [];
function start(path = WORKER, limits = {}): ImportRunner {
  const runner = new ImportRunner(path, limits);
  open.push(runner);
  return runner;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((runner) => runner.close()));
});

const scratch = mkdtempSync(join(tmpdir(), 'groeikaart-import-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

async function failureOf(task: Promise<unknown>): Promise<unknown> {
  const error: unknown = await task.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportTaskFailure)) throw new Error('Should have failed as expected', { cause: error });
  return error.error;
}

describe('the import worker', () => {
  it('reads once and plans as often as the mapping changes', async () => {
    const runner = start();
    const file = await runner.run('read-team', { importId: 'a', bytes: csv([HEADERS, ...ROWS]) });
    expect(file).toMatchObject({ rowCount: 40, mapping: { staffNumber: 0, givenName: 1, familyName: 2 } });
    expect(file.sample).toHaveLength(5);
    const preview = await runner.run('preview-team', { importId: 'a', mapping: file.mapping, options, context });
    expect(preview.summary).toMatchObject({ peopleToCreate: 40, rowsWithErrors: 0 });
    const other = await runner.run('preview-team', { importId: 'a', mapping: { familyName: 1 }, options, context });
    expect(other.summary.peopleToCreate).toBe(1);
  });

  it('lets nothing of a refused column out, and refuses to map it', async () => {
    const runner = start();
    const file = await runner.run('read-team', { importId: 'a', bytes: csv([HEADERS, ...ROWS]) });
    expect(file.columns[6]?.refused).toBe('citizen-number');
    expect(JSON.stringify(file)).not.toContain('111222333');
    const mapping = { ...file.mapping, staffNumber: 6 };
    expect(await failureOf(runner.run('preview-team', { importId: 'a', mapping, options, context }))).toMatchObject({
      kind: 'mapping',
      problem: 'column-refused',
    });
  });

  it.each([
    [{ familyName: 50 }, 'column-unknown'],
    [{ familyName: 1, email: 1 }, 'column-used-twice'],
    [{ email: 1 }, 'name-not-mapped'],
  ])('refuses the mapping %j', async (mapping, problem) => {
    const runner = start();
    await runner.run('read-team', { importId: 'a', bytes: csv([HEADERS, ...ROWS]) });
    expect(await failureOf(runner.run('preview-team', { importId: 'a', mapping, options, context }))).toMatchObject({
      problem,
    });
  });

  it('says that a file it no longer keeps is expired', async () => {
    const runner = start();
    await runner.run('read-team', { importId: 'a', bytes: csv([HEADERS, ...ROWS]) });
    await runner.run('discard', { importId: 'a' });
    expect(await failureOf(runner.run('preview-team', { importId: 'a', mapping: {}, options, context }))).toEqual({
      kind: 'expired',
    });
  });

  it('ends a task that takes too long or too much memory, and goes on with the next', async () => {
    const greedy = join(scratch, 'greedy.mjs');
    writeFileSync(
      greedy,
      `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ id, input }) => {
        if (input.importId === 'loop') for (;;);
        if (input.importId === 'memory') { const all = []; for (;;) all.push(new Array(1e5).fill(id)); }
        if (input.importId === 'bug') throw new Error('bug');
        parentPort.postMessage({ id, ok: true, value: null });
      });`,
    );
    const runner = start(greedy, { memoryMb: 64, timeMs: 1_500 });
    const tasks = ['loop', 'fine', 'memory', 'fine'].map((importId) => runner.run('discard', { importId }));
    const tooComplex = { kind: 'unreadable', reason: 'too-complex' };
    expect(await failureOf(tasks[0] ?? Promise.reject(new Error()))).toMatchObject(tooComplex);
    expect(await tasks[1]).toBeNull();
    expect(await failureOf(tasks[2] ?? Promise.reject(new Error()))).toMatchObject(tooComplex);
    expect(await tasks[3]).toBeNull();
    await expect(runner.run('discard', { importId: 'bug' })).rejects.toThrow('bug');
    expect(await runner.run('discard', { importId: 'fine' })).toBeNull();
  });

  it.each([
    ['CSV', csv([HEADERS, ...ROWS])],
    ['XLSX', sheet([HEADERS, ...ROWS])],
  ])('answers 300 damaged %s files with a table or a reason', { timeout: 120_000 }, async (_, original) => {
    const runner = start();
    let read = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const bytes = mutate(original, seed);
      try {
        const file = await runner.run('read-team', { importId: 'x', bytes });
        read += 1;
        await runner.run('preview-team', {
          importId: 'x',
          mapping: { familyName: 0, ...file.mapping, fullName: undefined as never },
          options,
          context,
        });
      } catch (error) {
        if (!(error instanceof ImportTaskFailure)) throw new Error(`Seed ${String(seed)}`, { cause: error });
      }
    }
    expect(read).toBeLessThan(300);
  });
});

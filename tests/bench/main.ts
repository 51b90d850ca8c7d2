import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSPHRASE, ROOT, TestCore } from '../support/test-core.ts';
import { benchColdStart, benchScrolling } from './browser-bench.ts';
import { benchImport } from './import-bench.ts';
import { benchMatrix, fillForMatrix } from './matrix-bench.ts';
import { isMet, measurePairs, type BenchResult } from './pairs.ts';
import { asTable } from './table.ts';

const results: BenchResult[] = [
  await measurePairs({
    id: 'sanity',
    what: 'the same work against itself: must be near 1, else the machine is too busy to measure on',
    goal: 1.15,
    pairs: 15,
    ours: spin,
    anchor: spin,
  }),
];
const test = new TestCore();
try {
  await test.createSchool();
  results.push(...(await benchImport(test)));
  await test.core.close();
  await fillForMatrix(test);
  await test.restart();
  await test.api.session.open.mutate({
    path: test.path('school.groeikaart'),
    passphrase: PASSPHRASE,
  });
  results.push(...(await benchMatrix(test)));
  await test.core.close();
  results.push(...(await benchScrolling(test.path('school.groeikaart'))));
} finally {
  await test.remove();
}

results.push(...(await benchColdStart()));

const folder = join(ROOT, 'test-results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write(`${asTable(results)}\n${JSON.stringify(results)}\n`);
if (!results.every(isMet)) process.exitCode = 1;

function spin(): number {
  let sum = 0;
  for (let index = 0; index < 3_000_000; index += 1) sum += index % 7;
  return sum;
}

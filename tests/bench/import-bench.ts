import Papa from 'papaparse';
import type { TestCore } from '../support/test-core.ts';
import { measurePairs, median, timeOf, type BenchResult } from './pairs.ts';
import { staffCsv } from './staff-csv.ts';

const OPTIONS = { workingTimeUnit: null, scaleNaming: 'from-2022', defaultSchoolId: null } as const;

/** Import of a staff list: the preview against papaparse alone, the commit at school size in milliseconds. */
export async function benchImport(test: TestCore): Promise<BenchResult[]> {
  return [
    await benchPreview(test, {
      id: 'import-preview',
      what: 'reading and checking a staff CSV of 2,000 rows with quoted cells, against papaparse alone on the same text',
      goal: 4,
      text: staffCsv(2000),
    }),
    await benchPreview(test, {
      id: 'import-preview-plain',
      what: 'the same without a quote in the file, which papaparse then only splits',
      goal: null,
      text: staffCsv(2000, true),
    }),
    await benchCommit(test),
  ];
}

interface PreviewBench {
  readonly id: string;
  readonly what: string;
  readonly goal: number | null;
  readonly text: string;
}

function benchPreview(test: TestCore, { text, ...figure }: PreviewBench): Promise<BenchResult> {
  const bytes = new TextEncoder().encode(text);
  return measurePairs({
    ...figure,
    pairs: 31,
    ours: async () => {
      const { importId, mapping } = await test.api.teamImport.read.mutate(bytes);
      const plan = await test.api.teamImport.preview.mutate({ importId, mapping, options: OPTIONS });
      if (plan.summary.peopleToCreate !== 2000) throw new Error('The preview does not see 2,000 new people');
    },
    anchor: () => Papa.parse(text),
  });
}

async function benchCommit(test: TestCore): Promise<BenchResult> {
  const bytes = new TextEncoder().encode(staffCsv(60));
  const times: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const { importId, mapping } = await test.api.teamImport.read.mutate(bytes);
    const input = { importId, mapping, options: OPTIONS, skipRowsWithErrors: false };
    times.push(await timeOf(() => test.api.teamImport.commit.mutate(input)));
    await test.api.history.undo.mutate();
  }
  return {
    id: 'import-commit',
    what: 'storing an import of 60 people, in milliseconds',
    oursMs: median(times),
    anchorMs: null,
    value: median(times),
    unit: 'ms',
    interval: null,
    goal: 1000,
    runs: times.length,
  };
}

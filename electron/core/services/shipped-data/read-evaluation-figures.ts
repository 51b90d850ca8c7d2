import { z } from 'zod';
import type { EvaluationAspect } from '#shared/domain/catalogue/programme-policy.ts';
import { readAsset } from './read-asset.ts';

/** What teachers thought of the supply nationally in 2015, on one aspect, 1–5. */
export interface EvaluationFigure {
  /** Whom it is about: post-hbo programmes and courses (Tabel 12), or people who followed an hbo-master (Tabel 13 and 32). */
  readonly of: 'post-hbo' | 'hbo-master';
  readonly aspect: EvaluationAspect;
  readonly mean: number;
  /** How many answered; null where the source does not say. */
  readonly n: number | null;
}

const benchmarks = z.object({
  tables: z.array(
    z.object({
      id: z.string(),
      columns: z.array(z.object({ id: z.string() })),
      rows: z.array(z.object({ id: z.string(), values: z.array(z.number().nullable()) })),
    }),
  ),
});

/** Rows of the tables by our aspects; room to apply was not asked in them. */
const ASPECT_OF_ROW: Readonly<Record<string, EvaluationAspect>> = {
  'fit-competences': 'fit-with-wanted-competence',
  'clear-added-value': 'clear-added-value',
  quality: 'quality',
  feasibility: 'feasibility',
  difficulty: 'difficulty',
  inspires: 'inspires',
};

/** Reads the national figures to lay beside evaluations. Throws when the asset is missing or damaged. */
export async function readEvaluationFigures(assetsDirectory: string): Promise<readonly EvaluationFigure[]> {
  const { tables } = await readAsset(assetsDirectory, ['reference', 'benchmarks.json'], benchmarks);
  const figuresOf = (table: string, of: EvaluationFigure['of'], mean: string, n: string | null): EvaluationFigure[] => {
    const found = tables.find(({ id }) => id === table);
    if (found === undefined) throw new Error(`The national figures have no ${table}`);
    const columnOf = (name: string): number => found.columns.findIndex(({ id }) => id === name);
    return found.rows.flatMap(({ id, values }) => {
      const aspect = ASPECT_OF_ROW[id];
      const value = values[columnOf(mean)] ?? null;
      if (aspect === undefined || value === null) return [];
      return [{ of, aspect, mean: value, n: n === null ? null : (values[columnOf(n)] ?? null) }];
    });
  };
  return [
    ...figuresOf('tabel-12', 'post-hbo', 'mean', null),
    ...figuresOf('tabel-32', 'hbo-master', 'hbo-master-done-mean', 'hbo-master-done-n'),
  ];
}

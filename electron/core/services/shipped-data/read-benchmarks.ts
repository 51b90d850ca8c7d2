import { masterShareSeriesFileSchema, type MasterShareSeries } from '#shared/contract/shipped-data.ts';
import { readAsset } from './read-asset.ts';

/** National figures to lay beside those of the workspace. */
export interface Benchmarks {
  /** Series of the master share that contradict each other; show which one, with its definition and years. */
  readonly masterShareSeries: readonly MasterShareSeries[];
}

/** Reads the national figures. Throws when the asset is missing or damaged. */
export async function readBenchmarks(assetsDirectory: string): Promise<Benchmarks> {
  const { series } = await readAsset(
    assetsDirectory,
    ['reference', 'master-share-series.json'],
    masterShareSeriesFileSchema,
  );
  return { masterShareSeries: series };
}

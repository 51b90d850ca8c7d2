import { exampleSchoolSchema } from '#shared/contract/shipped-data.ts';
import type { ExampleSchool } from '#shared/domain/example/entities.ts';
import { readAsset } from './read-asset.ts';

/**
 * Reads the example school with the dates as shipped; `shiftExampleDates` moves them to the present school year and
 * `buildExampleSchool` makes entities of it. Throws when the asset is missing or damaged.
 */
export async function readExampleSchool(assetsDirectory: string): Promise<ExampleSchool> {
  return readAsset(assetsDirectory, ['example-school', 'example-school.json'], exampleSchoolSchema);
}

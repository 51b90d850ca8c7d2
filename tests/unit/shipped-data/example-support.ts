import { fileURLToPath } from 'node:url';
import { readExampleSchool } from '#core/services/shipped-data/read-example-school.ts';
import { readFramework } from '#core/services/shipped-data/read-framework.ts';
import { buildExampleSchool, type BuiltExampleSchool } from '#shared/domain/example/build-example-school.ts';
import type { ExampleSchool } from '#shared/domain/example/entities.ts';
import { isoDate, type IsoDate } from '#shared/kernel/dates.ts';
import type { Id, IdSource, PersonId } from '#shared/kernel/ids.ts';

/** The folder with the files as shipped. */
export const ASSETS = fileURLToPath(new URL('../../../assets', import.meta.url));

/** The day for which the figures of the example school were counted by hand. */
export const COUNTED_ON: IsoDate = isoDate('2026-11-01');

/** Ids `person-1`, `goal-2`, … in the order in which they are asked for. */
export function countingIds(): IdSource {
  let last = 0;
  return {
    next: <Kind extends string>(kind: Kind) => {
      last += 1;
      return `${kind}-${String(last)}` as Id<Kind>;
    },
  };
}

/** The example school as shipped and as entities, with a way back from ids to the keys of the file. */
export interface LoadedExample {
  readonly example: ExampleSchool;
  readonly built: BuiltExampleSchool;
  readonly keysOf: (personIds: readonly PersonId[]) => readonly string[];
}

/** Reads and builds the example school with the dates as shipped. */
export async function loadExample(): Promise<LoadedExample> {
  const example = await readExampleSchool(ASSETS);
  const built = buildExampleSchool(example, await readFramework(ASSETS, 'team-needs'), countingIds());
  const keys = new Map([...built.personIds].map(([key, id]) => [id, key]));
  return { example, built, keysOf: (personIds) => personIds.map((id) => keys.get(id) ?? id).toSorted() };
}

import type { Id, IdSource } from '#shared/kernel/ids.ts';

/** Ids `person-1`, `goal-2` …: the same in every run. */
export function sequentialIds(): IdSource {
  let last = 0;
  return {
    next: <Kind extends string>(kind: Kind) => {
      last += 1;
      return `${kind}-${String(last)}` as unknown as Id<Kind>;
    },
  };
}

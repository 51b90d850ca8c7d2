import { randomUUID } from 'node:crypto';
import type { Id, IdSource } from '#shared/kernel/ids.ts';

/** Random 122-bit ids. */
export const randomIds: IdSource = {
  next: <Kind extends string>() => randomUUID() as unknown as Id<Kind>,
};

import { z } from 'zod';
import { idField, lineField } from './fields.ts';

/** Largest package that is read, in bytes. */
export const MAX_PACKAGE_BYTES = 100 * 1024 * 1024;

const passphrase = z.string().min(1).max(4096).nullable();

/** About whom a package would be made. */
export const exchangePersonSchema = z.strictObject({ personId: idField('person') });

/** About whom a package is made, and the passphrase that locks it; without one it is locked for the key of the other. */
export const makePackageSchema = z.strictObject({ personId: idField('person'), passphrase });

/** Makes the track of a teacher from the first package of his school. */
export const createTrackSchema = z.strictObject({
  packageId: z.string().min(1).max(64),
  packagePassphrase: z.string().min(1).max(4096),
  folder: z.string().min(1).max(4096),
  fileName: z.string().max(400),
  name: lineField(300).pipe(z.string().min(1)),
  passphrase: z.string().max(1_048_576),
});

/** Opens a package that was sent up. */
export const openPackageSchema = z.strictObject({ packageId: z.string().min(1).max(64), passphrase });

/** Takes what is in a package over, with a choice for every conflict. */
export const readPackageSchema = z.strictObject({
  packageId: z.string().min(1).max(64),
  choices: z.array(z.strictObject({ name: z.string().max(300), version: z.enum(['mine', 'theirs']) })).max(10_000),
  /** Whether the user compared the fingerprint of a key that is new here. */
  trustsKey: z.boolean(),
});

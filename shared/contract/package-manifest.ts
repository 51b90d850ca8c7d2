import { z } from 'zod';

/** Kinds of package (design §5): who sends it to whom. */
const PACKAGE_KINDS = ['track', 'track-reply', 'school-plan', 'board-frame'] as const;

/** Version of the file format; a reader refuses a higher one. */
export const PACKAGE_FORMAT_VERSION = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const base64Key = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const shortText = z.string().min(1).max(300);

/** Who sent a package, and the keys by which he is known again and can be answered. */
const senderSchema = z.strictObject({
  workspaceId: shortText,
  /** Name of the school, board or teacher. */
  name: shortText,
  /** Ed25519 public key, base64. */
  signingKey: base64Key,
  /** age recipient (X25519) for answers. */
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
});

/** The first thing that is read of an opened package: what it is, by whom, and the hashes of everything else in it. */
export const packageManifestSchema = z.strictObject({
  format: z.literal('groeipakket'),
  formatVersion: z.int().min(1).max(1000),
  kind: z.enum(PACKAGE_KINDS),
  id: shortText,
  createdAt: z.iso.datetime(),
  /** The how-manieth package of this sender for this receiver, from 1. */
  number: z.int().min(1).max(1_000_000),
  /** Version of the payload's shape. */
  payloadVersion: z.int().min(1).max(1000),
  sender: senderSchema,
  /** The person that it is about; null for packages without persons. */
  personId: shortText.nullable(),
  payload: z.strictObject({ bytes: z.int().min(0), sha256 }),
  files: z.array(z.strictObject({ sha256, bytes: z.int().min(0), name: shortText, mediaType: shortText })).max(500),
});
/** See {@link packageManifestSchema}. */
export type PackageManifest = z.infer<typeof packageManifestSchema>;

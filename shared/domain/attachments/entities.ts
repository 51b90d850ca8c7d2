import type { IsoMoment } from '../../kernel/dates.ts';
import type { AttachmentId } from '../../kernel/ids.ts';

/** What files can belong to. */
export const ATTACHMENT_OWNERS = ['rating', 'qualification', 'observation', 'group-result', 'meeting'] as const;
/** See {@link ATTACHMENT_OWNERS}. */
export type AttachmentOwner = (typeof ATTACHMENT_OWNERS)[number];

/** A file kept in the workspace as evidence or result; its bytes are kept apart, by their hash. */
export interface Attachment {
  readonly id: AttachmentId;
  readonly ownerKind: AttachmentOwner;
  readonly ownerId: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Size in bytes. */
  readonly byteSize: number;
  /** SHA-256 of the bytes, in hex. */
  readonly contentHash: string;
  readonly addedAt: IsoMoment;
}

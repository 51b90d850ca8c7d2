import type { PersonId } from '../../kernel/ids.ts';
import type { SharedState } from './shared-state.ts';

/** The keys by which a workspace signs what it sends and opens what it gets. The secret halves never leave the file. */
export interface WorkspaceIdentity {
  /** Ed25519 public key, base64. */
  readonly signingKey: string;
  /** Ed25519 secret key as PKCS #8, base64. */
  readonly signingSecret: string;
  /** age recipient (X25519). */
  readonly recipient: string;
  /** age identity that belongs to the recipient. */
  readonly identity: string;
}

/** Somebody with whom packages are exchanged: a teacher at a school, the school at a teacher. */
export interface ExchangePeer {
  readonly id: string;
  /** The person that it is about. */
  readonly personId: PersonId | null;
  /** Identifier of the other workspace; null until a package came from it. */
  readonly workspaceId: string | null;
  readonly name: string;
  /** Key by which the other is known again (trust on first use); null until a package came. */
  readonly signingKey: string | null;
  /** Key for which packages are locked; null until a package came, and then a passphrase is needed. */
  readonly recipient: string | null;
  /** Number of the last package made for the other; 0 for none. */
  readonly sentNumber: number;
  /** Number of the last package read from the other; 0 for none. */
  readonly readNumber: number;
  /** What both share, as this side knows it. */
  readonly shared: SharedState;
}

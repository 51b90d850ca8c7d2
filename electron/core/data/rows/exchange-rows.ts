/* Rows of what travels between workspaces. */

/** The keys of this workspace; one row. */
export interface WorkspaceIdentityRow {
  id: 'identity';
  /** Ed25519 public key, base64. */
  signing_key: string;
  /** PKCS #8, base64. */
  signing_secret: string;
  /** age recipient. */
  recipient: string;
  /** age identity. */
  identity: string;
}

/** Somebody with whom packages are exchanged: a teacher at a school, the school at a teacher. */
export interface ExchangePeerRow {
  id: string;
  /** The person that it is about. */
  person_id: string | null;
  /** The other workspace; null until a package came from it. */
  workspace_uuid: string | null;
  name: string;
  /** Key by which the other is known again; null until a package came. */
  signing_key: string | null;
  recipient: string | null;
  /** Number of the last package made for the other, and of the last one read; 0 for none. */
  sent_number: number;
  read_number: number;
  /** JSON. */
  shared: string;
}

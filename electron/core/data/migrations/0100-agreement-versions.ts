/**
 * Signed copies of agreements that were opened again.
 *
 * Frozen once released. A signed agreement never changes; opening it again keeps the copy here, with the reason.
 */
export const agreementVersions = {
  version: 100,
  name: 'agreement-versions',
  sql: `
CREATE TABLE agreement_version (
  id TEXT PRIMARY KEY,
  agreement_id TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number > 0),
  signed_on TEXT NOT NULL,
  signatures TEXT NOT NULL,
  frozen_text TEXT NOT NULL,
  frozen_hash TEXT NOT NULL,
  reopened_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE (agreement_id, number)
) STRICT;
`,
} as const;

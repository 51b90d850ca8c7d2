/**
 * The keys of the workspace, and with whom it exchanges packages.
 *
 * Frozen once released. `shared` is the state that both sides share, with its stamps, as JSON.
 */
export const exchange = {
  version: 120,
  name: 'exchange',
  sql: `
CREATE TABLE workspace_identity (
  id TEXT PRIMARY KEY CHECK (id = 'identity'),
  signing_key TEXT NOT NULL,
  signing_secret TEXT NOT NULL,
  recipient TEXT NOT NULL,
  identity TEXT NOT NULL
) STRICT;

CREATE TABLE exchange_peer (
  id TEXT PRIMARY KEY,
  person_id TEXT UNIQUE REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  workspace_uuid TEXT UNIQUE,
  name TEXT NOT NULL,
  signing_key TEXT,
  recipient TEXT,
  sent_number INTEGER NOT NULL,
  read_number INTEGER NOT NULL,
  shared TEXT NOT NULL
) STRICT;
`,
} as const;

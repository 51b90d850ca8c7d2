/** What the leader answered to the proposals of an achieved plan item, so that each is put to him once. Frozen once released. */
export const planDecisions = {
  version: 70,
  name: 'plan-decisions',
  sql: `
CREATE TABLE plan_decision (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES plan_item (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('level', 'qualification', 'role')),
  subject TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('confirmed', 'declined')),
  decided_on TEXT NOT NULL,
  UNIQUE (item_id, kind, subject)
) STRICT;
`,
} as const;

/**
 * The language in which an entry of the catalogue is taught, and the key by which a list of the board knows it.
 *
 * Frozen once released. Entries from before have no key and a language that is not known.
 */
export const catalogueInFull = {
  version: 80,
  name: 'catalogue-in-full',
  sql: `
ALTER TABLE programme ADD COLUMN import_key TEXT;
ALTER TABLE programme ADD COLUMN language TEXT NOT NULL DEFAULT 'unknown'
  CHECK (language IN ('nl', 'en', 'other', 'unknown'));
CREATE UNIQUE INDEX programme_by_import_key ON programme (import_key) WHERE import_key IS NOT NULL;
`,
};

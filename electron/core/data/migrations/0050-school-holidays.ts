/**
 * The holidays of the school: no session of a series falls in them and no cover counts.
 *
 * Frozen once released.
 */
export const schoolHolidays = {
  version: 50,
  name: 'school-holidays',
  sql: `
CREATE TABLE school_holiday (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  CHECK (starts_on <= ends_on)
) STRICT;
`,
} as const;

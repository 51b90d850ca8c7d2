/** The day on which a holder last refreshed what his role asks. Frozen once released. */
export const refreshOfRoles = {
  version: 90,
  name: 'refresh-of-roles',
  sql: `
ALTER TABLE occupancy ADD COLUMN refreshed_on TEXT;
`,
};

/** The lists of people behind a requirement's figures, in the order in which they are shown. */
export const PEOPLE_LISTS = ['have', 'lacking', 'unknown', 'exempt', 'rising', 'leaving'] as const;
export type PeopleList = (typeof PEOPLE_LISTS)[number];

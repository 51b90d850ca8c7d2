import { SCHOOL_FINDING_KINDS } from './school-finding-kinds.ts';
import { STUDY_FINDING_KINDS } from './study-finding-kinds.ts';

/**
 * Every kind of finding: the one registry. Its texts are in the language files under `findings:kinds.<code>`; the table in
 * `docs/findings.md` is made from it.
 */
export const FINDING_KINDS = { ...STUDY_FINDING_KINDS, ...SCHOOL_FINDING_KINDS } as const;

/** Name of a kind of finding. */
export type FindingCode = keyof typeof FINDING_KINDS;

/** The names of all kinds, by area. */
export const FINDING_CODES = Object.keys(FINDING_KINDS) as readonly FindingCode[];

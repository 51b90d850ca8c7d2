import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';

/** Findings with the names of what they are about. */
export type FindingsData = ApiOutputs['findings']['list'];

/** One finding. */
export type FoundFinding = FindingsData['findings'][number];

/** Whether a finding names a person. */
export function isAboutPerson({ subjects }: FoundFinding, personId: string): boolean {
  return subjects.some(({ id }) => id === personId);
}

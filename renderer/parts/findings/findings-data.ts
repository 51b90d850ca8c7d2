import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';

/** Findings with the names of what they are about. */
export type FindingsData = ApiOutputs['findings']['list'];

/** One finding. */
export type FoundFinding = FindingsData['findings'][number];

/** Whether a finding is about a person: named itself, or through one of his plan items. */
export function isAboutPerson(
  finding: FoundFinding,
  personId: string,
  { items }: Pick<FindingsData, 'items'>,
): boolean {
  return finding.subjects.some(
    ({ id, kind }) =>
      (kind === 'person' && id === personId) ||
      (kind === 'item' && items.some((item) => item.id === id && item.personId === personId)),
  );
}

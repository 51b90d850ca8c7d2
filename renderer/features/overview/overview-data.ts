import type { Person } from '#shared/domain/team/entities.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { comparePeople } from '#shared/domain/team/person-name.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';

/** Everything the overview shows, counted on one day. */
export type Overview = ApiOutputs['overview']['get'];

/** The master share under one definition. */
export type MasterShare = Overview['masterShare']['a'];

/** The people of some ids, in the order of their names. */
export function peopleOf(overview: Overview, ids: readonly PersonId[]): readonly Person[] {
  const wanted = new Set(ids);
  return overview.people.filter(({ id }) => wanted.has(id)).toSorted(comparePeople);
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { GroupId, PersonId } from '#shared/kernel/ids.ts';
import type { SchoolYearStart } from '#shared/kernel/school-year.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';

/** A group in one line. */
export type GroupEntry = ApiOutputs['groups']['list']['groups'][number];

/** A group with everything that belongs to it. */
export type GroupFacts = ApiOutputs['groups']['get'];

/** The research agenda with the groups and goals that a question can be tied to. */
export type Agenda = ApiOutputs['groups']['questions'];

/** Who is in the team, and what their names are. */
export interface People {
  readonly members: readonly TeamMember[];
  readonly today: IsoDate;
  /** First day of the school year. */
  readonly schoolYearStart: SchoolYearStart;
  /** The name of a person; empty when he is not in the workspace. */
  readonly nameOf: (personId: PersonId) => string;
}

/** Everybody in the workspace; null while it is being asked. A failure goes to the screen's error boundary. */
export function usePeople(): People | null {
  const api = useApi();
  const team = useQuery(api.team.list.queryOptions());
  const session = useQuery(api.session.state.queryOptions());
  for (const query of [team, session]) if (query.error !== null && query.data === undefined) throw query.error;
  const names = useMemo(
    () => new Map((team.data?.members ?? []).map(({ person }) => [person.id, displayName(person)])),
    [team.data],
  );
  const workspace = session.data?.workspace ?? null;
  if (team.data === undefined || workspace === null) return null;
  return {
    members: team.data.members,
    today: team.data.today,
    schoolYearStart: workspace.schoolYearStart,
    nameOf: (personId) => names.get(personId) ?? '',
  };
}

/** All groups in one line each; null while they are being asked. */
export function useGroups(): ApiOutputs['groups']['list'] | null {
  const api = useApi();
  const groups = useQuery(api.groups.list.queryOptions());
  if (groups.error !== null && groups.data === undefined) throw groups.error;
  return groups.data ?? null;
}

/** One group; `undefined` while it is being asked, null when there is no such group. */
export function useGroup(groupId: GroupId): GroupFacts | null | undefined {
  const api = useApi();
  const group = useQuery({ ...api.groups.get.queryOptions({ groupId }), retry: false });
  // A group that was removed is gone, also when what was known of it is still there.
  if (group.error !== null && problemOf(group.error).code === 'not-found') return null;
  if (group.error !== null && group.data === undefined) throw group.error;
  return group.data;
}

/** The research agenda; null while it is being asked. */
export function useAgenda(): Agenda | null {
  const api = useApi();
  const agenda = useQuery(api.groups.questions.queryOptions());
  if (agenda.error !== null && agenda.data === undefined) throw agenda.error;
  return agenda.data ?? null;
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { STATUTORY_SCHOOL_YEAR_START, type SchoolYearStart } from '#shared/kernel/school-year.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';

/** A form with what was recorded with it. */
export type FormEntry = ApiOutputs['observations']['forms']['forms'][number];
/** A form that is shipped and not in the workspace yet. */
export type OfferedForm = ApiOutputs['observations']['forms']['shipped'][number];
/** An opened visit with its form and the visit before it. */
export type OpenedVisit = ApiOutputs['observations']['get'];

/** What every part of the screen needs. */
export interface ObservationsData {
  readonly today: IsoDate;
  readonly schoolYearStart: SchoolYearStart;
  readonly forms: readonly FormEntry[];
  readonly shipped: readonly OfferedForm[];
  readonly members: readonly TeamMember[];
  /** The name of a person; empty when he is not in the workspace any more. */
  readonly nameOf: (personId: PersonId) => string;
}

/** Asks for what the screen needs; null while it is under way. A failure goes to the screen's error boundary. */
export function useObservationsData(): ObservationsData | null {
  const api = useApi();
  const forms = useQuery(api.observations.forms.queryOptions());
  const team = useQuery(api.team.list.queryOptions());
  const session = useQuery(api.session.state.queryOptions());
  for (const query of [forms, team, session]) {
    if (query.error !== null && query.data === undefined) throw query.error;
  }
  const start = session.data?.workspace?.schoolYearStart ?? STATUTORY_SCHOOL_YEAR_START;
  return useMemo(() => {
    if (forms.data === undefined || team.data === undefined) return null;
    const names = new Map(team.data.members.map(({ person }) => [person.id, displayName(person)]));
    return {
      today: forms.data.today,
      schoolYearStart: start,
      forms: forms.data.forms,
      shipped: forms.data.shipped,
      members: team.data.members,
      nameOf: (personId) => names.get(personId) ?? '',
    };
  }, [forms.data, team.data, start]);
}

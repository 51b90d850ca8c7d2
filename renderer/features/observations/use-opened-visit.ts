import { useQuery } from '@tanstack/react-query';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import type { OpenedVisit } from './observations-data.ts';

/** The visit that the address names: null while it is asked, `gone` when there is no such visit (any more). */
export function useOpenedVisit(id: string): OpenedVisit | 'gone' | null {
  const api = useApi();
  const { data, error } = useQuery({
    ...api.observations.get.queryOptions({ observationId: id }),
    retry: false,
  });
  if (error !== null && problemOf(error).code === 'not-found') return 'gone';
  if (error !== null && data === undefined) throw error;
  return data ?? null;
}

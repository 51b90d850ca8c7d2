import { useQueryClient } from '@tanstack/react-query';
import type { Workspace } from '#shared/domain/workspace/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';

/** What can be changed of the workspace. */
export type WorkspaceFields = Omit<Workspace, 'kind'>;

/**
 * Saves a part of the workspace's details. The core takes them whole: the part is put into what is known now, so that
 * two fields saved shortly after each other do not undo one another.
 */
export function useWorkspaceUpdate(): (part: Partial<WorkspaceFields>) => Promise<void> {
  const api = useApi();
  const queryClient = useQueryClient();
  const update = useChange(api.workspace.update.mutationOptions(), { showsError: true });
  const { queryKey } = api.workspace.get.queryOptions();
  return async (part) => {
    const before = queryClient.getQueryData(queryKey);
    if (before === undefined) return;
    const next = { ...before, ...part };
    queryClient.setQueryData(queryKey, next);
    const { name, brin, schoolYearStart, masterTargetPercent, masterTargetYear, masterShareOptions } = next;
    try {
      await update.mutateAsync({
        name,
        brin,
        schoolYearStart,
        masterTargetPercent,
        masterTargetYear,
        masterShareOptions,
      });
    } catch (error) {
      await queryClient.invalidateQueries({ queryKey });
      throw error;
    }
  };
}

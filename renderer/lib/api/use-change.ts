import { useMutation, useQueryClient, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../notices/notices.tsx';
import { problemOf } from './problem.ts';
import { useApi } from './use-api.ts';
import { useProblemTexts } from './use-problem-texts.ts';

/** How a change is told to the user. */
export interface ChangeSettings {
  /**
   * Show a bar that says what was done, with an Undo button. For single acts (add, delete, move, import); leave it out
   * where the field itself shows that it is saved.
   */
  readonly announce?: boolean;
  /** The component shows the error itself, in place. Otherwise an error bar appears. */
  readonly showsError?: boolean;
}

/**
 * A mutation that changes the workspace: afterwards everything shown is asked again, and the change can be announced.
 *
 * `const remove = useChange(api.goals.delete.mutationOptions(), { announce: true });`
 */
export function useChange<Output, Failure, Input, Context>(
  options: UseMutationOptions<Output, Failure, Input, Context>,
  settings: ChangeSettings = {},
): UseMutationResult<Output, Failure, Input, Context> {
  const queryClient = useQueryClient();
  const api = useApi();
  const { t } = useTranslation();
  const notify = useNotify();
  const texts = useProblemTexts();
  const history = api.history.state.queryOptions();
  const undo = useMutation(
    api.history.undo.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
      onError: (error) => notify({ kind: 'problem', text: texts.of(problemOf(error)) }),
    }),
  );
  return useMutation({
    ...options,
    onSuccess: async (...args) => {
      await options.onSuccess?.(...args);
      // Not awaited: the answer is there, lists follow.
      void queryClient.invalidateQueries();
      if (settings.announce !== true) return;
      const { undo: done } = await queryClient.query({ ...history, staleTime: 0 });
      if (done === null) return;
      notify({
        kind: 'done',
        text: t(`commands:${done.command}`, { ...done.summary }),
        action: { label: t('common:undo'), run: () => undo.mutate() },
      });
    },
    onError: (...args) => {
      options.onError?.(...args);
      if (settings.showsError === true) return;
      notify({ kind: 'problem', text: texts.of(problemOf(args[0])) });
    },
  });
}

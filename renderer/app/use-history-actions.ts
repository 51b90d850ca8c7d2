import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useUnsavedFields } from '#renderer/lib/forms/unsaved.tsx';
import { useNotify } from '#renderer/lib/notices/notices.tsx';

/** One direction of the history. */
export interface HistoryAction {
  /** What it would undo or redo, as a sentence; null when there is nothing. */
  readonly label: string | null;
  readonly run: () => void;
}

/** Undo and redo of the workspace, also with Ctrl/Cmd+Z and Ctrl/Cmd+Shift+Z outside text fields. */
export function useHistoryActions(): { readonly undo: HistoryAction; readonly redo: HistoryAction } {
  const api = useApi();
  const queryClient = useQueryClient();
  const { t } = useTranslation();
  const notify = useNotify();
  const texts = useProblemTexts();
  const unsaved = useUnsavedFields();
  const { data } = useQuery(api.history.state.queryOptions());
  const callbacks = {
    onSuccess: () => queryClient.invalidateQueries(),
    onError: (error: unknown) => notify({ kind: 'problem', text: texts.of(problemOf(error)) }),
  };
  const undo = useMutation(api.history.undo.mutationOptions(callbacks));
  const redo = useMutation(api.history.redo.mutationOptions(callbacks));
  const isBusy = undo.isPending || redo.isPending;

  const run = (direction: 'undo' | 'redo'): void => {
    if (isBusy) return;
    // What is still being typed belongs to the past that is undone or kept; only then does the core know what is last.
    void unsaved
      .flush()
      .then(() => queryClient.query(api.history.state.queryOptions(undefined, { staleTime: 0 })))
      .then((state) => {
        if (state[direction] !== null) (direction === 'undo' ? undo : redo).mutate();
      })
      .catch(callbacks.onError);
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    run(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  const labelOf = (entry: NonNullable<typeof data>['undo'] | undefined): string | null =>
    entry === null || entry === undefined ? null : t(`commands:${entry.command}`, { ...entry.summary });
  return {
    undo: { label: labelOf(data?.undo), run: () => run('undo') },
    redo: { label: labelOf(data?.redo), run: () => run('redo') },
  };
}

/** In a text field these keys belong to the field itself. */
function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, use, type ReactNode } from 'react';
import type { SessionIntent } from '#renderer/features/session/session-intent.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useUnsavedFields } from '#renderer/lib/forms/unsaved.tsx';
import { useNotify } from '#renderer/lib/notices/notices.tsx';

const LeaveContext = createContext<(intent: SessionIntent) => void>(() => undefined);

/** Gives {@link useWorkspaceExit} to everything below. */
export function LeaveProvider(props: {
  readonly onLeave: (intent: SessionIntent) => void;
  readonly children: ReactNode;
}): ReactNode {
  return <LeaveContext value={props.onLeave}>{props.children}</LeaveContext>;
}

/** Ways out of the open workspace. What is still being typed is saved first. */
export function useWorkspaceExit(): {
  /** Ends the process that holds the key; the file is then asked for its passphrase again. */
  readonly lock: () => void;
  /** Closes the file; the intent says what the door shows. */
  readonly close: (intent: SessionIntent) => void;
} {
  const api = useApi();
  const queryClient = useQueryClient();
  const unsaved = useUnsavedFields();
  const leave = use(LeaveContext);
  const notify = useNotify();
  const texts = useProblemTexts();
  const callbacks = {
    onSuccess: () => queryClient.refetchQueries(api.session.state.queryFilter()),
    onError: (error: unknown) => notify({ kind: 'problem', text: texts.of(problemOf(error)) }),
  };
  const lock = useMutation(api.session.lock.mutationOptions(callbacks));
  const close = useMutation(api.session.close.mutationOptions(callbacks));
  return {
    lock: () => {
      void unsaved.flush().then(() => {
        leave('welcome');
        lock.mutate();
      });
    },
    close: (intent) => {
      void unsaved.flush().then(() => {
        leave(intent);
        close.mutate();
      });
    },
  };
}

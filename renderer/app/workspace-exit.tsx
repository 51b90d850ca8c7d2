import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionIntent } from '#renderer/features/session/session-intent.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useUnsavedFields } from '#renderer/lib/forms/unsaved.tsx';
import { useNotify } from '#renderer/lib/notices/notices.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';

const LeaveContext = createContext<(intent: SessionIntent) => void>(() => undefined);

/** Gives {@link useWorkspaceExit} to everything below. */
export function LeaveProvider(props: {
  readonly onLeave: (intent: SessionIntent) => void;
  readonly children: ReactNode;
}): ReactNode {
  return <LeaveContext value={props.onLeave}>{props.children}</LeaveContext>;
}

type Exit = 'lock' | SessionIntent;

/** Ways out of the open workspace. What is still being typed is saved first; what cannot be saved is asked about. */
export function useWorkspaceExit(): {
  /** Ends the process that holds the key; the file is then asked for its passphrase again. */
  readonly lock: () => void;
  /** Closes the file; the intent says what the door shows. */
  readonly close: (intent: SessionIntent) => void;
  /** Question about text that cannot be saved; to be rendered once. */
  readonly question: ReactNode;
} {
  const api = useApi();
  const queryClient = useQueryClient();
  const unsaved = useUnsavedFields();
  const leave = use(LeaveContext);
  const { t } = useTranslation('app');
  const notify = useNotify();
  const texts = useProblemTexts();
  const [asked, setAsked] = useState<Exit | null>(null);
  const callbacks = {
    onSuccess: () => queryClient.refetchQueries(api.session.state.queryFilter()),
    onError: (error: unknown) => notify({ kind: 'problem', text: texts.of(problemOf(error)) }),
  };
  const lock = useMutation(api.session.lock.mutationOptions(callbacks));
  const close = useMutation(api.session.close.mutationOptions(callbacks));

  const go = (exit: Exit): void => {
    setAsked(null);
    leave(exit === 'lock' ? 'welcome' : exit);
    (exit === 'lock' ? lock : close).mutate();
  };
  const start = (exit: Exit): void => {
    void unsaved.flush().then(() => {
      if (unsaved.worst() === 'failed') setAsked(exit);
      else go(exit);
    });
  };
  return {
    lock: () => start('lock'),
    close: start,
    question: (
      <ConfirmDialog
        open={asked !== null}
        title={t('leave.title')}
        confirmLabel={t('leave.confirm')}
        onConfirm={() => {
          if (asked !== null) go(asked);
        }}
        onClose={() => setAsked(null)}
      >
        {t('leave.text')}
      </ConfirmDialog>
    ),
  };
}

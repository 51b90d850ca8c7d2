import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';

/** Last step: what was done, with one button that takes all of it back. */
export function ImportDoneStep(props: {
  /** The step in the history that can be undone from here, as long as it is the last. */
  readonly command: 'team.import' | 'schools.import';
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly leftOut: number;
  readonly subject: 'people' | 'schools';
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const api = useApi();
  const queryClient = useQueryClient();
  const texts = useProblemTexts();
  const history = useQuery(api.history.state.queryOptions());
  const undo = useMutation(api.history.undo.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }));
  const isUndone = undo.isSuccess;
  const canUndo = !isUndone && history.data?.undo?.command === props.command;
  const sentences = [
    ...(props.created > 0 ? [t(`import.done.${props.subject}-created`, { count: props.created })] : []),
    ...(props.updated > 0 ? [t(`import.done.${props.subject}-updated`, { count: props.updated })] : []),
    ...(props.unchanged > 0 ? [t(`import.done.${props.subject}-unchanged`, { count: props.unchanged })] : []),
    ...(props.leftOut > 0 ? [t('import.done.left-out', { count: props.leftOut })] : []),
  ];
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {undo.error !== null && <InlineProblem>{texts.of(problemOf(undo.error))}</InlineProblem>}
      <EmptyState
        icon={isUndone ? Undo2 : CircleCheck}
        title={t(isUndone ? 'import.done.undone' : 'import.done.title')}
        actions={
          <>
            <Button variant="contained" onClick={props.onClose}>
              {t('wizard.to-list')}
            </Button>
            {canUndo && (
              <Button
                variant="outlined"
                startIcon={<Undo2 size={18} aria-hidden />}
                loading={undo.isPending}
                onClick={() => undo.mutate()}
              >
                {t('import.done.undo')}
              </Button>
            )}
          </>
        }
      >
        <span role="status">{isUndone ? t('import.done.undone-text') : sentences.join(' ')}</span>
      </EmptyState>
    </Box>
  );
}

import Button from '@mui/material/Button';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkImportResult } from '#shared/contract/framework-exchange.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';

/** Last step: what was done, with one button that takes all of it back. */
export function DoneStep(props: {
  readonly result: FrameworkImportResult;
  readonly onOpen: (frameworkId: string | null) => void;
}): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const api = useApi();
  const formats = useFormats();
  const queryClient = useQueryClient();
  const texts = useProblemTexts();
  const { result } = props;
  const history = useQuery(api.history.state.queryOptions());
  const undo = useMutation(api.history.undo.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }));
  const isUndone = undo.isSuccess;
  const command = result.isNew ? 'framework-exchange.import' : 'framework-exchange.update';
  const canUndo = !isUndone && history.data?.undo?.command === command;
  const sentences = (['added', 'changed', 'removed'] as const)
    .filter((kind) => result[kind] > 0)
    .map((kind) => t(`done.${kind}`, { count: result[kind], items: formats.number(result[kind], 0) }));
  return (
    <>
      {undo.error !== null && <InlineProblem>{texts.of(problemOf(undo.error))}</InlineProblem>}
      <EmptyState
        icon={isUndone ? Undo2 : CircleCheck}
        title={t(isUndone ? 'done.undone' : result.isNew ? 'done.title-new' : 'done.title-update')}
        actions={
          <>
            <Button variant="contained" onClick={() => props.onOpen(isUndone ? null : result.frameworkId)}>
              {t(isUndone ? 'to-frameworks' : 'done.open')}
            </Button>
            {canUndo && (
              <Button
                variant="outlined"
                startIcon={<Undo2 size={18} aria-hidden />}
                loading={undo.isPending}
                onClick={() => undo.mutate()}
              >
                {t('done.undo')}
              </Button>
            )}
          </>
        }
      >
        <span role="status">{isUndone ? t('done.undone-text') : sentences.join(' ')}</span>
      </EmptyState>
    </>
  );
}

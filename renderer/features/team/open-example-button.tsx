import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useNotify } from '#renderer/lib/notices/notices.tsx';

/** Leaves this workspace, which is saved, and opens the example school. */
export function OpenExampleButton(): ReactNode {
  const { t } = useTranslation('team');
  const api = useApi();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const texts = useProblemTexts();
  const open = useMutation(
    api.session.openExample.mutationOptions({
      onSuccess: () => queryClient.resetQueries(),
      onError: (error) => notify({ kind: 'problem', text: texts.of(problemOf(error)) }),
    }),
  );
  return (
    <Button startIcon={<FlaskConical size={18} aria-hidden />} loading={open.isPending} onClick={() => open.mutate()}>
      {t('open-example')}
    </Button>
  );
}

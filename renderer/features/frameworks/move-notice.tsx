import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import type { FrameworksData } from './use-frameworks-data.ts';

/** Says that requirements ask for competences that are not in use any more; nothing when none does. */
export function MoveNotice(props: { readonly data: FrameworksData }): ReactNode {
  const { t } = useTranslation('frameworks');
  const [, open] = useUrlParam('move', '', { history: 'push' });
  const count = props.data.toMove.length;
  if (count === 0) return null;
  return (
    <Box sx={{ mb: 3 }}>
      <InlineProblem
        severity="warning"
        title={t('move.notice', { count })}
        action={
          <Button size="small" color="inherit" onClick={() => open('1')} sx={{ whiteSpace: 'nowrap' }}>
            {t('move.open')}
          </Button>
        }
      >
        {t('move.notice-text')}
      </InlineProblem>
    </Box>
  );
}

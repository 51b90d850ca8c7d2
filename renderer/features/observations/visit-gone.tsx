import Button from '@mui/material/Button';
import { EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

/** In the place of a visit that is not there any more, e.g. after undo. */
export function VisitGone(props: { readonly onBack: () => void }): ReactNode {
  const { t } = useTranslation('observations');
  return (
    <EmptyState
      icon={EyeOff}
      title={t('gone.title')}
      actions={
        <Button variant="contained" onClick={props.onBack}>
          {t('back')}
        </Button>
      }
    >
      {t('gone.text')}
    </EmptyState>
  );
}

import Button from '@mui/material/Button';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveStatus as Status } from '#renderer/lib/forms/use-autosave.ts';

/** Small line under a self-saving field: being saved, saved, or not saved with a way to try again. */
export function SaveStatus(props: { readonly status: Status; readonly onRetry: () => void }): ReactNode {
  const { t } = useTranslation();
  switch (props.status) {
    case 'saving':
      return <span role="status">{t('common:saving')}</span>;
    case 'saved':
      return (
        <span role="status">
          <Check
            size={14}
            aria-hidden
            strokeWidth={2.5}
            style={{ verticalAlign: '-2px', color: 'var(--gk-gap-none)' }}
          />{' '}
          {t('common:saved')}
        </span>
      );
    case 'failed':
      return (
        <Button size="small" color="error" onClick={props.onRetry} sx={{ minHeight: 24, py: 0, px: 0.5 }}>
          {t('common:try-again')}
        </Button>
      );
    case 'clean':
    case 'waiting':
      return null;
  }
}

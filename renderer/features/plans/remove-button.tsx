import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Takes one line away; its name says which. */
export function RemoveButton(props: { readonly name: string; readonly onRemove: () => void }): ReactNode {
  const { t } = useTranslation('plans');
  return (
    <Tooltip title={t('remove')}>
      <IconButton size="small" aria-label={t('remove-one', { name: props.name })} onClick={props.onRemove}>
        <Trash2 size={16} aria-hidden />
      </IconButton>
    </Tooltip>
  );
}

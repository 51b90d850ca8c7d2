import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

/** Panel around a record of a person whose fields save themselves, with a button that removes the record. */
export function SavedRecordPanel(props: {
  readonly title: string;
  readonly deleteLabel: string;
  readonly isDeleting: boolean;
  readonly onDelete: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('team');
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={props.title}
      subtitle={t('saves-itself')}
      width={560}
      footer={
        <>
          <Button variant="contained" onClick={props.onClose}>
            {t('done')}
          </Button>
          <Box sx={{ flex: 1 }} />
          <Button
            color="secondary"
            startIcon={<Trash2 size={18} aria-hidden />}
            loading={props.isDeleting}
            onClick={props.onDelete}
          >
            {props.deleteLabel}
          </Button>
        </>
      }
    >
      {props.children}
    </SidePanel>
  );
}

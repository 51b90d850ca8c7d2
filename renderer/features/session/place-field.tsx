import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FileLock2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withWorkspaceExtension } from '#shared/domain/workspace/file-name.ts';
import { useFileDialogs } from '#renderer/lib/desktop-bridge/file-dialogs.tsx';

/** Where a new file will stand. */
export interface Place {
  readonly folder: string;
  readonly fileName: string;
}

/** Shows where the new file will stand, with a button to choose another place or name. */
export function PlaceField(props: {
  readonly value: Place;
  readonly onChange: (place: Place) => void;
  readonly problem: string | null;
}): ReactNode {
  const { t } = useTranslation('session');
  const dialogs = useFileDialogs();
  const change = (): void => {
    void dialogs.chooseWorkspaceToCreate(props.value.fileName).then((place) => {
      if (place !== null) props.onChange({ ...place, fileName: withWorkspaceExtension(place.fileName) });
    });
  };
  return (
    <Box>
      <Box
        sx={{
          display: 'flex',
          gap: 2,
          alignItems: 'center',
          p: 2,
          border: '1px solid',
          borderColor: props.problem === null ? 'var(--gk-line)' : 'var(--gk-problem)',
          borderRadius: 2,
          bgcolor: 'var(--gk-surface)',
        }}
      >
        <Box sx={{ color: 'text.secondary', display: 'flex' }}>
          <FileLock2 size={24} aria-hidden />
        </Box>
        <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', lineHeight: 1.4 }}>
          <Box sx={{ fontWeight: 600 }}>{props.value.fileName}</Box>
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{props.value.folder}</Box>
        </Box>
        <Button variant="outlined" onClick={change}>
          {t('create.change-place')}
        </Button>
      </Box>
      {props.problem !== null && (
        <Box role="alert" sx={{ mt: 0.5, fontSize: '0.875rem', color: 'var(--gk-problem)' }}>
          {props.problem}
        </Box>
      )}
    </Box>
  );
}

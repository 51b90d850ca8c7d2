import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecoverySheet } from '#renderer/ui/recovery-sheet.tsx';
import { DoorLayout, DoorTitle } from './door-layout.tsx';

/** After making a workspace: the words that open it when the passphrase is lost. No way on before they are kept. */
export function KeepRecoverySheet(props: {
  readonly words: readonly string[];
  readonly workspaceName: string;
  readonly fileName: string;
  readonly onKept: () => void;
}): ReactNode {
  const { t } = useTranslation('session');
  const [isKept, setKept] = useState(false);
  return (
    <DoorLayout isWide>
      <div className="gk-no-print">
        <DoorTitle title={t('sheet.title')}>{t('sheet.text')}</DoorTitle>
      </div>
      <RecoverySheet words={props.words} workspaceName={props.workspaceName} fileName={props.fileName} />
      <Box className="gk-no-print" sx={{ mt: 3, display: 'grid', gap: 2, justifyItems: 'start' }}>
        <Button variant="outlined" startIcon={<Printer size={18} aria-hidden />} onClick={() => window.print()}>
          {t('sheet.print')}
        </Button>
        <FormControlLabel
          control={<Checkbox checked={isKept} onChange={(_event, checked) => setKept(checked)} />}
          label={t('sheet.kept')}
        />
        <Button variant="contained" size="large" disabled={!isKept} onClick={props.onKept}>
          {t('sheet.go-on')}
        </Button>
      </Box>
    </DoorLayout>
  );
}

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Printer } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecoverySheet } from '#renderer/ui/recovery-sheet.tsx';

/** Shows a recovery sheet; printing prints the sheet alone. */
export function SheetDialog(props: {
  readonly title: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly workspaceName: string;
  readonly fileName: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('settings');
  const titleId = useId();
  return (
    <Dialog open maxWidth="md" fullWidth aria-labelledby={titleId} className="gk-print-alone">
      <DialogTitle id={titleId} className="gk-no-print">
        {props.title}
      </DialogTitle>
      <DialogContent>
        <p className="gk-no-print">{props.text}</p>
        <RecoverySheet words={props.words} workspaceName={props.workspaceName} fileName={props.fileName} />
      </DialogContent>
      <DialogActions className="gk-no-print">
        <Button startIcon={<Printer size={18} aria-hidden />} onClick={() => window.print()}>
          {t('security.print')}
        </Button>
        <Button variant="contained" onClick={props.onClose}>
          {t('security.sheet-kept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

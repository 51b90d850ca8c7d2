import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TalkId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import { useRefusal } from './use-refusal.ts';

/** Asks why a signed report is opened again; the reason stays with the talk. */
export function ReopenDialog(props: { readonly talkId: TalkId; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('talks');
  const api = useApi();
  const refusal = useRefusal();
  const titleId = useId();
  const [reason, setReason] = useState('');
  const reopen = useChange(api.talks.reopen.mutationOptions(), { announce: true, showsError: true });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    reopen.mutate({ talkId: props.talkId, reason }, { onSuccess: props.onClose });
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('reopen.open')}</DialogTitle>
        <DialogContent>
          <p className="gk-talks-text">{t('reopen.help')}</p>
          <TextInput
            label={t('reopen.reason')}
            value={reason}
            onChange={setReason}
            rows={2}
            autoFocus
            required
            problem={refusal(reopen.error)}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={reopen.isPending}>
            {t('reopen.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { TextInput } from '#renderer/ui/fields.tsx';

/** Asks why a signed agreement is opened again; the signed copy is kept with the reason. */
export function ReopenForm({ agreementId }: { readonly agreementId: AgreementId }): ReactNode {
  const { t } = useTranslation('agreements');
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const reopen = useChange(api.agreements.reopen.mutationOptions(), { announce: true });
  if (!isOpen) {
    return (
      <Box>
        <Button onClick={() => setOpen(true)}>{t('reopen.start')}</Button>
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Typography>{t('reopen.text')}</Typography>
      <TextInput label={t('reopen.reason')} value={reason} onChange={setReason} rows={2} autoFocus />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button
          variant="outlined"
          disabled={reason.trim() === ''}
          loading={reopen.isPending}
          onClick={() => reopen.mutate({ agreementId, reason })}
        >
          {t('reopen.do')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('common:cancel')}</Button>
      </Box>
    </Box>
  );
}

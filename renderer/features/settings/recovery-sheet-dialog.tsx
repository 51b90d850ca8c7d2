import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation } from '@tanstack/react-query';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { PassphraseInput } from '#renderer/ui/passphrase-input.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

/** Shows the recovery sheet again, to who knows the passphrase. */
export function RecoverySheetDialog(props: {
  readonly workspaceName: string;
  readonly fileName: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('settings');
  const api = useApi();
  const texts = useProblemTexts();
  const titleId = useId();
  const [passphrase, setPassphrase] = useState('');
  const ask = useMutation(api.session.recoveryWords.mutationOptions());
  if (ask.isSuccess) {
    return (
      <SheetDialog {...props} title={t('security.sheet')} text={t('security.sheet-text')} words={ask.data.words} />
    );
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    ask.mutate({ passphrase });
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('security.sheet')}</DialogTitle>
        <DialogContent>
          <p>{t('security.ask-passphrase')}</p>
          <PassphraseInput
            label={t('security.current')}
            value={passphrase}
            onChange={(value) => {
              ask.reset();
              setPassphrase(value);
            }}
            problem={ask.error === null ? null : texts.of(problemOf(ask.error))}
            autoFocus
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={ask.isPending} disabled={passphrase === ''}>
            {t('security.show-sheet')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

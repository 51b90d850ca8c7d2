import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { desktopBridge } from '#renderer/lib/desktop-bridge/desktop-bridge.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { isNewPassphraseReady, NewPassphrase } from '#renderer/ui/new-passphrase.tsx';
import { PassphraseInput } from '#renderer/ui/passphrase-input.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

/** Changes the passphrase of the open file and shows the new recovery sheet: the old one opens nothing any more. */
export function ChangePassphraseDialog(props: {
  readonly workspaceName: string;
  readonly fileName: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('settings');
  const api = useApi();
  const texts = useProblemTexts();
  const titleId = useId();
  const session = useQuery(api.session.state.queryOptions());
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState({ first: '', second: '' });
  const [isChecked, setChecked] = useState(false);
  const path = session.data?.workspace?.path;
  const change = useMutation(
    api.session.changePassphrase.mutationOptions({
      onSuccess: async () => {
        // A remembered passphrase would from now on be a wrong one.
        if (path !== undefined) await desktopBridge()?.forgetPassphrase(path);
      },
    }),
  );
  if (change.isSuccess) {
    return (
      <SheetDialog
        {...props}
        title={t('security.new-sheet')}
        text={t('security.new-sheet-text')}
        words={change.data.recoveryWords}
      />
    );
  }
  const problem = change.error === null ? null : problemOf(change.error);
  const isCurrentWrong = problem?.code === 'wrong-passphrase';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (current !== '' && isNewPassphraseReady(next)) change.mutate({ current, next: next.first });
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('security.change')}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <PassphraseInput
              label={t('security.current')}
              value={current}
              onChange={(value) => {
                change.reset();
                setCurrent(value);
              }}
              problem={isCurrentWrong ? texts.of(problem) : isChecked && current === '' ? t('problems:required') : null}
              autoFocus
            />
            <NewPassphrase
              label={t('security.next')}
              value={next}
              onChange={setNext}
              context={props.workspaceName}
              isChecked={isChecked}
            />
            {problem !== null && !isCurrentWrong && <InlineProblem>{texts.of(problem)}</InlineProblem>}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={change.isPending}>
            {t('security.change')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

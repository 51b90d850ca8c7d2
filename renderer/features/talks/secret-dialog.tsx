import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { secretProblems } from '#shared/domain/talks/talk-fields-policy.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PassphraseInput } from '#renderer/ui/passphrase-input.tsx';
import { useRefusal } from './use-refusal.ts';

/** Asks somebody for his own secret; who has none yet chooses one and types it twice. */
export function SecretDialog(props: {
  readonly title: string;
  readonly text: string;
  readonly isNew: boolean;
  readonly confirmLabel: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Stands above the field, e.g. a choice. */
  readonly children?: ReactNode;
  /** Stands below the field, e.g. a way out. */
  readonly below?: ReactNode;
  readonly onConfirm: (secret: string) => Promise<void>;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('talks');
  const texts = useProblemTexts();
  const refusal = useRefusal();
  const titleId = useId();
  const [secret, setSecret] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setTried] = useState(false);
  const [short] = props.isNew ? secretProblems(secret) : [];
  const differs = props.isNew && again !== secret;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (short !== undefined || differs) return;
    // What was refused is shown from `error`.
    props.onConfirm(secret).catch(() => undefined);
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <p className="gk-talks-text">{props.text}</p>
            {props.children}
            {props.isNew && (
              <InlineProblem severity="info" title={t('secret.new-title')}>
                {t('secret.new')}
              </InlineProblem>
            )}
            <PassphraseInput
              label={props.isNew ? t('secret.choose') : t('secret.label')}
              value={secret}
              onChange={setSecret}
              autoFocus
              problem={isTried && short !== undefined ? texts.ofField(short) : null}
            />
            {props.isNew && (
              <PassphraseInput
                label={t('secret.again')}
                value={again}
                onChange={setAgain}
                problem={isTried && differs ? t('secret.differs') : null}
              />
            )}
            {props.error !== null && <InlineProblem>{refusal(props.error)}</InlineProblem>}
            {props.below}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={props.isBusy}>
            {props.confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

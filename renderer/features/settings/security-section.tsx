import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx';
import { RecoverySheetDialog } from './recovery-sheet-dialog.tsx';
import { SettingRow, SettingsSection } from './settings-section.tsx';

/** Passphrase and recovery sheet of the open file. */
export function SecuritySection(props: {
  readonly isExample: boolean;
  readonly workspaceName: string;
  readonly fileName: string;
}): ReactNode {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState<'passphrase' | 'sheet' | null>(null);
  const close = (): void => setOpen(null);
  if (props.isExample) {
    return (
      <SettingsSection id="security" title={t('security.title')}>
        <InlineProblem severity="info">{t('security.example')}</InlineProblem>
      </SettingsSection>
    );
  }
  return (
    <SettingsSection id="security" title={t('security.title')}>
      <SettingRow title={t('security.passphrase')} text={t('security.passphrase-text')}>
        <Button variant="outlined" onClick={() => setOpen('passphrase')}>
          {t('security.change')}
        </Button>
      </SettingRow>
      <SettingRow title={t('security.sheet')} text={t('security.sheet-text')}>
        <Button variant="outlined" onClick={() => setOpen('sheet')}>
          {t('security.show-sheet')}
        </Button>
      </SettingRow>
      {open === 'passphrase' && (
        <ChangePassphraseDialog workspaceName={props.workspaceName} fileName={props.fileName} onClose={close} />
      )}
      {open === 'sheet' && (
        <RecoverySheetDialog workspaceName={props.workspaceName} fileName={props.fileName} onClose={close} />
      )}
    </SettingsSection>
  );
}

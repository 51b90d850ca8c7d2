import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { HardDriveDownload } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFileDialogs } from '#renderer/lib/desktop-bridge/file-dialogs.tsx';
import { useUnsavedFields } from '#renderer/lib/forms/unsaved.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SettingsSection } from './settings-section.tsx';

/** Makes a checked, encrypted copy of the open file in a folder of the user's choice. */
export function BackUpSection(): ReactNode {
  const { t } = useTranslation('settings');
  const api = useApi();
  const texts = useProblemTexts();
  const dialogs = useFileDialogs();
  const unsaved = useUnsavedFields();
  const backUp = useMutation(api.session.backUp.mutationOptions());
  const start = (): void => {
    void dialogs.chooseFolder().then(async (folder) => {
      if (folder === null) return;
      await unsaved.flush();
      backUp.mutate({ folder });
    });
  };
  return (
    <SettingsSection id="back-up" title={t('back-up.title')} text={t('back-up.text')}>
      <Button
        variant="outlined"
        startIcon={<HardDriveDownload size={18} aria-hidden />}
        loading={backUp.isPending}
        onClick={start}
        sx={{ justifySelf: 'start' }}
      >
        {t('back-up.now')}
      </Button>
      {backUp.isSuccess && (
        <InlineProblem severity="success">{t('back-up.done', { path: backUp.data.path })}</InlineProblem>
      )}
      {backUp.isError && <InlineProblem>{texts.of(problemOf(backUp.error))}</InlineProblem>}
    </SettingsSection>
  );
}

import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Framework } from '#shared/domain/competences/entities.ts';
import type { FrameworkId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import { useTexts } from './use-texts.ts';

/** Asks what a copy or a next version is called. */
export function CopyDialog(props: {
  readonly framework: Framework;
  readonly as: 'copy' | 'version';
  readonly onMade: (frameworkId: FrameworkId) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { framework } = props;
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const api = useApi();
  const isCopy = props.as === 'copy';
  const [title, setTitle] = useState(
    isCopy ? t('copy.name', { title: texts.title(framework) }) : texts.title(framework),
  );
  const [version, setVersion] = useState(isCopy ? '1' : '');
  const copy = useChange(api.frameworks.copy.mutationOptions(), { announce: true, showsError: true });
  const renew = useChange(api.frameworks.newVersion.mutationOptions(), { announce: true, showsError: true });
  const run = isCopy ? copy : renew;
  const isSameTitle = title.trim() === texts.title(framework);
  const submit = (): void => {
    const titles = isSameTitle
      ? { titleNl: framework.titleNl, titleEn: framework.titleEn }
      : { titleNl: title, titleEn: title };
    run.mutate(
      { frameworkId: framework.id, ...titles, version },
      { onSuccess: ({ frameworkId }) => props.onMade(frameworkId) },
    );
  };
  return (
    <FormDialog
      title={isCopy ? t('copy.title') : t('new-version.title', { title: texts.title(framework) })}
      submitLabel={isCopy ? t('copy.make') : t('new-version.make')}
      isBusy={run.isPending}
      error={run.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <p>{isCopy ? t('copy.text') : t('new-version.text')}</p>
      {!isCopy && <p>{t('new-version.levels')}</p>}
      <TextInput label={t('fields.title')} value={title} onChange={setTitle} required autoFocus />
      <TextInput
        label={t('fields.version')}
        value={version}
        onChange={setVersion}
        help={isCopy ? t('fields.version-help') : t('new-version.before', { version: framework.version })}
      />
    </FormDialog>
  );
}

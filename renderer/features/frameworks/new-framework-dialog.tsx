import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { FormDialog } from './form-dialog.tsx';

/** Scales to start from; their labels are in the language files, parted by `|`. */
const SCALES = ['four', 'career', 'three', 'five'] as const;
type Scale = (typeof SCALES)[number];

/** Asks the name and the scale of a new framework; everything else is filled in on the framework itself. */
export function NewFrameworkDialog(props: {
  readonly onMade: (frameworkId: FrameworkId) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  const api = useApi();
  const [title, setTitle] = useState('');
  const [scale, setScale] = useState<Scale>('four');
  const create = useChange(api.frameworks.create.mutationOptions(), { announce: true, showsError: true });
  const labelsOf = (name: Scale): readonly string[] => t(`scales.${name}`).split('|');
  const submit = (): void => {
    create.mutate(
      {
        framework: {
          titleNl: title,
          titleEn: '',
          version: '1',
          source: '',
          licence: '',
          descriptionNl: '',
          descriptionEn: '',
          levels: labelsOf(scale).map((label) => ({ labelNl: label, labelEn: '' })),
        },
      },
      { onSuccess: ({ frameworkId }) => props.onMade(frameworkId) },
    );
  };
  return (
    <FormDialog
      title={t('new.title')}
      submitLabel={t('new.make')}
      isBusy={create.isPending}
      error={create.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <p>{t('new.text')}</p>
      <TextInput
        label={t('fields.title')}
        value={title}
        onChange={setTitle}
        help={t('new.title-help')}
        required
        autoFocus
      />
      <SelectField<Scale>
        label={t('new.scale')}
        value={scale}
        onChange={setScale}
        help={t('new.scale-help')}
        options={SCALES.map((value) => ({ value, label: labelsOf(value).join(' · ') }))}
      />
    </FormDialog>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUP_RESULT_KINDS, type GroupResult } from '#shared/domain/groups/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { AttachmentList } from '#renderer/lib/attachments/attachment-list.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { neverEmpty, oneLine, SavedField } from './saved-field.tsx';
import { useSavedResult } from './use-saved-records.ts';

/** One result of a group with its files; every field saves itself. */
export function ResultPanel(props: { readonly result: GroupResult; readonly onClose: () => void }): ReactNode {
  const { result } = props;
  const { t } = useTranslation('groups');
  const api = useApi();
  const saved = useSavedResult(result);
  const remove = useChange(api.groups.deleteResult.mutationOptions({ onSuccess: props.onClose }), { announce: true });
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t(`result.kinds.${result.kind}`)}
      subtitle={t('saves-itself')}
      width={560}
      footer={
        <>
          <Button variant="contained" onClick={props.onClose}>
            {t('done')}
          </Button>
          <Box sx={{ flex: 1 }} />
          <Button
            color="secondary"
            startIcon={<Trash2 size={18} aria-hidden />}
            loading={remove.isPending}
            onClick={() => remove.mutate({ resultId: result.id })}
          >
            {t('result.delete')}
          </Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
        <SavedField of={saved} name="title">
          {(field) => (
            <TextInput label={t('fields.title')} help={t('result.title-help')} required rows={1} {...oneLine(field)} />
          )}
        </SavedField>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
          <SavedField of={saved} name="kind">
            {(field) => (
              <SelectField
                label={t('fields.kind')}
                options={GROUP_RESULT_KINDS.map((value) => ({ value, label: t(`result.kinds.${value}`) }))}
                {...field}
              />
            )}
          </SavedField>
          <SavedField of={saved} name="datedOn">
            {(field) => <DateField label={t('result.dated-on')} required {...neverEmpty(field)} />}
          </SavedField>
        </Box>
        <SavedField of={saved} name="description">
          {(field) => <TextInput label={t('result.description')} rows={4} {...field} />}
        </SavedField>
        <Typography variant="h3">{t('files')}</Typography>
        <AttachmentList ownerKind="group-result" ownerId={result.id} label={t('files')} />
      </Box>
    </SidePanel>
  );
}

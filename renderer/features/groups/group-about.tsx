import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamGroup } from '#shared/domain/groups/entities.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { SavedField } from './saved-field.tsx';
import { useSavedGroup } from './use-saved-records.ts';

/** What a group is for, its theme and its period. */
export function GroupAbout(props: { readonly group: TeamGroup }): ReactNode {
  const { t } = useTranslation('groups');
  const saved = useSavedGroup(props.group);
  return (
    <Paper variant="outlined" sx={{ borderRadius: 2, p: 2.5, display: 'grid', gap: 2 }}>
      <Typography variant="body2" color="textSecondary">
        {t(`kind-help.${props.group.kind}`)}
      </Typography>
      <SavedField of={saved} name="purpose">
        {(field) => <TextInput label={t('fields.purpose')} help={t('fields.purpose-help')} rows={3} {...field} />}
      </SavedField>
      <SavedField of={saved} name="theme">
        {(field) => <TextInput label={t('fields.theme')} {...field} />}
      </SavedField>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <SavedField of={saved} name="startsOn">
          {(field) => <DateField label={t('fields.starts-on')} {...field} />}
        </SavedField>
        <SavedField of={saved} name="endsOn">
          {(field) => <DateField label={t('fields.ends-on')} help={t('fields.ends-on-help')} {...field} />}
        </SavedField>
      </Box>
    </Paper>
  );
}

import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FORM_FEATURES, type Programme } from '#shared/domain/catalogue/entities.ts';
import type { ProgrammeDraft } from '#shared/domain/catalogue/programme-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { SEGMENT_STYLE } from '#renderer/ui/segmented.tsx';

/** How an entry is given, what it is about and which roles it prepares for. */
export function EntryForm({ programme }: { readonly programme: Programme }): ReactNode {
  const { t, i18n } = useTranslation('catalogue');
  const api = useApi();
  const roles = useQuery(api.roles.list.queryOptions()).data?.roles ?? [];
  const update = useChange(api.catalogue.update.mutationOptions(), { announce: true });
  const store = (patch: Partial<Pick<ProgrammeDraft, 'formFeatures' | 'themes' | 'roleKeys'>>): void =>
    update.mutate({ programmeId: programme.id, programme: patch });
  const names = new Map(
    roles.flatMap(({ role }) =>
      role.shippedKey === null
        ? []
        : [[role.shippedKey, i18n.language === 'en' ? role.titleEn || role.titleNl : role.titleNl] as const],
    ),
  );
  const nameOf = (key: string): string => names.get(key) ?? key;
  return (
    <Box component="section" aria-label={t('fields.form')} sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="h3">{t('fields.form')}</Typography>
      <ToggleButtonGroup
        size="small"
        sx={{ ...SEGMENT_STYLE, flexWrap: 'wrap' }}
        aria-label={t('fields.formFeatures')}
        value={programme.formFeatures}
        onChange={(_event, features: Programme['formFeatures']) => store({ formFeatures: features })}
      >
        {FORM_FEATURES.map((feature) => (
          <ToggleButton key={feature} value={feature}>
            {t(`features.${feature}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Autocomplete
        multiple
        freeSolo
        options={[]}
        value={[...programme.themes]}
        onChange={(_event, themes: readonly string[]) => store({ themes: [...new Set(themes)] })}
        clearText={t('links.clear')}
        renderInput={(parameters) => (
          <TextField {...parameters} label={t('fields.themes')} helperText={t('fields.themes-help')} />
        )}
      />
      <Autocomplete
        multiple
        options={[...names.keys()]}
        value={[...programme.roleKeys]}
        getOptionLabel={nameOf}
        onChange={(_event, roleKeys) => store({ roleKeys })}
        noOptionsText={t('nothing-found')}
        openText={t('common:open-list')}
        closeText={t('common:close')}
        clearText={t('links.clear')}
        renderInput={(parameters) => <TextField {...parameters} label={t('fields.roleKeys')} />}
      />
    </Box>
  );
}

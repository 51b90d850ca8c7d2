import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  PROGRAMME_KINDS,
  PROGRAMME_LANGUAGES,
  PROGRAMME_STATES,
  RECOGNITIONS,
} from '#shared/domain/catalogue/entities.ts';
import { NumberField, SelectField, TextInput } from '#renderer/ui/fields.tsx';
import type { CatalogueEntry } from './catalogue-data.ts';
import { EntryCosts } from './entry-costs.tsx';
import { useProgrammeField } from './use-programme-field.tsx';

/** What an entry is, takes and costs. */
export function EntryFields({ entry }: { readonly entry: CatalogueEntry }): ReactNode {
  const { programme } = entry;
  const { t } = useTranslation('catalogue');
  const field = useProgrammeField(programme);
  const hours = (name: 'contactMinutes' | 'selfStudyMinutes'): ReactNode =>
    field(name, (binding) => (
      <NumberField
        {...binding}
        label={t(`fields.${name}`)}
        value={binding.value === null ? null : binding.value / 60}
        onChange={(value) => binding.onChange(value === null ? null : Math.round(value * 60))}
        unit={t('fields.hours')}
      />
    ));
  return (
    <Box component="section" aria-label={t('fields.section')} sx={{ display: 'grid', gap: 2 }}>
      {field('title', (binding) => (
        <TextInput {...binding} label={t('fields.title')} required />
      ))}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        {field('provider', (binding) => (
          <TextInput {...binding} label={t('fields.provider')} />
        ))}
        {field('kind', (binding) => (
          <SelectField
            {...binding}
            label={t('kind')}
            options={PROGRAMME_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
        ))}
        {field('state', (binding) => (
          <SelectField
            {...binding}
            label={t('fields.state')}
            options={PROGRAMME_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
          />
        ))}
        {field('language', (binding) => (
          <SelectField
            {...binding}
            label={t('fields.language')}
            options={PROGRAMME_LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
        ))}
        {field('recognition', (binding) => (
          <SelectField
            {...binding}
            label={t('fields.recognition')}
            options={RECOGNITIONS.map((value) => ({ value, label: t(`recognitions.${value}`) }))}
          />
        ))}
      </Box>
      {field('description', (binding) => (
        <TextInput {...binding} label={t('fields.description')} rows={3} />
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {field('durationMonths', (binding) => (
          <NumberField {...binding} label={t('fields.durationMonths')} unit={t('fields.months')} digits={0} />
        ))}
        {hours('contactMinutes')}
        {hours('selfStudyMinutes')}
        {field('credits', (binding) => (
          <NumberField {...binding} label={t('fields.credits')} unit="EC" digits={0} />
        ))}
        {field('expiresMonths', (binding) => (
          <NumberField {...binding} label={t('fields.expiresMonths')} unit={t('fields.months')} digits={0} />
        ))}
      </Box>
      <EntryCosts entry={entry} />
    </Box>
  );
}

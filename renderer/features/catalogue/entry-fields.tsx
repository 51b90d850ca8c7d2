import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PROGRAMME_KINDS, PROGRAMME_STATES, RECOGNITIONS, type Programme } from '#shared/domain/catalogue/entities.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { NumberField, SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { EntryCosts } from './entry-costs.tsx';
import { useProgrammeField } from './use-programme-field.tsx';

/** What an entry is, takes and costs. */
export function EntryFields(props: { readonly programme: Programme; readonly today: IsoDate }): ReactNode {
  const { programme, today } = props;
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const formats = useFormats();
  const field = useProgrammeField(programme);
  const check = useChange(api.catalogue.update.mutationOptions(), { announce: true });
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
      </Box>
      <EntryCosts programme={programme} />
      {field('source', (binding) => (
        <TextInput {...binding} label={t('fields.source')} />
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography color="textSecondary">
          {programme.checkedOn === null
            ? t('fields.never-checked')
            : t('fields.checked-on', { date: formats.longDate(programme.checkedOn) })}
        </Typography>
        {programme.checkedOn !== today && (
          <Button
            loading={check.isPending}
            onClick={() => check.mutate({ programmeId: programme.id, programme: { checkedOn: today } })}
          >
            {t('fields.checked-today')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

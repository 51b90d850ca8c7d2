import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '#shared/domain/catalogue/entities.ts';
import { ACCREDITATION_STATES } from '#shared/domain/team/entities.ts';
import { NumberField, SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { useProgrammeField } from './use-programme-field.tsx';

/** Who may start, who pays and what the diploma is worth; unknown stays unknown. */
export function EntryRules({ programme }: { readonly programme: Programme }): ReactNode {
  const { t } = useTranslation('catalogue');
  const field = useProgrammeField(programme);
  const { entryRules } = programme;
  const rules = [
    ...(entryRules.needsBachelor ? [t('entry.bachelor')] : []),
    ...(entryRules.needsPremaster === 'unknown' ? [] : [t(`entry.premaster-${entryRules.needsPremaster}`)]),
    ...(entryRules.experienceYears === null ? [] : [t('entry.experience', { count: entryRules.experienceYears })]),
    ...(entryRules.needsPost === 'yes' ? [t('entry.post')] : []),
  ];
  return (
    <Box component="section" aria-label={t('entry.title')} sx={{ display: 'grid', gap: 1.5 }}>
      <Typography variant="h3">{t('entry.title')}</Typography>
      {rules.length === 0 ? (
        <Typography color="textSecondary">{t('entry.unknown')}</Typography>
      ) : (
        <ul className="gk-catalogue-reasons">
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      )}
      {field('entryRules', (binding) => (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
            <SelectField
              label={t('entry.needs-bachelor')}
              value={binding.value.needsBachelor ? 'yes' : 'no'}
              onChange={(value) => binding.onChange({ ...binding.value, needsBachelor: value === 'yes' })}
              onBlur={binding.onBlur}
              options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`entry.asked-${value}`) }))}
            />
            <SelectField
              label={t('entry.needs-premaster')}
              value={binding.value.needsPremaster}
              onChange={(needsPremaster) => binding.onChange({ ...binding.value, needsPremaster })}
              onBlur={binding.onBlur}
              options={ACCREDITATION_STATES.map((value) => ({ value, label: t(`known.${value}`) }))}
            />
            <NumberField
              label={t('entry.experience-years')}
              value={binding.value.experienceYears}
              onChange={(experienceYears) => binding.onChange({ ...binding.value, experienceYears })}
              onBlur={binding.onBlur}
              problem={binding.problem}
              status={binding.status}
              digits={0}
            />
            <SelectField
              label={t('entry.needs-post')}
              value={binding.value.needsPost}
              onChange={(needsPost) => binding.onChange({ ...binding.value, needsPost })}
              onBlur={binding.onBlur}
              options={ACCREDITATION_STATES.map((value) => ({ value, label: t(`known.${value}`) }))}
            />
          </Box>
          {programme.shippedKey === null && (
            <TextInput
              label={t('entry.text')}
              value={binding.value.text}
              onChange={(text) => binding.onChange({ ...binding.value, text })}
              onBlur={binding.onBlur}
              rows={2}
            />
          )}
        </Box>
      ))}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        {(['accredited', 'grantEligible', 'stateFunded', 'modular'] as const).map((name) =>
          field(name, (binding) => (
            <SelectField
              {...binding}
              label={t(`fields.${name}`)}
              options={ACCREDITATION_STATES.map((value) => ({ value, label: t(`known.${value}`) }))}
            />
          )),
        )}
      </Box>
    </Box>
  );
}

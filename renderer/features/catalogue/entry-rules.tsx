import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '#shared/domain/catalogue/entities.ts';
import { ACCREDITATION_STATES } from '#shared/domain/team/entities.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
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

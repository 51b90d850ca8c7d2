import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FORM_FEATURES, PROGRAMME_LANGUAGES } from '#shared/domain/catalogue/entities.ts';
import { NumberField, SelectField } from '#renderer/ui/fields.tsx';
import { SEGMENT_STYLE } from '#renderer/ui/segmented.tsx';
import type { CatalogueBasis, useCatalogueQuestion } from './catalogue-data.ts';
import { DistanceNote } from './distance-note.tsx';

const LENGTHS = [3, 6, 12, 24, 36];

/** Distance, price, length, language, funding and form. */
export function MoreFilters(props: {
  readonly basis: CatalogueBasis;
  readonly asked: ReturnType<typeof useCatalogueQuestion>;
}): ReactNode {
  const { basis, asked } = props;
  const { filter, active } = asked.question;
  const { t } = useTranslation('catalogue');
  const { set } = asked;
  const checks = [
    ['grant', filter.isGrantEligible],
    ['funded', filter.isStateFunded],
    ['acc', filter.isAccredited],
    ['own', filter.isOwn],
  ] as const;
  return (
    <section className="gk-catalogue-filters" aria-label={t('filters.more')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <NumberField
          label={t('filters.km')}
          value={filter.mostKm}
          onChange={(km) => set({ km: textOf(km) })}
          unit="km"
          digits={0}
          width={140}
        />
        <NumberField
          label={t('filters.price')}
          value={filter.mostCents === null ? null : filter.mostCents / 100}
          onChange={(euro) => set({ price: textOf(euro) })}
          unit="€"
          width={140}
        />
        <Box sx={{ width: 150 }}>
          <SelectField
            label={t('filters.per')}
            value={filter.pricePer}
            onChange={(per) => set({ per: per === 'perYear' ? 'year' : null })}
            options={(['whole', 'perYear'] as const).map((value) => ({ value, label: t(`filters.pers.${value}`) }))}
          />
        </Box>
        <Box sx={{ width: 170 }}>
          <SelectField
            label={t('filters.months')}
            value={filter.mostMonths === null ? '' : String(filter.mostMonths)}
            onChange={(months) => set({ months })}
            options={[
              { value: '', label: t('filters.any') },
              ...LENGTHS.map((months) => ({
                value: String(months),
                label: months % 12 === 0 ? t('years', { count: months / 12 }) : t('months', { count: months }),
              })),
            ]}
          />
        </Box>
        <Box sx={{ width: 150 }}>
          <SelectField
            label={t('filters.lang')}
            value={filter.language ?? ''}
            onChange={(lang) => set({ lang })}
            options={[
              { value: '', label: t('filters.any') },
              ...PROGRAMME_LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) })),
            ]}
          />
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center' }}>
        {checks.map(([name, isOn]) => (
          <FormControlLabel
            key={name}
            label={t(`filters.${name}`)}
            control={
              <Checkbox checked={isOn} onChange={(event) => set({ [name]: event.target.checked ? '1' : null })} />
            }
          />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <span id="gk-catalogue-form">{t('filters.form')}</span>
        <ToggleButtonGroup
          size="small"
          sx={{ ...SEGMENT_STYLE, flexWrap: 'wrap' }}
          aria-labelledby="gk-catalogue-form"
          value={filter.features}
          onChange={(_event, features: readonly string[]) => set({ form: features.join(',') })}
        >
          {FORM_FEATURES.map((feature) => (
            <ToggleButton key={feature} value={feature}>
              {t(`features.${feature}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Box sx={{ flex: 1 }} />
        {active > 0 && <Button onClick={asked.clear}>{t('filters.clear')}</Button>}
      </Box>
      <DistanceNote isKnown={basis.distance.isKnown} checkedOn={basis.distance.checkedOn} />
    </section>
  );
}

function textOf(value: number | null): string | null {
  return value === null || Number.isNaN(value) ? null : String(value);
}

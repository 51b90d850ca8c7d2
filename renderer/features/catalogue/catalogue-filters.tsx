import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { Columns3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PROGRAMME_KINDS } from '#shared/domain/catalogue/entities.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import type { Catalogue, CatalogueFilter, useGaps } from './catalogue-data.ts';

/** Search, kind and purpose above the list; everything is kept in the address. */
export function CatalogueFilters(props: {
  readonly catalogue: Catalogue;
  readonly filter: CatalogueFilter;
  readonly gaps: ReturnType<typeof useGaps>;
  readonly shown: number;
  readonly compared: number;
  readonly onCompare: () => void;
}): ReactNode {
  const { catalogue, filter, gaps } = props;
  const { t } = useTranslation('catalogue');
  const [, setKind] = useUrlParam('kind');
  const [, setPurpose] = useUrlParam('for');
  const [, setAll] = useUrlParam('all');
  const present = new Set(catalogue.programmes.map(({ programme }) => programme.kind));
  const purposes = [
    { value: '', label: t('purpose.none') },
    { value: 'gaps', label: t('purpose.gaps') },
    ...gaps.map(({ goal }) => ({ value: `goal:${goal.id}`, label: t('purpose.goal', { title: goal.title }) })),
  ];
  const isKnown = purposes.some(({ value }) => value === filter.purpose);
  return (
    <Box className="gk-no-print" sx={{ display: 'grid', gap: 1.5, mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <SearchField label={t('search')} />
        <Box sx={{ width: 220 }}>
          <SelectField
            label={t('kind')}
            value={filter.kind}
            onChange={setKind}
            options={[
              { value: '', label: t('all-kinds') },
              ...PROGRAMME_KINDS.filter((kind) => present.has(kind)).map((kind) => ({
                value: kind,
                label: t(`kinds.${kind}`),
              })),
            ]}
          />
        </Box>
        <Box sx={{ width: 320 }}>
          <SelectField
            label={t('purpose.label')}
            value={filter.purpose}
            onChange={setPurpose}
            options={isKnown ? purposes : [...purposes, { value: filter.purpose, label: t('purpose.competence') }]}
          />
        </Box>
        <HowCounted subject={t('purpose.label')}>
          <p>{t('how.high')}</p>
          <p>{t('how.medium')}</p>
          <p>{t('how.low')}</p>
          <p>{t('how.outcomes')}</p>
        </HowCounted>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Typography color="textSecondary" className="gk-numbers" aria-live="polite">
          {t('shown', { count: props.shown, of: catalogue.programmes.length })}
        </Typography>
        <FormControlLabel
          label={t('show-all')}
          control={
            <Checkbox checked={filter.showsAll} onChange={(event) => setAll(event.target.checked ? '1' : null)} />
          }
        />
        <Box sx={{ flex: 1 }} />
        {props.compared > 0 && (
          <Button variant="outlined" startIcon={<Columns3 size={18} aria-hidden />} onClick={props.onCompare}>
            {t('compare', { count: props.compared })}
          </Button>
        )}
      </Box>
    </Box>
  );
}

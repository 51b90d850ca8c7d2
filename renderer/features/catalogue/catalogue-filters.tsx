import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PROGRAMME_KINDS } from '#shared/domain/catalogue/entities.ts';
import { CATALOGUE_ORDERS } from '#shared/domain/catalogue/filter-programmes.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { PersonPicker } from '#renderer/parts/people/person-picker.tsx';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import type { CatalogueBasis, useCatalogueQuestion, useGaps } from './catalogue-data.ts';
import { MoreFilters } from './more-filters.tsx';

/** Search, kind, purpose, order and, when asked, all other filters; everything is kept in the address. */
export function CatalogueFilters(props: {
  readonly basis: CatalogueBasis;
  readonly asked: ReturnType<typeof useCatalogueQuestion>;
  readonly gaps: ReturnType<typeof useGaps>;
}): ReactNode {
  const { basis, asked, gaps } = props;
  const { question, set } = asked;
  const { t } = useTranslation('catalogue');
  const [isOpen, setOpen] = useState(question.active > 0);
  const present = new Set(basis.kinds);
  return (
    <Box className="gk-no-print" sx={{ display: 'grid', gap: 1.5, mb: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <SearchField label={t('search')} width={230} />
        <Box sx={{ width: 160 }}>
          <SelectField
            label={t('kind')}
            value={question.filter.kind ?? ''}
            onChange={(kind) => set({ kind })}
            options={[
              { value: '', label: t('all-kinds') },
              ...PROGRAMME_KINDS.filter((kind) => present.has(kind)).map((kind) => ({
                value: kind,
                label: t(`kinds.${kind}`),
              })),
            ]}
          />
        </Box>
        <PurposeFields purpose={question.purpose} gaps={gaps} onChange={(purpose) => set({ for: purpose })} />
        <Box sx={{ width: 140 }}>
          <SelectField
            label={t('order.label')}
            value={question.order}
            onChange={(order) => set({ sort: order === 'fit' ? null : order })}
            options={CATALOGUE_ORDERS.filter((order) => order !== 'title').map((order) => ({
              value: order,
              label: t(order === 'fit' && question.purpose === '' ? 'order.title' : `order.${order}`),
            }))}
          />
        </Box>
        <Button
          variant={isOpen ? 'contained' : 'outlined'}
          color="secondary"
          aria-expanded={isOpen}
          startIcon={<SlidersHorizontal size={18} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {question.active === 0 ? t('filters.more') : t('filters.more-active', { count: question.active })}
        </Button>
      </Box>
      {isOpen && <MoreFilters basis={basis} asked={asked} />}
    </Box>
  );
}

/** For what the catalogue is looked through: all gaps, a goal, a person, or nothing. */
function PurposeFields(props: {
  readonly purpose: string;
  readonly gaps: ReturnType<typeof useGaps>;
  readonly onChange: (purpose: string) => void;
}): ReactNode {
  const { purpose, gaps, onChange } = props;
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const isForPerson = purpose.startsWith('person:');
  const team = useQuery(api.team.list.queryOptions(undefined, { enabled: isForPerson })).data;
  const purposes = [
    { value: '', label: t('purpose.none') },
    { value: 'gaps', label: t('purpose.gaps') },
    { value: 'person:', label: t('purpose.person') },
    ...gaps
      .filter(({ requirements }) => requirements.some(({ isOpen }) => isOpen))
      .map(({ goal }) => ({ value: `goal:${goal.id}`, label: t('purpose.goal', { title: goal.title }) })),
  ];
  const value = isForPerson ? 'person:' : purpose;
  const isKnown = purposes.some((one) => one.value === value);
  const personId = purpose.slice('person:'.length);
  return (
    <>
      <Box sx={{ width: 210 }}>
        <SelectField
          label={t('purpose.label')}
          value={value}
          onChange={onChange}
          options={isKnown ? purposes : [...purposes, { value, label: t('purpose.competence') }]}
        />
      </Box>
      {isForPerson && team !== undefined && (
        // The picker keeps a line for help below it, which would put it out of line here.
        <Box sx={{ width: 220, '& .MuiFormHelperText-root': { display: 'none' } }}>
          <PersonPicker
            label={t('purpose.who')}
            members={team.members}
            today={team.today}
            value={personId === '' ? null : (personId as PersonId)}
            onChange={(id) => onChange(`person:${id ?? ''}`)}
          />
        </Box>
      )}
      <HowCounted subject={t('purpose.label')}>
        <p>{t('how.high')}</p>
        <p>{t('how.medium')}</p>
        <p>{t('how.low')}</p>
        <p>{t('how.outcomes')}</p>
      </HowCounted>
    </>
  );
}

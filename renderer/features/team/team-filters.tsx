import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BOUWEN, FUNCTION_GROUPS } from '#shared/domain/team/entities.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { countByState, SERVICE_FILTERS, type TeamFilter, type TeamRow } from './team-rows.ts';

/** Search and chips above the list; everything is kept in the address. */
export function TeamFilters(props: { readonly rows: readonly TeamRow[]; readonly filter: TeamFilter }): ReactNode {
  const { t } = useTranslation('team');
  const { filter, rows } = props;
  const [, setService] = useUrlParam('service', 'in-service');
  const [, setGroups] = useUrlParam('group');
  const [, setBouwen] = useUrlParam('bouw');
  const counts = countByState(rows);
  const present = new Set(rows.map((row) => row.functionGroup));
  const groups = FUNCTION_GROUPS.filter((group) => present.has(group));
  const states = SERVICE_FILTERS.filter(
    (state) => counts[state] > 0 || state === 'in-service' || state === filter.service,
  );
  return (
    <Box className="gk-no-print" sx={{ display: 'grid', gap: 1.5, mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <SearchField label={t('search')} />
        <Segmented
          label={t('service.label')}
          value={filter.service}
          onChange={setService}
          options={states.map((state) => ({
            value: state,
            label: t('service.with-count', { name: t(`service.${state}`), count: counts[state] }),
          }))}
        />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        {groups.length > 1 && (
          <Chips
            label={t('function-group')}
            options={groups.map((group) => ({ value: group, label: t(`function-groups.${group}`) }))}
            chosen={filter.functionGroups}
            onChange={(chosen) => setGroups(chosen.join(','))}
          />
        )}
        {rows.some((row) => row.bouwen.length > 0) && (
          <Chips
            label={t('bouw')}
            options={BOUWEN.map((bouw) => ({ value: bouw, label: t(`bouwen.${bouw}`) }))}
            chosen={filter.bouwen}
            onChange={(chosen) => setBouwen(chosen.join(','))}
          />
        )}
      </Box>
    </Box>
  );
}

function Chips(props: {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}): ReactNode {
  return (
    <Box role="group" aria-label={props.label} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {props.options.map(({ value, label }) => {
        const isChosen = props.chosen.includes(value);
        return (
          <Chip
            key={value}
            label={label}
            component="button"
            type="button"
            aria-pressed={isChosen}
            variant={isChosen ? 'filled' : 'outlined'}
            {...(isChosen && { icon: <Check size={14} aria-hidden /> })}
            onClick={() =>
              props.onChange(isChosen ? props.chosen.filter((each) => each !== value) : [...props.chosen, value])
            }
            sx={{
              height: 30,
              borderColor: 'var(--gk-outline)',
              ...(isChosen && {
                bgcolor: 'var(--gk-brand-tint)',
                color: 'var(--gk-brand-strong)',
                '&:hover': { bgcolor: 'var(--gk-brand-tint)' },
                '& .MuiChip-icon': { color: 'inherit' },
              }),
            }}
          />
        );
      })}
    </Box>
  );
}

import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { compareText } from '#shared/kernel/text.ts';
import { PLAN_STATES } from '#shared/domain/plans/entities.ts';
import { BOUWEN } from '#shared/domain/team/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import type { PlanChoices, Plans } from '../plans-data.ts';
import { usePlanWords } from '../use-plan-words.ts';
import { MOST_YEARS, type TimelineAddress, type TimelineParameter } from './use-timeline-address.ts';

/** School years before and after the present one that the time line can begin with. */
const YEARS_AROUND = 4;

/** What the time line shows: school years, people and items; every choice stands in the address. */
export function TimelineFilters(props: {
  readonly plans: Plans;
  readonly goals: PlanChoices['goals'];
  readonly address: TimelineAddress;
  readonly onSet: (parameter: TimelineParameter, value: string) => void;
}): ReactNode {
  const { plans, address, onSet } = props;
  const { t } = useTranslation('plan-timeline');
  const api = useApi();
  const words = usePlanWords();
  const groups = useQuery(api.groups.list.queryOptions()).data?.groups.map(({ group }) => group) ?? [];
  const kinds = [...new Set(plans.items.map(({ kind }) => kind))]
    .map((value) => ({ value, label: t(`catalogue:kinds.${value}`) }))
    .sort((left, right) => compareText(left.label, right.label));
  const starts = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, index) => plans.schoolYear - YEARS_AROUND + index);
  const choice = (
    parameter: 'bouw' | 'group' | 'goal' | 'state' | 'kind',
    options: readonly { readonly value: string; readonly label: string }[],
  ): ReactNode => (
    <SelectField
      label={t(`filters.${parameter}`)}
      // What the address asks for and no longer exists shows everything's name, but keeps filtering until it is changed.
      value={options.some(({ value }) => value === address[parameter]) ? address[parameter] : ''}
      options={[{ value: '', label: t('all') }, ...options]}
      onChange={(value) => onSet(parameter, value)}
    />
  );
  return (
    <div className="gk-timeline-tools gk-no-print">
      <div className="gk-timeline-filters">
        <SearchField label={t('search')} width={264} />
        {choice(
          'bouw',
          BOUWEN.map((value) => ({ value, label: t(`team:bouwen.${value}`) })),
        )}
        {choice(
          'group',
          groups.map(({ id, title }) => ({ value: id, label: title })),
        )}
        {choice(
          'goal',
          props.goals.map(({ id, title }) => ({ value: id, label: title })),
        )}
        {choice(
          'state',
          PLAN_STATES.map((value) => ({ value, label: words.state(value) })),
        )}
        {choice('kind', kinds)}
      </div>
      <div className="gk-timeline-choices">
        <SelectField
          label={t('first-year')}
          value={String(address.from)}
          options={[...new Set([...starts, address.from])]
            .sort((left, right) => left - right)
            .map((year) => ({ value: String(year), label: words.year(year) }))}
          onChange={(year) => onSet('from', year === String(plans.schoolYear) ? '' : year)}
        />
        <Segmented
          label={t('years')}
          value={String(address.years)}
          options={Array.from({ length: MOST_YEARS }, (_, index) => ({
            value: String(index + 1),
            label: t('year-count', { count: index + 1 }),
          }))}
          onChange={(years) => onSet('years', years)}
        />
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={address.isPlannedOnly}
              onChange={(_event, isOn) => onSet('planned', isOn ? 'yes' : '')}
            />
          }
          label={t('planned-only')}
        />
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={address.isTogether}
              onChange={(_event, isOn) => onSet('together', isOn ? 'yes' : '')}
            />
          }
          label={t('together')}
        />
      </div>
    </div>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COST_KINDS, type CostKind } from '#shared/domain/catalogue/entities.ts';
import { HOUR_SOURCES, PAYERS, type HourSource, type Payer } from '#shared/domain/plans/entities.ts';
import type { PlanCostDraft, PlanHoursDraft } from '#shared/domain/plans/plan-policy.ts';
import { NumberField, SelectField } from '#renderer/ui/fields.tsx';
import { usePlanWords } from './use-plan-words.ts';

/** Years that can be chosen around the present one. */
const YEARS = [-2, -1, 0, 1, 2, 3, 4];

/** The hours of an item per school year and source, line by line. Hours of a year and source that are there add up. */
export function ItemHours(props: {
  readonly item: { readonly hours: readonly PlanHoursDraft[] };
  readonly schoolYear: number;
  readonly onStore: (hours: readonly PlanHoursDraft[]) => void;
}): ReactNode {
  const { t } = useTranslation('plans');
  const words = usePlanWords();
  const [year, setYear] = useState(String(props.schoolYear));
  const [source, setSource] = useState<HourSource>('professionalisation');
  const [amount, setAmount] = useState<number | null>(null);
  const minutes = amount === null ? 0 : Math.round(amount * 60);
  const present = props.item.hours.map(({ schoolYear, source: from, minutes: size }) => ({
    schoolYear,
    source: from,
    minutes: size,
  }));
  const add = (): void => {
    const isSame = (one: PlanHoursDraft): boolean => one.schoolYear === Number(year) && one.source === source;
    const before = present.find(isSame)?.minutes ?? 0;
    props.onStore([
      ...present.filter((one) => !isSame(one)),
      { schoolYear: Number(year), source, minutes: before + minutes },
    ]);
    setAmount(null);
  };
  return (
    <Box component="section" aria-label={t('fields.hours')} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3">{t('fields.hours')}</Typography>
      <ul className="gk-plans-parts">
        {present.map((hours) => (
          <Line
            key={`${String(hours.schoolYear)} ${hours.source}`}
            name={`${words.year(hours.schoolYear)}: ${t(`sources.${hours.source}`)}`}
            amount={words.hours(hours.minutes)}
            onRemove={() => props.onStore(present.filter((one) => one !== hours))}
          />
        ))}
      </ul>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <Box sx={{ width: 150 }}>
          <SelectField
            label={t('school-year')}
            value={year}
            onChange={setYear}
            options={YEARS.map((ahead) => ({
              value: String(props.schoolYear + ahead),
              label: words.year(props.schoolYear + ahead),
            }))}
          />
        </Box>
        <Box sx={{ width: 200 }}>
          <SelectField
            label={t('ledger.source')}
            value={source}
            onChange={setSource}
            options={HOUR_SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
          />
        </Box>
        <NumberField label={t('amount-hours')} value={amount} onChange={setAmount} width={100} />
        <AddButton isOff={!(minutes > 0)} label={t('add-hours')} onClick={add} />
      </Box>
    </Box>
  );
}

/** The costs of an item per calendar year, payer and kind, line by line. */
export function ItemCosts(props: {
  readonly item: { readonly costs: readonly PlanCostDraft[] };
  readonly schoolYear: number;
  readonly onStore: (costs: readonly PlanCostDraft[]) => void;
}): ReactNode {
  const { t } = useTranslation('plans');
  const { formats } = usePlanWords();
  const [year, setYear] = useState(String(props.schoolYear + 1));
  const [payer, setPayer] = useState<Payer>('school');
  const [kind, setKind] = useState<CostKind>('tuition');
  const [euro, setEuro] = useState<number | null>(null);
  const cents = euro === null ? 0 : Math.round(euro * 100);
  const { costs } = props.item;
  const add = (): void => {
    props.onStore([...costs, { id: null, year: Number(year), payer, kind, cents, note: '' }]);
    setEuro(null);
  };
  return (
    <Box component="section" aria-label={t('fields.costs')} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3">{t('fields.costs')}</Typography>
      <ul className="gk-plans-parts">
        {costs.map((cost, index) => (
          <Line
            key={cost.id ?? String(index)}
            name={`${String(cost.year)}: ${t(`cost-kinds.${cost.kind}`)}, ${t(`payers.${cost.payer}`)}`}
            amount={formats.euro(cost.cents)}
            onRemove={() => props.onStore(costs.filter((one) => one !== cost))}
          />
        ))}
      </ul>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <Box sx={{ width: 110 }}>
          <SelectField
            label={t('year')}
            value={year}
            onChange={setYear}
            options={YEARS.map((ahead) => ({
              value: String(props.schoolYear + ahead),
              label: String(props.schoolYear + ahead),
            }))}
          />
        </Box>
        <Box sx={{ width: 150 }}>
          <SelectField
            label={t('ledger.payer')}
            value={payer}
            onChange={setPayer}
            options={PAYERS.map((value) => ({ value, label: t(`payers.${value}`) }))}
          />
        </Box>
        <Box sx={{ width: 240 }}>
          <SelectField
            label={t('cost-kind')}
            value={kind}
            onChange={setKind}
            options={COST_KINDS.map((value) => ({ value, label: t(`cost-kinds.${value}`) }))}
          />
        </Box>
        <NumberField label={t('amount-euro')} value={euro} onChange={setEuro} width={110} />
        <AddButton isOff={!(cents > 0)} label={t('add-costs')} onClick={add} />
      </Box>
    </Box>
  );
}

function AddButton(props: {
  readonly isOff: boolean;
  readonly label: string;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <Button
      variant="outlined"
      startIcon={<Plus size={18} aria-hidden />}
      disabled={props.isOff}
      onClick={props.onClick}
    >
      {props.label}
    </Button>
  );
}

/** A line with an amount that can be taken away. */
function Line(props: { readonly name: string; readonly amount: string; readonly onRemove: () => void }): ReactNode {
  const { t } = useTranslation('plans');
  return (
    <li>
      <span>{props.name}</span>
      <span className="gk-numbers">{props.amount}</span>
      <Tooltip title={t('remove')}>
        <IconButton size="small" aria-label={t('remove-one', { name: props.name })} onClick={props.onRemove}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
      </Tooltip>
    </li>
  );
}

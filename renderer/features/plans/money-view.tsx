import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PAYERS, type Payer } from '#shared/domain/plans/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { NumberField, SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { MoneyLedgerTable } from './money-ledger-table.tsx';
import { usePlanWords } from './use-plan-words.ts';

/** The money of the school per calendar year, set against its budgets. */
export function MoneyView(props: {
  readonly firstYear: number;
  readonly titleOf: (itemId: string) => string;
}): ReactNode {
  const { t } = useTranslation('plans');
  const api = useApi();
  const [year, setYear] = useState(props.firstYear);
  const money = useQuery(api.plans.money.queryOptions({ year })).data;
  return (
    <Box sx={{ display: 'grid', gap: 3, maxWidth: 980 }}>
      <Box>
        <Segmented
          label={t('year')}
          value={String(year)}
          options={[0, 1, 2, 3].map((ahead) => ({
            value: String(props.firstYear + ahead),
            label: String(props.firstYear + ahead),
          }))}
          onChange={(chosen) => setYear(Number(chosen))}
        />
      </Box>
      {money === undefined ? (
        <Skeleton variant="rounded" height={200} />
      ) : (
        <>
          <section aria-label={t('ledger.money-of', { year })} className="gk-plans-card">
            <Typography variant="h2" sx={{ p: 2 }}>
              {t('ledger.money-of', { year })}
              <HowCounted subject={t('ledger.money-of', { year })}>
                <p>{t('ledger.how-money')}</p>
              </HowCounted>
            </Typography>
            {money.ledger.entries.every(({ budget, lines }) => budget === null && lines.length === 0) ? (
              <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
                {t('ledger.no-money')}
              </Typography>
            ) : (
              <MoneyLedgerTable key={year} ledger={money.ledger} hasBudgets titleOf={props.titleOf} />
            )}
          </section>
          <Budgets key={`budgets ${String(year)}`} year={year} budgets={money.budgets} />
        </>
      )}
    </Box>
  );
}

function Budgets(props: {
  readonly year: number;
  readonly budgets: readonly {
    readonly id: string;
    readonly payer: Payer;
    readonly title: string;
    readonly cents: number;
  }[];
}): ReactNode {
  const { t } = useTranslation('plans');
  const api = useApi();
  const { formats } = usePlanWords();
  const create = useChange(api.plans.createBudget.mutationOptions(), { announce: true });
  const remove = useChange(api.plans.deleteBudget.mutationOptions(), { announce: true });
  const [title, setTitle] = useState('');
  const [payer, setPayer] = useState<Payer>('school');
  const [euro, setEuro] = useState<number | null>(null);
  const cents = euro === null ? -1 : Math.round(euro * 100);
  const isSound = title.trim() !== '' && Number.isInteger(cents) && cents >= 0;
  return (
    <Box
      component="section"
      aria-label={t('budgets.title')}
      className="gk-plans-card"
      sx={{ p: 2, display: 'grid', gap: 1.5 }}
    >
      <Typography variant="h2">{t('budgets.title')}</Typography>
      {props.budgets.length === 0 && <Typography color="textSecondary">{t('budgets.none')}</Typography>}
      <ul className="gk-plans-parts">
        {props.budgets.map((budget) => (
          <li key={budget.id}>
            <span>{`${budget.title} (${t(`payers.${budget.payer}`)})`}</span>
            <span className="gk-numbers">{formats.euro(budget.cents)}</span>
            <Tooltip title={t('remove')}>
              <IconButton
                size="small"
                aria-label={t('remove-one', { name: budget.title })}
                onClick={() => remove.mutate({ budgetId: budget.id })}
              >
                <Trash2 size={16} aria-hidden />
              </IconButton>
            </Tooltip>
          </li>
        ))}
      </ul>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <Box sx={{ flex: '1 1 220px' }}>
          <TextInput label={t('budgets.name')} value={title} onChange={setTitle} />
        </Box>
        <Box sx={{ width: 170 }}>
          <SelectField
            label={t('ledger.payer')}
            value={payer}
            onChange={setPayer}
            options={PAYERS.map((value) => ({ value, label: t(`payers.${value}`) }))}
          />
        </Box>
        <NumberField label={t('amount-euro')} value={euro} onChange={setEuro} width={130} />
        <Button
          variant="outlined"
          startIcon={<Plus size={18} aria-hidden />}
          disabled={!isSound}
          loading={create.isPending}
          onClick={() =>
            create.mutate(
              { budget: { year: props.year, payer, title, purpose: '', cents } },
              {
                onSuccess: () => {
                  setTitle('');
                  setEuro(null);
                },
              },
            )
          }
        >
          {t('budgets.add')}
        </Button>
      </Box>
    </Box>
  );
}

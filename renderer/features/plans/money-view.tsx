import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { BudgetList } from './budget-list.tsx';
import { MoneyLedgerTable } from './money-ledger-table.tsx';
import { SchoolRights } from './school-rights.tsx';

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
              <MoneyLedgerTable
                key={year}
                ledger={money.ledger}
                hasBudgets
                budgets={money.budgets}
                titleOf={props.titleOf}
              />
            )}
          </section>
          <SchoolRights key={`rights ${String(year)}`} rights={money.rights} titleOf={props.titleOf} />
          <BudgetList key={`budgets ${String(year)}`} year={year} budgets={money.budgets} />
        </>
      )}
    </Box>
  );
}

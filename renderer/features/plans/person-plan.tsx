import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { PersonFindings } from '#renderer/parts/findings/person-findings.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { AfterAchievement } from './after-achievement.tsx';
import { HourLedgerTable } from './hour-ledger-table.tsx';
import { ItemPanel } from './item-panel.tsx';
import { MoneyLedgerTable } from './money-ledger-table.tsx';
import { MoneyRightsTable } from './money-rights-table.tsx';
import { NewPlanDialog } from './new-plan-dialog.tsx';
import { PlanTable } from './plan-table.tsx';
import { SavedHours } from './savings/saved-hours.tsx';
import { usePlanChoices } from './plans-data.ts';
import { usePlanWords } from './use-plan-words.ts';
import './plans.css';

/** The plan of one person over the school years, with the hours and the money of it. */
export function PersonPlan({ personId }: { readonly personId: PersonId }): ReactNode {
  const { t } = useTranslation('plans');
  const api = useApi();
  const words = usePlanWords();
  const choices = usePlanChoices();
  const [itemId, openItem] = useUrlParam('item', '', { history: 'push' });
  const [achievedId, showAchieved] = useUrlParam('achieved');
  const [isNew, setNew] = useState(false);
  const [year, setYear] = useState<string | null>(null);
  const query = useQuery(api.plans.ofPerson.queryOptions({ personId }));
  if (query.error !== null && query.data === undefined) throw query.error;
  const plan = query.data;
  if (plan === undefined) return <Skeleton variant="rounded" height={320} />;
  const titleOf = (id: string): string => {
    const item = plan.items.find((one) => one.item.id === id)?.item;
    if (item === undefined) return '…';
    return item.title || (choices.programmes.find((programme) => programme.id === item.programmeId)?.title ?? '…');
  };
  const ledger = plan.hours.find(({ schoolYear }) => String(schoolYear) === (year ?? String(plan.schoolYear)));
  const thisYear = plan.hours.find(({ schoolYear }) => schoolYear === plan.schoolYear);
  const achieved = plan.items.find(({ item }) => item.id === achievedId);
  const opened = plan.items.find(({ item }) => item.id === itemId);
  const add = (
    <Button variant="contained" startIcon={<Plus size={18} aria-hidden />} onClick={() => setNew(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Box sx={{ display: 'grid', gap: 3, minWidth: 0 }}>
      <PersonFindings personId={personId} />
      {plan.items.length === 0 ? (
        <EmptyState icon={CalendarPlus} title={t('empty.title')} actions={add}>
          <p>{t('empty.text')}</p>
        </EmptyState>
      ) : (
        <section aria-label={t('items')} className="gk-plans-card">
          <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 2, p: 2 }}>
            <Typography variant="h2">{t('items')}</Typography>
            {add}
          </Box>
          <PlanTable plan={plan} choices={choices} titleOf={titleOf} onOpen={openItem} />
        </section>
      )}
      <div className="gk-plans-ledgers">
        {ledger !== undefined && (
          <section aria-label={t('ledger.hours')} className="gk-plans-card">
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, p: 2 }}>
              <Typography variant="h2">{t('ledger.hours')}</Typography>
              <HowCounted subject={t('ledger.hours')}>
                <p>{t('ledger.how')}</p>
                <p>{t('ledger.rules-checked', { date: words.formats.longDate(plan.rulesCheckedOn) })}</p>
              </HowCounted>
              <Box sx={{ flex: 1 }} />
              <Segmented
                label={t('school-year')}
                value={String(ledger.schoolYear)}
                options={plan.hours
                  .filter(({ schoolYear }) => Math.abs(schoolYear - plan.schoolYear) <= 2)
                  .map(({ schoolYear }) => ({ value: String(schoolYear), label: words.year(schoolYear) }))}
                onChange={setYear}
              />
            </Box>
            <HourLedgerTable key={ledger.schoolYear} ledger={ledger} titleOf={titleOf} />
          </section>
        )}
        <section aria-label={t('ledger.money')} className="gk-plans-card">
          <Typography variant="h2" sx={{ p: 2 }}>
            {t('ledger.money')}
          </Typography>
          {plan.money.length === 0 && (
            <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
              {t('ledger.no-money')}
            </Typography>
          )}
          {plan.money.map((money) => (
            <Box key={money.year}>
              <Typography variant="h3" sx={{ px: 2, pt: 1 }}>
                {money.year}
              </Typography>
              <MoneyLedgerTable ledger={money} hasBudgets={false} titleOf={titleOf} />
            </Box>
          ))}
        </section>
      </div>
      <MoneyRightsTable
        head={t('plan-rights:columns.year')}
        countedFrom={plan.moneyCountedFrom}
        titleOf={titleOf}
        rows={plan.moneyRights.map((right) => ({ id: String(right.year), label: String(right.year), ledger: right }))}
      />
      {thisYear !== undefined && <SavedHours personId={personId} ledger={thisYear} terms={plan.savingTerms} />}
      {opened !== undefined && (
        <ItemPanel
          key={opened.item.id}
          item={opened.item}
          title={titleOf(opened.item.id)}
          schoolYear={plan.schoolYear}
          today={plan.today}
          choices={choices}
          onClose={() => openItem(null)}
        />
      )}
      {achieved !== undefined && (
        <AfterAchievement
          key={achieved.item.id}
          item={achieved.item}
          title={titleOf(achieved.item.id)}
          choices={choices}
          onClose={() => showAchieved(null)}
        />
      )}
      {isNew && (
        <NewPlanDialog
          people={[personId]}
          isJoint={false}
          schoolYear={plan.schoolYear}
          choices={choices}
          onClose={() => setNew(false)}
        />
      )}
    </Box>
  );
}

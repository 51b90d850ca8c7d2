import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PAYERS, type Payer } from '#shared/domain/plans/entities.ts';
import { budgetProblems, type BudgetDraft } from '#shared/domain/plans/budget-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { NumberField, SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { RemoveButton } from './remove-button.tsx';
import './plan-parts.css';

/** The budgets of a calendar year, in fields that save themselves; each can be added, changed and removed. */
export function BudgetList(props: {
  readonly year: number;
  readonly budgets: ApiOutputs['plans']['money']['budgets'];
}): ReactNode {
  const { t } = useTranslation('plans');
  const api = useApi();
  const update = useChange(api.plans.updateBudget.mutationOptions(), { showsError: true });
  const change = useChange(api.plans.updateBudget.mutationOptions(), { announce: true });
  const remove = useChange(api.plans.deleteBudget.mutationOptions(), { announce: true });
  return (
    <Box
      component="section"
      aria-label={t('budgets.title')}
      className="gk-plans-card"
      sx={{ p: 2, display: 'grid', gap: 2 }}
    >
      <Typography variant="h2">{t('budgets.title')}</Typography>
      {props.budgets.length === 0 && <Typography color="textSecondary">{t('budgets.none')}</Typography>}
      {props.budgets.length > 0 && (
        <ul className="gk-plans-rows gk-plans-rows-tall">
          {props.budgets.map((budget) => {
            const save = (changes: Partial<BudgetDraft>): Promise<unknown> =>
              update.mutateAsync({ budgetId: budget.id, budget: changes });
            return (
              <li key={budget.id}>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
                  <Box sx={{ flex: '1 1 240px' }}>
                    <AutosaveField value={budget.title} save={(title) => save({ title })}>
                      {(field) => <TextInput label={t('budgets.name')} {...field} />}
                    </AutosaveField>
                  </Box>
                  <Box sx={{ width: 180 }}>
                    <SelectField
                      label={t('ledger.payer')}
                      value={budget.payer}
                      onChange={(payer) => change.mutate({ budgetId: budget.id, budget: { payer } })}
                      options={PAYERS.map((value) => ({ value, label: t(`payers.${value}`) }))}
                    />
                  </Box>
                  <AutosaveField<number | null>
                    value={budget.cents / 100}
                    save={(euro) => save({ cents: euro === null ? Number.NaN : Math.round(euro * 100) })}
                  >
                    {(field) => <NumberField label={t('amount-euro')} {...field} width={150} />}
                  </AutosaveField>
                </Box>
                <RemoveButton name={budget.title} onRemove={() => remove.mutate({ budgetId: budget.id })} />
                <AutosaveField value={budget.purpose} save={(purpose) => save({ purpose })}>
                  {(field) => <TextInput label={t('plan-ledgers:budgets.purpose')} {...field} />}
                </AutosaveField>
              </li>
            );
          })}
        </ul>
      )}
      <NewBudget year={props.year} />
    </Box>
  );
}

function NewBudget({ year }: { readonly year: number }): ReactNode {
  const { t } = useTranslation('plans');
  const api = useApi();
  const texts = useProblemTexts();
  const create = useChange(api.plans.createBudget.mutationOptions(), { announce: true });
  const [title, setTitle] = useState('');
  const [payer, setPayer] = useState<Payer>('school');
  const [euro, setEuro] = useState<number | null>(null);
  const [isTried, setTried] = useState(false);
  const draft = { year, payer, title, purpose: '', cents: euro === null ? Number.NaN : Math.round(euro * 100) };
  const problems = budgetProblems(draft);
  const under = (field: string): string | null => (isTried ? texts.under(problems, field) : null);
  const add = (): void => {
    setTried(true);
    if (problems.length > 0) return;
    create.mutate(
      { budget: draft },
      {
        onSuccess: () => {
          setTitle('');
          setEuro(null);
          setTried(false);
        },
      },
    );
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
      <Box sx={{ flex: '1 1 220px' }}>
        <TextInput label={t('plan-ledgers:budgets.new')} value={title} onChange={setTitle} problem={under('title')} />
      </Box>
      <Box sx={{ width: 180 }}>
        <SelectField
          label={t('plan-ledgers:budgets.new-payer')}
          value={payer}
          onChange={setPayer}
          options={PAYERS.map((value) => ({ value, label: t(`payers.${value}`) }))}
        />
      </Box>
      <NumberField
        label={t('plan-ledgers:budgets.new-amount')}
        value={euro}
        onChange={setEuro}
        width={150}
        problem={under('cents')}
      />
      <Button variant="outlined" startIcon={<Plus size={18} aria-hidden />} loading={create.isPending} onClick={add}>
        {t('budgets.add')}
      </Button>
    </Box>
  );
}

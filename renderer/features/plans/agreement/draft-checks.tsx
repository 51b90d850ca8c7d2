import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '#shared/kernel/dates.ts';
import type { AgreementCheckId } from '#shared/kernel/ids.ts';
import type { CheckStep } from '#shared/domain/agreements/check-step.ts';
import type { Agreement } from '#shared/domain/agreements/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';

/** A new check is proposed so many days ahead: a quarter of a year. */
const NEW_CHECK_DAYS = 90;

/**
 * The days on which people look back, in fields that save themselves one by one. They stay in the order in which they
 * were first shown, so that no field moves away while its day is being typed; on paper they stand by day.
 */
export function DraftChecks(props: { readonly agreement: Agreement; readonly today: IsoDate }): ReactNode {
  const { agreement, today } = props;
  const { t } = useTranslation('agreements');
  const api = useApi();
  const save = useChange(api.agreements.changeChecks.mutationOptions(), { showsError: true });
  const change = useChange(api.agreements.changeChecks.mutationOptions(), { announce: true });
  const send = (step: CheckStep): Promise<unknown> => save.mutateAsync({ agreementId: agreement.id, step });
  const checks = useSteadyOrder(agreement.checks);
  return (
    <Box component="section" aria-label={t('fields.checks')} sx={{ display: 'grid', gap: 1.5 }}>
      <Typography variant="h3">{t('fields.checks')}</Typography>
      {checks.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('no-checks')}
        </Typography>
      )}
      <ul className="gk-plans-checks">
        {checks.map((check, index) => {
          const isRecorded = check.outcome !== null;
          const number = index + 1;
          return (
            <li key={check.id}>
              <div className="gk-plans-check-day">
                <AutosaveField<IsoDate | null>
                  value={check.dueOn}
                  validate={(dueOn) => (dueOn === null ? t('problems:required') : null)}
                  save={async (dueOn) => dueOn !== null && send({ kind: 'change', checkId: check.id, dueOn })}
                >
                  {(field) => <DateField label={t('check-day', { number })} disabled={isRecorded} {...field} />}
                </AutosaveField>
                {isRecorded ? (
                  <span>{t(`states.${check.outcome}`)}</span>
                ) : (
                  <Button
                    size="small"
                    startIcon={<Trash2 size={16} aria-hidden />}
                    aria-label={t('remove-check', { number })}
                    onClick={() =>
                      change.mutate({ agreementId: agreement.id, step: { kind: 'remove', checkId: check.id } })
                    }
                  >
                    {t('remove')}
                  </Button>
                )}
              </div>
              <AutosaveField
                value={check.subject}
                save={(subject) => send({ kind: 'change', checkId: check.id, subject })}
              >
                {(field) => <TextInput label={t('check-subject', { number })} disabled={isRecorded} {...field} />}
              </AutosaveField>
            </li>
          );
        })}
      </ul>
      <Box>
        <Button
          variant="outlined"
          startIcon={<Plus size={18} aria-hidden />}
          onClick={() =>
            change.mutate({
              agreementId: agreement.id,
              step: { kind: 'add', dueOn: addDays(today, NEW_CHECK_DAYS), subject: '' },
            })
          }
        >
          {t('add-check')}
        </Button>
      </Box>
    </Box>
  );
}

/** Things in the order in which they were first seen; new ones at the end. */
function useSteadyOrder<Item extends { readonly id: AgreementCheckId }>(items: readonly Item[]): readonly Item[] {
  const [order, setOrder] = useState(() => items.map(({ id }) => id));
  const fresh = items.filter(({ id }) => !order.includes(id)).map(({ id }) => id);
  if (fresh.length > 0) setOrder([...order, ...fresh]);
  return items.toSorted((left, right) => order.indexOf(left.id) - order.indexOf(right.id));
}

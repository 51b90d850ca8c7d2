import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { CHECK_OUTCOMES, type AgreementCheck } from '#shared/domain/agreements/entities.ts';
import type { CheckUrgency } from '#shared/domain/agreements/agreement-checks.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';

/**
 * One check of a signed agreement: what was found, or the fields that record it. Those of a check that comes later open
 * with a button.
 */
export function CheckRecord(props: {
  readonly check: AgreementCheck;
  /** Null when nobody has to look any more. */
  readonly urgency: CheckUrgency | null;
  readonly today: IsoDate;
}): ReactNode {
  const { check, today, urgency } = props;
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const texts = useProblemTexts();
  const api = useApi();
  const [isOpen, setOpen] = useState(urgency === 'overdue' || urgency === 'soon');
  const [note, setNote] = useState('');
  const [checkedOn, setCheckedOn] = useState<IsoDate | null>(today);
  const record = useChange(api.agreements.recordCheck.mutationOptions(), { announce: true, showsError: true });
  const failure = record.error === null ? null : problemOf(record.error);
  const date = formats.date(check.dueOn);
  const store = (outcome: AgreementCheck['outcome']): void =>
    record.mutate({ checkId: check.id, record: { outcome, checkedOn: checkedOn ?? today, note } });
  const isRecorded = check.outcome !== null && check.checkedOn !== null;
  return (
    <li>
      <div className="gk-plans-check-day">
        <strong className={urgency === 'overdue' ? 'gk-plans-late' : undefined}>
          {urgency === 'overdue' ? t('late', { date }) : date}
        </strong>
        {isRecorded && (
          <Button
            size="small"
            aria-label={t('take-back-of', { date })}
            disabled={record.isPending}
            onClick={() => store(null)}
          >
            {t('take-back')}
          </Button>
        )}
        {!isRecorded && !isOpen && (
          <Button size="small" aria-label={t('look-back-of', { date })} onClick={() => setOpen(true)}>
            {t('look-back')}
          </Button>
        )}
      </div>
      {check.subject !== '' && <span>{check.subject}</span>}
      {check.outcome !== null && check.checkedOn !== null && (
        <span>
          <strong>{t(`states.${check.outcome}`)}</strong>
          {`, ${t('looked-on', { date: formats.date(check.checkedOn) })}`}
          {check.note !== '' && <span className="gk-plans-note">{check.note}</span>}
        </span>
      )}
      {!isRecorded && isOpen && (
        <>
          <Box sx={{ display: 'grid', gridTemplateColumns: '180px 1fr', gap: 1.5 }}>
            <DateField
              label={t('looked')}
              value={checkedOn}
              onChange={setCheckedOn}
              problem={failure === null ? null : texts.under(failure.fields, 'checkedOn')}
            />
            <TextInput
              label={t('note')}
              value={note}
              onChange={setNote}
              problem={failure === null ? null : texts.under(failure.fields, 'note')}
            />
          </Box>
          <Box
            role="group"
            aria-label={t('record-of', { date })}
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
          >
            <Typography variant="body2" component="span" sx={{ mr: 0.5 }}>
              {t('is-it-kept')}
            </Typography>
            {CHECK_OUTCOMES.map((outcome) => (
              <Button
                key={outcome}
                variant="outlined"
                size="small"
                disabled={record.isPending}
                onClick={() => store(outcome)}
              >
                {t(`outcomes.${outcome}`)}
              </Button>
            ))}
          </Box>
          {failure !== null && failure.fields.length === 0 && <InlineProblem>{texts.of(failure)}</InlineProblem>}
        </>
      )}
    </li>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { CHECK_OUTCOMES, type AgreementCheck } from '#shared/domain/agreements/entities.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';

/** One check of a signed agreement: what was found, or the buttons that record it. */
export function CheckRecord(props: {
  readonly check: AgreementCheck;
  readonly isLate: boolean;
  readonly today: IsoDate;
}): ReactNode {
  const { check, today } = props;
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const texts = useProblemTexts();
  const api = useApi();
  const [note, setNote] = useState('');
  const [checkedOn, setCheckedOn] = useState<IsoDate | null>(today);
  const record = useChange(api.agreements.recordCheck.mutationOptions(), { announce: true, showsError: true });
  const failure = record.error === null ? null : problemOf(record.error);
  const date = formats.date(check.dueOn);
  const store = (outcome: AgreementCheck['outcome']): void =>
    record.mutate({ checkId: check.id, record: { outcome, checkedOn: checkedOn ?? today, note } });
  return (
    <li>
      <span>
        <strong className={props.isLate ? 'gk-plans-late' : undefined}>
          {props.isLate ? t('late', { date }) : date}
        </strong>
        <br />
        {check.subject}
      </span>
      {check.outcome !== null && check.checkedOn !== null ? (
        <>
          <span>
            <strong>{t(`states.${check.outcome}`)}</strong> {t('looked-on', { date: formats.date(check.checkedOn) })}
            {check.note !== '' && ` ${check.note}`}
          </span>
          <Box>
            <Button
              size="small"
              aria-label={t('take-back-of', { date })}
              disabled={record.isPending}
              onClick={() => store(null)}
            >
              {t('take-back')}
            </Button>
          </Box>
        </>
      ) : (
        <>
          <Box sx={{ display: 'grid', gridTemplateColumns: '180px 1fr', gap: 1.5 }}>
            <DateField
              label={t('looked')}
              value={checkedOn}
              onChange={setCheckedOn}
              problem={failure === null ? null : texts.under(failure.fields, 'checkedOn')}
            />
            <TextInput label={t('note')} value={note} onChange={setNote} />
          </Box>
          <Box
            role="group"
            aria-label={t('record-of', { date })}
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
          >
            {CHECK_OUTCOMES.map((outcome) => (
              <Button
                key={outcome}
                variant="outlined"
                size="small"
                disabled={record.isPending}
                onClick={() => store(outcome)}
              >
                {t(`states.${outcome}`)}
              </Button>
            ))}
          </Box>
          {failure !== null && failure.fields.length === 0 && <InlineProblem>{texts.of(failure)}</InlineProblem>}
        </>
      )}
    </li>
  );
}

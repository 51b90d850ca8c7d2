import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HourEntry } from '#shared/domain/plans/hour-ledger.ts';
import { usePlanWords } from '../use-plan-words.ts';

/** A figure of an entry of hours that opens what is behind it; what is kept for later is part of `saved`. */
export type HourFigure = 'right' | 'saved' | 'committed' | 'wished' | 'left';

/** What is behind a figure of hours: items, kept hours and the rule, as far as they make that figure. */
export function EntryLines(props: {
  readonly entry: HourEntry;
  readonly schoolYear: number;
  readonly figure: HourFigure;
  readonly titleOf: (itemId: string) => string;
}): ReactNode {
  const { entry, figure } = props;
  const { t, i18n } = useTranslation('plans');
  const words = usePlanWords();
  const { rule } = entry;
  const isAll = figure === 'left';
  const lines = entry.lines.filter(
    ({ isCommitted }) => isAll || (figure === 'committed' && isCommitted) || (figure === 'wished' && !isCommitted),
  );
  const savings = entry.savings.filter(
    ({ isUsable, fromSchoolYear }) =>
      (isAll || figure === 'saved') && (isUsable || fromSchoolYear === props.schoolYear),
  );
  const isNothing = lines.length === 0 && savings.length === 0 && (figure !== 'right' || rule === null);
  return (
    <>
      {isNothing && <p>{t('ledger.no-lines')}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line.itemId}>
            {t(line.isCommitted ? 'ledger.line-committed' : 'ledger.line-wished', {
              title: props.titleOf(line.itemId),
              amount: words.hours(line.minutes),
            })}
          </li>
        ))}
        {savings.map((saving) => (
          <li key={saving.id}>
            {t(
              saving.fromSchoolYear === props.schoolYear
                ? 'plan-ledgers:savings.line-kept'
                : 'plan-ledgers:savings.line-left',
              {
                year: words.year(saving.fromSchoolYear),
                purpose: saving.purpose,
                hours: words.hours(saving.minutes),
                left: saving.left === null ? t('plan-ledgers:savings.unknown') : words.hours(saving.left),
              },
            )}
          </li>
        ))}
      </ul>
      {isAll && entry.right !== null && entry.saved !== null && entry.left !== null && (
        <p>
          {t('plan-ledgers:hours.sum', {
            right: words.hours(entry.right),
            saved: words.hours(entry.saved - entry.setAside),
            committed: words.hours(entry.committed),
            left: words.hours(entry.left),
          })}
        </p>
      )}
      {rule !== null && (isAll || figure === 'right' || figure === 'saved') && (
        <p>
          {t('ledger.rule', {
            note: i18n.language === 'en' ? rule.noteEn : rule.noteNl,
            date: words.formats.date(rule.from),
            source: rule.source,
          })}
        </p>
      )}
    </>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { CalendarOff, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverLine } from '#shared/domain/plans/cover-ledger.ts';
import { coverTable, type CoverPeriod } from '#shared/domain/plans/cover-table.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { usePlanWords } from '../use-plan-words.ts';
import '../plan-parts.css';
import { CoverLines } from './cover-lines.tsx';
import { CoverTable } from './cover-table.tsx';
import { HolidaysDialog } from './holidays-dialog.tsx';

const PERIODS = ['week', 'month'] as const;

/** The cover of the team in a school year: weeks or months by weekdays, busy days, and what is not known. */
export function CoverView(props: {
  readonly schoolYear: number;
  readonly titleOf: (itemId: string) => string;
  readonly nameOf: (personId: string) => string;
  readonly onOpen: (itemId: string) => void;
}): ReactNode {
  const { t } = useTranslation('plan-ledgers');
  const api = useApi();
  const words = usePlanWords();
  const [year, setYear] = useState(props.schoolYear);
  const [chosen, setPeriod] = useUrlParam('by', 'week');
  const [behind, setBehind] = useState<{ readonly title: string; readonly lines: readonly CoverLine[] } | null>(null);
  const [isHolidays, setHolidays] = useState(false);
  const answer = useQuery(api.plans.cover.queryOptions({ schoolYear: year })).data;
  const period: CoverPeriod = PERIODS.find((one) => one === chosen) ?? 'week';
  return (
    <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
      <div className="gk-plans-facts-row gk-no-print">
        <Segmented
          label={t('plans:school-year')}
          value={String(year)}
          options={[-1, 0, 1, 2].map((ahead) => ({
            value: String(props.schoolYear + ahead),
            label: words.year(props.schoolYear + ahead),
          }))}
          onChange={(value) => setYear(Number(value))}
        />
        <Segmented
          label={t('cover.by')}
          value={period}
          options={PERIODS.map((value) => ({ value, label: t(`cover.periods.${value}`) }))}
          onChange={setPeriod}
        />
        <Button startIcon={<CalendarOff size={18} aria-hidden />} onClick={() => setHolidays(true)}>
          {t('plan-parts:holidays.title')}
        </Button>
        <Button startIcon={<Printer size={18} aria-hidden />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      {answer === undefined && <Skeleton variant="rounded" height={320} />}
      {answer !== undefined && (
        <>
          {answer.ledger.busyDays.length > 0 && (
            <InlineProblem
              severity="warning"
              title={t('cover.busy', { count: answer.ledger.busyDays.length, most: answer.ledger.mostAbsent })}
            >
              <ul className="gk-plans-busy">
                {answer.ledger.busyDays.map(({ day, personIds }) => (
                  <li key={day}>
                    {t('cover.busy-day', {
                      day: words.formats.weekdayDate(day),
                      people: words.formats.list(personIds.map(props.nameOf)),
                    })}
                  </li>
                ))}
              </ul>
            </InlineProblem>
          )}
          {answer.ledger.lines.length === 0 ? (
            <EmptyState icon={CalendarOff} title={t('cover.empty.title')}>
              <p>{t('cover.empty.text')}</p>
            </EmptyState>
          ) : (
            <section aria-label={t('cover.title', { year: words.year(year) })} className="gk-plans-card">
              <Typography variant="h2" sx={{ p: 2 }}>
                {t('cover.title', { year: words.year(year) })}
                <HowCounted subject={t('cover.title', { year: words.year(year) })}>
                  <p>{t('cover.how')}</p>
                  <p>{t('cover.how-missing')}</p>
                </HowCounted>
              </Typography>
              <CoverTable
                table={coverTable(answer.ledger, period)}
                period={period}
                holidays={answer.holidays}
                onOpen={(title, lines) => setBehind({ title, lines })}
              />
            </section>
          )}
          {answer.ledger.unknown.length > 0 && (
            <InlineProblem severity="info" title={t('cover.unknown', { count: answer.ledger.unknown.length })}>
              <p>{t('cover.unknown-about')}</p>
              <ul className="gk-plans-busy">
                {answer.ledger.unknown.map((itemId) => (
                  <li key={itemId}>
                    <button type="button" className="gk-plans-open" onClick={() => props.onOpen(itemId)}>
                      {props.titleOf(itemId)}
                    </button>
                  </li>
                ))}
              </ul>
            </InlineProblem>
          )}
        </>
      )}
      {behind !== null && (
        <CoverLines
          title={behind.title}
          lines={behind.lines}
          titleOf={props.titleOf}
          onOpen={props.onOpen}
          onClose={() => setBehind(null)}
        />
      )}
      {isHolidays && <HolidaysDialog onClose={() => setHolidays(false)} />}
    </Box>
  );
}

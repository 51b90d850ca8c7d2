import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { FileSpreadsheet, Printer } from 'lucide-react';
import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HourSource } from '#shared/domain/plans/entities.ts';
import type { HourEntry } from '#shared/domain/plans/hour-ledger.ts';
import { overrunOf, teamHours } from '#shared/domain/plans/team-hours.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { saveFile } from '#renderer/lib/attachments/save-file.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { usePlanWords } from '../use-plan-words.ts';
import '../plan-parts.css';
import { EntryLines, type HourFigure } from './entry-lines.tsx';
import { HOUR_COLUMNS, HourCells } from './hour-cells.tsx';
import { TeamTotals, type TotalFigure } from './team-totals.tsx';
import { TotalLines } from './total-lines.tsx';
import { useHoursWorkbook } from './use-hours-workbook.ts';

const SHOWN = ['all', 'over'] as const;

/** The hours of everybody in a school year by source, who is most over first; to print and to export. */
export function TeamHoursView(props: {
  readonly schoolYear: number;
  readonly titleOf: (itemId: string) => string;
  readonly onOpenPerson: (personId: string) => void;
}): ReactNode {
  const { t } = useTranslation('plan-ledgers');
  const api = useApi();
  const words = usePlanWords();
  const texts = useProblemTexts();
  const [year, setYear] = useState(props.schoolYear);
  const [chosen, setShown] = useUrlParam('hours', 'all');
  const [behind, setBehind] = useState<{
    readonly name: string;
    readonly entry: HourEntry;
    readonly figure: HourFigure;
  } | null>(null);
  const [total, setTotal] = useState<{ readonly source: HourSource; readonly figure: TotalFigure } | null>(null);
  const answer = useQuery(api.plans.teamHours.queryOptions({ schoolYear: year })).data;
  const write = useMutation(api.export.workbook.mutationOptions());
  const workbookOf = useHoursWorkbook();
  const isOver = chosen === 'over';
  const names = new Map(answer?.ledgers.map(({ person }) => [person.id, displayName(person)]));
  const team = answer === undefined ? null : teamHours(answer.ledgers.map(({ ledger }) => ledger));
  const people = (team?.people ?? [])
    .filter(({ entries, overrun }) => entries.length > 0 && (!isOver || overrun > 0))
    .map(({ ledger, entries }) => ({
      personId: ledger.personId,
      name: names.get(ledger.personId) ?? '…',
      entries: isOver ? entries.filter((entry) => overrunOf(entry) > 0) : entries,
    }));
  const save = (): void => {
    if (team === null) return;
    write.mutate(workbookOf(year, people, team.totals) as Parameters<typeof write.mutate>[0], {
      onSuccess: ({ base64 }) => saveFile(t('hours.file-name', { year: words.year(year) }), base64),
    });
  };
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
          label={t('hours.show')}
          value={isOver ? 'over' : 'all'}
          options={SHOWN.map((value) => ({ value, label: t(`hours.shown.${value}`) }))}
          onChange={setShown}
        />
        <Button startIcon={<FileSpreadsheet size={18} aria-hidden />} loading={write.isPending} onClick={save}>
          {t('hours.export')}
        </Button>
        <Button startIcon={<Printer size={18} aria-hidden />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      {write.error !== null && <InlineProblem>{texts.of(problemOf(write.error))}</InlineProblem>}
      {answer === undefined || team === null ? (
        <Skeleton variant="rounded" height={320} />
      ) : (
        <>
          <section aria-label={t('hours.title', { year: words.year(year) })} className="gk-plans-card">
            <Typography variant="h2" sx={{ p: 2 }}>
              {t('hours.title', { year: words.year(year) })}
              <HowCounted subject={t('hours.title', { year: words.year(year) })}>
                <p>{t('plans:ledger.how')}</p>
                <p>{t('savings.how')}</p>
                <p>{t('plans:ledger.rules-checked', { date: words.formats.longDate(answer.rulesCheckedOn) })}</p>
              </HowCounted>
            </Typography>
            {people.length === 0 ? (
              <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
                {t(isOver ? 'hours.nobody-over' : 'hours.nobody')}
              </Typography>
            ) : (
              <div className="gk-plans-scroll">
                <table className="gk-plans-ledger gk-plans-team-hours">
                  <thead>
                    <tr>
                      <th scope="col">{t('plans:team.person')}</th>
                      <th scope="col">{t('plans:ledger.source')}</th>
                      {HOUR_COLUMNS.map((column) => (
                        <th key={column} scope="col">
                          {t(`plans:ledger.${column}`)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {people.map(({ personId, name, entries }) => (
                      <Fragment key={personId}>
                        {entries.map((entry, index) => {
                          const source = t(`plans:sources.${entry.source}`);
                          const of = t('hours.of', { name, source });
                          return (
                            <tr key={entry.source}>
                              {index === 0 && (
                                <th scope="rowgroup" rowSpan={entries.length}>
                                  <button
                                    type="button"
                                    className="gk-plans-open"
                                    onClick={() => props.onOpenPerson(personId)}
                                  >
                                    {name}
                                  </button>
                                </th>
                              )}
                              <th scope="row">{source}</th>
                              <HourCells
                                entry={entry}
                                of={of}
                                opened={null}
                                onOpen={(figure) => setBehind({ name: of, entry, figure })}
                              />
                            </tr>
                          );
                        })}
                      </Fragment>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </section>
          <TeamTotals totals={team.totals} onOpen={(source, figure) => setTotal({ source, figure })} />
        </>
      )}
      {total !== null && answer !== undefined && (
        <TotalLines
          source={total.source}
          figure={total.figure}
          ledgers={answer.ledgers}
          onOpenPerson={props.onOpenPerson}
          onClose={() => setTotal(null)}
        />
      )}
      {behind !== null && (
        <SidePanel
          open
          onClose={() => setBehind(null)}
          title={behind.name}
          subtitle={t(`plans:ledger.${behind.figure}`)}
        >
          <div className="gk-plans-lines">
            <EntryLines entry={behind.entry} schoolYear={year} figure={behind.figure} titleOf={props.titleOf} />
          </div>
        </SidePanel>
      )}
    </Box>
  );
}

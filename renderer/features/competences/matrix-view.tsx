import { useNavigate } from '@tanstack/react-router';
import Button from '@mui/material/Button';
import { History } from 'lucide-react';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { Framework, RaterKind } from '#shared/domain/competences/entities.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { MatrixTable } from '#renderer/ui/matrix/matrix-table.tsx';
import type { GridPlace } from '#renderer/ui/matrix/matrix-types.ts';
import { applyRatings } from './apply-rating.ts';
import { CellPanel } from './cell-panel.tsx';
import { CompetencePanel } from './competence-panel.tsx';
import { EntryLine } from './entry-line.tsx';
import { downloadText, matrixCsv } from './export-matrix.ts';
import { Legend } from './legend.tsx';
import { LevelPicker } from './level-picker.tsx';
import { buildColumns, requirementsInView } from './matrix-columns.ts';
import type { GoalEntries, MatrixData } from './matrix-data.ts';
import { buildHead } from './matrix-head-model.ts';
import { MatrixHeader } from './matrix-header.tsx';
import { buildPeople, personIdOf } from './matrix-people.ts';
import { MatrixToolbar } from './matrix-toolbar.tsx';
import { layoutOf, PersonRow } from './person-row.tsx';
import { SummaryRows, summaryRowIds } from './summary-rows.tsx';
import type { MatrixAddress, SetMatrixAddress } from './use-matrix-address.ts';
import { useMatrixEntry } from './use-matrix-entry.ts';
import { useMatrixWords } from './use-matrix-words.ts';
import { useRate } from './use-rate.ts';
import { useSteadyGroups, useSteadyOrder } from './use-steady-order.ts';

/** The matrix with its tools and panels, over an answer of the core. */
export function MatrixView(props: {
  readonly data: MatrixData;
  readonly goals: GoalEntries;
  readonly frameworks: readonly Framework[];
  readonly address: MatrixAddress;
  readonly setAddress: SetMatrixAddress;
  /** As whom levels are typed unless the user chose otherwise. */
  readonly usualRater: RaterKind;
}): ReactNode {
  const { t } = useTranslation('competences');
  const formats = useFormats();
  const navigate = useNavigate();
  const { data, goals, address, setAddress } = props;
  const { framework, on, today } = data;
  const isPast = on < today;
  const [picker, setPicker] = useState<{ readonly anchor: HTMLElement; readonly place: GridPlace } | null>(null);
  const words = useMatrixWords(framework, on);
  const rater = address.rater ?? props.usualRater;

  const saving = useRate();
  const matrix = useMemo(() => (isPast ? data : applyRatings(data, saving.waiting)), [data, isPast, saving.waiting]);
  const hasGoal = goals.some(({ goal }) => goal.id === address.columns.goalId);
  const goalId = hasGoal ? address.columns.goalId : '';
  const shown = useMemo(() => ({ ...address, columns: { ...address.columns, goalId } }), [address, goalId]);
  const choices = useMemo(
    () => goals.filter(({ goal, requirements: own }) => goal.state === 'active' || own.length > 0),
    [goals],
  );
  const requirements = useMemo(() => requirementsInView(matrix, goals, goalId), [matrix, goals, goalId]);
  const sortedGroups = useMemo(
    () => buildColumns(matrix, goals, requirements, { ...address.columns, goalId }),
    [matrix, goals, requirements, address.columns, goalId],
  );
  const view = JSON.stringify([framework.id, on, goalId, address.columns, address.people]);
  const groups = useSteadyGroups(sortedGroups, view);
  const sortedPeople = useMemo(() => buildPeople(matrix, groups, address.people), [matrix, groups, address.people]);
  const people = useSteadyOrder(sortedPeople, personIdOf, view);
  const layout = layoutOf(groups);
  const head = useMemo(() => buildHead(groups, words, t), [groups, words, t]);
  const columns = groups.flatMap((group) => group.columns);

  const entry = useMatrixEntry({
    people,
    groups,
    framework,
    words,
    rater,
    isPast,
    rate: saving.rate,
    setAddress,
    closed: address.columns.closed,
    onPick: (anchor, place) => setPicker({ anchor, place }),
  });

  const openPerson = useCallback(
    (personId: string) => void navigate({ to: '/team', search: { person: personId } }),
    [navigate],
  );
  const { usualRater } = props;
  const chooseRater = useCallback(
    (kind: RaterKind) => setAddress({ as: kind === usualRater ? null : kind }),
    [setAddress, usualRater],
  );
  const exportView = useCallback(() => {
    const text = matrixCsv(
      people,
      groups.flatMap((group) => group.columns),
      {
        person: t('csv.person'),
        functionTitle: t('csv.function'),
        gap: t('csv.gap'),
        selfOf: (title) => t('csv.self', { title }),
        titleOf: (column) => words.titleOf(column.competence),
      },
    );
    downloadText(t('csv.file-name', { date: on }), text);
  }, [people, groups, words, t, on]);

  const competence = matrix.competences.find(({ id }) => id === address.competenceId);
  const cellMember = matrix.members.find(({ person }) => person.id === address.cell?.personId);
  const cellCompetence = matrix.competences.find(({ id }) => id === address.cell?.competenceId);
  const pickerPlace = picker?.place;

  return (
    <div className="gk-competences">
      <MatrixHeader framework={framework} on={on} today={today} setAddress={setAddress} onExport={exportView} />
      <MatrixToolbar
        address={shown}
        setAddress={setAddress}
        goals={choices}
        frameworks={props.frameworks}
        frameworkId={framework.id}
      />
      <EntryLine
        address={address}
        setAddress={setAddress}
        rater={rater}
        onRater={chooseRater}
        said={entry.said}
        past={isPast ? <PastNote on={on} onToday={() => setAddress({ on: null })} /> : null}
      />
      <p className="gk-print-only">
        {t('print-caption', {
          date: formats.longDate(on),
          goal: goals.find(({ goal }) => goal.id === goalId)?.goal.title ?? t('tools.all-goals'),
        })}
      </p>
      {columns.length === 0 ? (
        <InlineProblem
          severity="info"
          action={
            <Button size="small" onClick={() => setAddress({ goal: null })}>
              {t('no-columns.show-all')}
            </Button>
          }
        >
          {t('no-columns.text')}
        </InlineProblem>
      ) : (
        <MatrixTable
          label={t('grid-label', { date: formats.longDate(on) })}
          groups={head}
          bodyRows={people.map(({ member }) => member.person.id)}
          footRows={summaryRowIds(hasGoal)}
          isReadOnly={isPast}
          corner={
            people.length === matrix.rows.length
              ? t('corner.all', { count: people.length })
              : t('corner.some', { shown: people.length, count: matrix.rows.length })
          }
          onActive={entry.onActive}
          onKey={entry.onKey}
          onPress={entry.onPress}
          body={(active) =>
            people.map((person) => {
              const id = person.member.person.id;
              return (
                <PersonRow
                  key={id}
                  personId={id}
                  name={person.name}
                  functionTitle={person.functionTitle}
                  row={person.row}
                  marks={person.marks}
                  below={person.below}
                  unknown={person.unknown}
                  groups={groups}
                  layout={layout}
                  words={words}
                  activeColumn={active?.row === id ? active.column : null}
                  onOpenPerson={openPerson}
                />
              );
            })
          }
          foot={(active) => (
            <SummaryRows hasGoal={hasGoal} matrix={matrix} groups={groups} words={words} active={active} />
          )}
        />
      )}
      {people.length === 0 && <p className="gk-no-people">{t('no-people')}</p>}
      <Legend framework={framework} />
      <LevelPicker
        anchor={picker?.anchor ?? null}
        framework={framework}
        onClose={() => setPicker(null)}
        onChoose={(level) => pickerPlace !== undefined && entry.rateAt(pickerPlace, level)}
        onMore={() => pickerPlace !== undefined && entry.openCell(pickerPlace)}
      />
      {cellMember !== undefined && cellCompetence !== undefined && (
        <CellPanel
          person={cellMember.person}
          competence={cellCompetence}
          framework={framework}
          words={words}
          today={today}
          on={on}
          raterKind={rater}
          onClose={() => setAddress({ cell: null })}
        />
      )}
      {competence !== undefined && (
        <CompetencePanel
          competence={competence}
          matrix={matrix}
          goals={goals}
          requirements={requirements}
          words={words}
          onClose={() => setAddress({ competence: null })}
        />
      )}
    </div>
  );
}

/** Says that the past is shown, with the way back. */
function PastNote(props: { readonly on: IsoDate; readonly onToday: () => void }): ReactNode {
  const { t } = useTranslation('competences');
  const formats = useFormats();
  return (
    <div className="gk-past">
      <History size={18} aria-hidden />
      <span>{t('past.text', { date: formats.longDate(props.on) })}</span>
      <Button size="small" onClick={props.onToday}>
        {t('past.to-today')}
      </Button>
    </div>
  );
}

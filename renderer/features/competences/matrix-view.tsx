import useMediaQuery from '@mui/material/useMediaQuery';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { RaterKind } from '#shared/domain/competences/entities.ts';
import { NOTHING_ASKED } from '#shared/domain/goals/asked-of-person.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { MatrixTable } from '#renderer/ui/matrix/matrix-table.tsx';
import type { GridPlace } from '#renderer/ui/matrix/matrix-types.ts';
import { applyRatings } from './apply-rating.ts';
import { AskedList } from './asked-list.tsx';
import { columnPresence } from './comparison.ts';
import { EntryLine } from './entry-line.tsx';
import { useMatrixExport } from './export/use-matrix-export.ts';
import { Legend } from './legend.tsx';
import { LegendButton } from './legend-button.tsx';
import { LevelPicker } from './level-picker.tsx';
import type { MatrixData } from './matrix-data.ts';
import { buildHead } from './matrix-head-model.ts';
import { MatrixHeader } from './matrix-header.tsx';
import { personIdOf, type MatrixPerson } from './matrix-people.ts';
import { MatrixPanels } from './matrix-panels.tsx';
import { MatrixToolbar } from './matrix-toolbar.tsx';
import { NoColumns } from './no-columns.tsx';
import { layoutOf, PersonRow } from './person-row.tsx';
import { PaperMatrix } from './print/paper-matrix.tsx';
import { usePrinting } from './print/use-printing.ts';
import { ReadOnlyNote } from './read-only-note.tsx';
import { ScopeChooser } from './scope-chooser.tsx';
import { SummaryRows, summaryRowIds } from './summary-rows.tsx';
import { TOTAL_PARTS } from './total-cell.tsx';
import type { MatrixAddress, SetMatrixAddress } from './use-matrix-address.ts';
import { useCaption } from './use-caption.ts';
import { useMatrixEntry } from './use-matrix-entry.ts';
import { useMatrixModel } from './use-matrix-model.ts';
import { useMatrixWords } from './use-matrix-words.ts';
import { useRate } from './use-rate.ts';

/** Where rows are worth more than figures; as in matrix.css. */
const LOW_WINDOW = '(max-height: 860px)';
/** Up to this many columns there is room beside the matrix for what is asked. */
const ROOM_BESIDE_UP_TO = 5;

/** The matrix with its tools and panels, over an answer of the core and, while two dates are compared, another one. */
export function MatrixView(props: {
  readonly data: MatrixData;
  readonly other: MatrixData | null;
  /** The day it is compared with, also while its answer is on its way. */
  readonly otherOn: IsoDate | null;
  readonly address: MatrixAddress;
  readonly setAddress: SetMatrixAddress;
  /** As whom levels are typed unless the user chose otherwise. */
  readonly usualRater: RaterKind;
}): ReactNode {
  const { t } = useTranslation('competences');
  const formats = useFormats();
  const texts = useProblemTexts();
  const navigate = useNavigate();
  const isPrinting = usePrinting();
  const { address, setAddress, usualRater, otherOn } = props;
  const readOnly = otherOn !== null ? 'compared' : props.data.on < props.data.today ? 'past' : null;
  const [picker, setPicker] = useState<{ readonly anchor: HTMLElement; readonly place: GridPlace } | null>(null);
  const saving = useRate();
  const data = useMemo(
    () => (readOnly === null ? applyRatings(props.data, saving.waiting) : props.data),
    [props.data, readOnly, saving.waiting],
  );
  const model = useMatrixModel(data, props.other, address);
  const { matrix, comparison, asker, requirements, groups, people, before, singles } = model;
  const { framework, today } = matrix;
  const words = useMatrixWords(matrix, address.staleMonths);
  const rater = address.rater ?? usualRater;
  const isOne = asker.kind === 'one';
  const isShort = useMediaQuery(LOW_WINDOW) && !isOne;
  const layout = layoutOf(groups);
  const head = useMemo(
    () => buildHead(groups, words, t, ({ index }) => columnPresence(comparison, index)),
    [groups, words, t, comparison],
  );
  const columns = groups.flatMap((group) => group.columns);
  const byId = useMemo(
    () => new Map<string, MatrixPerson>(people.map((person) => [personIdOf(person), person])),
    [people],
  );
  const caption = useCaption(model, address, words);

  const entry = useMatrixEntry({
    people,
    groups,
    framework,
    words,
    rater,
    readOnly,
    comparison,
    order: address.people.order,
    rate: saving.rate,
    setAddress,
    closed: address.columns.closed,
    onPick: (anchor, place) => setPicker({ anchor, place }),
  });
  const exporting = useMatrixExport({
    matrix,
    people,
    columns,
    comparison,
    requirements,
    singles,
    matrixWords: words,
    caption,
  });

  const openPerson = useCallback(
    (personId: string) => void navigate({ to: '/team', search: { person: personId } }),
    [navigate],
  );
  const chooseRater = useCallback(
    (kind: RaterKind) => setAddress({ as: kind === usualRater ? null : kind }),
    [setAddress, usualRater],
  );

  const hasColumns = columns.length > 0;
  const hasRoomBeside =
    hasColumns && columns.length <= ROOM_BESIDE_UP_TO && columns.some((column) => column.requirements.length > 0);
  const pickerPlace = picker?.place;
  const legend = <Legend framework={framework} isCompared={comparison !== null} staleMonths={address.staleMonths} />;
  return (
    <div className="gk-competences">
      <MatrixHeader
        framework={framework}
        frameworks={matrix.frameworks}
        on={props.data.on}
        today={today}
        other={otherOn}
        setAddress={setAddress}
        onExport={hasColumns ? exporting.run : null}
      />
      <MatrixToolbar
        address={address}
        setAddress={setAddress}
        asker={asker}
        choices={model.choices}
        matrix={matrix}
        words={words}
        shown={people.length}
        total={matrix.rows.length}
        singles={singles.length}
      />
      {exporting.problem !== null && <InlineProblem>{texts.of(exporting.problem)}</InlineProblem>}
      {matrix.isTooWide && <ScopeChooser matrix={matrix} setAddress={setAddress} />}
      {!matrix.isTooWide && !hasColumns && (
        <NoColumns matrix={matrix} asker={asker} address={address} setAddress={setAddress} />
      )}
      {hasColumns && (
        <div className="gk-competences-body gk-no-print">
          <MatrixTable
            label={
              comparison === null
                ? t('grid-label', { date: formats.longDate(matrix.on) })
                : t('matrix:compare.grid-label', {
                    first: formats.longDate(comparison.firstOn),
                    second: formats.longDate(matrix.on),
                  })
            }
            groups={head}
            bodyRows={people.map(({ row }) => row.personId)}
            footRows={summaryRowIds(isShort)}
            isReadOnly={readOnly !== null}
            totals={{
              parts: TOTAL_PARTS.map((part) => t(`matrix:totals.parts.${part}`)),
              label: t('matrix:totals.head'),
              isSorted: address.people.order === 'gap',
            }}
            corner={
              people.length === matrix.rows.length
                ? t('corner.all', { count: people.length })
                : t('corner.some', { shown: people.length, count: matrix.rows.length })
            }
            onActive={entry.onActive}
            onKey={entry.onKey}
            onPress={entry.onPress}
            bodyRow={(id, active, rowIndex) => {
              const person = byId.get(id);
              if (person === undefined) return null;
              return (
                <PersonRow
                  key={id}
                  personId={id}
                  rowIndex={rowIndex}
                  name={person.name}
                  functionTitle={person.functionTitle}
                  row={person.row}
                  marks={person.marks}
                  asked={person.asked}
                  askedBefore={before === null ? null : (before.get(person.row.personId) ?? NOTHING_ASKED)}
                  presence={comparison?.presenceOfPerson.get(person.row.personId) ?? 'both'}
                  comparison={comparison}
                  groups={groups}
                  layout={layout}
                  words={words}
                  activeColumn={active?.row === id ? active.column : null}
                  onOpenPerson={openPerson}
                />
              );
            }}
            foot={(active) => (
              <SummaryRows
                isOne={isOne}
                isShort={isShort}
                matrix={matrix}
                comparison={comparison}
                requirements={requirements}
                groups={groups}
                words={words}
                active={active}
              />
            )}
          />
          {hasRoomBeside && (
            <AskedList
              title={asker.kind === 'one' ? t(`matrix:asked.of.${asker.of}`) : t('matrix:asked.title')}
              showsOwner={!isOne}
              matrix={matrix}
              requirements={columns.flatMap((column) => column.requirements)}
              words={words}
            />
          )}
        </div>
      )}
      {hasColumns && people.length === 0 && <p className="gk-no-people">{t('no-people')}</p>}
      {hasColumns && (
        <EntryLine
          rater={rater}
          onRater={chooseRater}
          said={entry.said}
          note={
            readOnly === null ? null : (
              <ReadOnlyNote on={matrix.on} firstOn={comparison?.firstOn ?? otherOn} setAddress={setAddress} />
            )
          }
        >
          <LegendButton>{legend}</LegendButton>
        </EntryLine>
      )}
      {hasColumns && <div className="gk-legend-line gk-no-print">{legend}</div>}
      {isPrinting && (
        <PaperMatrix {...model} isOne={isOne} words={words} caption={caption} staleMonths={address.staleMonths} />
      )}
      <LevelPicker
        anchor={picker?.anchor ?? null}
        framework={framework}
        onClose={() => setPicker(null)}
        onChoose={(level) => pickerPlace !== undefined && entry.rateAt(pickerPlace, level)}
        onMore={() => pickerPlace !== undefined && entry.openCell(pickerPlace)}
      />
      <MatrixPanels model={model} address={address} setAddress={setAddress} words={words} rater={rater} />
    </div>
  );
}

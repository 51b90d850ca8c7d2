import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import type { Framework, RaterKind } from '#shared/domain/competences/entities.ts';
import { isLevelOfFramework } from '#shared/domain/competences/rating-policy.ts';
import { GROUP_ROW, HEAD_COLUMN, TITLE_ROW, TOTAL_COLUMN, type GridPlace } from '#renderer/ui/matrix/matrix-types.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { compareCell, type Comparison } from './comparison.ts';
import type { Said } from './entry-line.tsx';
import { closedColumnKey } from './matrix-head-model.ts';
import type { ColumnGroup, CompetenceColumn } from './matrix-columns.ts';
import type { MatrixPerson, PeopleOrder } from './matrix-people.ts';
import { isSummaryRow } from './summary-rows.tsx';
import type { SetMatrixAddress } from './use-matrix-address.ts';
import type { MatrixWords } from './use-matrix-words.ts';
import type { SaveRating } from './use-rate.ts';

interface EntryOptions {
  readonly people: readonly MatrixPerson[];
  readonly groups: readonly ColumnGroup[];
  readonly framework: Framework;
  readonly words: MatrixWords;
  readonly rater: RaterKind;
  /** Why nothing can be typed; null when it can. */
  readonly readOnly: 'past' | 'compared' | null;
  readonly comparison: Comparison | null;
  readonly order: PeopleOrder;
  readonly rate: SaveRating;
  readonly setAddress: SetMatrixAddress;
  readonly closed: readonly string[];
  /** The mouse asks for the levels of a cell. */
  readonly onPick: (anchor: HTMLElement, place: GridPlace) => void;
}

/** What keys and clicks in the matrix do, and what is said about it. */
export interface MatrixEntry {
  readonly said: Said | null;
  readonly onActive: (place: GridPlace) => void;
  readonly onKey: (place: GridPlace, event: KeyboardEvent) => void;
  readonly onPress: (place: GridPlace, element: HTMLElement, again: boolean) => void;
  readonly rateAt: (place: GridPlace, level: number) => void;
  readonly openCell: (place: GridPlace) => void;
}

interface Cell {
  readonly person: MatrixPerson;
  readonly column: CompetenceColumn;
  readonly mark: string;
}

/** See {@link MatrixEntry}. */
export function useMatrixEntry(options: EntryOptions): MatrixEntry {
  const { t } = useTranslation('competences');
  const texts = useProblemTexts();
  const [answer, setAnswer] = useState<Said | null>(null);
  const [place, setPlace] = useState<GridPlace | null>(null);
  const { people, groups, words, rater, setAddress } = options;
  const columns = groups.flatMap((group) => group.columns);

  const personAt = (at: GridPlace): MatrixPerson | undefined =>
    people.find(({ member }) => member.person.id === at.row);
  const cellAt = (at: GridPlace): Cell | null => {
    const person = personAt(at);
    const index = columns.findIndex(({ key }) => key === at.column);
    const column = columns[index];
    return person === undefined || column === undefined ? null : { person, column, mark: person.marks.charAt(index) };
  };
  const say = (kind: Said['kind'], text: string): void => setAnswer({ kind, text });

  const onActive = (at: GridPlace): void => {
    setPlace((before) => (before?.row === at.row && before.column === at.column ? before : at));
    if (place?.row !== at.row || place.column !== at.column) setAnswer(null);
  };

  const rateAt = (at: GridPlace, level: number): void => {
    const cell = cellAt(at);
    if (cell === null) return;
    if (options.readOnly === 'past') return say('problem', t('answers.past'));
    if (options.readOnly === 'compared') return say('problem', t('matrix:compare.read-only'));
    if (!isLevelOfFramework(level, options.framework)) {
      const last = options.framework.levels.at(-1)?.level ?? 1;
      return say('problem', t('answers.not-in-scale', { last }));
    }
    const { person, column } = cell;
    const rating = { personId: person.member.person.id, competenceId: column.competence.id, level, raterKind: rater };
    options.rate(rating, (problem) => {
      const field = problem.fields[0];
      const reason = field === undefined ? texts.of(problem) : texts.ofField(field);
      say('problem', t('answers.refused', { who: person.name, level, reason }));
    });
    const named = { who: person.name, what: words.titleOf(column.competence), level: words.levelOf(level) };
    const isAgreed = person.row.agreed[column.index] === 1;
    if (rater === 'leader' && isAgreed) {
      return say('answer', t('answers.agreed-stays', { agreed: person.row.used[column.index] ?? 0, level }));
    }
    say('answer', t(`answers.saved.${rater}`, named));
  };

  const openCell = (at: GridPlace): void => {
    const cell = cellAt(at);
    if (cell === null) return;
    const { person, column } = cell;
    setAddress({ cell: cellParameter(person.member.person.id, column.competence.id) }, 'push');
  };

  const toggleGroup = (column: string): void => {
    const group = groups.find(
      ({ id, columns: own }) => closedColumnKey(id) === column || own.some(({ key }) => key === column),
    );
    if (group === undefined || group.source.kind === 'all') return;
    const closed = group.isClosed ? options.closed.filter((id) => id !== group.id) : [...options.closed, group.id];
    setAddress({ closed: closed.join('~') });
  };

  /** What pressing a total does: its heading sorts, that of a person opens what is asked of him. */
  const actOnTotal = (at: GridPlace): boolean => {
    if (at.row === TITLE_ROW) {
      setAddress({ sort: options.order === 'gap' ? null : 'gap' });
      return true;
    }
    if (personAt(at) === undefined) return false;
    setAddress({ who: at.row }, 'push');
    return true;
  };

  /** What a click on a place, or Enter, does; false when the place does nothing. */
  const act = (at: GridPlace): boolean => {
    if (at.column === HEAD_COLUMN) return false;
    if (at.column === TOTAL_COLUMN) return actOnTotal(at);
    const column = columns.find(({ key }) => key === at.column);
    if (at.row === GROUP_ROW || column === undefined) {
      toggleGroup(at.column);
      return true;
    }
    if (at.row === TITLE_ROW || isSummaryRow(at.row)) {
      setAddress({ competence: column.competence.id }, 'push');
      return true;
    }
    return false;
  };

  const onKey = (at: GridPlace, event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isEnter = event.key === 'Enter' || event.key === 'F2';
    if (isEnter || event.key === ' ') {
      if (act(at)) return event.preventDefault();
      if (!isEnter || cellAt(at) === null) return;
      event.preventDefault();
      return openCell(at);
    }
    if (event.key === 'Escape') return setAnswer(null);
    if (/^[0-9]$/.test(event.key) && cellAt(at) !== null) {
      event.preventDefault();
      // Holding a key down is one rating, not many.
      if (!event.repeat) rateAt(at, Number(event.key));
      return;
    }
    if ((event.key === 'Delete' || event.key === 'Backspace') && cellAt(at) !== null) {
      event.preventDefault();
      say('answer', t('answers.no-erase'));
    }
  };

  const onPress = (at: GridPlace, element: HTMLElement, again: boolean): void => {
    if (act(at) || !again || cellAt(at) === null) return;
    if (options.readOnly !== null) return openCell(at);
    options.onPick(element, at);
  };

  const labelOf = ({ person, column, mark }: Cell): string =>
    options.comparison === null
      ? words.cellOf(person.name, person.row, column, mark).label
      : words.comparedCellOf(person.name, column, compareCell(options.comparison, person.row, column.index)).label;
  const active = place === null ? null : cellAt(place);
  const said = answer ?? (active === null ? null : ({ kind: 'cell', text: labelOf(active) } as const));
  return { said, onActive, onKey, onPress, rateAt, openCell };
}

/** The parameter of the address that opens the panel of a cell. */
function cellParameter(personId: PersonId, competenceId: CompetenceId): string {
  return `${personId}~${competenceId}`;
}

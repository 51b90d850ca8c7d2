import type { TFunction } from 'i18next';
import type { MatrixCellContent } from '#renderer/ui/matrix/matrix-cell.tsx';
import type { ComparedCell } from './comparison.ts';

/** Words and colours of levels. */
interface LevelWords {
  readonly stepOf: (level: number) => number;
  readonly levelOf: (level: number) => string;
  readonly t: TFunction;
}

/**
 * What a cell shows of two dates: `2↑3`, `3↓2`, `+3` (became known), `3×` (no longer known), or the one level that did
 * not change. The sign and the digits say it without colour; `label` says it in words, behind what the cell is about.
 */
export function comparedContent(cell: ComparedCell, about: string, words: LevelWords): MatrixCellContent {
  const { first, second, change } = cell;
  return {
    step: change === 'up' || change === 'down' || change === 'new' ? words.stepOf(second) : 0,
    digit: signOf(cell),
    side: '',
    isFirm: false,
    isOld: false,
    gap: 'none',
    change,
    label: `${about}: ${sentenceOf(cell, words)}`,
  };

  function signOf({ change }: ComparedCell): string {
    switch (change) {
      case 'up':
        return `${String(first)}↑${String(second)}`;
      case 'down':
        return `${String(first)}↓${String(second)}`;
      case 'new':
        return `+${String(second)}`;
      case 'lost':
        return `${String(first)}×`;
      case 'same':
        return String(second);
      case 'unknown':
        return '·';
      case 'not-compared':
        return first > 0 || second > 0 ? String(second || first) : '·';
    }
  }
}

function sentenceOf({ first, second, change, person, column }: ComparedCell, { levelOf, t }: LevelWords): string {
  const from = first === 0 ? t('cell.unknown') : levelOf(first);
  const to = second === 0 ? t('cell.unknown') : levelOf(second);
  if (change !== 'not-compared') return t(`matrix:change.cell.${change}`, { from, to });
  if (person === 'only-first') return t('matrix:change.cell.person-left', { from });
  if (person === 'only-second') return t('matrix:change.cell.person-joined', { to });
  return column === 'only-first'
    ? t('matrix:change.cell.column-retired', { from })
    : t('matrix:change.cell.column-added', { to });
}

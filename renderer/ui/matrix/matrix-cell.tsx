import type { ReactNode } from 'react';
import type { ChangeKind } from '#shared/domain/competences/compare-dates.ts';

/** What a cell shows. Everything in it is also in words in `label`. */
export interface MatrixCellContent {
  /** Colour step 1–5 of the level; 0 when unknown. */
  readonly step: number;
  /** The level as digit, or the sign of an unknown one. */
  readonly digit: string;
  /** Second rating beside it, with its sign (`▲3`); empty for none. */
  readonly side: string;
  /** Underlines the digit. */
  readonly isFirm: boolean;
  /** Marks the corner: the level is old. */
  readonly isOld: boolean;
  /** `below`: framed with a notch; `asked`: dashed, asked for and unknown. */
  readonly gap: 'none' | 'below' | 'asked';
  /** What happened between two dates; null while one date is shown. */
  readonly change: ChangeKind | null;
  /** The cell in words. */
  readonly label: string;
}

/**
 * A cell of a matrix: a plain table cell with classes, so that thousands of them stay light. Its signs are drawn by the
 * style sheet from `data-digit` and `data-side`; its name says the same in words.
 */
export function MatrixCell(props: {
  readonly row: string;
  readonly column: string;
  readonly isActive: boolean;
  readonly isFirstOfGroup: boolean;
  readonly content: MatrixCellContent;
}): ReactNode {
  const { content } = props;
  return (
    <td
      role="gridcell"
      data-row={props.row}
      data-column={props.column}
      tabIndex={props.isActive ? 0 : -1}
      className={classOf(content, props.isFirstOfGroup)}
      aria-label={content.label}
      title={content.label}
      data-digit={content.digit}
      {...(content.side !== '' && { 'data-side': content.side })}
    />
  );
}

/** The same cell on paper, where nothing has the focus. */
export function PaperCell(props: { readonly isFirstOfGroup: boolean; readonly content: MatrixCellContent }): ReactNode {
  const { content } = props;
  return (
    <td
      className={`${classOf(content, false)}${props.isFirstOfGroup ? ' gk-paper-first' : ''}`}
      data-digit={content.digit}
      {...(content.side !== '' && { 'data-side': content.side })}
    />
  );
}

function classOf(content: MatrixCellContent, isFirstOfGroup: boolean): string {
  let name = content.step === 0 ? 'gk-cell gk-cell-unknown' : `gk-cell gk-level-${String(content.step)}`;
  if (content.isFirm) name += ' gk-cell-firm';
  if (content.isOld) name += ' gk-cell-old';
  if (content.change !== null) name += ` gk-cell-${content.change}`;
  if (content.gap !== 'none') name += ` gk-cell-${content.gap}`;
  if (isFirstOfGroup) name += ' gk-matrix-first';
  return name;
}

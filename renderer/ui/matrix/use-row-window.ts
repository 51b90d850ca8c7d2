import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Up to this many cells all rows are in the page; above it only those near the window are. */
const WHOLE_UP_TO = 8_000;
/** Rows that are kept ready beyond the window, above and below. */
const READY = 7;
/** Rows ahead of the window at which new ones are made ready. */
const SOON = 4;
/** Rows before anything was measured: about what a window shows. */
const AT_FIRST = 30;

/** A row that is in the page, or a gap where some are not. */
export type RowPart =
  | { readonly kind: 'row'; readonly id: string; readonly index: number }
  | { readonly kind: 'gap'; readonly index: number; readonly rows: number };

/** Which rows of the body are in the page. */
export interface RowWindow {
  readonly parts: readonly RowPart[];
  /** Whether rows are left out. */
  readonly isPartial: boolean;
  /** Puts a row into the page at once, so that it can get the focus. */
  readonly reveal: (id: string) => void;
}

interface Range {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/**
 * Keeps the rows of a big body near the window in the page, and the active one, wherever it is. A body that is not big
 * is there as a whole.
 */
export function useRowWindow(
  frame: RefObject<HTMLElement | null>,
  rows: readonly string[],
  columns: number,
  activeRow: string | null,
): RowWindow {
  const isPartial = rows.length * columns > WHOLE_UP_TO;
  const [range, setRange] = useState<Range>({ first: 0, end: AT_FIRST });
  useEffect(() => {
    const element = frame.current;
    if (!isPartial || element === null) return;
    const look = (): void => {
      const seen = visibleRows(element);
      if (seen === null) return;
      setRange((before) => {
        const isReady = before.first <= Math.max(0, seen.first - SOON) && before.end >= seen.end + SOON;
        return isReady ? before : { first: Math.max(0, seen.first - READY), end: seen.end + READY };
      });
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      element.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [frame, isPartial, rows.length]);

  const reveal = (id: string): void => {
    const index = rows.indexOf(id);
    if (!isPartial || index === -1 || (index >= range.first && index < range.end)) return;
    flushSync(() => setRange({ first: Math.max(0, index - READY), end: index + READY }));
  };
  const whole = { first: 0, end: rows.length };
  return { parts: partsOf(rows, isPartial ? range : whole, activeRow), isPartial, reveal };
}

/** The rows of a range and the active one in their order, with gaps for the others. */
function partsOf(rows: readonly string[], range: Range, activeRow: string | null): readonly RowPart[] {
  const parts: RowPart[] = [];
  let left = 0;
  const closeGap = (index: number): void => {
    if (left > 0) parts.push({ kind: 'gap', index: index - left, rows: left });
    left = 0;
  };
  rows.forEach((id, index) => {
    if ((index < range.first || index >= range.end) && id !== activeRow) {
      left += 1;
      return;
    }
    closeGap(index);
    parts.push({ kind: 'row', id, index });
  });
  closeGap(rows.length);
  return parts;
}

/** The rows that the frame shows now; null before there is one. */
function visibleRows(frame: HTMLElement): Range | null {
  const row = frame.querySelector<HTMLElement>('tbody tr:not([aria-hidden])');
  const head = frame.querySelector<HTMLElement>('thead');
  if (row === null || head === null || row.offsetHeight === 0) return null;
  const first = Math.floor(frame.scrollTop / row.offsetHeight);
  const count = Math.ceil((frame.clientHeight - head.offsetHeight) / row.offsetHeight);
  return { first, end: first + count + 1 };
}

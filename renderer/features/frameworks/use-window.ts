import { useEffect, useState, type RefObject } from 'react';

/** Height of a line of the tree in px; the style sheet has the same. */
export const LINE_HEIGHT = 40;
/** Lines drawn above and below what is in sight. */
const MARGIN = 12;

/** Which lines of a long list are drawn. */
export interface DrawnLines {
  readonly from: number;
  /** Behind the last one. */
  readonly to: number;
}

/** The lines of a scrolling list that are in sight or nearly so; the others only take up room. */
export function useWindow(scroller: RefObject<HTMLElement | null>, lines: number): DrawnLines {
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  const from = Math.max(0, Math.floor(seen.top / LINE_HEIGHT) - MARGIN);
  const to = Math.min(lines, Math.ceil((seen.top + seen.height) / LINE_HEIGHT) + MARGIN);
  return { from: Math.min(from, lines), to };
}

/** Scrolls a list so that a line is in sight; does nothing when it is. */
export function showLine(scroller: HTMLElement, index: number): void {
  const top = index * LINE_HEIGHT;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + LINE_HEIGHT > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = top + LINE_HEIGHT - scroller.clientHeight;
  }
}

import Tooltip from '@mui/material/Tooltip';
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isMovable } from '#shared/domain/plans/move-items.ts';
import type { Item } from '../plans-data.ts';
import { usePlanWords } from '../use-plan-words.ts';

/** Pixels that a pointer goes before it drags instead of clicks. */
const SLACK = 6;
/** Share of the line, in percent, from which on the words fit within a bar. */
const ROOM_FOR_WORDS = 22;
/** Share of the line, in percent, past which the words stand before a short bar. */
const NEAR_THE_END = 62;

/** Where a bar lies on the line, in percent from the left. */
export interface BarPlace {
  readonly left: number;
  readonly right: number;
}

/**
 * An item as a bar on a line of school years, its words in it or beside it. A click opens it; dragging it sideways, or
 * Alt and an arrow, moves it whole years.
 */
export function TimelineBar(props: {
  readonly item: Item;
  readonly title: string;
  /** Everything about the item in one text: its name for who hears it, its help for who points at it. */
  readonly about: string;
  readonly place: BarPlace;
  /** School years on the line, each as the calendar year in which it starts. */
  readonly years: readonly number[];
  readonly onOpen: () => void;
  readonly onMove: (years: number) => void;
}): ReactNode {
  const { item, place, years } = props;
  const { t } = useTranslation('plan-timeline');
  const words = usePlanWords();
  const start = useRef<number | null>(null);
  const hasDragged = useRef(false);
  const [offset, setOffset] = useState<number | null>(null);
  const yearsAt = (event: PointerEvent<HTMLElement>): number => {
    const width = (event.currentTarget.parentElement?.clientWidth ?? 0) / years.length;
    return start.current === null || width === 0 ? 0 : Math.round((event.clientX - start.current) / width);
  };
  const stop = (): void => {
    start.current = null;
    setOffset(null);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    start.current = event.clientX;
    hasDragged.current = false;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (start.current === null) return;
    if (Math.abs(event.clientX - start.current) > SLACK) hasDragged.current = true;
    if (hasDragged.current) setOffset(yearsAt(event));
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    const by = yearsAt(event);
    const isMove = hasDragged.current && start.current !== null && by !== 0;
    stop();
    if (isMove) props.onMove(by);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && start.current !== null) stop();
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    // Alt and an arrow would go back or forward in the history of the window.
    event.preventDefault();
    props.onMove(event.key === 'ArrowLeft' ? -1 : 1);
  };
  const width = place.right - place.left;
  const isInside = width >= ROOM_FOR_WORDS;
  const isBefore = !isInside && place.right > NEAR_THE_END;
  const edges = {
    left: percent(isBefore ? 0 : place.left),
    right: percent(isInside || isBefore ? 100 - place.right : 0),
  };
  const room = isInside ? width : isBefore ? place.right : 100 - place.left;
  const label = (
    <span className="gk-timeline-words">{t('bar', { title: props.title, state: words.state(item.state) })}</span>
  );
  const movedTo = (years[0] ?? 0) + Math.floor((place.left / 100) * years.length) + (offset ?? 0);
  return (
    <>
      <Tooltip title={props.about} disableInteractive enterDelay={400}>
        <button
          type="button"
          className={`gk-timeline-item gk-timeline-${item.state}${offset === null ? '' : ' gk-timeline-dragged'}`}
          style={edges}
          aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
          onClick={() => {
            if (!hasDragged.current) props.onOpen();
            hasDragged.current = false;
          }}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={stop}
          onKeyDown={onKeyDown}
        >
          {isBefore && label}
          <span className="gk-timeline-bar" style={{ width: percent((100 * width) / Math.max(room, 1)) }}>
            {isInside && label}
          </span>
          {!isInside && !isBefore && label}
        </button>
      </Tooltip>
      {offset !== null && offset !== 0 && (
        <span
          className={isMovable(item.state) ? 'gk-timeline-ghost' : 'gk-timeline-ghost gk-timeline-refused'}
          style={{
            left: percent(place.left + (100 * offset) / years.length),
            width: percent(width),
          }}
        >
          {isMovable(item.state) ? words.year(movedTo) : t('begun')}
        </span>
      )}
    </>
  );
}

function percent(share: number): string {
  return `${share.toFixed(2)}%`;
}

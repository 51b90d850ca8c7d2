import type { Bounds } from './settings.ts';

/** Smallest size of the window in which every screen can be used. */
export const SMALLEST_WINDOW = { width: 900, height: 600 } as const;
const FIRST_SIZE = { width: 1280, height: 840 } as const;

/** So much of the window, from its top, must lie on a screen for the user to get hold of it. */
const GRIP = { width: 160, height: 40 } as const;

/** Size and, when there is one to keep, place of a new window. */
export interface FirstBounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The bounds in which a window opens: as it was left, unless the screen it was on is gone.
 *
 * Sizes stay within the work area of the screen; without a place the system chooses one.
 */
export function firstBounds(left: Bounds | null, workAreas: readonly Bounds[]): FirstBounds {
  const area = left === null ? undefined : workAreas.find((candidate) => canGrip(left, candidate));
  if (left === null || area === undefined) return sizeWithin(FIRST_SIZE, workAreas[0]);
  return { x: left.x, y: left.y, ...sizeWithin(left, area) };
}

function sizeWithin(
  size: { width: number; height: number },
  area: Bounds | undefined,
): { width: number; height: number } {
  return {
    width: Math.max(SMALLEST_WINDOW.width, Math.min(size.width, area?.width ?? size.width)),
    height: Math.max(SMALLEST_WINDOW.height, Math.min(size.height, area?.height ?? size.height)),
  };
}

function canGrip(window: Bounds, area: Bounds): boolean {
  const visibleWidth = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const isTopOnScreen = window.y >= area.y && window.y + GRIP.height <= area.y + area.height;
  return visibleWidth >= GRIP.width && isTopOnScreen;
}

import { useEffect, useState } from 'react';

/** Id of the free space of the bar above the screen, where a notice covers nothing. */
export const NOTICE_SPACE = 'gk-notice-space';

/** Open dialogs and side panels, not those on their way out. */
const DIALOGS = '.MuiModal-root:not([aria-hidden="true"]) [role="dialog"]';

/** Space between a notice and what stands beside it, in px. */
const MARGIN = 16;

/**
 * The element that notices are shown in. While one is shown it lies in the topmost dialog, or else in the page: a dialog
 * hides all that lies outside it from screen readers and keeps the focus to itself.
 *
 * Its properties `--gk-notice-left` and `--gk-notice-right` say what of the top of the window is free (px from either
 * side): the space in the bar, or what a panel at the right leaves; `--gk-notice-align` where in it a notice stands while a
 * dialog is open.
 */
export function useNoticePlace(isShown: boolean): HTMLElement {
  const [host] = useState(() => document.createElement('div'));
  useEffect(() => {
    if (!isShown) return;
    const place = (): void => placeNotices(host);
    place();
    const observer = new MutationObserver(place);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['aria-hidden'] });
    window.addEventListener('resize', place);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', place);
    };
  }, [host, isShown]);
  useEffect(() => {
    return () => host.remove();
  }, [host]);
  return host;
}

function placeNotices(host: HTMLElement): void {
  const dialog = [...document.querySelectorAll<HTMLElement>(DIALOGS)].at(-1);
  const parent = dialog ?? document.body;
  if (host.parentElement !== parent) {
    const focused = host.contains(document.activeElement) ? document.activeElement : null;
    parent.append(host);
    if (focused instanceof HTMLElement) focused.focus();
  }
  // Set by a dialog that opened while the notice lay beside it.
  host.removeAttribute('aria-hidden');
  const { left, right } = freeSpace(dialog);
  host.style.setProperty('--gk-notice-left', `${String(left)}px`);
  host.style.setProperty('--gk-notice-right', `${String(right)}px`);
  // The corners of a dialog that fills the window hold its own buttons.
  const fillsWindow = dialog !== undefined && dialog.offsetWidth >= window.innerWidth;
  host.style.setProperty('--gk-notice-align', fillsWindow ? 'center' : 'flex-end');
}

function freeSpace(dialog: HTMLElement | undefined): { readonly left: number; readonly right: number } {
  const width = window.innerWidth;
  if (dialog !== undefined) {
    const isAtRight = dialog.closest('.MuiDrawer-anchorRight') !== null;
    return { left: MARGIN, right: isAtRight ? dialog.offsetWidth + MARGIN : MARGIN };
  }
  const space = document.getElementById(NOTICE_SPACE)?.getBoundingClientRect();
  if (space === undefined) return { left: MARGIN, right: MARGIN };
  return { left: Math.round(space.left) + MARGIN, right: Math.round(width - space.right) + MARGIN };
}

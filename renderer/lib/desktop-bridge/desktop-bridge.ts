import type { DesktopBridge } from '#shared/contract/desktop-bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload script of the desktop shell. */
    readonly groeikaartDesktop?: DesktopBridge;
  }
}

/**
 * Native actions of the desktop shell, or null in a browser, where the program's own file dialogs take their place and
 * nothing is remembered. The only place that reads `window.groeikaartDesktop`.
 */
export function desktopBridge(): DesktopBridge | null {
  return window.groeikaartDesktop ?? null;
}

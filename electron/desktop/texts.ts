import type { MenuLanguage } from '#shared/contract/desktop-bridge.ts';
import en from './language/en.json' with { type: 'json' };
import nl from './language/nl.json' with { type: 'json' };

/** Texts of the menu and the dialogs of the system. */
export type DesktopTexts = typeof nl;

const TEXTS: Readonly<Record<MenuLanguage, DesktopTexts>> = { nl, en };

/** The texts in a language. */
export function textsIn(language: MenuLanguage): DesktopTexts {
  return TEXTS[language];
}

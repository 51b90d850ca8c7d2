import type { MenuItemConstructorOptions } from 'electron';

/** A menu item as a test looks at it. */
export interface MenuEntry {
  readonly id: string | null;
  readonly label: string | null;
  readonly role: string | null;
  readonly accelerator: string | null;
  readonly items: readonly MenuEntry[];
}

/** Double of `Menu`: keeps the menu of the program, so that a test can read it and click in it. */
export class Menu {
  static application: Menu | null = null;
  readonly template: readonly MenuItemConstructorOptions[];

  constructor(template: readonly MenuItemConstructorOptions[]) {
    this.template = template;
  }

  static buildFromTemplate(template: MenuItemConstructorOptions[]): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.application = menu;
  }
}

/** The menu of the program as plain values. */
export function menuEntries(template: readonly MenuItemConstructorOptions[] = currentTemplate()): MenuEntry[] {
  return template
    .filter((item) => item.type !== 'separator')
    .map(({ id, label, role, accelerator, submenu }) => ({
      id: id ?? null,
      label: label ?? null,
      role: role ?? null,
      accelerator: typeof accelerator === 'string' ? accelerator : null,
      items: Array.isArray(submenu) ? menuEntries(submenu) : [],
    }));
}

/** Chooses the item with an id. */
export function clickMenu(id: string): void {
  const item = find(currentTemplate(), id);
  if (item?.click === undefined) throw new Error(`The menu has no item '${id}' to click`);
  item.click({} as never, undefined, {});
}

function currentTemplate(): readonly MenuItemConstructorOptions[] {
  return Menu.application?.template ?? [];
}

function find(template: readonly MenuItemConstructorOptions[], id: string): MenuItemConstructorOptions | undefined {
  for (const item of template) {
    if (item.id === id) return item;
    const inside = Array.isArray(item.submenu) ? find(item.submenu, id) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

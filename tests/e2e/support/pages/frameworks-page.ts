import type { Locator, Page } from '@playwright/test';

/** The frameworks screen as its user sees it, in Dutch. */
export class FrameworksPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to the screen by the rail and its tab. */
  async open(): Promise<void> {
    const rail = this.page.getByRole('navigation', { name: 'Schermen' });
    await rail.getByRole('link', { name: 'Competenties' }).click();
    await this.page.getByRole('navigation', { name: 'Competenties' }).getByRole('link', { name: 'Raamwerken' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Raamwerken' }).waitFor();
  }

  /** Opens a framework from the list. */
  async openFramework(title: string): Promise<void> {
    await this.page.getByRole('listitem').getByRole('button', { name: title }).first().click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** Goes back to the list. */
  async openList(): Promise<void> {
    await this.page.getByRole('button', { name: 'Alle raamwerken' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Raamwerken' }).waitFor();
  }

  /** The tree of the opened framework; it has the keyboard. */
  get tree(): Locator {
    return this.page.getByRole('tree');
  }

  /** A node in the tree. */
  node(title: string): Locator {
    return this.page.getByRole('treeitem').filter({ hasText: title });
  }

  /** The chosen node at the right of the tree. */
  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** Opens a part of the framework: its levels, links, or where it comes from. */
  async openPart(name: 'Competenties' | 'Niveaus' | 'Koppelingen' | 'Over dit raamwerk'): Promise<void> {
    await this.page
      .getByRole('group', { name: 'Onderdeel van het raamwerk' })
      .getByRole('button', { name, exact: true })
      .click();
  }

  /** Makes an own framework with the scale that is offered, and opens it. */
  async makeFramework(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Nieuw raamwerk' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Nieuw raamwerk' });
    await dialog.getByRole('textbox', { name: 'Naam' }).fill(title);
    await dialog.getByRole('button', { name: 'Raamwerk maken' }).click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** Types the name of the node that is being added or renamed. */
  async typeName(name: string): Promise<void> {
    await this.tree.getByRole('textbox').fill(name);
    await this.page.keyboard.press('Enter');
    await this.node(name).waitFor();
  }
}

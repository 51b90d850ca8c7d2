import type { Locator, Page } from '@playwright/test';

/** The goals screen as its user sees it, in Dutch. */
export class GoalsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to the screen by the rail. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Schermen' }).getByRole('link', { name: 'Doelen' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Doelen' }).waitFor();
  }

  /** A goal in the tree. */
  goal(title: string): Locator {
    return this.page.getByRole('treeitem').filter({ hasText: title });
  }

  /** The opened goal. */
  detail(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** The requirements of the opened goal. */
  get requirements(): Locator {
    return this.page.getByRole('region', { name: 'Wat vraagt dit van het team?' });
  }

  /** A requirement by a part of its sentence. */
  requirement(sentence: string | RegExp): Locator {
    return this.requirements.getByRole('article', { name: sentence });
  }

  /** The form in which a new requirement is made. */
  get editor(): Locator {
    return this.page.getByRole('form', { name: 'Nieuwe eis' });
  }

  /** The panel with the people behind the figures. */
  get people(): Locator {
    return this.page.getByRole('dialog', { name: 'Wie zijn het?' });
  }

  /** Makes a goal and opens it. */
  async makeGoal(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Nieuw doel' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Nieuw doel' });
    await dialog.getByLabel('Titel').fill(title);
    await dialog.getByRole('button', { name: 'Doel maken' }).click();
    await this.detail(title).waitFor();
  }

  /** Fills in the editor: at least so many of all teachers on a competence, at the level that it suggests. */
  async askAtLeast(count: number, competence: string): Promise<void> {
    await this.requirements.getByRole('button', { name: 'Eis toevoegen' }).click();
    await this.editor.getByLabel('Aantal').fill(String(count));
    await this.editor.getByLabel('Welke competentie?').fill(competence);
    await this.page.getByRole('option', { name: competence, exact: true }).click();
  }
}

import { expect, type Locator, type Page } from '@playwright/test';

/** The screen on which many levels are given, as its user sees it, in Dutch. */
export class RatingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to the screen by the rail and its tab. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Schermen' }).getByRole('link', { name: 'Competenties' }).click();
    await this.page.getByRole('link', { name: 'Beoordelen' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Beoordelen' }).waitFor();
  }

  /** Turns to one of the three ways to enter. */
  async turnTo(view: 'Per persoon' | 'Per competentie' | 'Voor veel mensen'): Promise<void> {
    await this.page.getByRole('button', { name: view }).click();
  }

  /** Chooses somebody or something from the list beside the entry. */
  async choose(list: 'Mensen' | 'Competenties', name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: list, exact: true }).getByRole('button', { name }).first().click();
    await this.page.getByRole('heading', { level: 2, name }).waitFor();
  }

  /** Chooses from one of the lists of the bar. */
  async set(list: 'Toon' | 'Wie beoordeelt' | 'Lijst', option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: new RegExp(`^${list}`) }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** The row of a competence or a person. */
  row(title: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: new RegExp(`^${title}`) }) });
  }

  /** The button of a level in a row. */
  level(title: string, level: number): Locator {
    return this.page
      .getByRole('group', { name: `Niveau voor ${title}` })
      .getByRole('button', { name: new RegExp(`^${String(level)} `) });
  }

  /** Waits until everything that was typed is in the file. */
  async saved(): Promise<void> {
    await expect(this.page.getByText('Alles is bewaard')).toBeVisible();
  }
}

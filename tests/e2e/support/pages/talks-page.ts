import type { Locator, Page } from '@playwright/test';

/** The screen with talks. */
export class TalksPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: 'Gesprekken', exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Gesprekken' }).waitFor();
  }

  /** The talks of one person in the list. */
  rowsOf(person: string): Locator {
    return this.page.getByRole('list', { name: 'Gesprekken', exact: true }).getByRole('button', { name: person });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The opened talk. */
  get talk(): Locator {
    return this.page.getByRole('region', { name: /gesprek.* met /i });
  }

  /** A part of the opened talk: prepare, record or sign. */
  async showPart(name: string): Promise<void> {
    await this.talk.getByRole('group', { name: 'Onderdeel van het gesprek' }).getByRole('button', { name }).click();
  }

  /** Plans a talk on its own with somebody and opens it. */
  async planWith(person: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Gesprek plannen' }).click();
    await this.dialog.getByRole('combobox', { name: 'Welk gesprek?' }).click();
    await this.page.getByRole('option', { name: 'Los gesprek, buiten een ronde' }).click();
    await this.dialog.getByRole('combobox', { name: 'Met wie?' }).fill(person);
    await this.page.getByRole('option', { name: person }).click();
    await this.page.keyboard.press('Escape');
    await this.dialog.getByRole('button', { name: 'Plannen', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
    await this.rowsOf(person).first().click();
  }

  /** Signs for somebody with a secret that he chooses now. */
  async signAs(person: string, secret: string, stance: RegExp | null): Promise<void> {
    await this.talk.getByRole('button', { name: `Ondertekenen als ${person}` }).click();
    if (stance !== null) await this.dialog.getByRole('radio', { name: stance }).check();
    await this.dialog.getByLabel('Kies een geheim').fill(secret);
    await this.dialog.getByLabel('Nog een keer').fill(secret);
    await this.dialog.getByRole('button', { name: 'Ondertekenen', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}

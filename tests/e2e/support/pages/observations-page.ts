import type { Locator, Page } from '@playwright/test';

/** The screen of lesson visits as its user sees it, in Dutch. */
export class ObservationsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to the screen by the rail and its tab. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Schermen' }).getByRole('link', { name: 'Competenties' }).click();
    await this.page
      .getByRole('navigation', { name: 'Competenties' })
      .getByRole('link', { name: 'Lesbezoeken' })
      .click();
    await this.page.getByRole('heading', { level: 1, name: 'Lesbezoeken' }).waitFor();
  }

  /** Shows the visits, the team or the forms. */
  async show(view: 'Lesbezoeken' | 'Het team' | 'Kijkwijzers'): Promise<void> {
    await this.page.getByRole('group', { name: 'Wat wil je zien?' }).getByRole('button', { name: view }).click();
  }

  /** Starts a visit to somebody with the form that is proposed. */
  async start(person: string, observer: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Nieuw lesbezoek' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Nieuw lesbezoek' });
    await dialog.getByLabel('Bij wie ga je kijken?').fill(person);
    await this.page.getByRole('option', { name: person }).click();
    await dialog.getByLabel('Naam van wie kijkt').fill(observer);
    // The list of names lies over what comes below it while the field has the focus.
    await this.page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Beginnen met kijken' }).click();
    await this.heading(person).waitFor();
  }

  /** The title of an opened visit. */
  heading(person: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: `Lesbezoek bij ${person}` });
  }

  /** The steps of the item that is being filled in. */
  step(name: string): Locator {
    return this.page.getByRole('group', { name: 'Wat zie je?' }).getByRole('button', { name });
  }

  /** The item that is asked. */
  asked(name: string): Locator {
    return this.page.getByRole('heading', { level: 2, name });
  }

  /** All items, to jump to one. */
  get items(): Locator {
    return this.page.getByRole('navigation', { name: 'Kijkpunten' });
  }

  /** A row of the table of figures by its heading. */
  figures(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }
}

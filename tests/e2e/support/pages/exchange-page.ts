import type { Download, Locator, Page } from '@playwright/test';

/** The screen where packages are exchanged as its user sees it, in Dutch. */
export class ExchangePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to the screen by the rail. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Schermen' }).getByRole('link', { name: 'Uitwisselen' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Uitwisselen' }).waitFor();
  }

  /** The line of a person in the list. */
  row(person: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(`^${person}`) });
  }

  /** Opens the making of a package for a person. */
  async startPackageFor(person: string): Promise<void> {
    await this.row(person).getByRole('button', { name: 'Pakket maken' }).click();
    await this.page.getByRole('heading', { level: 1, name: person }).waitFor();
  }

  /** Types a new passphrase twice. */
  async choosePassphrase(label: string, passphrase: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(passphrase);
    await this.page.getByLabel('Wachtzin nog een keer').fill(passphrase);
  }

  /** Makes the package that is on the screen; gives the file. */
  async make(button: string): Promise<Download> {
    const saved = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: button }).click();
    return saved;
  }

  /** Hands a file to the place for packages. */
  async hand(
    file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
  ): Promise<void> {
    await this.page.locator('input[type="file"]').setInputFiles(file);
  }

  /** The six words that are shown. */
  words(list: string): Promise<string[]> {
    return this.page.getByRole('list', { name: list }).getByRole('listitem').allInnerTexts();
  }
}

import type { Locator, Page } from '@playwright/test';

/** The tab with all agreements, and the panel of one. */
export class AgreementsPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The panel of the agreement about a plan item. */
  panel(title: string): Locator {
    return this.#page.getByRole('dialog', { name: title });
  }

  /** The dialog that records who signed. */
  get signing(): Locator {
    return this.#page.getByRole('dialog', { name: 'Wie heeft er getekend?' });
  }

  /** The page of A4. */
  get paper(): Locator {
    return this.#page.getByRole('dialog', { name: 'Afspraak over ontwikkeling' });
  }

  /** The row of an agreement in the table. */
  row(title: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: title });
  }

  /** Replaces the day of a check of a draft, as somebody types it. */
  async setDay(number: number, day: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: `Dag van moment ${String(number)}`, exact: true }).fill(day);
  }
}

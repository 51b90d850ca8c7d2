import type { Locator, Page } from '@playwright/test';

/** The screen with the plans of people, of the team, and the money of them. */
export class PlansPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the screen from the rail. */
  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Plannen', exact: true }).click();
    await this.#page.getByRole('heading', { level: 1, name: 'Plannen' }).waitFor();
  }

  /** Chooses one of the views: `Per persoon`, `Team` or `Geld`. */
  async show(view: string): Promise<void> {
    await this.#page.getByRole('button', { name: view, exact: true }).click();
  }

  /** A person in the list at the left. */
  person(name: string | RegExp): Locator {
    return this.#page.getByRole('list', { name: 'Mensen' }).getByRole('button', { name });
  }

  /** The row of an item of the person. */
  item(title: string): Locator {
    return this.#page
      .getByRole('region', { name: 'Onderdelen van het plan' })
      .getByRole('row')
      .filter({ hasText: title });
  }

  /** The hours of the person. */
  get hours(): Locator {
    return this.#page.getByRole('region', { name: 'Uren', exact: true });
  }

  /** The dialog in which something is planned. */
  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }
}

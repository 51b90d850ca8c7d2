import type { Locator, Page } from '@playwright/test';

/** The roles screen as its user sees it, in Dutch. */
export class RolesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to the screen by the rail. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Schermen' }).getByRole('link', { name: 'Rollen' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Rollen' }).waitFor();
  }

  /** A role or function on the board. */
  card(title: string): Locator {
    return this.page.getByRole('button').filter({ hasText: title });
  }

  /** The opened role or function. */
  detail(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** Who holds the opened role. */
  get holders(): Locator {
    return this.page.getByRole('region', { name: 'Wie heeft deze rol?' });
  }

  /** Who could follow in the opened role. */
  get succession(): Locator {
    return this.page.getByRole('region', { name: 'Wie kan opvolgen?' });
  }
}

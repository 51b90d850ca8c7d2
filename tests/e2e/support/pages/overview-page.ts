import type { Locator, Page } from '@playwright/test';

/** The overview as its user sees it, in Dutch. */
export class OverviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to the screen by the rail. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Schermen' }).getByRole('link', { name: 'Overzicht' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Overzicht' }).waitFor();
  }

  /** What waits for the user. */
  get needs(): Locator {
    return this.page.getByRole('region', { name: 'Dit wacht op jou' });
  }

  /** The open gaps. */
  get gaps(): Locator {
    return this.page.getByRole('region', { name: 'Openstaande tekorten' });
  }

  /** The master share under definition a or b. */
  share(definition: 'a' | 'b'): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^Definitie ${definition}:`) });
  }

  /** The published national figures. */
  get national(): Locator {
    return this.page.getByRole('region', { name: 'Landelijk, in het primair onderwijs' });
  }

  /** What to do in a new workspace. */
  get firstSteps(): Locator {
    return this.page.getByRole('region', { name: 'Zo begin je' });
  }
}

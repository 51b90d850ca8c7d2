import type { Locator, Page } from '@playwright/test';

/** The groups screen as its user sees it, in Dutch. */
export class GroupsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to the screen by the rail and its tab. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Schermen' }).getByRole('link', { name: 'Team' }).click();
    await this.page.getByRole('navigation', { name: 'Team' }).getByRole('link', { name: 'Groepen' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Groepen' }).waitFor();
  }

  /** A group in the list. */
  group(title: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: title }).getByRole('button');
  }

  /** The opened group. */
  detail(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** A row of the table of members. */
  member(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name });
  }

  /** The panel or dialog that is open. */
  panel(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Opens a part of the opened group. */
  async openPart(name: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** Makes a group and opens it. */
  async makeGroup(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Nieuwe groep' }).click();
    const dialog = this.panel('Nieuwe groep');
    await dialog.getByLabel('Naam').fill(title);
    await dialog.getByRole('button', { name: 'Groep maken' }).click();
    await this.detail(title).waitFor();
  }

  /** Makes somebody a member of the opened group from today on. */
  async addMember(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Leden toevoegen' }).click();
    const panel = this.panel('Leden toevoegen');
    await panel.getByLabel('Wie komen erbij?').fill(name);
    await this.page.getByRole('option', { name }).click();
    await panel.getByRole('button', { name: 'Toevoegen' }).click();
    await this.member(name).waitFor();
  }
}

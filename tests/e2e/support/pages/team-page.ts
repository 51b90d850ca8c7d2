import { expect, type Locator, type Page } from '@playwright/test';
import type { Groeikaart } from '../fixtures.ts';

/** A file for a file input, made by the test. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A staff list as a CSV file with `;`. */
export function csvFile(name: string, rows: readonly (readonly string[])[]): MadeFile {
  const text = rows.map((row) => row.join(';')).join('\r\n');
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${text}\r\n`) };
}

/** Opens a new school without people behind the page's back, at the team screen. */
export async function openEmptySchool(groeikaart: Groeikaart): Promise<TeamPage> {
  const { status } = await groeikaart.mutate('session.create', {
    folder: groeikaart.documentsDir,
    fileName: 'De Lindeboom.groeikaart',
    passphrase: 'vier groene lindes op het plein',
    kind: 'school',
    name: 'De Lindeboom',
    brin: null,
    schoolYearStart: '08-01',
    masterTargetPercent: 30,
    masterTargetYear: null,
  });
  expect(status).toBe(200);
  await groeikaart.page.reload();
  const team = new TeamPage(groeikaart.page);
  await team.open();
  return team;
}

/** The team screen: its list, a person, and the two wizards. */
export class TeamPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly panel: Locator;
  /** What was done, with the button to take it back. */
  readonly notice: Locator;
  readonly undo: Locator;
  readonly redo: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Team' });
    this.panel = page.getByRole('dialog');
    this.notice = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Ongedaan maken' }) });
    const bar = page.getByRole('banner');
    this.undo = bar.getByRole('button', { name: /^Ongedaan maken/ });
    this.redo = bar.getByRole('button', { name: /^Opnieuw/ });
  }

  /** Goes to the team screen by the rail. */
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Team', exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible();
  }

  /** The row of somebody in the list. */
  row(name: string): Locator {
    return this.grid.getByRole('row', { name });
  }

  /** The line above the list with the number of people. */
  count(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  /** Opens the page of somebody from the list. */
  async openPerson(name: string): Promise<void> {
    await this.row(name).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** Fills a date field as Dutch people write dates: `31-12-2026`. */
  async fillDate(where: Locator | Page, label: string, date: string): Promise<void> {
    const field = where.getByRole('textbox', { name: label, exact: true });
    await field.fill(date);
    await field.blur();
  }

  /** Chooses from a list of choices. */
  async choose(where: Locator | Page, label: string, option: string): Promise<void> {
    await where.getByLabel(label).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Waits until everything typed is in the file. */
  async expectSaved(): Promise<void> {
    await expect(this.page.getByText('Alles is bewaard')).toBeVisible();
  }

  /** Opens the wizard for a staff list. */
  async openStaffImport(): Promise<void> {
    await this.page.getByRole('button', { name: 'Personeelslijst inlezen' }).first().click();
  }

  /** Starts the import of a staff list with a file. */
  async chooseStaffList(file: MadeFile | string): Promise<void> {
    await this.openStaffImport();
    await this.page.getByLabel('Bestand kiezen', { exact: true }).setInputFiles(file);
  }

  /** The present step of a wizard. */
  step(name: string): Locator {
    return this.page.getByRole('heading', { level: 2, name, exact: true });
  }

  /** What a column of the file becomes. */
  column(header: string): Locator {
    return this.page.getByRole('combobox', { name: `Wordt in Groeikaart: ${header}` });
  }

  /** A count of the rehearsal. */
  figure(label: string): Locator {
    return this.page.getByRole('region', { name: label, exact: true });
  }

  /** Goes from the columns to the rehearsal. */
  async check(): Promise<void> {
    await this.page.getByRole('button', { name: 'Verder naar controleren' }).click();
    await expect(this.step('Controleren')).toBeVisible();
  }

  /** Commits the import and expects what was done. */
  async commit(button: string, done: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
    await expect(this.page.getByText(done)).toBeVisible();
  }

  /** Leaves the last step of a wizard. */
  async toList(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Naar de lijst' }).first().click();
  }
}

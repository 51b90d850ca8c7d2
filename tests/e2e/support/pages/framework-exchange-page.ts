import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** The screen for frameworks from and to files. */
export class FrameworkExchangePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the screen from anywhere. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Zoeken/ }).click();
    await this.page.getByRole('dialog', { name: 'Snel naar' }).getByRole('combobox').fill('raamwerken inlezen');
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Raamwerk inlezen' })).toBeVisible();
  }

  /** Hands a file over. */
  async give(name: string, content: string): Promise<void> {
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
    await this.page.getByLabel(/^(Ander bestand|Bestand) kiezen$/).setInputFiles(file);
  }

  /** The heading of a step. */
  step(name: string): Locator {
    return this.page.getByRole('heading', { level: 2, name });
  }

  /** A figure of the preview. */
  figure(label: string): Locator {
    return this.page.getByRole('region', { name: label });
  }

  /** The tree of the preview. */
  get tree(): Locator {
    return this.page.getByRole('list', { name: 'Zo komt het raamwerk eruit te zien' });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Saves the chosen framework and gives the contents of the file. */
  async save(button: string): Promise<string> {
    const saved = this.page.waitForEvent('download');
    await this.button(button).click();
    return readFile(await (await saved).path(), 'utf8');
  }
}

import { expect, type Locator, type Page } from '@playwright/test';

/** The matrix of people and competences as its user sees it, in Dutch. */
export class MatrixPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to the screen by the rail. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Schermen' }).getByRole('link', { name: 'Competenties' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Competenties' }).waitFor();
  }

  get grid(): Locator {
    return this.page.getByRole('grid');
  }

  /** The cell of a person and a competence. */
  cell(person: string, competence: string): Locator {
    return this.grid.getByRole('gridcell', { name: `${person}, ${competence}: ` });
  }

  /** Expects the signs of a cell: its level and, beside it, what the person says himself. */
  async expectSigns(cell: Locator, digit: string, side: string | null = null): Promise<void> {
    await expect(cell).toHaveAttribute('data-digit', digit);
    await (side === null
      ? expect(cell).not.toHaveAttribute('data-side')
      : expect(cell).toHaveAttribute('data-side', side));
  }

  /** The title of a column. */
  title(competence: string): Locator {
    return this.grid.getByRole('button', { name: new RegExp(`^${competence}(\\s*≥.*)?$`) });
  }

  /** The heading of a group of columns. */
  group(title: string): Locator {
    return this.grid.getByRole('button', { name: title, exact: true }).and(this.page.locator('[aria-expanded]'));
  }

  /** The names of the people, in the order of the rows. */
  get people(): Locator {
    return this.grid.getByRole('rowheader').getByRole('link');
  }

  /** A figure of the foot in words, for a competence. */
  figure(row: 'Heeft' | 'Nodig' | 'Tekort' | 'Bekend', competence: string): Locator {
    return this.grid
      .getByRole('row', { name: new RegExp(`^${row}`) })
      .getByRole('gridcell', { name: new RegExp(`^${competence}[,:]`) });
  }

  /** What is said about a key that was pressed. */
  get answer(): Locator {
    return this.page.getByRole('main').getByRole('status');
  }

  /** The panel that is open. */
  panel(title: string): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  /** Chooses from one of the lists of the tool bar. */
  async choose(
    list: 'Doel' | 'Bouw' | 'Functie' | 'Mensen' | 'Kolommen' | 'Invoeren als',
    option: string,
  ): Promise<void> {
    await this.page.getByRole('combobox', { name: new RegExp(`^${list}`) }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
}

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
  figure(row: 'Heeft / nodig' | 'Tekort' | 'Bekend', competence: string): Locator {
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

  /** What is asked of a person: how many requirements he meets, is below and are unknown. */
  total(person: string): Locator {
    return this.grid
      .getByRole('gridcell', { name: new RegExp(`^${person}[:,] `) })
      .and(this.page.locator('[data-column="total"]'));
  }

  /** Chooses from one of the lists that are in sight. */
  async choose(list: 'Gevraagd door' | 'Lijst' | 'Invoeren als', option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: new RegExp(`^${list}`) }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Chooses in the window behind a button of the tool bar, and closes it. */
  async chooseIn(
    tool: 'Filter' | 'Weergave',
    field: 'Bouw' | 'Functie' | 'Ervaring in het onderwijs' | 'Heeft de rol' | 'Mensen' | 'Kolommen' | 'Welke kolommen',
    option: string | RegExp,
  ): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${tool}( \\(\\d\\))?$`) }).click();
    const dialog = this.page.getByRole('dialog', { name: new RegExp(`^${tool}`) });
    await dialog.getByRole('combobox', { name: field, exact: true }).click();
    await this.page.getByRole('option', { name: option }).click();
    await this.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }

  /** Sets a day of the tool bar: the one shown, or the one that it is compared with. */
  async setDay(field: 'Stand van' | 'Vergelijk met', day: string): Promise<void> {
    await this.page.getByRole('textbox', { name: field }).fill(day);
    await this.page.keyboard.press('Enter');
  }
}

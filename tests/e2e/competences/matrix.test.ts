import { readFile } from 'node:fs/promises';
import { EXAMPLE_PASSPHRASE, openExampleByApi } from '../support/example-school.ts';
import { expect, test, type Groeikaart } from '../support/fixtures.ts';
import { MatrixPage } from '../support/pages/matrix-page.ts';

const GOAL = 'Elk kind leert op zijn eigen niveau';

/** Opens the example school and goes to the matrix; gives the path of the file too. */
async function openMatrix(groeikaart: Groeikaart): Promise<{ matrix: MatrixPage; path: string }> {
  const path = await openExampleByApi(groeikaart);
  await groeikaart.page.reload();
  const matrix = new MatrixPage(groeikaart.page);
  await matrix.open();
  await expect(matrix.grid).toBeVisible();
  return { matrix, path };
}

test('a level typed in its cell closes the gap, can be undone and survives a restart', async ({ groeikaart }) => {
  const { matrix, path } = await openMatrix(groeikaart);
  await matrix.choose('Doel', GOAL);
  const cell = matrix.cell('Sanne Bakkers', 'Differentiëren');
  const gap = matrix.figure('Tekort', 'Differentiëren');
  await matrix.expectSigns(cell, '2');
  await expect(cell).toHaveAccessibleName(/onder gevraagd niveau 3/);
  await expect(gap).toHaveAccessibleName(/tekort 3;/);

  await cell.click();
  await groeikaart.page.keyboard.press('3');
  await matrix.expectSigns(cell, '3');
  await expect(cell).toBeFocused();
  await expect(cell).not.toHaveAccessibleName(/onder gevraagd niveau/);
  await expect(gap).toHaveAccessibleName(/tekort 2;/);

  await groeikaart.page.keyboard.press('Control+z');
  await matrix.expectSigns(cell, '2');
  await expect(gap).toHaveAccessibleName(/tekort 3;/);
  await groeikaart.page.keyboard.press('Control+Shift+z');
  await matrix.expectSigns(cell, '3');

  await groeikaart.restart();
  const opened = await groeikaart.mutate('session.open', { path, passphrase: EXAMPLE_PASSPHRASE });
  expect(opened.status).toBe(200);
  await groeikaart.page.reload();
  const again = new MatrixPage(groeikaart.page);
  await again.open();
  await again.expectSigns(again.cell('Sanne Bakkers', 'Differentiëren'), '3');
});

test('the keyboard goes everywhere in the grid, into the panel and back', async ({ groeikaart, page }) => {
  const { matrix } = await openMatrix(groeikaart);
  await matrix.cell('Sanne Bakkers', 'ICT en digitaal leren').click();
  await page.keyboard.press('ArrowRight');
  await expect(matrix.cell('Sanne Bakkers', 'Onderzoekend en ontwerpend leren')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(matrix.cell('Wilma Brouwers', 'Onderzoekend en ontwerpend leren')).toBeFocused();
  await page.keyboard.press('End');
  await expect(matrix.cell('Wilma Brouwers', 'Duurzame schoolontwikkeling')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(matrix.cell('Wilma Brouwers', '21e-eeuwse vaardigheden')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(matrix.people.filter({ hasText: 'Wilma Brouwers' })).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(matrix.cell('Mohamed Ait Boulahcen', '21e-eeuwse vaardigheden')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(matrix.title('21e-eeuwse vaardigheden')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(matrix.group('Wensen van het team')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(matrix.group('Wensen van het team')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(matrix.group('Wensen van het team')).toHaveAttribute('aria-expanded', 'true');

  const cell = matrix.cell('Renske ter Haarman', 'Coachen');
  await cell.click();
  await page.keyboard.press('Enter');
  const panel = matrix.panel('Renske ter Haarman');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Telt nu' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(cell).toBeFocused();
});

test('an agreed level stays when the leader types another; nothing is erased', async ({ groeikaart, page }) => {
  const { matrix } = await openMatrix(groeikaart);
  const cell = matrix.cell('Sanne Bakkers', 'Pedagogisch handelen');
  await expect(cell).toHaveAccessibleName(/gevorderd \(3\), afgesproken/);
  await cell.click();
  await page.keyboard.press('2');
  await expect(matrix.answer).toHaveText('Afgesproken niveau 3 blijft gelden; jouw beoordeling 2 is bewaard.');
  await matrix.expectSigns(cell, '3');
  await expect(cell).toHaveAccessibleName(/beoordeling van de leidinggevende: 2/);

  await page.keyboard.press('Delete');
  await expect(matrix.answer).toContainText('Een niveau wissen kan niet');
  await page.keyboard.press('7');
  await expect(matrix.answer).toHaveText('Deze schaal loopt van 1 tot en met 4.');

  await matrix.choose('Invoeren als', 'Zelf');
  await cell.focus();
  await page.keyboard.press('4');
  await matrix.expectSigns(cell, '3', '▲4');
});

test('the mouse picks a level with a second click, the panel adds one with date and note', async ({
  groeikaart,
  page,
}) => {
  const { matrix } = await openMatrix(groeikaart);
  const cell = matrix.cell('Gerda Dijkman', 'Vakkennis');
  await cell.dblclick();
  await page.getByRole('menuitem', { name: 'Expert' }).click();
  await matrix.expectSigns(cell, '4');

  await cell.focus();
  await page.keyboard.press('F2');
  const panel = matrix.panel('Gerda Dijkman');
  const form = panel.getByRole('form', { name: 'Beoordeling toevoegen' });
  await form.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(form.getByText('Kies een niveau van de schaal.')).toBeVisible();
  await form.getByRole('radio', { name: 'Basis' }).check();
  await form.getByRole('combobox', { name: 'Wie beoordeelt' }).click();
  await page.getByRole('option', { name: 'Afgesproken' }).click();
  await form.getByLabel('Toelichting').fill('Besproken na het lesbezoek');
  await form.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Telt nu' })).toContainText('Besproken na het lesbezoek');
  await page.keyboard.press('Escape');
  await matrix.expectSigns(cell, '2');
});

test('a level that the core refuses leaves the cell and says so', async ({ groeikaart, page }) => {
  const { matrix } = await openMatrix(groeikaart);
  const cell = matrix.cell('Gerda Dijkman', 'Vakkennis');
  await cell.click();
  const { data } = await groeikaart.query('team.list');
  const { members } = data as { members: { person: { id: string; familyName: string } }[] };
  const personId = members.find(({ person }) => person.familyName === 'Dijkman')?.person.id;
  expect((await groeikaart.mutate('team.deletePerson', { personId })).status).toBe(200);
  groeikaart.allowProblem(/400/);
  await page.keyboard.press('3');
  await expect(matrix.answer).toHaveText('Niveau 3 van Gerda Dijkman is niet bewaard. Deze persoon bestaat niet meer.');
});

test('filters, orders and the past live in the address', async ({ groeikaart, page }) => {
  const { matrix } = await openMatrix(groeikaart);
  await matrix.choose('Mensen', 'Meeste tekort eerst');
  await expect(matrix.people.first()).toHaveText('Thijs Nijlander');
  await matrix.choose('Kolommen', 'Per doel');
  await expect(matrix.group(GOAL)).toBeVisible();
  await matrix.choose('Bouw', 'Bovenbouw');
  await page.getByRole('searchbox', { name: 'Zoek een naam' }).fill('nijl');
  await expect(matrix.people).toHaveText(['Thijs Nijlander']);
  await page.reload();
  await expect(matrix.people).toHaveText(['Thijs Nijlander']);
  await page.getByRole('button', { name: 'Wis filters' }).click();
  await expect(matrix.people).toHaveCount(27);

  await page.getByRole('textbox', { name: 'Stand van' }).fill('1-9-2025');
  await page.keyboard.press('Enter');
  await expect(matrix.grid).toHaveAttribute('aria-readonly', 'true');
  const cell = matrix.cell('Sanne Bakkers', 'Differentiëren');
  await cell.click();
  await page.keyboard.press('3');
  await expect(matrix.answer).toContainText('Dit is een stand uit het verleden.');
  await page.getByRole('button', { name: 'Naar vandaag' }).click();
  await expect(matrix.grid).toHaveAttribute('aria-readonly', 'false');
});

test('a figure opens the people behind it', async ({ groeikaart }) => {
  const { matrix } = await openMatrix(groeikaart);
  await matrix.choose('Doel', GOAL);
  await matrix.figure('Tekort', 'Omgaan met verschillen').click();
  const panel = matrix.panel('Omgaan met verschillen');
  await expect(panel.getByText('7 te weinig')).toBeVisible();
  await expect(panel.getByText(/^14 hebben het, 21 nodig/)).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Sanne Bakkers' })).toBeVisible();
});

test('the matrix in view is exported as CSV', async ({ groeikaart, host, page }) => {
  test.skip(host !== 'browser', 'The desktop shell has its own way to save a download.');
  const { matrix } = await openMatrix(groeikaart);
  await matrix.choose('Doel', GOAL);
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporteren' }).click();
  const download = await downloaded;
  expect(download.suggestedFilename()).toMatch(/^competenties-\d{4}-\d\d-\d\d\.csv$/);
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(lines[0]).toBe(
    '\ufeffNaam;Functie;Differentiëren;Differentiëren (zelf);Omgaan met verschillen;Omgaan met verschillen (zelf)',
  );
  expect(lines.find((line) => line.startsWith('Sanne Bakkers;'))).toMatch(/;2;;2;$/);
  expect(lines.at(-2)).toBe('Tekort;;3;;7;');
});

test('every state of the screen is accessible', async ({ groeikaart, page, axe }) => {
  const { matrix } = await openMatrix(groeikaart);
  await axe();
  await matrix.choose('Doel', GOAL);
  await axe();
  await matrix.cell('Sanne Bakkers', 'Differentiëren').click();
  await page.keyboard.press('Enter');
  await expect(matrix.panel('Sanne Bakkers').getByRole('list')).toBeVisible();
  await axe();
  await page.keyboard.press('Escape');
  await matrix.title('Differentiëren').click();
  await expect(matrix.panel('Differentiëren')).toBeVisible();
  await axe();
  await page.keyboard.press('Escape');
  expect((await groeikaart.mutate('preferences.set', { theme: 'dark' })).status).toBe(200);
  await page.reload();
  await expect(matrix.grid).toBeVisible();
  await axe();
});

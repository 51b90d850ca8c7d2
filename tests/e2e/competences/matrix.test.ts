import { readFile } from 'node:fs/promises';
import readXlsx from 'read-excel-file/node';
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
  await matrix.choose('Gevraagd door', GOAL);
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
  await expect(matrix.total('Wilma Brouwers')).toBeFocused();
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
  await form.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(form.getByText('Kies een niveau van de schaal.')).toBeVisible();
  await form.getByRole('radio', { name: 'Basis' }).check();
  await form.getByRole('combobox', { name: 'Wie beoordeelt' }).click();
  await page.getByRole('option', { name: 'Afgesproken' }).click();
  await form.getByLabel('Toelichting').fill('Besproken na het lesbezoek');
  await form.getByRole('button', { name: 'Toevoegen', exact: true }).click();
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
  await matrix.chooseIn('Weergave', 'Mensen', 'Meeste tekort eerst');
  await expect(matrix.people.first()).toHaveText('Thijs Nijlander');
  await matrix.chooseIn('Weergave', 'Kolommen', 'Per doel');
  await expect(matrix.group(GOAL)).toBeVisible();
  await matrix.chooseIn('Filter', 'Bouw', /^Bovenbouw \(\d+\)$/);
  await page.getByRole('searchbox', { name: 'Zoek een naam' }).fill('nijl');
  await expect(matrix.people).toHaveText(['Thijs Nijlander']);
  await expect(matrix.grid.getByText('1 van 27 mensen', { exact: true })).toBeVisible();
  await page.reload();
  await expect(matrix.people).toHaveText(['Thijs Nijlander']);
  await page.getByRole('button', { name: 'Wis filters' }).click();
  await expect(matrix.people).toHaveCount(27);

  await matrix.setDay('Stand van', '1-9-2025');
  await expect(matrix.grid).toHaveAttribute('aria-readonly', 'true');
  const cell = matrix.cell('Sanne Bakkers', 'Differentiëren');
  await cell.click();
  await page.keyboard.press('3');
  await expect(matrix.answer).toContainText('Dit is een stand uit het verleden.');
  await page.getByRole('button', { name: 'Naar vandaag' }).click();
  await expect(matrix.grid).toHaveAttribute('aria-readonly', 'false');
});

test('columns stand under the roles that ask them, and a role shows who lacks what', async ({ groeikaart, page }) => {
  const { matrix } = await openMatrix(groeikaart);
  await matrix.chooseIn('Weergave', 'Kolommen', 'Per rol en functie');
  await expect(matrix.group('Coach van collega’s en starters')).toBeVisible();
  await expect(matrix.group('Functie: Intern begeleider')).toBeVisible();
  await expect(matrix.group('Door geen rol of functie gevraagd')).toBeVisible();

  await matrix.choose('Gevraagd door', 'Coach van collega’s en starters');
  await expect(matrix.figure('Heeft / nodig', 'Coachen')).toHaveAccessibleName(/1 hebben het, 2 nodig, tekort 1;/);
  const asked = page.getByRole('complementary', { name: 'Wat deze rol vraagt' });
  await expect(asked).toContainText('Renske ter Haarman (nu 2)');
});

test('a total leads to what a person lacks, for whom and by when, and to the filtered list', async ({
  groeikaart,
  page,
}) => {
  const { matrix } = await openMatrix(groeikaart);
  await expect(matrix.total('Sanne Bakkers')).toHaveAccessibleName(
    /voldoet aan 3 eisen, te laag bij 4, onbekend bij 2/,
  );
  await matrix.cell('Sanne Bakkers', '21e-eeuwse vaardigheden').click();
  await page.keyboard.press('ArrowLeft');
  await expect(matrix.total('Sanne Bakkers')).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = matrix.panel('Sanne Bakkers');
  await expect(panel.getByRole('heading', { name: 'Onder het gevraagde niveau: 4 eisen' })).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Differentiëren' })).toContainText('uiterlijk 31 juli 20');
  await panel.getByRole('link', { name: 'Wat deze persoon nog mist, in de lijst' }).click();
  await expect(page).toHaveURL(/\/competences\/ratings\?view=person&person=[^&]+&only=gap/);
});

test('what hangs on one person is marked, listed and filtered', async ({ groeikaart, page }) => {
  const { matrix } = await openMatrix(groeikaart);
  await page.getByRole('button', { name: 'Kwetsbaar: 1' }).click();
  const panel = matrix.panel('Kwetsbare plekken');
  await expect(panel.getByRole('heading', { name: 'Cultuureducatie' })).toBeVisible();
  await expect(panel).toContainText('Alleen Marie-Louise van der Kruijssenburg-van Nieuwenhuijzen');
  await page.keyboard.press('Escape');
  await matrix.chooseIn('Weergave', 'Welke kolommen', 'Alleen kwetsbare');
  await expect(matrix.grid.getByRole('columnheader', { name: 'Cultuureducatie' })).toBeVisible();
  await expect(matrix.title('Differentiëren')).toHaveCount(0);
});

test('two dates stand in one cell, with who left and who joined in between', async ({ groeikaart, page }) => {
  const { matrix } = await openMatrix(groeikaart);
  await page.getByRole('button', { name: 'Vergelijk' }).click();
  await expect(matrix.people).toHaveCount(28);
  const cell = matrix.cell('Josien de Graaf-Wierda', 'Coachen');
  await matrix.expectSigns(cell, '2↑3');
  await expect(cell).toHaveAccessibleName(/hoger, van basis \(2\) naar gevorderd \(3\)/);
  await expect(matrix.cell('Iris Hofstee', 'Coachen')).toHaveAccessibleName(/op de eerste datum nog niet in dienst/);
  await expect(matrix.cell('Daan Wesselink', 'Differentiëren')).toHaveAccessibleName(/niet meer in dienst/);
  await expect(matrix.total('Sanne Bakkers')).toHaveAccessibleName(/voldoet \+3, te laag \+2, onbekend −5/);
  await cell.click();
  await page.keyboard.press('4');
  await expect(matrix.answer).toContainText('Je vergelijkt twee data.');
  await page.getByRole('button', { name: 'Niet meer vergelijken' }).click();
  await matrix.expectSigns(cell, '3');
});

test('a list of more than 300 competences asks for a domain and freezes nothing', async ({ groeikaart, page }) => {
  const { matrix } = await openMatrix(groeikaart);
  const texts = { titleEn: '', descriptionNl: '', descriptionEn: '' };
  const framework = {
    ...texts,
    titleNl: 'Heel breed',
    version: '1',
    source: '',
    licence: '',
    levels: ['Begint', 'Kan het'].map((labelNl) => ({ labelNl, labelEn: '' })),
  };
  const made = (await groeikaart.mutate('frameworks.create', { framework })).data as { frameworkId: string };
  const add = async (kind: string, titleNl: string, parentId: string | null): Promise<string> => {
    const competence = { ...texts, ...made, parentId, kind, code: '', titleNl, position: null };
    const { data } = await groeikaart.mutate('frameworks.createCompetence', { competence });
    return (data as { competenceId: string }).competenceId;
  };
  const small = await add('domain', 'Klein domein', null);
  const large = await add('domain', 'Groot domein', null);
  await add('competence', 'Klein en fijn', small);
  await Promise.all(Array.from({ length: 300 }, (_, place) => add('competence', `Onderdeel ${String(place)}`, large)));
  await groeikaart.mutate('frameworks.activate', { frameworkId: made.frameworkId, lastDay: null });
  await page.reload();
  await matrix.choose('Lijst', 'Heel breed');
  await expect(page.getByRole('heading', { name: 'Deze lijst heeft 301 competenties' })).toBeVisible();
  await page.getByRole('button', { name: 'Klein domein (1)' }).click();
  await expect(matrix.title('Klein en fijn')).toBeVisible();
});

test('a figure opens the people behind it', async ({ groeikaart }) => {
  const { matrix } = await openMatrix(groeikaart);
  await matrix.choose('Gevraagd door', GOAL);
  await matrix.figure('Tekort', 'Omgaan met verschillen').click();
  const panel = matrix.panel('Omgaan met verschillen');
  await expect(panel.getByText('7 te weinig')).toBeVisible();
  await expect(panel.getByText(/^14 hebben het, 21 nodig/)).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Sanne Bakkers' })).toBeVisible();
});

test('the matrix in view is exported as CSV and as a spreadsheet', async ({ groeikaart, host, page }) => {
  test.skip(host !== 'browser', 'The desktop shell has its own way to save a download.');
  const { matrix } = await openMatrix(groeikaart);
  await matrix.choose('Gevraagd door', GOAL);
  const exportAs = async (format: RegExp): Promise<{ name: string; content: Buffer }> => {
    const downloaded = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exporteren' }).click();
    await page.getByRole('menuitem', { name: format }).click();
    const download = await downloaded;
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  };
  const csv = await exportAs(/CSV/);
  expect(csv.name).toMatch(/^competenties-\d{4}-\d\d-\d\d\.csv$/);
  const lines = csv.content.toString('utf8').split('\r\n');
  expect(lines[0]).toBe(
    '\ufeffNaam;Functie;voldoet;te laag;onbekend;Differentiëren;Differentiëren (zelf);Omgaan met verschillen;Omgaan met verschillen (zelf)',
  );
  expect(lines.find((line) => line.startsWith('Sanne Bakkers;'))).toMatch(/;0;2;0;2;;2;$/);
  expect(lines.at(-2)).toBe('Tekort;;;;;3;;7;');

  const xlsx = await exportAs(/XLSX/);
  expect(xlsx.name).toMatch(/\.xlsx$/);
  const sheets = await readXlsx(xlsx.content);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Niveaus', 'Eisen', 'Hoe geteld']);
  expect(sheets[0]?.data.find(([name]) => name === 'Sanne Bakkers')?.slice(2)).toEqual([0, 2, 0, 2, null, 2, null]);
  expect(sheets[1]?.data.slice(1).map((row) => row.slice(6, 9))).toEqual([
    [11, 14, 3],
    [14, 21, 7],
  ]);
});

test('paper gets the whole matrix in a table of its own, in light colours', async ({ groeikaart, page }) => {
  const { matrix } = await openMatrix(groeikaart);
  await matrix.choose('Gevraagd door', GOAL);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const paper = page.getByRole('table');
  await expect(paper.getByRole('rowheader')).toHaveCount(30);
  await expect(page.getByRole('heading', { level: 1, name: 'Competenties van het team' })).toBeVisible();
  await expect(page.getByText(/^Stand van .* Gevraagd door: Doel: Elk kind leert/)).toBeVisible();
  await expect(matrix.grid).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(matrix.grid).toBeVisible();
});

test('the matrix, a goal with its list, and two dates are accessible', async ({ groeikaart, page, axe }) => {
  const { matrix } = await openMatrix(groeikaart);
  await axe();
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByRole('dialog', { name: 'Filter' })).toBeVisible();
  await axe();
  await page.keyboard.press('Escape');
  await matrix.choose('Gevraagd door', GOAL);
  await axe();
  await page.getByRole('button', { name: 'Vergelijk' }).click();
  await expect(matrix.people).toHaveCount(28);
  expect((await groeikaart.mutate('preferences.set', { theme: 'dark' })).status).toBe(200);
  await page.reload();
  await expect(matrix.people).toHaveCount(28);
  await axe();
});

test('the panels of a cell, a competence and a person are accessible', async ({ groeikaart, page, axe }) => {
  const { matrix } = await openMatrix(groeikaart);
  await matrix.choose('Gevraagd door', GOAL);
  await matrix.cell('Sanne Bakkers', 'Differentiëren').click();
  await page.keyboard.press('Enter');
  await expect(matrix.panel('Sanne Bakkers').getByRole('list')).toBeVisible();
  await axe();
  await page.keyboard.press('Escape');
  await matrix.title('Differentiëren').click();
  await expect(matrix.panel('Differentiëren')).toBeVisible();
  await axe();
  await page.keyboard.press('Escape');
  await matrix.total('Sanne Bakkers').click();
  await expect(matrix.panel('Sanne Bakkers')).toBeVisible();
  await axe();
});

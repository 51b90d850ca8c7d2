import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';
import { FrameworkExchangePage } from '../support/pages/framework-exchange-page.ts';
import { repository } from '../support/program.ts';

const SAMPLE = readFileSync(
  path.resolve(repository, '../shared/test-data/case/opensalt-SmartLevelFramework.json'),
  'utf8',
);

test.describe('frameworks from and to files', () => {
  test.beforeEach(async ({ groeikaart }) => {
    await openExampleByApi(groeikaart);
    await groeikaart.page.reload();
    await new FrameworkExchangePage(groeikaart.page).open();
  });

  test('a CASE package comes in, goes out unchanged, and a newer edition updates it', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const exchange = new FrameworkExchangePage(page);
    await axe();
    await exchange.give('smart-level.json', SAMPLE);
    await expect(exchange.step('Controleren')).toBeFocused();
    await expect(exchange.figure('Domeinen')).toContainText('2');
    await expect(exchange.figure('Competenties')).toContainText('12');
    await expect(exchange.tree.getByRole('listitem').nth(1)).toHaveText('CompetentieItem 1.1');
    await axe();
    await exchange.button('Raamwerk toevoegen').click();
    await expect(page.getByRole('status').filter({ hasText: '14 onderdelen toegevoegd.' })).toBeVisible();
    await axe();
    await exchange.button('Raamwerk bekijken').click();
    await expect(page.getByRole('heading', { level: 1, name: 'SmartLevel Test' })).toBeVisible();

    await exchange.open();
    await exchange.button('Raamwerk uitvoeren').click();
    await page.getByRole('combobox', { name: 'Welk raamwerk?' }).click();
    await page.getByRole('option', { name: /^SmartLevel Test/ }).click();
    await axe();
    expect(JSON.parse(await exchange.save('CASE-pakket opslaan'))).toEqual(JSON.parse(SAMPLE));

    await exchange.button('Raamwerk inlezen').click();
    await exchange.give('smart-level-2.json', SAMPLE.replaceAll('"Item 1.2"', '"Onderdeel 1.2"'));
    await expect(page.getByRole('radio', { name: '‘SmartLevel Test’ bijwerken met dit bestand' })).toBeChecked();
    await expect(page.getByText('1 gewijzigd. 13 blijven gelijk.')).toBeVisible();
    await axe();
    await exchange.button('Raamwerk bijwerken').click();
    await expect(exchange.step('Klaar')).toBeFocused();
    await page.getByRole('main').getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(page.getByText('Het inlezen is ongedaan gemaakt')).toBeVisible();
  });

  test('a table is looked through by its columns; what is wrong is named', async ({ groeikaart, axe }) => {
    groeikaart.allowProblem(/400/);
    const { page } = groeikaart;
    const exchange = new FrameworkExchangePage(page);
    await exchange.give('kapot.json', '{"CFDocument":');
    await expect(page.getByRole('alert')).toContainText('niet compleet of beschadigd');

    await exchange.give('eigen_lijst.csv', 'Kenmerk;Titel;Hoort bij\n1;Pedagogisch;\n2;Sfeer;1\n2;Regels;1\n');
    await expect(exchange.step('Kolommen')).toBeFocused();
    await expect(page.getByRole('combobox', { name: 'Wat is de kolom ‘Titel’?' })).toHaveValue('title');
    await axe();
    await exchange.button('Controleren').click();
    await expect(page.getByRole('alert')).toContainText('hetzelfde kenmerk als een ander');
    await expect(exchange.button('Raamwerk toevoegen')).toBeDisabled();
    await axe();

    await exchange.button('Terug').click();
    await page.getByRole('combobox', { name: 'Wat is de kolom ‘Kenmerk’?' }).selectOption({ label: 'Code' });
    await exchange.button('Controleren').click();
    await expect(page.getByRole('textbox', { name: 'Titel van het raamwerk' })).toHaveValue('eigen lijst');
    await exchange.button('Raamwerk toevoegen').click();
    await expect(page.getByRole('status').filter({ hasText: '3 onderdelen toegevoegd.' })).toBeVisible();
  });
});

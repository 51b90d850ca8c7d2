import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';
import { ObservationsPage } from '../support/pages/observations-page.ts';

test.describe('lesson visits of the example school', () => {
  test.beforeEach(async ({ groeikaart }) => {
    await openExampleByApi(groeikaart);
    await groeikaart.page.reload();
    await new ObservationsPage(groeikaart.page).open();
  });

  test('a visit is filled in item by item, by tap and by key, and kept as it goes', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const visits = new ObservationsPage(page);
    await expect(page.getByText('Ze tellen niet mee in niveaus, doelen of beoordelingen.')).toBeVisible();
    await axe();
    await visits.start('Yara Muller', 'Hanneke');
    await expect(visits.asked('De leerlingen kunnen vertellen wat ze deze les leren')).toBeFocused();
    await visits.step('Meestal te zien').click();
    await expect(visits.items).toContainText('1 van 9 gescoord');
    await page.getByRole('textbox', { name: 'Notitie' }).fill('Het doel staat op het bord.');
    await axe();
    await page.getByRole('button', { name: 'Volgende' }).click();
    await expect(visits.asked('De uitleg gaat in stappen')).toBeFocused();
    await page.keyboard.press('1');
    await expect(visits.items).toContainText('2 van 9 gescoord');
    await page.keyboard.press('ArrowLeft');
    await expect(visits.step('Meestal te zien')).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('textbox', { name: 'Notitie' })).toHaveValue('Het doel staat op het bord.');

    await visits.items.getByRole('button', { name: 'Afronden' }).click();
    await page.getByRole('button', { name: 'Overnemen als volgende stap' }).click();
    await expect(page.getByLabel('Volgende stap')).toHaveValue(/^Werken aan: De uitleg gaat in stappen/);
    await page.getByRole('button', { name: 'Klaar' }).last().click();
    await expect(visits.figures('Uitleggen')).toContainText('2 2 van 3');
    await expect(page.getByText('Het doel staat op het bord.')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Volgende stap')).toHaveValue(/^Werken aan:/);
    await axe();
  });

  test('a score goes to a competence only when it is asked for', async ({ groeikaart }) => {
    const { page } = groeikaart;
    const visits = new ObservationsPage(page);
    await page.getByRole('gridcell', { name: 'Bas Timmer' }).first().click();
    await expect(visits.heading('Bas Timmer')).toBeVisible();
    const proposals = page.getByRole('region', { name: 'Als observatie bij de competentie' });
    const add = proposals.getByRole('button', { name: 'Zet als observatie bij de competentie' });
    await expect(add).toBeDisabled();
    await proposals.getByRole('checkbox', { name: /^Differentiëren/ }).check();
    await add.click();
    await expect(proposals).toContainText('Staat bij de competentie');
    await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
    await expect(proposals.getByRole('checkbox', { name: /^Differentiëren/ })).toBeVisible();
  });

  test('the team, with what is hidden below five, and the growth of one teacher', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const visits = new ObservationsPage(page);
    await visits.show('Het team');
    // Counted by hand in tests/integration/observations/example.test.ts.
    await expect(page.getByText(/^8 van de 22 leraren/)).toBeVisible();
    await expect(visits.figures('Afstemmen')).toContainText('2 van 8');
    await axe();
    await page.getByLabel('Kijkwijzer').click();
    await page.getByRole('option', { name: /^ICALT/ }).click();
    await expect(visits.figures('Leerklimaat')).toContainText('Minder dan 5 leraren gescoord');

    await visits.show('Lesbezoeken');
    await page.getByRole('button', { name: 'Alle lesbezoeken tonen' }).or(page.getByRole('grid')).first().waitFor();
    await page.getByLabel('Kijkwijzer').click();
    await page.getByRole('option', { name: 'Alle kijkwijzers' }).click();
    await page.getByRole('gridcell', { name: 'Thijs Nijlander' }).click();
    await page.getByRole('link', { name: 'Naar de pagina van deze leraar' }).click();
    await expect(page.getByRole('tab', { name: 'Lesbezoeken', selected: true })).toBeVisible();
    await expect(page.getByRole('img', { name: /^1,7 op 12 november .* en 3,7 op 14 april/ })).toBeVisible();
    await axe();
  });

  test('a form of the school gets its items, a scale and a tie', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const visits = new ObservationsPage(page);
    await visits.show('Kijkwijzers');
    await page.getByRole('button', { name: 'Nieuwe kijkwijzer' }).click();
    await page.getByLabel('Naam van de kijkwijzer').fill('Leeskijkwijzer');
    await page.getByRole('button', { name: 'Maken' }).click();
    await page.getByRole('button', { name: 'Eerste kijkpunt toevoegen' }).click();
    await page.getByRole('textbox', { name: 'Kop' }).fill('Uitleggen');
    await page.getByRole('textbox', { name: 'Kijkpunt' }).fill('De leraar leest voor');
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    const items = page.getByRole('region', { name: 'Kijkpunten' });
    await items.getByLabel('Hoort bij de competentie').fill('Vakdidactiek');
    await page.getByRole('option', { name: 'Vakdidactiek', exact: true }).first().click();
    await expect(items).toContainText('De schalen hebben evenveel stappen');
    await page.getByRole('button', { name: 'Stap erbij' }).click();
    await expect(items).toContainText('De schalen hebben niet evenveel stappen');
    await axe();
    await page.getByRole('button', { name: 'Alle kijkwijzers' }).click();
    await expect(page.getByRole('button', { name: /^Leeskijkwijzer 1 kijkpunt/ })).toBeVisible();
    await axe();
  });
});

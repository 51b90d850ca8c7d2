import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';

test('the catalogue is ranked for a gap, compared, and takes an own entry', async ({ groeikaart, axe }) => {
  await openExampleByApi(groeikaart);
  await groeikaart.page.reload();
  const { page } = groeikaart;
  await page.getByRole('link', { name: 'Aanbod', exact: true }).click();
  await expect(page.getByText('160 van 160 getoond')).toBeVisible();
  await page.getByRole('combobox', { name: 'Waarvoor?' }).click();
  await page.getByRole('option', { name: 'Alle openstaande tekorten' }).click();
  await expect(page.getByText('Past goed').first()).toBeVisible();
  await axe();

  await page.getByRole('searchbox').fill('Rekenen');
  const maths = page.getByRole('region', { name: 'Coördinator Rekenen' });
  await maths.getByRole('button', { name: /Hogeschool Leiden/ }).click();
  await expect(page.getByText(/^Brengt op \d+ van de \d+ gevraagde niveaus/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Lerarenbeurs mogelijk' })).toHaveText('Nee');
  await axe();

  for (const name of [/Hogeschool Leiden/, /Hogeschool Viaa/]) await maths.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: '2 naast elkaar leggen' }).click();
  await expect(page.getByRole('row', { name: /^Plaats/ })).toContainText('Zwolle');
  await axe();
  await page.getByRole('button', { name: 'Terug naar het aanbod' }).click();
  await page.getByRole('button', { name: 'Meer filters' }).click();
  await page.getByRole('checkbox', { name: 'Lerarenbeurs mogelijk' }).check();
  await expect(page.getByText('Niets gevonden', { exact: false })).toBeVisible();
  await axe();
  await page.getByRole('button', { name: 'Filters wissen' }).click();

  await page.getByRole('button', { name: 'Eigen aanbod toevoegen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Eigen aanbod toevoegen' });
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(dialog.getByText('Vul dit veld in.')).toBeVisible();
  await dialog.getByLabel(/Titel/).fill('Training didactisch coachen');
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(page.getByRole('heading', { name: 'Training didactisch coachen' })).toBeVisible();
  await page.getByRole('button', { name: 'Prijs toevoegen' }).click();
  await page.getByLabel('Bedrag').fill('795');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText('€ 795 per jaar').first()).toBeVisible();
  await axe();
});

test('a list of the board is read, checked, corrected and taken back', async ({ groeikaart, axe }) => {
  await openExampleByApi(groeikaart);
  await groeikaart.page.reload();
  const { page } = groeikaart;
  await page.getByRole('link', { name: 'Aanbod', exact: true }).click();
  await page.getByRole('button', { name: 'Inlezen' }).click();
  const text = [
    'Code;Naam cursus;Soort;Aanbieder;Locatie;Kosten',
    'B1;Rekenen in beweging;Cursus;Bureau;Utrecht;795',
    'B2;;Cursus;Bureau;Utrecht;-5',
  ].join('\r\n');
  await page
    .getByLabel('Bestand kiezen')
    .last()
    .setInputFiles({ name: 'aanbod.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(page.getByRole('heading', { name: 'Kolommen' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Kolom Kosten wordt' })).toHaveValue('priceWhole');
  await axe();
  await page.getByRole('button', { name: 'Controleren' }).click();
  await expect(page.getByText('Hier ontbreekt de titel.')).toBeVisible();
  await axe();
  await page.getByRole('checkbox', { name: /^Regels met een fout overslaan/ }).check();
  await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
  await expect(page.getByText('1 toegevoegd.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Terug naar het aanbod' }).first().click();
  await expect(page.getByText('161 van 161 getoond')).toBeVisible();
  await page
    .getByRole('button', { name: /Ongedaan maken/ })
    .first()
    .click();
  await expect(page.getByText('160 van 160 getoond')).toBeVisible();
});

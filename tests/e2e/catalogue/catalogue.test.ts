import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';

test('the catalogue is ranked for a gap, compared, and takes an own entry', async ({ groeikaart, axe }) => {
  await openExampleByApi(groeikaart);
  await groeikaart.page.reload();
  const { page } = groeikaart;
  await page.getByRole('link', { name: 'Aanbod', exact: true }).click();
  await expect(page.getByText('152 van 160 getoond')).toBeVisible();
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

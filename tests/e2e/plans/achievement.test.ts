import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';
import { PlansPage } from '../support/pages/plans-page.ts';

test('an item moves a year by keyboard; what was achieved is confirmed diploma and all', async ({
  groeikaart,
  axe,
}) => {
  await openExampleByApi(groeikaart);
  const { page } = groeikaart;
  await page.reload();
  const plans = new PlansPage(page);
  await plans.open();
  await plans.person(/Ruben van den Akkerhuis/).click();
  await page.getByRole('button', { name: 'Onderdeel toevoegen' }).first().click();
  await plans.dialog.getByLabel('Naam').fill('Gesprekken leiden');
  await plans.dialog.getByLabel('Uren', { exact: true }).fill('12');
  await plans.dialog.getByRole('button', { name: 'Uren toevoegen' }).click();
  await plans.dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  const item = plans.item('Gesprekken leiden');
  await expect(item.getByRole('cell').nth(0)).toHaveText('12 uur');
  await item.getByRole('button', { name: /^Een jaar later/ }).press('Alt+ArrowRight');
  await expect(item.getByRole('cell').nth(0)).toHaveText('–');
  await expect(item.getByRole('cell').nth(1)).toHaveText('12 uur');

  await plans.person(/Lotte Vermeulen/).click();
  await page.getByRole('button', { name: 'Behaald: Coördinator Rekenen' }).click();
  await plans.dialog.getByRole('button', { name: 'Behaald', exact: true }).click();
  const diploma = plans.dialog.getByRole('region', { name: /^Diploma/ });
  await diploma.getByRole('button', { name: 'Bevestigen' }).click();
  await diploma.getByLabel('Ik heb het diploma gezien').check();
  await axe();
  await plans.dialog.getByRole('button', { name: 'Bewaren' }).click();
  const after = page.getByRole('dialog', { name: 'Hoe verder na Coördinator Rekenen?' });
  await after.getByRole('button', { name: 'Evalueren' }).click();
  await axe();
  await page.getByRole('dialog', { name: 'Waardering toevoegen' }).getByRole('button', { name: 'Annuleren' }).click();
  await after.getByRole('button', { name: 'Sluiten' }).click();
  await expect(after).toBeHidden();
});

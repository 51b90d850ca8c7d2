import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';
import { PlansPage } from '../support/pages/plans-page.ts';

test('the same is planned for several people after a preview, and agreed on for all at once', async ({
  groeikaart,
  axe,
}) => {
  await openExampleByApi(groeikaart);
  const { page } = groeikaart;
  await page.reload();
  const plans = new PlansPage(page);
  await plans.open();
  await page.getByRole('button', { name: 'Gezamenlijk plannen' }).click();
  for (const name of ['Ruben van den Akkerhuis', 'Lotte Vermeulen', 'Annelies Terpstra']) {
    await plans.dialog.getByLabel('Voor wie?').fill(name);
    await page.getByRole('option', { name }).click();
  }
  await page.keyboard.press('Escape');
  await plans.dialog.getByLabel('Naam').fill('Studiedag lezen');
  await plans.dialog.getByLabel('Uren', { exact: true }).fill('6');
  await plans.dialog.getByRole('button', { name: 'Uren toevoegen' }).click();
  await plans.dialog.getByRole('button', { name: 'Voorbeeld bekijken' }).click();
  await expect(plans.dialog.getByRole('row', { name: /^3 mensen/ })).toContainText('18 uur');
  await plans.dialog.getByRole('checkbox', { name: 'Annelies Terpstra doet mee' }).uncheck();
  await expect(plans.dialog.getByRole('row', { name: /^2 mensen/ })).toContainText('12 uur');
  await axe();
  await plans.dialog.getByRole('button', { name: 'Voor 2 mensen plannen' }).click();

  await plans.person(/Ruben van den Akkerhuis/).click();
  await page.getByRole('button', { name: 'Ingeschreven: Studiedag lezen' }).click();
  await plans.dialog.getByRole('button', { name: 'Voor alle 2' }).click();
  await axe();
  await plans.dialog.getByRole('button', { name: 'Ingeschreven', exact: true }).click();
  await expect(plans.item('Studiedag lezen')).toContainText('Ingeschreven');
  await plans.person(/Lotte Vermeulen/).click();
  await expect(plans.item('Studiedag lezen')).toContainText('Ingeschreven');
});

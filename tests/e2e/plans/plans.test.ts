import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';
import { PlansPage } from '../support/pages/plans-page.ts';

test.describe('plans of the example school', () => {
  test.beforeEach(async ({ groeikaart }) => {
    await openExampleByApi(groeikaart);
    await groeikaart.page.reload();
    await new PlansPage(groeikaart.page).open();
  });

  test('a wish is entered, agreed, counted in the hours, and taken back', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const plans = new PlansPage(page);
    await plans.person(/Ruben van den Akkerhuis/).click();
    await page.getByRole('button', { name: 'Onderdeel toevoegen' }).click();
    await plans.dialog.getByLabel('Naam').fill('Gesprekken leiden');
    await plans.dialog.getByLabel('Uren', { exact: true }).fill('12');
    await plans.dialog.getByRole('button', { name: 'Uren toevoegen' }).click();
    await axe();
    await plans.dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();

    const item = plans.item('Gesprekken leiden');
    await expect(item).toContainText('Wens');
    const entry = plans.hours.getByRole('row').filter({ hasText: 'Professionalisering' });
    await expect(entry.getByRole('cell').nth(3)).toHaveText('12 uur');
    await item.getByRole('button', { name: /^Afspreken/ }).click();
    await expect(item).toContainText('Afgesproken');
    await expect(entry.getByRole('cell').nth(2)).toHaveText('12 uur');
    await entry.getByRole('button', { name: 'Professionalisering', exact: true }).click();
    await expect(plans.hours).toContainText('Gesprekken leiden: 12 uur toegezegd');
    await axe();
    await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
    await expect(item).toContainText('Wens');
  });

  test('the team over three years, and the money against the budgets', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const plans = new PlansPage(page);
    await plans.show('Team');
    await expect(page.getByRole('button', { name: /^Master Educational Needs – Afgesproken/ })).toBeVisible();
    await axe();
    await plans.show('Geld');
    await expect(page.getByRole('heading', { name: /^Geld in/ })).toBeVisible();
    await axe();
  });
});

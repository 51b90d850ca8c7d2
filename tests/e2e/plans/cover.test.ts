import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';
import { PlansPage } from '../support/pages/plans-page.ts';

test.describe('cover, hours and budgets of the example school', () => {
  test.beforeEach(async ({ groeikaart }) => {
    await openExampleByApi(groeikaart);
    await groeikaart.page.reload();
    await new PlansPage(groeikaart.page).open();
  });

  test('cover by month and hours of the team: figures open their lines', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const plans = new PlansPage(page);
    await plans.show('Vervanging');
    await plans.show('Maanden');
    await axe();
    await page.getByRole('button', { name: /^Totaal, Totaal|^Totaal, \d/ }).click();
    await expect(plans.dialog).toContainText('Specialist Jonge kind');
    await page.keyboard.press('Escape');
    await plans.show('Uren');
    await expect(page.getByRole('heading', { name: /^Uren van het team/ })).toBeVisible();
    await page
      .getByRole('button', { name: /Over: .* te veel$/ })
      .first()
      .click();
    await expect(plans.dialog).toContainText('toegezegd');
    await axe();
  });

  test('a series of sessions is entered, needs cover, and is taken back; a budget is changed', async ({
    groeikaart,
    axe,
  }) => {
    const { page } = groeikaart;
    const plans = new PlansPage(page);
    await plans.person(/Postma/).click();
    await plans.item('Muziek in de klas').getByRole('button', { name: 'Muziek in de klas', exact: true }).click();
    await plans.dialog.getByText('Bijeenkomsten', { exact: true }).click();
    await plans.dialog.getByRole('button', { name: 'Reeks maken' }).click();
    await plans.dialog.getByRole('checkbox', { name: 'Vervanging nodig', exact: true }).check();
    await axe();
    await plans.dialog.getByRole('button', { name: /^\d+ dagen toevoegen$/ }).click();
    await plans.dialog.getByText('Vervanging', { exact: true }).click();
    await plans.dialog.getByRole('button', { name: /^Regels maken voor/ }).click();
    await expect(plans.dialog.getByRole('textbox', { name: /^Door wie/ }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(plans.dialog).toBeHidden();
    await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
    await plans.show('Geld');
    const budget = page.getByRole('textbox', { name: 'Bedrag in euro', exact: true }).first();
    await budget.fill('-5');
    await budget.blur();
    await expect(page.getByText('Vul een bedrag van nul of meer in.')).toBeVisible();
  });
});

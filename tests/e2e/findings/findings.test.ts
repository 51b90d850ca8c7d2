import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';
import { PlansPage } from '../support/pages/plans-page.ts';

test('a finding says why and by which rule, leads to the plan, and goes with its cause', async ({
  groeikaart,
  axe,
}) => {
  await openExampleByApi(groeikaart);
  const { page } = groeikaart;
  await page.reload();
  await page.getByRole('link', { name: /bevindingen over plannen en rollen vragen aandacht/ }).click();
  await expect(page.getByRole('heading', { name: 'Bevindingen', level: 1 })).toBeVisible();
  await axe();

  const gap = page.getByRole('listitem').filter({ hasText: 'Lerarenbeurs dekt niet alles' });
  await expect(gap).toContainText('€ 8.300 per jaar');
  await expect(gap).toContainText('€ 1.300 tekort');
  await gap.getByText('Waarom?').click();
  await expect(gap).toContainText('Subsidieregeling lerarenbeurs');
  await axe();

  await page.getByRole('button', { name: /^Kan zo niet/ }).click();
  await expect(gap).toBeHidden();
  const register = page.getByRole('listitem').filter({ hasText: 'Geen Lerarenbeurs voor een registeropleiding' });
  await register.getByRole('link', { name: 'Naar het plan' }).click();
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue('Gedragsspecialist');
  await page.keyboard.press('Escape');
  const plans = new PlansPage(page);
  const item = plans.item('Gedragsspecialist');
  await expect(item).toContainText('Geen Lerarenbeurs voor een registeropleiding');
  await item.getByRole('button', { name: /^Laten vervallen/ }).click();
  await expect(item).not.toContainText('Geen Lerarenbeurs voor een registeropleiding');
  await axe();
});
